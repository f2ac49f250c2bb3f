internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// Reports running text that became something else by its first characters or by the line below it: code, a heading.
    mutating func reportAccidentalBlocks() {
        for code in nodes.codeBlocks {
            if isFenced(code) { reportOpenFence(code) } else { reportIndentedProse(code) }
        }
        for heading in nodes.headings { reportUnderlinedText(heading) }
        reportHeadingLevels()
    }

    private func isFenced(_ code: MarkdownNode) -> Bool {
        guard source.lines.indices.contains(code.startLine - 1) else { return true }
        let text = source[line: code.startLine - 1].dropFirst(max(0, code.startColumn - 1))
        return text.starts(with: [0x60, 0x60, 0x60]) || text.starts(with: [0x7E, 0x7E, 0x7E])
    }

    /// Code that never ends takes all that follows with it.
    private mutating func reportOpenFence(_ code: MarkdownNode) {
        let last = code.endLine - 1
        let isClosed =
            last > code.startLine - 1 && source.lines.indices.contains(last)
            && source[line: last].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }.first.map { $0 == 0x60 || $0 == 0x7E } ?? false
        guard !isClosed else { return }
        diagnostics.append(.openFence(at: place(line: code.startLine, column: code.startColumn)))
    }

    private mutating func reportIndentedProse(_ code: MarkdownNode) {
        let text = code.literal
        let words = text.split(whereSeparator: \.isWhitespace)
        let isProse = words.count >= 4 && words.allSatisfy { !$0.contains { "{}<>=;$\\|".contains($0) } }
        guard isProse, words.count(where: { $0.allSatisfy(\.isLetter) }) * 2 > words.count else { return }
        diagnostics.append(.indentedProse(at: place(line: code.startLine, column: code.startColumn)))
    }

    /// A line of hyphens straight below a paragraph makes it a heading.
    private mutating func reportUnderlinedText(_ heading: MarkdownNode) {
        guard source.lines.indices.contains(heading.startLine - 1),
            source[line: heading.startLine - 1].dropFirst(max(0, heading.startColumn - 1)).first != 0x23
        else { return }
        let text = plainText(of: heading)
        let isOneLine = !heading.children.contains { $0.kind == CMARK_NODE_SOFTBREAK || $0.kind == CMARK_NODE_LINEBREAK }
        guard !isOneLine || text.hasSuffix(".") || text.count > 100 else { return }
        diagnostics.append(.underlinedText(at: place(line: heading.startLine, column: heading.startColumn)))
    }

    /// A heading two levels below the one above it, and a first one that is not of the highest level, stand in no contents.
    private mutating func reportHeadingLevels() {
        var above = 1
        for heading in nodes.headings where heading.parent?.kind == CMARK_NODE_DOCUMENT {
            let written = Int(cmark_node_get_heading_level(heading.pointer))
            let level = max(2, written)
            let place = place(line: heading.startLine, column: heading.startColumn)
            if plainText(of: heading).allSatisfy(\.isWhitespace) {
                diagnostics.append(.emptyHeading(at: place))
                continue
            }
            if level > above + 1 { diagnostics.append(.headingLevel(plainText(of: heading), level: written, above: above, at: place)) }
            above = level
        }
    }
}
