internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// Reports lines that their author wrote below each other, as a list or a table, and that run on as one paragraph.
    mutating func reportRunOnLines() {
        var paragraphs: [MarkdownNode] = []
        tree.forEachNode { node in
            if node.kind == CMARK_NODE_PARAGRAPH, node.endLine > node.startLine { paragraphs.append(node) }
        }
        for paragraph in paragraphs {
            let lines = paragraph.startLine - 1..<min(paragraph.endLine, source.lines.count)
            guard lines.contains(where: { mayBeginItem(source[line: $0]) || isPasted(source[line: $0]) }),
                let prefix = ContainerPrefix(around: paragraph, in: source)
            else { continue }
            let texts = lines.map { line in
                let start = prefix.end(onLine: line, of: source).offset
                return source.text(ofLine: line, from: start)[...].drop { $0 == " " || $0 == "\t" }
            }
            // Lines that the author ends by two spaces or a backslash stay lines.
            let kept = paragraph.children.count { $0.kind == CMARK_NODE_LINEBREAK }
            guard kept < lines.count - 1, let found = RunOnLines(texts) else { continue }
            let line = lines.lowerBound + found.line
            let column = source[line: line].count - texts[found.line].utf8.count + 1
            diagnostics.append(.runOnLines(found.kind, String(texts[found.line]), at: place(line: line + 1, column: column)))
        }
    }

    /// A row of cells as a spreadsheet gives them: text, a tab, text.
    private func isPasted(_ line: ArraySlice<UInt8>) -> Bool {
        line.drop { $0 == 0x20 || $0 == 0x09 }.contains(0x09)
    }

    private func mayBeginItem(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
        guard let first = text.first, let second = text.dropFirst().first else { return false }
        switch first {
        // - : | digits, and anything beyond ASCII
        case 0x2D, 0x3A, 0x7C, 0x30...0x39, 0x80...: return true
        // [ and ( before a number
        case 0x5B, 0x28: return (0x30...0x39).contains(second) || first == 0x28
        // A letter before a bracket, a full stop or white space.
        default: return second == 0x29 || second == 0x2E || (first == 0x6F && (second == 0x20 || second == 0x09))
        }
    }
}

/// Lines of one paragraph that look like the items of a list or the rows of a table.
struct RunOnLines: Equatable {
    enum Kind {
        /// A sign that is no mark in Markdown: `•`, `–`.
        case bullet
        /// `-` or a number without a space after it.
        case noSpace
        /// Numbers below a line of text, of which the first is not 1.
        case numbers
        /// `a)`, `b)`.
        case letters
        /// `: meaning` below a word.
        case meaning
        /// Rows without a line of hyphens below the first.
        case table
        /// Rows pasted from a spreadsheet, with tabs between their cells.
        case pasted
    }

    var kind: Kind
    /// Index of the first such line.
    var line: Int

