/// A tag of a template that names something or opens or closes something, with its place.
struct TemplateTag: Equatable {
    enum Kind {
        /// `{{x}}`, `{{{x}}}` and `{{&x}}`.
        case value
        /// `{{#x}}` and `{{^x}}`.
        case section
        /// `{{$x}}`
        case block
        /// `{{>x}}`
        case part
        /// `{{<x}}`
        case frame
        /// `{{/x}}`
        case close
        /// `{{=<% %>=}}`
        case delimiters
    }

    var kind: Kind
    var name: String
    var line: Int
    var column: Int

    /// Whether it stays open until a tag that closes it.
    var opens: Bool { kind == .section || kind == .block || kind == .frame }
    var namesTemplate: Bool { kind == .part || kind == .frame }
    /// `{{.}}` and `{{#.}}`, which name nothing.
    var isCurrentItem: Bool { name == "." || name.isEmpty }
}

/// The tags of a template; comments and settings are passed over.
///
/// Where the template library finds a tag, there is one here too.
func templateTags(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    let bytes = Array(text.utf8)
    var line = 1
    var column = 1
    var index = 0
    /// No tag that opens from here on is closed.
    var isOpenToEnd = false
    while index < bytes.count {
        let isTag = !isOpenToEnd && bytes[index] == 0x7B && index + 1 < bytes.count && bytes[index + 1] == 0x7B
        let end = isTag ? tagEnd(in: bytes, from: index + 2) : nil
        if isTag, end == nil { isOpenToEnd = true }
        if let end, let tag = templateTag(bytes[(index + 2)..<end], line: line, column: column) { tags.append(tag) }
        // Columns count characters: the continuation bytes of UTF-8 are not counted.
        for byte in bytes[index..<(end.map { $0 + 2 } ?? index + 1)] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        index = end.map { $0 + 2 } ?? index + 1
    }
    return tags
}

/// Where the two braces stand that close a tag.
private func tagEnd(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
        if bytes[index] == 0x7D, bytes[index + 1] == 0x7D { return index }
        index += 1
    }
    return nil
}

private func templateTag(_ inside: ArraySlice<UInt8>, line: Int, column: Int) -> TemplateTag? {
    guard let sigil = inside.first else { return nil }
    let kind: TemplateTag.Kind
    switch Character(Unicode.Scalar(sigil)) {
    case "!", "%": return nil
    case "=": kind = .delimiters
    case "/": kind = .close
    case ">": kind = .part
    case "<": kind = .frame
    case "$": kind = .block
    case "#", "^": kind = .section
    default: kind = .value
    }
    var name = String(decoding: inside, as: UTF8.self).drop { "#^&{$<>/".contains($0) || $0.isWhitespace }
    while let last = name.last, last == "}" || last.isWhitespace { name.removeLast() }
    if name != ".", name.hasPrefix(".") { name.removeFirst() }
    return TemplateTag(kind: kind, name: String(name), line: line, column: column)
}
