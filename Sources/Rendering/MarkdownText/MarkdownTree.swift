internal import CCmark

/// A parsed Markdown text: owns the nodes, those taken out of the tree too, and frees them all in the end.
final class MarkdownTree {
    let root: MarkdownNode
    private var discarded: [MarkdownNode] = []

    init(parsing bytes: [UInt8]) {
        let document = bytes.withUnsafeBytes { buffer in
            cmark_parse_document(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_SOURCEPOS)
        }
        // checked: libcmark ends the program itself where there is no memory left
        guard let document else { preconditionFailure("libcmark returns a document or ends the program") }
        root = MarkdownNode(document)
    }

    deinit {
        for node in discarded { cmark_node_free(node.pointer) }
        cmark_node_free(root.pointer)
    }

    /// Takes a node out of the tree, with what is in it.
    func discard(_ node: MarkdownNode) {
        cmark_node_unlink(node.pointer)
        discarded.append(node)
    }

    /// Puts `replacement` where `node` was, and discards `node` with what is still in it.
    func replace(_ node: MarkdownNode, with replacement: MarkdownNode) {
        node.insertBefore(replacement)
        discard(node)
    }

    /// Takes a node out and leaves its children in its place.
    func unwrap(_ node: MarkdownNode) {
        for child in node.children { node.insertBefore(child) }
        discard(node)
    }

    /// A block of our own HTML around its children; may hold anything.
    func block(_ start: String = "", _ end: String = "") -> MarkdownNode {
        custom(CMARK_NODE_CUSTOM_BLOCK, start, end)
    }

    /// Our own HTML within a line, around its children.
    func inline(_ start: String, _ end: String = "") -> MarkdownNode {
        custom(CMARK_NODE_CUSTOM_INLINE, start, end)
    }

    /// A block whose element opens and closes on the line of its text.
    ///
    /// The second node takes the children.
    func lineBlock(_ start: String, _ end: String) -> (block: MarkdownNode, line: MarkdownNode) {
        let block = block()
        let line = inline(start, end)
        block.append(line)
        return (block, line)
    }

    func text(_ literal: String) -> MarkdownNode {
        let node = new(CMARK_NODE_TEXT)
        node.setLiteral(literal)
        return node
    }

    func new(_ kind: cmark_node_type) -> MarkdownNode {
        // checked: libcmark ends the program itself where there is no memory left
        guard let node = cmark_node_new(kind) else { preconditionFailure("libcmark makes a node or ends the program") }
        return MarkdownNode(node)
    }

    func setStart(of node: MarkdownNode, _ html: String) {
        cmark_node_set_on_enter(node.pointer, html)
    }

    /// The HTML of the whole tree.
    ///
    /// Only custom nodes write HTML of their own: libcmark escapes all else and leaves raw HTML out.
    func html() -> String {
        guard let rendered = cmark_render_html(root.pointer, CMARK_OPT_DEFAULT) else { return "" }
        defer { freeBytes(rendered) }
        return String(cString: rendered)
    }

    /// Calls `body` for every node from `start` (or the root) down, in document order, on entering it; it must not move nodes.
    func forEachNode(from start: MarkdownNode? = nil, _ body: (MarkdownNode) -> Void) {
        guard let walk = cmark_iter_new((start ?? root).pointer) else { return }
        defer { cmark_iter_free(walk) }
        while true {
            switch cmark_iter_next(walk) {
            case CMARK_EVENT_ENTER: if let node = MarkdownNode(cmark_iter_get_node(walk)) { body(node) }
            case CMARK_EVENT_DONE: return
            default: break
            }
        }
    }

    private func custom(_ kind: cmark_node_type, _ start: String, _ end: String) -> MarkdownNode {
        let node = new(kind)
        cmark_node_set_on_enter(node.pointer, start)
        cmark_node_set_on_exit(node.pointer, end)
        return node
    }
}
