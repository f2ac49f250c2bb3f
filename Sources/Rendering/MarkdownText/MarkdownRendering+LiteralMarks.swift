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
        let marks = LiteralMark.marks(in: text, isWhole: isParagraph)
        guard !marks.isEmpty else { return }
        var next = 0
        var found: (line: Int, column: Int)?
        // Bytes between the beginning of the text at hand and the mark before, so that a line of many marks is counted once.
        var counted = (index: 0, bytes: 0)
        var sought = (line: parent.block.startLine, column: 1)
        for mark in marks {
            while next + 1 < starts.count, starts[next + 1].index <= mark.start {
                next += 1
                found = nil
            }
            guard starts.indices.contains(next) else { continue }
            let start = starts[next]
            if start.node.startLine > 0 {
                if found == nil { counted = (start.index, 0) }
                let begin = found ?? position(of: start.node)
                found = begin
                let end = max(start.index, mark.start)
                if end > counted.index { counted.bytes += text[counted.index..<end].reduce(0) { $0 + $1.utf8.count } }
                counted.index = max(counted.index, end)
                diagnostics.append(.literalMark(mark.kind, at: place(line: begin.line, column: begin.column + counted.bytes)))
            } else {
                let rest = text[mark.start...].prefix { $0 != "\n" && $0 != "\u{FFFC}" }
                diagnostics.append(.literalMark(mark.kind, at: place(of: String(rest.prefix(200)), in: parent, from: &sought)))
            }
        }
    }

    /// Where a text stands of which libcmark gives no place, such as one between two footnotes.
    ///
    /// - Parameter start: where the text before it was found, and then this one.
    private func place(of text: String, in parent: MarkdownNode, from start: inout (line: Int, column: Int)) -> SourcePlace {
        let block = parent.block
        let sought = Array(text.utf8)
        for line in start.line...max(start.line, block.endLine) where source.lines.indices.contains(line - 1) {
            let bytes = source[line: line - 1]
            let rest = line == start.line ? bytes.dropFirst(start.column - 1) : bytes
            if let found = rest.firstRange(of: sought) {
                start = (line, found.lowerBound - bytes.startIndex + 1)
                return place(line: line, column: start.column)
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

extension MarkdownNode {
    /// The block that a node stands in; the node itself where it is one.
    fileprivate var block: MarkdownNode {
        var block = self
        while !block.isBlock, let outer = block.parent { block = outer }
        return block
    }
}
