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
        for tag in known.flatMap({ templateTags(in: String(decoding: $0.bytes, as: UTF8.self)) }) where !tag.isCurrentItem {
            switch tag.kind {
            case .value, .section: values.insert(tag.name)
            case .block: blocks.insert(tag.name)
            case .part, .frame, .close, .delimiters: break
            }
        }
    }

    /// The templates that others use as a part or a frame.
    static func templatesNamed(in files: [ThemeFile]) -> Set<String> {
        Set(files.flatMap { templateTags(in: String(decoding: $0.bytes, as: UTF8.self)) }.filter(\.namesTemplate).map(\.name))
    }

    /// What a template names that does not exist.
    func problems(in file: ThemeFile) -> [Diagnostic] {
        templateTags(in: String(decoding: file.bytes, as: UTF8.self)).compactMap { tag in
            let known: Set<String>
            switch tag.kind {
            case .value, .section: known = values
            case .block: known = blocks
            case .part, .frame: known = templates
            case .close, .delimiters: return nil
            }
            if tag.isCurrentItem || tag.name.hasPrefix("*") || known.contains(tag.name) { return nil }
            let place = SourcePlace(file: file.reportedPath ?? file.path, line: tag.line, column: tag.column)
            return .templateName(tag.name, known: known.sorted(), at: place)
        }
    }
}