    init?(_ lines: [Substring]) {
        if let first = RunOnLines.first(of: lines, atLeast: 2, where: { $0.hasPrefix("|") && $0.dropFirst().contains("|") }),
            !lines.contains(where: { !$0.isEmpty && $0.allSatisfy { "|-: \t".contains($0) } })
        {
            self.init(kind: .table, line: first)
            return
        }
        let bullets = Set("•●○◦▪■□‣⁃∙·➢➤►✓✔❖")
        if let first = RunOnLines.first(of: lines, atLeast: 1, where: { $0.first.map(bullets.contains) ?? false }),
            first > 0 || lines.count(where: { $0.first.map(bullets.contains) ?? false }) > 1
        {
            self.init(kind: .bullet, line: first)
        } else if let first = RunOnLines.first(of: lines, atLeast: 2, where: { ["– ", "— ", "o\t", "o "].contains(where: $0.hasPrefix) }) {
            self.init(kind: .bullet, line: first)
        } else if let first = RunOnLines.first(of: Array(lines.dropFirst()), atLeast: 1, where: { $0.hasPrefix(": ") }) {
            self.init(kind: .meaning, line: first + 1)
        } else if let first = RunOnLines.first(
            of: lines, atLeast: 2,
            where: { line in
                line.first == "-" && (line.dropFirst().first.map { $0.isLetter || $0 == "[" } ?? false)
            })
        {
            self.init(kind: .noSpace, line: first)
        } else if let first = RunOnLines.first(of: lines, atLeast: 2, where: { RunOnLines.afterNumber($0)?.isLetter ?? false }) {
            self.init(kind: .noSpace, line: first)
        } else if let first = RunOnLines.first(of: lines, atLeast: 2, where: { RunOnLines.afterNumber($0) == " " }) {
            self.init(kind: .numbers, line: first)
        } else if let first = RunOnLines.first(of: lines, atLeast: 2, where: RunOnLines.beginsWithLetter) {
            self.init(kind: .letters, line: first)
        } else if let first = RunOnLines.first(of: lines, atLeast: 2, where: RunOnLines.beginsWithBracketedNumber) {
            self.init(kind: .letters, line: first)
        } else if let first = RunOnLines.first(of: lines, atLeast: 2, where: { $0.contains("\t") }) {
            self.init(kind: .pasted, line: first)
        } else {
            return nil
        }
    }

    private init(kind: Kind, line: Int) {
        self.kind = kind
        self.line = line
    }

    private static func first(of lines: [Substring], atLeast count: Int, where isOne: (Substring) -> Bool) -> Int? {
        let found = lines.indices.filter { isOne(lines[$0]) }
        return found.count >= count ? found.first : nil
    }

    /// What stands after `1.` or `1)` at the beginning of a line; a year and a house number are no numbers of items.
    private static func afterNumber(_ line: Substring) -> Character? {
        let digits = line.prefix { $0.isNumber }
        let rest = line[digits.endIndex...]
        guard (1...2).contains(digits.count), rest.first == "." || rest.first == ")" else { return nil }
        return rest.dropFirst().first
    }

    /// `[1] …` and `(1) …`, as sources are numbered, and `(a) …`.
    private static func beginsWithBracketedNumber(_ line: Substring) -> Bool {
        guard let close = line.first == "[" ? "]" : line.first == "(" ? ")" : nil else { return false }
        let inner = line.dropFirst().prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
        let isNumber = (1...3).contains(inner.count) && inner.allSatisfy(\.isNumber)
        let rest = line[inner.endIndex...]
        return (isNumber || (inner.count == 1 && close == ")")) && rest.hasPrefix(close + " ") && rest.count > 2
    }

    private static func beginsWithLetter(_ line: Substring) -> Bool {
        guard let letter = line.first, letter.isLetter, letter.isASCII else { return false }
        let rest = line.dropFirst()
        return (rest.hasPrefix(") ") || (rest.hasPrefix(". ") && letter.isLowercase)) && rest.count > 2
    }
}

extension Diagnostic {
    /// How lines that run on are worded.
    static func runOnLines(_ kind: RunOnLines.Kind, _ line: String, at place: SourcePlace) -> Diagnostic {
        let shown = LiteralMark.shown(Array(line)[...])
        let advice =
            switch kind {
            case .bullet: "begin each item with a hyphen and a space, and leave a line blank above the first"
            case .noSpace: "write a space after the hyphen or the number of each item"
            case .numbers: "leave a line blank above the list"
            case .letters: "number the items 1. 2. 3., or leave a line blank between them"
            case .meaning: "write the word in bold, and its meaning after it: **word**: meaning"
            case .table: "write a line of hyphens below the heading: |---|---|"
            case .pasted: "write the rows as a table: | between the cells, and |---|---| below the first"
            }
        return Diagnostic(
            .warning, kind == .table || kind == .pasted ? .badTable : .brokenList, at: place,
            "“\(shown)” and the lines around it run on as one paragraph", suggestion: advice)
    }
}
