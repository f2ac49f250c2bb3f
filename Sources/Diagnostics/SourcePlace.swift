/// A place in a file that an author wrote.
package struct SourcePlace: Hashable, Sendable, Comparable {
    /// Path relative to the site's folder, with forward slashes: `Content/factsheets/vertrouwen.md`.
    package var file: String
    /// Line, from 1; 0 when the whole file is meant.
    package var line: Int
    /// Column in characters, from 1; 0 when the whole line is meant.
    package var column: Int

    package init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }

    package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
