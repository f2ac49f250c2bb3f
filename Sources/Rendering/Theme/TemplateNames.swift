internal import Diagnostics
internal import Foundation
internal import Model

/// The names that templates use, found by reading their tags.
///
/// The template library renders a name that nothing has as nothing, so a typing error in a site's own template would go unseen. The
/// names of the default theme are all that there are; any other is reported, with the nearest that exists.
struct TemplateNames {
    private(set) var values: Set<String> = []
    private(set) var blocks: Set<String> = []
    private(set) var templates: Set<String> = []

    init(of files: [ThemeFile]) {
        for file in files {
            templates.insert(String(file.path.dropLast(".mustache".count)))
            for tag in templateTags(in: String(decoding: file.bytes, as: UTF8.self)) {
                switch tag.kind {
                case .value: values.insert(tag.name)
                case .block: blocks.insert(tag.name)
                case .template: break
                }
            }
        }
    }

    /// What a template names that does not exist.
    ///
    /// - Parameter allowed: the names of the default theme; templates may also be the site's own.
    func problems(in file: ThemeFile, allowed: TemplateNames) -> [Diagnostic] {
        templateTags(in: String(decoding: file.bytes, as: UTF8.self)).compactMap { tag in
            let known: Set<String>
            switch tag.kind {
            case .value: known = allowed.values
            case .block: known = allowed.blocks
            case .template: known = templates
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
    var line = 1
    var lineStart = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
        guard text[index] == "{", text[index...].hasPrefix("{{"), let close = text[index...].range(of: "}}")?.lowerBound else {
            if text[index] == "\n" {
                line += 1
                lineStart = text.index(after: index)
            }
            index = text.index(after: index)
            continue
        }
        let inside = text[text.index(index, offsetBy: 2)..<close]
        let column = text.distance(from: lineStart, to: index) + 1
        if let tag = templateTag(inside, line: line, column: column) { tags.append(tag) }
        for position in inside.indices where inside[position] == "\n" {
            line += 1
            lineStart = inside.index(after: position)
        }
        index = text.index(close, offsetBy: 2)
    }
    return tags
}

private func templateTag(_ inside: Substring, line: Int, column: Int) -> TemplateTag? {
    guard let sigil = inside.first else { return nil }
    let kind: TemplateTag.Kind
    switch sigil {
    case "!", "/", "=", "%": return nil
    case ">", "<": kind = .template
    case "$": kind = .block
    default: kind = .value
    }
    var name = inside.drop { "#^&{$<> \n".contains($0) }
    while let last = name.last, last == " " || last == "}" || last == "\n" { name.removeLast() }
    if name == "." || name.isEmpty || name.hasPrefix("*") { return nil }
    if name.hasPrefix(".") { name.removeFirst() }
    return TemplateTag(kind: kind, name: String(name), line: line, column: column)
}
