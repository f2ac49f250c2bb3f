internal import Diagnostics
internal import Model

/// A template as tags that stand in each other: what it brings in, and where.
struct TemplateOutline {
    /// A tag with those between it and the one that closes it.
    struct Part {
        var tag: TemplateTag
        var parts: [Part] = []
    }

    let name: String
    /// As it is reported.
    let file: String
    /// Whether it is the site's own, and not the default theme's.
    let isOwn: Bool
    private(set) var parts: [Part] = []

    init(_ file: ThemeFile) {
        name = file.templateName
        self.file = file.reportedPath ?? file.path
        isOwn = file.reportedPath != nil
        var open: [Part] = []
        func place(_ part: Part) {
            if let last = open.indices.last { open[last].parts.append(part) } else { parts.append(part) }
        }
        for tag in templateTags(in: String(decoding: file.bytes, as: UTF8.self)) {
            if tag.opens {
                open.append(Part(tag: tag))
            } else if tag.kind != .close {
                place(Part(tag: tag))
            } else if let last = open.popLast() {
                place(last)
            }
        }
        while let last = open.popLast() { place(last) }
    }

    func place(of tag: TemplateTag) -> SourcePlace {
        SourcePlace(file: file, line: tag.line, column: tag.column)
    }
}
