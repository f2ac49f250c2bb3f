internal import CCmark

extension MarkdownRendering {
    /// The text within a node, without markup; a line break is a space.
    func plainText(of node: MarkdownNode) -> String {
        if let only = node.firstChild, only.next == nil, only.kind == CMARK_NODE_TEXT { return EscapedCharacter.restored(only.literal) }
        var text = ""
        tree.forEachNode(from: node) { node in
            switch node.kind {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += node.literal
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
            default: break
            }
        }
        return EscapedCharacter.restored(text)
    }

    /// The inline HTML within a node, without links, images and footnote marks.
    func inlineHTML(of node: MarkdownNode) -> String {
        if let only = node.firstChild, only.next == nil, only.kind == CMARK_NODE_TEXT { return escapedHTML(only.literal) }
        var html = ""
        guard let walk = cmark_iter_new(node.pointer) else { return html }
        defer { cmark_iter_free(walk) }
        while true {
            let event = cmark_iter_next(walk)
            guard event != CMARK_EVENT_DONE, let inner = MarkdownNode(cmark_iter_get_node(walk)) else { return html }
            let isStart = event == CMARK_EVENT_ENTER
            switch inner.kind {
            case CMARK_NODE_TEXT: html += escapedHTML(inner.literal)
            case CMARK_NODE_CODE: html += "<code>\(escapedHTML(inner.literal))</code>"
            case CMARK_NODE_EMPH: html += isStart ? "<em>" : "</em>"
            case CMARK_NODE_STRONG: html += isStart ? "<strong>" : "</strong>"
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: html += " "
            case CMARK_NODE_CUSTOM_INLINE where inner.firstChild != nil:
                let own = isStart ? cmark_node_get_on_enter(inner.pointer) : cmark_node_get_on_exit(inner.pointer)
                html += own.map { String(cString: $0) } ?? ""
            default: break
            }
        }
    }
}
