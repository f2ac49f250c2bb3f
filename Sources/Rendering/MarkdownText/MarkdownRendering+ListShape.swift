internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// Reports lists that come out otherwise than they were written: items that are indented too little to lie within another, and
    /// numbers that change.
    mutating func reportListShapes() {
        for list in nodes.lists {
            reportShallowItems(of: list)
            reportNumbers(of: list)
        }
    }

    /// An item further to the right than the one above it was meant to lie in that one, and lies beside it.
    private mutating func reportShallowItems(of list: MarkdownNode) {
        let items = list.children
        guard let first = items.first else { return }
        if let before = list.previous, before.kind == CMARK_NODE_LIST, let above = before.lastChild, let outer = before.firstChild,
            first.startColumn > outer.startColumn
        {
            report(shallow: first, below: above)
            return
        }
        for (above, item) in zip(items, items.dropFirst()) where item.startColumn > above.startColumn {
            // Numbers that end under each other are no deeper: ` 9. x` above `10. y` is the other way round.
            report(shallow: item, below: above)
            return
        }
    }

    private mutating func report(shallow item: MarkdownNode, below above: MarkdownNode) {
        let needed = above.startColumn - 1 + markerWidth(of: above)
        diagnostics.append(.shallowItem(spaces: needed, at: place(line: item.startLine, column: item.startColumn)))
    }

    /// Columns from an item's mark to its text.
    private func markerWidth(of item: MarkdownNode) -> Int {
        guard let text = item.firstChild, text.startLine == item.startLine, text.startColumn > item.startColumn else { return 2 }
        return text.startColumn - item.startColumn
    }

    /// A list is numbered on from its first item, whatever the numbers of the others; all alike is a way to write one.
    private mutating func reportNumbers(of list: MarkdownNode) {
        guard cmark_node_get_list_type(list.pointer) == CMARK_ORDERED_LIST else { return }
        let written = list.children.map { (item: $0, number: number(of: $0)) }
        let start = Int(cmark_node_get_list_start(list.pointer))
        guard Set(written.map(\.number)).count > 1 else { return }
        for (index, entry) in written.enumerated() {
            guard let number = entry.number, number != start + index else { continue }
            let place = place(line: entry.item.startLine, column: entry.item.startColumn)
            diagnostics.append(.renumbered(number, as: start + index, at: place))
            return
        }
    }

    private func number(of item: MarkdownNode) -> Int? {
        guard source.lines.indices.contains(item.startLine - 1) else { return nil }
        let digits = source[line: item.startLine - 1].dropFirst(item.startColumn - 1).prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
