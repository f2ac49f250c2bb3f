internal import Yams

/// What a node is, in the words of a diagnostic.
func typeName(of node: Node) -> String {
    switch node {
    case .scalar(let scalar): scalar.string.isEmpty ? "empty" : "a text"
    case .sequence: "a list"
    case .mapping: "keys and values"
    case .alias: "an alias"
    }
}

/// Whether a node has no value: nothing, `~` or `null`.
func isEmpty(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
    return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
}

/// Whether a node has no value, or a text in which nothing can be seen: `""`.
func isBlank(_ node: Node) -> Bool {
    guard !isEmpty(node), let text = node.scalar?.string else { return isEmpty(node) }
    // Most texts begin with a letter.
    if let first = text.utf8.first, first > 0x20, first < 0x7F { return false }
    return text.trimmed.isEmpty
}
