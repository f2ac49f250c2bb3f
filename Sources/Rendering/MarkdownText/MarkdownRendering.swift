internal import CCmark
internal import Diagnostics
internal import Model

/// One Markdown text on its way to HTML: its source, its tree, and what was found in it.
///
/// Each extension does one thing to the tree.
struct MarkdownRendering {
    let text: MarkdownText
    let context: MarkdownContext
    /// As the author wrote it.
    let original: SourceText
    /// As it was parsed last, with footnotes and cells moved to the front.
    var source: SourceText
    var tree: MarkdownTree { didSet { memory = PlaceMemory() } }
    /// What was found out about places in `source` and `tree`.
    private var memory = PlaceMemory()
    var diagnostics: [Diagnostic] = []
    var headings: [NamedHeading] = []
    var nodes = NodeIndex()
    var words = 0
    var figures = 0
    var files: [RenderedFile] = []
    /// Footnotes that nothing refers to, in the tree until their problems are reported.
    var leftOut: [MarkdownNode] = []
    /// Elements that hold a table, each to be named after the heading above it.
    var tables: [MarkdownNode] = []

    init(_ text: MarkdownText, in context: MarkdownContext) {
        self.text = text
        self.context = context
        original = SourceText(text.text)
        source = original
        tree = MarkdownTree(parsing: original.bytes)
    }

    /// Changes the tree into what is to be printed.
    mutating func run() {
        let footnotes = original.contains(0x5B, 0x5E) ? setFootnotesApart() : []
        let tables = original.contains(0x7C) ? setTablesApart() : []
        if original.contains(0x5C) { markEscapedCharacters() }
        insertTables(tables)
        if original.contains(0x5B, 0x5E) { insertFootnotes(takeFootnotes(footnotes)) }
        nodes = NodeIndex(of: tree)
        reportLostLines()
        removeRawHTML()
        nameHeadings()
        resolveLinks()
        resolveImages()
        reportAccidentalBlocks()
        reportListShapes()
        reportRunOnLines()
        reportLiteralMarks()
        if original.contains(0x7E, 0x7E) { strikeThrough() }
        if original.contains(0x5B, 0x21) { makeCallOuts() }
        makeTaskLists()
        makeCodeAndFigures()
        for block in leftOut { tree.discard(block) }
        setPunctuation()
        makeHeadings()
        diagnostics.sort()
    }

    func render() -> RenderedText {
        RenderedText(
            html: tree.html(), headings: headings.map(\.heading), diagnostics: diagnostics, words: words, figures: figures, files: files)
    }
}

extension MarkdownRendering {
    /// The author's place of a line and byte column (both from 1) of the parsed source.
    func place(line: Int, column: Int) -> SourcePlace {
        guard source.lines.indices.contains(line - 1) else {
            return SourcePlace(file: text.file, line: text.firstLine + max(0, original.lines.count - 1), column: 1)
        }
        let parsed = source.lines[line - 1]
        let written = original[line: parsed.origin]
        let before = memory.characters(before: column - 1 + parsed.shift, on: parsed.origin, written)
        return SourcePlace(file: text.file, line: text.firstLine + parsed.origin, column: before + 1)
    }

    /// Bytes by which libcmark may be wrong about the place of a mark.
    private static let mostLost = 1000

    /// The author's place of an inline node that begins with `mark`.
    func place(of node: MarkdownNode, mark: UInt8) -> SourcePlace {
        let found = position(of: node)
        guard source.lines.indices.contains(found.line - 1) else { return place(line: found.line, column: found.column) }
        let line = source[line: found.line - 1]
        let expected = line.startIndex + found.column - 1
        guard !line.indices.contains(expected) || line[expected] != mark else { return place(line: found.line, column: found.column) }
        // libcmark loses count after a link whose title spans lines: the nearest mark it is.
        for distance in 1...Self.mostLost {
            for nearest in [expected - distance, expected + distance] where line.indices.contains(nearest) && line[nearest] == mark {
                return place(line: found.line, column: nearest - line.startIndex + 1)
            }
        }
        return place(line: found.line, column: found.column)
    }

    /// Line and byte column in the parsed source, both from 1, of an inline node; libcmark's own where that is right.
    func position(of node: MarkdownNode) -> (line: Int, column: Int) {
        var ancestor = node.parent
        while let inline = ancestor, inline.kind != CMARK_NODE_PARAGRAPH, inline.kind != CMARK_NODE_HEADING, !inline.isBlock {
            ancestor = inline.parent
        }
        guard let block = ancestor, block.kind == CMARK_NODE_PARAGRAPH || block.kind == CMARK_NODE_HEADING else {
            return (node.startLine, node.startColumn)
        }
        // libcmark gives a link the line of its closing bracket.
        let first = node.firstChild.map(\.startLine).flatMap { $0 > 0 ? $0 : nil } ?? node.startLine
        let definitions = memory.definitions(of: block) { linesOfDefinitions(in: block) }
        var line = min(node.startLine, first) + definitions
        let isOnFirstLine = line <= block.startLine
        guard source.lines.indices.contains(line - 1) else { return (line, node.startColumn) }
        let isTooFar = node.startColumn > source.lines[line - 1].range.count
        if isOnFirstLine && !isTooFar { return (line, node.startColumn) }
        guard let prefix = memory.prefix(of: block, { ContainerPrefix(around: block, in: source) }) else { return (line, node.startColumn) }
        var column = node.startColumn
        if !isOnFirstLine { column += startOfText(onLine: line, after: prefix) - (block.startColumn - 1) }
        // After a link whose title spans lines, libcmark stays on its line and counts on.
        if column > source.lines[line - 1].range.count {
            let step = memory.walk(from: line, to: column, in: block) { line in
                let count = source.lines[line - 1].range.count
                guard line < block.endLine, source.lines.indices.contains(line) else { return (count, nil) }
                return (count, count + 1 - startOfText(onLine: line + 1, after: prefix))
            }
            line += step.lines
            column -= step.columns
        }
        return (line, max(1, column))
    }

    /// Bytes before the text of a paragraph's line, which is counted from 1.
    private func startOfText(onLine line: Int, after prefix: ContainerPrefix) -> Int {
        let start = prefix.end(onLine: line - 1, of: source).offset
        return start + source[line: line - 1].dropFirst(start).prefix { $0 == 0x20 || $0 == 0x09 }.count
    }

    /// Lines of link definitions before a paragraph's text: libcmark takes them out without moving the text's lines.
    private func linesOfDefinitions(in block: MarkdownNode) -> Int {
        let line = block.startLine - 1
        guard source.lines.indices.contains(line) else { return 0 }
        let start = source[line: line].dropFirst(max(0, block.startColumn - 1))
        // A label has at most 999 characters.
        guard start.first == 0x5B, let end = start.prefix(1001).firstIndex(of: 0x5D), start[end...].dropFirst().first == 0x3A else {
            return 0
        }
        // A heading underlined on its last line has text up to the line above.
        let underline = block.kind == CMARK_NODE_HEADING ? 1 : 0
        let last = block.children.reduce(0) { max($0, $1.startLine, $1.endLine) }
        return max(0, block.endLine - underline - last)
    }
}
