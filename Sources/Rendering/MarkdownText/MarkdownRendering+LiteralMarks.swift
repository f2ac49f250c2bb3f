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
        for mark in LiteralMark.marks(in: text, isWhole: isParagraph) {
            guard let start = starts.last(where: { $0.index <= mark.start }) ?? starts.first else { continue }
            let before = String(text[start.index..<max(start.index, mark.start)]).utf8.count
            let found = position(of: start.node)
            diagnostics.append(.literalMark(mark.kind, at: place(line: found.line, column: found.column + before)))
        }
    }

    private func isTelling(_ byte: UInt8) -> Bool {
        switch byte {
        // % * + = ] ^ _ } ~
        case 0x25, 0x2A, 0x2B, 0x3D, 0x5D, 0x5E, 0x5F, 0x7D, 0x7E: true
        default: false
        }
    }

    /// `#` and `:`.
    private func isTellingAtStart(_ byte: UInt8?) -> Bool { byte == 0x23 || byte == 0x3A }
}
