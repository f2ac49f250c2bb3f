/// The Markdown below the front matter of a file, with its place, so that every problem in it can be pointed at.
package struct MarkdownText: Hashable, Sendable {
    package var text: String
    /// Path relative to the site's folder.
    package var file: String
    /// The line in the file on which the text begins, from 1.
    package var firstLine: Int

    package init(
        text: String, file: String, firstLine: Int = 1
    ) {
        self.text = text
        self.file = file
        self.firstLine = firstLine
    }

    /// Whether there is nothing to show.
    package var isEmpty: Bool {
        !text.utf8.contains { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    }
}
