internal import CCmark

extension MarkdownRendering {
    /// Makes lists with `[ ]` and `[x]` task lists: a box with a name, and no form control that nothing would listen to.
    mutating func makeTaskLists() {
        for list in nodes.lists {
            let items = list.children
            let states = items.map(taskState)
            guard states.contains(where: { $0 != nil }) else { continue }
            let isTight = cmark_node_get_list_tight(list.pointer) == 1
            let replacement = replacement(for: list)
            for (item, isDone) in zip(items, states) {
                let entry = tree.block(isDone.map { $0 ? "<li class=\"task task-done\">" : "<li class=\"task\">" } ?? "<li>", "</li>")
                replacement.append(entry)
                if let isDone { putBox(isDone, in: item) }
                for child in item.children {
                    guard isTight, child.kind == CMARK_NODE_PARAGRAPH else {
                        entry.append(child)
                        continue
                    }
                    let line = tree.block()
                    entry.append(line)
                    child.moveChildren(to: line)
                }
            }
            tree.replace(list, with: replacement)
        }
    }

    private func replacement(for list: MarkdownNode) -> MarkdownNode {
        guard cmark_node_get_list_type(list.pointer) == CMARK_ORDERED_LIST else { return tree.block("<ul class=\"tasks\">", "</ul>") }
        let start = cmark_node_get_list_start(list.pointer)
        return tree.block("<ol class=\"tasks\"\(start == 1 ? "" : " start=\"\(start)\"")>", "</ol>")
    }

    /// Whether the item's task is done; nil when it is no task.
    private func taskState(_ item: MarkdownNode) -> Bool? {
        guard let paragraph = item.firstChild, paragraph.kind == CMARK_NODE_PARAGRAPH else { return nil }
        guard let first = paragraph.firstChild, first.kind == CMARK_NODE_TEXT else { return nil }
        return first.withLiteral { bytes in
            guard bytes.count >= 3, bytes[0] == 0x5B, bytes[2] == 0x5D else { return nil }
            guard bytes.count > 3 ? bytes[3] == 0x20 : first.next != nil else { return nil }
            switch bytes[1] {
            case 0x20: return false
            case 0x58, 0x78: return true
            default: return nil
            }
        }
    }

    private func putBox(_ isDone: Bool, in item: MarkdownNode) {
        guard let first = item.firstChild?.firstChild else { return }
        first.setLiteral(String(first.literal.dropFirst(3)))
        let label = escapedHTML(isDone ? context.labels.taskDone : context.labels.taskOpen)
        first.insertBefore(tree.inline("<span class=\"task-box\" role=\"img\" aria-label=\"\(label)\"></span>"))
    }
}
