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
        let (start, firstLine) = Self.startOfText(in: utf8)
        guard let firstEnd = Self.fenceEnd(in: utf8, at: start) else {
            let written = file.text[start...].prefix { !$0.isNewline }
            log.report(.frontMatterMissing(firstLine: String(written).trimmed, at: file.place(line: firstLine, column: 1)))
            return nil
        }
        var line = firstLine + 1
        var index = firstEnd
        while index < utf8.endIndex {
            // Pandoc ends it with three points too.
            if let end = Self.fenceEnd(in: utf8, at: index) ?? Self.fenceEnd(in: utf8, at: index, of: 0x2E) {
                yaml = String(file.text[firstEnd..<index])
                yamlLine = firstLine + 1
                body = MarkdownText(text: String(file.text[end...]), file: file.path, firstLine: line + 1)
                return
            }
            index = utf8[index...].firstIndex(of: 0x0A).map(utf8.index(after:)) ?? utf8.endIndex
            line += 1
        }
        log.report(
            .frontMatterOpen(
                meant: Self.likeFence(in: file.text[firstEnd...], from: firstLine + 1), at: file.place(line: firstLine, column: 1)))
        return nil
    }

    /// Where the first line with anything on it begins, and its number.
    private static func startOfText(in utf8: String.UTF8View) -> (start: String.Index, line: Int) {
        var line = 1
        var start = utf8.startIndex
        var index = start
        while index < utf8.endIndex, [0x20, 0x09, 0x0A].contains(utf8[index]) {
            let isEnd = utf8[index] == 0x0A
            index = utf8.index(after: index)
            guard isEnd else { continue }
            line += 1
            start = index
        }
        return index == utf8.endIndex ? (utf8.startIndex, 1) : (start, line)
    }

    /// The first line that is a fence but for its hyphens: `----`, `—`, ` ---`, `***`.
    private static func likeFence(in text: Substring, from first: Int) -> (line: Int, text: String)? {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let signs = String(line).trimmed
            if !signs.isEmpty, signs != "-", signs.allSatisfy({ "-–—_*=+ ".contains($0) }) { return (first + index, signs) }
        }
        return nil
    }

    /// Where the line after a fence begins, when a line of three hyphens, or of another sign, and spaces stands at an index.
    private static func fenceEnd(in utf8: String.UTF8View, at start: String.Index, of sign: UInt8 = 0x2D) -> String.Index? {
        var index = start
        for _ in 0..<3 {
            guard index < utf8.endIndex, utf8[index] == sign else { return nil }
            index = utf8.index(after: index)
        }
        while index < utf8.endIndex, utf8[index] == 0x20 || utf8[index] == 0x09 { index = utf8.index(after: index) }
        if index == utf8.endIndex { return index }
        return utf8[index] == 0x0A ? utf8.index(after: index) : nil
    }
}
