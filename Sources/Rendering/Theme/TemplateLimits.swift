internal import Diagnostics
internal import Model

/// What the template library can read in a moment and without running out of memory, and more than anyone writes by hand.
///
/// It reads a template by calling itself for each section in a section, and measures the rest of the file at each brace that opens.
enum TemplateLimits {
    /// Size of a template, in bytes; the largest of the default theme takes 6,000.
    static let bytes = 60_000
    /// Braces that open, two of them in a tag; the default theme has 370 in a template.
    static let braces = 4_000
    /// Sections, blocks, parts and frames in each other, within a template and in all that it brings in.
    static let depth = 60
    /// Length of a name, in characters.
    static let name = 200
    /// Tags that a page reads, with those of all that it brings in, each time that it does.
    static let tags = 10_000

    /// How often a page looks for a name in all of its data; pages of the default theme do so some thousands of times.
    static let reads = 5_000_000

    /// What keeps a template from being read; nil when nothing does.
    static func problem(in file: ThemeFile) -> Diagnostic? {
        let path = file.reportedPath ?? file.path
        guard file.bytes.count <= bytes else {
            return .templateSize("has \(file.bytes.count) bytes", limit: bytes, at: SourcePlace(file: path, line: 1, column: 1))
        }
        let found = file.bytes.count { $0 == 0x7B }
        guard found <= braces else {
            return .templateSize("opens \(found) braces", limit: braces, at: SourcePlace(file: path, line: 1, column: 1))
        }
        var open = 0
        for tag in templateTags(in: String(decoding: file.bytes, as: UTF8.self)) {
            let place = SourcePlace(file: path, line: tag.line, column: tag.column)
            if tag.kind == .delimiters { return .templateDelimiters(at: place) }
            if tag.namesTemplate, tag.name.hasPrefix("*") { return .templateNotNamed(at: place) }
            if tag.name.count > name { return .templateLongName(limit: name, at: place) }
            if tag.opens { open += 1 } else if tag.kind == .close { open = max(0, open - 1) }
            if open > depth { return .templateDepth(limit: depth, at: place) }
        }
        return nil
    }
}
