package import Diagnostics

/// A `figure` fence: what the author asks to be drawn.
package struct FigureFence: Hashable, Sendable {
    /// A line `key: value`, its comment removed.
    package struct Entry: Hashable, Sendable {
        package var key: String
        package var value: String
        /// Place of the key.
        package var place: SourcePlace
        /// Place of the value; of the key when there is no value.
        package var valuePlace: SourcePlace
    }

    package var entries: [Entry]
    /// Place of the fence.
    package var place: SourcePlace
}
