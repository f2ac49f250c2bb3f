internal import CCmark

extension MarkdownRendering {
    private struct Mark {
        let node: MarkdownNode
        let canOpen: Bool
        let canClose: Bool
    }

    /// Makes `~~text~~` deleted text.
    ///
    /// Both marks stand in the same element; other markup may stand between them.
    mutating func strikeThrough() {
        var parents: [MarkdownNode] = []
        var seen = Set<MarkdownNode>()
        tree.forEachNode { node in
            guard node.kind == CMARK_NODE_TEXT, let parent = node.parent else { return }
            let hasMark = node.withLiteral { bytes in bytes.indices.dropFirst().contains { bytes[$0] == 0x7E && bytes[$0 - 1] == 0x7E } }
            if hasMark, seen.insert(parent).inserted { parents.append(parent) }
        }
        for parent in parents {
            var openers: [Mark] = []
            for mark in splitAtMarks(parent) {
                if mark.canClose, let opener = openers.popLast() {
                    strike(from: opener.node, to: mark.node)
                } else if mark.canOpen {
                    openers.append(mark)
                }
            }
        }
    }

    private func strike(from opener: MarkdownNode, to closer: MarkdownNode) {
        let deleted = tree.inline("<del>", "</del>")
        opener.insertBefore(deleted)
        var next = opener.next
        while let node = next, node != closer {
            next = node.next
            deleted.append(node)
        }
        tree.discard(opener)
        tree.discard(closer)
    }

    /// Gives each mark among the children a text of its own.
    private func splitAtMarks(_ parent: MarkdownNode) -> [Mark] {
        var marks: [Mark] = []
        for child in parent.children where child.kind == CMARK_NODE_TEXT {
            let bytes = Array(child.literal.utf8)
            var done = 0
            var position = 0
            while let start = bytes[position...].firstIndex(of: 0x7E) {
                let end = bytes[start...].firstIndex { $0 != 0x7E } ?? bytes.count
                position = end
                guard end - start == 2 else { continue }
                if start > done { child.insertBefore(tree.text(String(decoding: bytes[done..<start], as: UTF8.self))) }
                let before = start > 0 ? isSpace(bytes[start - 1]) : isBreak(child.previous)
                let after = end < bytes.count ? isSpace(bytes[end]) : isBreak(child.next)
                let node = tree.text("~~")
                child.insertBefore(node)
                marks.append(Mark(node: node, canOpen: !after, canClose: !before))
                done = end
            }
            guard done > 0 else { continue }
            if done < bytes.count { child.insertBefore(tree.text(String(decoding: bytes[done...], as: UTF8.self))) }
            tree.discard(child)
        }
        return marks
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

    private func isBreak(_ node: MarkdownNode?) -> Bool {
        guard let node else { return true }
        return node.kind == CMARK_NODE_SOFTBREAK || node.kind == CMARK_NODE_LINEBREAK
    }
}
