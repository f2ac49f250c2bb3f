package import Diagnostics
package import Model
internal import Mustache

/// A theme ready for use: its templates compiled, its words by language, its other files as they are.
package struct Theme: Sendable {
    let library: MustacheLibrary
    let texts: [Language: InterfaceTexts]
    /// Style sheets, scripts and icons.
    let files: [ThemeFile]
    /// What pages of the site let a browser load and run.
    let policy: PagePolicy
    /// Scripts and styles in the site's own templates.
    let ownCode: InlineCode

    /// Compiles a theme's templates.
    ///
    /// - Returns: the theme, and a diagnostic for each template that cannot be parsed and each name in one that nothing has.
    package static func compiled(from source: ThemeSource) -> (theme: Theme, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let isTemplate = { (file: ThemeFile) in file.path.hasSuffix(".mustache") }
        // Only a site's own templates are checked: the default theme is what names are checked against.
        let own = source.files.filter { isTemplate($0) && $0.reportedPath != nil }
        let allowed = TemplateNames(of: own.isEmpty ? [] : source.defaultTemplates + own, valuesOf: source.defaultTemplates)
        var templates: [String: MustacheTemplate] = [:]
        var outlines: [String: TemplateOutline] = [:]
        for file in source.files where isTemplate(file) {
            // Where a site's own template cannot be read, the default one stands in, so that the pages' own problems are found too.
            let versions = [file] + source.defaultTemplates.filter { file.reportedPath != nil && $0.path == file.path }
            for version in versions {
                let (template, problem) = compiled(version)
                if let problem { diagnostics.append(problem) }
                guard let template else { continue }
                templates[file.templateName] = template
                if !own.isEmpty { outlines[file.templateName] = TemplateOutline(version) }
                break
            }
            if file.reportedPath != nil, TemplateLimits.problem(in: file) == nil { diagnostics += allowed.problems(in: file) }
        }
        let endless = own.isEmpty ? [] : TemplateWalk.problems(in: outlines)
        diagnostics += endless
        if !endless.isEmpty { templates = source.defaultTemplates.reduce(into: [:]) { $0[$1.templateName] = compiled($1).0 } }
        let named = TemplateNames.templatesNamed(in: own.isEmpty ? [] : source.defaultTemplates + own)
        let known = source.defaultTemplates.map(\.templateName)
        for file in own where !known.contains(file.templateName) && !named.contains(file.templateName) {
            diagnostics.append(.templateUnused(file.templateName, known: known, at: SourcePlace(file: file.reportedPath ?? file.path)))
        }
        diagnostics += unusedFiles(in: source)
        let code = TemplateCode(of: own)
        diagnostics += code.diagnostics
        let theme = Theme(
            library: MustacheLibrary(templates: templates), texts: source.texts.mapValues(InterfaceTexts.init),
            files: source.files.filter { !isTemplate($0) }, policy: .ofSite(code.inline), ownCode: code.inline)
        return (theme, diagnostics)
    }

    /// A template, or what is wrong with it.
    private static func compiled(_ file: ThemeFile) -> (MustacheTemplate?, Diagnostic?) {
        // The default theme stays within the limits: a test says so.
        if file.reportedPath != nil, let problem = TemplateLimits.problem(in: file) { return (nil, problem) }
        let path = file.reportedPath ?? file.path
        let text = String(decoding: file.bytes, as: UTF8.self)
        do {
            return (try MustacheTemplate(string: text), nil)
        } catch let error as MustacheTemplate.ParserError {
            let place = place(line: error.context.lineNumber, column: error.context.columnNumber, in: text, path: path)
            return (nil, .templateSyntax("\(error.error)", at: place))
        } catch {
            return (nil, .templateSyntax("\(error)", at: SourcePlace(file: path)))
        }
    }

    /// Where an editor shows what the template library says: to the library a form feed and Unicode's own signs end a line as well.
    private static func place(line: Int, column: Int, in text: String, path: String) -> SourcePlace {
        var place = SourcePlace(file: path, line: 1, column: column)
        var counted = 1
        for character in text where counted < line {
            place.column += 1
            guard character.isNewline else { continue }
            counted += 1
            if character == "\n" || character == "\r\n" || character == "\r" {
                place.line += 1
                place.column = column
            }
        }
        return place
    }

    /// The words of the interface in a language.
    func texts(in language: Language) -> InterfaceTexts {
        texts[language] ?? InterfaceTexts([:])
    }
}

extension ThemeFile {
    /// A template's name, its path without the ending.
    var templateName: String { String(path.dropLast(".mustache".count)) }
}
