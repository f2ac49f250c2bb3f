internal import Diagnostics
internal import Model

/// A Markdown file taken apart: the YAML between its first two lines of three hyphens, and the text below.
struct FrontMatter {
    /// The YAML, with the line on which it begins.
    var yaml: String
    var yamlLine: Int
    var body: MarkdownText

    /// Takes a file apart; nil, with a diagnostic, when it has no front matter or one that never ends.
    init?(of file: TextFile, log: inout ReadingLog) {
        let utf8 = file.text.utf8
        guard let firstEnd = Self.fenceEnd(in: utf8, at: utf8.startIndex) else {
            log.report(.frontMatterMissing(at: file.place(line: 1, column: 1)))
            return nil
        }
        var line = 2
        var index = firstEnd
        while index < utf8.endIndex {
            if let end = Self.fenceEnd(in: utf8, at: index) {
                yaml = String(file.text[firstEnd..<index])
                yamlLine = 2
                body = MarkdownText(text: String(file.text[end...]), file: file.path, firstLine: line + 1)
                return
            }
            index = utf8[index...].firstIndex(of: 0x0A).map(utf8.index(after:)) ?? utf8.endIndex
            line += 1
        }
        log.report(.frontMatterOpen(at: file.place(line: 1, column: 1)))
        return nil
    }

    /// Where the line after a fence begins, when a line of three hyphens (and spaces) stands at an index.
    private static func fenceEnd(in utf8: String.UTF8View, at start: String.Index) -> String.Index? {
        var index = start
        for _ in 0..<3 {
            guard index < utf8.endIndex, utf8[index] == 0x2D else { return nil }
            index = utf8.index(after: index)
        }
        while index < utf8.endIndex, utf8[index] == 0x20 || utf8[index] == 0x09 { index = utf8.index(after: index) }
        if index == utf8.endIndex { return index }
        return utf8[index] == 0x0A ? utf8.index(after: index) : nil
    }
}
