internal import CCmark

extension MarkdownRendering {
    /// Builds the tables where their placeholders stand, from the cells at the front of the tree.
    mutating func insertTables(_ found: [PipeTable]) {
        guard !found.isEmpty else { return }
        let added = found.reduce(1) { $0 + $1.cellCount }
        var cells = tree.root.children.prefix(added - 1)[...]
        var placeholders: [Int: MarkdownNode] = [:]
        tree.forEachNode { node in
            if node.kind == CMARK_NODE_HTML_BLOCK { placeholders[node.startLine - 1] = node }
        }
        for table in found {
            let wrapper = tree.block("<div class=\"table\">", "</div>")
            let element = tree.block("<table>", "</table>")
            wrapper.append(element)
            let head = tree.block("<thead>", "</thead>")
            element.append(head)
            let body = tree.block("<tbody>", "</tbody>")
            if table.rows.count > 1 { element.append(body) }
            for (index, row) in table.rows.enumerated() {
                let line = tree.block("<tr>", "</tr>")
                (index == 0 ? head : body).append(line)
                for (cell, alignment) in zip(row, table.alignments) {
                    let content = cell.part.isEmpty ? nil : cells.popFirst()
                    line.append(self.cell(content, alignment, isHeading: index == 0))
                }
            }
            if table.rows.count == 1 { tree.discard(body) }
            guard let placeholder = placeholders[table.firstLine + added] else {
                tree.discard(wrapper)
                continue
            }
            tree.replace(placeholder, with: wrapper)
            tables.append(wrapper)
        }
    }

    private func cell(_ content: MarkdownNode?, _ alignment: PipeTable.Alignment?, isHeading: Bool) -> MarkdownNode {
        let name = isHeading ? "th" : "td"
        var start = isHeading ? "<th scope=\"col\"" : "<td"
        if let alignment { start += " class=\"align-\(alignment.rawValue)\"" }
        let (block, line) = tree.lineBlock(start + ">", "</\(name)>")
        guard let content else { return block }
        mendCell(content)
        content.moveChildren(to: line)
        tree.discard(content)
        return block
    }

    /// Takes the backslash from bars in code, and `<br>` for the line break that a cell cannot be given otherwise.
    private func mendCell(_ content: MarkdownNode) {
        var breaks: [MarkdownNode] = []
        tree.forEachNode(from: content) { node in
            if node.kind == CMARK_NODE_CODE {
                let literal = node.literal
                if literal.utf8.contains(0x7C) {
                    node.setLiteral(literal.split(separator: "\\|", omittingEmptySubsequences: false).joined(separator: "|"))
                }
            } else if node.kind == CMARK_NODE_HTML_INLINE, ["<br>", "<br/>", "<br />"].contains(node.literal.lowercased()) {
                breaks.append(node)
            }
        }
        for node in breaks { tree.replace(node, with: tree.new(CMARK_NODE_LINEBREAK)) }
    }

    /// Makes each table a region that scrolls by itself, named after the heading above it where there is one.
    func nameTable(_ table: MarkdownNode, number: Int, under heading: String) {
        let label = context.labels.table + (number > 1 ? " \(number)" : "") + (heading.isEmpty ? "" : ": " + heading)
        tree.setStart(of: table, "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"\(escapedHTML(label))\">")
    }
}
