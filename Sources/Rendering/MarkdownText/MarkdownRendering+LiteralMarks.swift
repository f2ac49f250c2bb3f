internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// Reports marks that Markdown did not take for marks and that a reader would see: a link with a space in its address, bold with a
    /// space within it, the signs of other programs.
    mutating func reportLiteralMarks() {
        var parents: [MarkdownNode] = []
        tree.forEachNode { node in
            guard node.kind == CMARK_NODE_TEXT, let parent = node.parent, parents.last != parent else { return }
            let isFirst = node.previous == nil
            if node.withLiteral({ isFirst && isTellingAtStart($0.first) || $0.contains(where: isTelling) }) { parents.append(parent) }
        }
        var seen = Set<MarkdownNode>()
        for parent in parents where seen.insert(parent).inserted { reportLiteralMarks(in: parent) }
    }

    private mutating func reportLiteralMarks(in parent: MarkdownNode) {
        var text: [Character] = []
        /// For each text, where it begins among the characters.
        var starts: [(index: Int, node: MarkdownNode)] = []
        for child in parent.children {
            switch child.kind {
            case CMARK_NODE_TEXT:
                starts.append((text.count, child))
                text += Array(child.literal)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append("\n")
            default: text.append("\u{FFFC}")
            }
        }
        let isParagraph = parent.kind == CMARK_NODE_PARAGRAPH
        var next = 0
        for mark in LiteralMark.marks(in: text, isWhole: isParagraph) {
            while next + 1 < starts.count, starts[next + 1].index <= mark.start { next += 1 }
            guard starts.indices.contains(next) else { continue }
            let start = starts[next]
            let before = text[start.index..<max(start.index, mark.start)].reduce(0) { $0 + $1.utf8.count }
            if start.node.startLine > 0 {
                let found = position(of: start.node)
                diagnostics.append(.literalMark(mark.kind, at: place(line: found.line, column: found.column + before)))
            } else {
                let rest = text[mark.start...].prefix { $0 != "\n" && $0 != "\u{FFFC}" }
                diagnostics.append(.literalMark(mark.kind, at: place(of: String(rest), in: parent)))
            }
        }
    }

    /// Where a text stands of which libcmark gives no place, such as one between two footnotes.
    private func place(of text: String, in parent: MarkdownNode) -> SourcePlace {
        var block = parent
        while !block.isBlock, let outer = block.parent { block = outer }
        let sought = Array(text.utf8)
        for line in block.startLine...max(block.startLine, block.endLine) where source.lines.indices.contains(line - 1) {
            if let found = source[line: line - 1].firstRange(of: sought) {
                return place(line: line, column: found.lowerBound - source.lines[line - 1].range.lowerBound + 1)
            }
        }
        return place(line: max(1, block.startLine), column: max(1, block.startColumn))
    }

    private func isTelling(_ byte: UInt8) -> Bool {
        switch byte {
        // % * + = ] ^ _ } ~
        case 0x25, 0x2A, 0x2B, 0x3D, 0x5D, 0x5E, 0x5F, 0x7D, 0x7E: true
        default: false
        }
    }

    /// `#`, `:` and a backslash.
    private func isTellingAtStart(_ byte: UInt8?) -> Bool { byte == 0x23 || byte == 0x3A || byte == 0x5C }
}
