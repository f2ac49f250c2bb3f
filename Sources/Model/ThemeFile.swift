/// A file of a theme: a template, a style sheet, a script or an icon.
package struct ThemeFile: Hashable, Sendable {
    /// Path below `Templates/`, with forward slashes.
    package var path: String
    package var bytes: [UInt8]
    /// Path as it is reported; nil for a file of the default theme, inside the program.
    package var reportedPath: String?

    package init(path: String, bytes: [UInt8], reportedPath: String? = nil) {
        self.path = path
        self.bytes = bytes
        self.reportedPath = reportedPath
    }
}
