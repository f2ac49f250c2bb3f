internal import CCmark

/// A node of a libcmark tree; it lives as long as the `MarkdownTree` it came from.
struct MarkdownNode: Hashable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    var kind: cmark_node_type { cmark_node_get_type(pointer) }
    var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }
    var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
    var previous: MarkdownNode? { MarkdownNode(cmark_node_previous(pointer)) }
    var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(pointer)) }
    var lastChild: MarkdownNode? { MarkdownNode(cmark_node_last_child(pointer)) }
    /// From 1; 0 when libcmark does not know it.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    /// In bytes, from 1; 1 when libcmark does not know it.
    var startColumn: Int { max(1, Int(cmark_node_get_start_column(pointer))) }

    var isBlock: Bool {
        kind.rawValue >= CMARK_NODE_FIRST_BLOCK.rawValue && kind.rawValue <= CMARK_NODE_LAST_BLOCK.rawValue
    }

    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
    var destination: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
    var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }

    func setLiteral(_ text: String) {
        cmark_node_set_literal(pointer, text)
    }

    /// Sets the literal to bytes that end with a zero, which is not part of it.
    func setLiteral(zeroEnded bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            _ = cmark_node_set_literal(pointer, buffer.bindMemory(to: CChar.self).baseAddress)
        }
    }

    /// Calls `body` with the literal's bytes in place.
    func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard let literal = cmark_node_get_literal(pointer) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        let count = byteCount(literal)
        return literal.withMemoryRebound(to: UInt8.self, capacity: count) { body(UnsafeBufferPointer(start: $0, count: count)) }
    }

    /// The children in order, gathered first, so that they may be moved.
    var children: [MarkdownNode] {
        var nodes: [MarkdownNode] = []
        var child = firstChild
        while let node = child {
            nodes.append(node)
            child = node.next
        }
        return nodes
    }

    func append(_ child: MarkdownNode) { cmark_node_append_child(pointer, child.pointer) }
    func insertBefore(_ sibling: MarkdownNode) { cmark_node_insert_before(pointer, sibling.pointer) }
    func insertAfter(_ sibling: MarkdownNode) { cmark_node_insert_after(pointer, sibling.pointer) }

    func moveChildren(to other: MarkdownNode) {
        for child in children { other.append(child) }
    }
}
