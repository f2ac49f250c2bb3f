internal import Diagnostics
internal import Model

/// The names that templates use, found by reading their tags.
///
/// The template library renders a name that nothing has as nothing, so a typing error in a site's own template would go unseen. The
/// names of the default theme are all that there are; any other is reported, with the nearest that exists.
struct TemplateNames {
    private(set) var values: Set<String> = []
    private(set) var blocks: Set<String> = []
    private(set) var templates: Set<String> = []

    /// - Parameters:
    ///   - files: templates that can be named by others.
    ///   - known: those among them whose names for values and blocks are known.
    init(of files: [ThemeFile], valuesOf known: [ThemeFile]) {
        templates = Set(files.map(\.templateName))
        if files.isEmpty { return }
        for tag in known.flatMap({ templateTags(in: String(decoding: $0.bytes, as: UTF8.self)) }) {
            switch tag.kind {
            case .value: values.insert(tag.name)
            case .block: blocks.insert(tag.name)
            case .template: break
            }
        }
    }

    /// The templates that others use as a part or a frame.
    static func templatesNamed(in files: [ThemeFile]) -> Set<String> {
        Set(files.flatMap { templateTags(in: String(decoding: $0.bytes, as: UTF8.self)) }.filter { $0.kind == .template }.map(\.name))
    }

    /// What a template names that does not exist.
    func problems(in file: ThemeFile) -> [Diagnostic] {
        templateTags(in: String(decoding: file.bytes, as: UTF8.self)).compactMap { tag in
            let known =
                switch tag.kind {
                case .value: values
                case .block: blocks
                case .template: templates
                }
            if known.contains(tag.name) { return nil }
            let place = SourcePlace(file: file.reportedPath ?? file.path, line: tag.line, column: tag.column)
            return .templateName(tag.name, known: known.sorted(), at: place)
        }
    }
}

/// A name in a template, with its place.
struct TemplateTag: Equatable {
    enum Kind {
        case value, block, template
    }

    var kind: Kind
    var name: String
    var line: Int
    var column: Int
}

/// The tags of a template that name something; comments, closing tags and the current item are passed over.
func templateTags(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    let bytes = Array(text.utf8)
    var line = 1
    var column = 1
    var index = 0
    while index < bytes.count {
        let isTag = bytes[index] == 0x7B && index + 1 < bytes.count && bytes[index + 1] == 0x7B
        let end = isTag ? tagEnd(in: bytes, from: index + 2) : nil
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
    case "!", "/", "=", "%": return nil
    case ">", "<": kind = .template
    case "$": kind = .block
    default: kind = .value
    }
    var name = String(decoding: inside, as: UTF8.self).drop { "#^&{$<> \n".contains($0) }
    while let last = name.last, last == " " || last == "}" || last == "\n" { name.removeLast() }
    if name == "." || name.isEmpty || name.hasPrefix("*") { return nil }
    if name.hasPrefix(".") { name.removeFirst() }
    return TemplateTag(kind: kind, name: String(name), line: line, column: column)
}
