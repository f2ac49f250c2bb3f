/// The words of problems in a site's own templates.
extension Diagnostic {
    package static func templateSyntax(_ problem: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .templateSyntax, at: place, "this template cannot be read: \(plainWords(for: problem))",
            suggestion: "each {{#name}} needs its {{/name}}, and each {{ its }}")
    }

    package static func templateMissing(_ name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .templateSyntax, at: place, "the template \(name).mustache cannot be used, so this page cannot be made")
    }

    /// What the template library calls a problem, in words; as it is when there are none for it.
    private static func plainWords(for problem: String) -> String {
        switch problem {
        case "expectedSectionEnd": "a section that opens is never closed"
        case "sectionCloseNameIncorrect": "the section that closes here is not the one that opened last"
        case "unfinishedName": "a tag that opens is never closed"
        case "overflow": "it ends in the middle of a tag"
        default: problem
        }
    }

    /// - Parameter isPlain: whether it is refused for what it is, and not for what it holds.
    package static func codeOfTemplate(_ what: String, isPlain: Bool, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .templateCode, at: place,
            isPlain
                ? "browsers pass over \(what) here: a page runs and shows only what stands in files of the theme"
                : "browsers pass over this \(what): what it holds differs by page, so that no page can say beforehand that it is yours",
            suggestion: "move it to a file of Templates and load that: <script src=\"{{root}}theme/eigen.js\" defer></script>")
    }

    package static func remoteOfTemplate(_ element: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .templateCode, at: place, "browsers do not load this <\(element)>: a page asks nothing of another host",
            suggestion: "save the file in Templates and name it there: {{root}}theme/…")
    }

    package static func templateUnused(_ name: String, known: [String], at place: SourcePlace) -> Diagnostic {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        let moved = known.first { $0.hasSuffix("/" + file) }
        return Diagnostic(
            .warning, .templateName, at: place, "no page uses this template",
            suggestion: (moved ?? nearestName(to: name, among: known)).map { "did you mean Templates/\($0).mustache?" })
    }

    /// A file of a site's own theme that no page asks for.
    package static func themeFileUnused(known: [String], path: String, at place: SourcePlace) -> Diagnostic {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let meant = known.first { $0.lowercased() == path.lowercased() || $0.hasSuffix("/" + file) } ?? nearestName(to: path, among: known)
        return Diagnostic(
            .warning, .unusedTemplate, at: place, "no page uses this file",
            suggestion: meant.map { "did you mean Templates/\($0)?" }
                ?? "name it in a template or a style sheet, give it the name of the file that it replaces, or take it away")
    }

    package static func templateName(_ name: String, known: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .templateName, at: place, "nothing here is called “\(name)”, so the page would show nothing in its place",
            suggestion: didYouMean(name, known) ?? "the default theme's templates show which names there are")
    }
}
