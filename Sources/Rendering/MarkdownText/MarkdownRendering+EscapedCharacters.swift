internal import CCmark

extension MarkdownRendering {
    /// Puts stand-ins for escaped marks, by laying each text beside its source.
    mutating func markEscapedCharacters() {
        var texts: [MarkdownNode] = []
        tree.forEachNode { node in
            guard node.kind == CMARK_NODE_TEXT else { return }
            if node.withLiteral({ $0.contains(where: isMark) }) { texts.append(node) }
        }
        // The line looked at last, and whether it holds a backslash: many texts stand on one line.
        var last: (line: Int, hasBackslash: Bool)?
        for node in texts {
            let found = position(of: node)
            guard source.lines.indices.contains(found.line - 1) else { continue }
            let line = source[line: found.line - 1]
            if last?.line != found.line { last = (found.line, line.contains(0x5C)) }
            guard last?.hasBackslash == true else { continue }
            let marked = node.withLiteral { literalWithStandIns($0, writtenAs: line.dropFirst(found.column - 1)) }
            if let marked { node.setLiteral(String(decoding: marked, as: UTF8.self)) }
        }
    }
}

/// Whether a character means something after libcmark.
private func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    // " # % ' * - . = [ ] ^ _ { ~
    case 0x22, 0x23, 0x25, 0x27, 0x2A, 0x2D, 0x2E, 0x3D, 0x5B, 0x5D, 0x5E, 0x5F, 0x7B, 0x7E: true
    default: false
    }
}

/// Nil when nothing is escaped, or when literal and source do not run alike.
private func literalWithStandIns(_ literal: UnsafeBufferPointer<UInt8>, writtenAs source: ArraySlice<UInt8>) -> [UInt8]? {
    var marked: [UInt8] = []
    var position = source.startIndex
    var index = 0
    var found = false
    while index < literal.count {
        guard position < source.endIndex else { return nil }
        let byte = literal[index]
        let written = source[position]
        if written == 0x5C, position + 1 < source.endIndex, source[position + 1] == byte, byte < 0x80, byte != 0x5C || !isMark(byte) {
            if isMark(byte) {
                marked.append(contentsOf: EscapedCharacter.standIn(for: byte))
                found = true
            } else {
                marked.append(byte)
            }
            position += 2
            index += 1
        } else if written == 0x26, let end = endOfEntity(source, at: position, literal: byte) {
            position = end
            repeat {
                marked.append(literal[index])
                index += 1
            } while index < literal.count && literal[index] & 0xC0 == 0x80
        } else {
            guard written == byte else { return nil }
            marked.append(byte)
            position += 1
            index += 1
        }
    }
    return found ? marked : nil
}

/// The end of `&name;` where the literal shows that it was one.
private func endOfEntity(_ source: ArraySlice<UInt8>, at start: Int, literal: UInt8) -> Int? {
    guard let end = source[start...].prefix(34).firstIndex(of: 0x3B) else { return nil }
    guard literal == 0x26 else { return end + 1 }
    let name = String(decoding: source[start...end], as: UTF8.self)
    return name == "&amp;" || name.hasPrefix("&#") ? end + 1 : nil
}
