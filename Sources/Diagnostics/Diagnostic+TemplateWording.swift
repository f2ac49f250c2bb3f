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

    /// - Parameter circle: what brings in what, the first and the last the same.
    package static func templateLoop(_ circle: [String], at place: SourcePlace) -> Diagnostic {
        let names = circle.count > 8 ? circle.prefix(4) + ["…"] + circle.suffix(3) : circle[...]
        return Diagnostic(
            .error, .templateLoop, at: place, "this brings in itself, so the page would never be done: \(names.joined(separator: " → "))",
            suggestion: "take this tag out, or let it bring in another template or block")
    }

    /// - Parameter what: what is too large, as `has 200000 bytes`.
    package static func templateSize(_ what: String, limit: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .templateSize, at: place, "this template \(what), where \(limit) is the most",
            suggestion: "put what pages share into a template of its own and bring it in with {{> name}}, once where it is needed")
    }

    package static func templateDepth(limit: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .templateSize, at: place, "over \(limit) sections, blocks and templates stand in each other here",
            suggestion: "close sections before others open, and let fewer templates bring in each other")
    }

    package static func templateLongName(limit: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .templateSize, at: place, "the name in this tag has over \(limit) characters",
            suggestion: "a tag holds one name, such as {{title}}, and ends with }}")
    }

    /// A page that is never done, because lists stand in lists of which the inner ones are the same each time.
    package static func templateReads(_ name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .templateSize, at: place, "the template \(name).mustache goes through its lists millions of times for this page",
            suggestion: "let a section for a list stand only within one that has a list of that name in each of its items")
    }

    /// A tag that changes the signs of tags.
    package static func templateDelimiters(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .templateSyntax, at: place, "this tag gives tags other signs, which templates here do not take",
            suggestion: "take it out: tags are written {{name}}; write &#123;&#123; where a page shows two braces")
    }

    /// A tag that takes the name of a template from the data.
    package static func templateNotNamed(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .templateSyntax, at: place, "this tag takes the name of a template from the data, which templates here do not do",
            suggestion: "name the template itself: {{> partials/figure}}")
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
