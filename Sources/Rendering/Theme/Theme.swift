package import Diagnostics
package import Model
internal import Mustache

/// A theme ready for use: its templates compiled, its words by language, its other files as they are.
package struct Theme: Sendable {
    let library: MustacheLibrary
    let texts: [Language: InterfaceTexts]
    /// Style sheets, scripts and icons.
    let files: [ThemeFile]

    /// Compiles a theme's templates.
    ///
    /// - Returns: the theme, and a diagnostic for each template that cannot be parsed and each name in one that nothing has.
    package static func compiled(from source: ThemeSource) -> (theme: Theme, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let isTemplate = { (file: ThemeFile) in file.path.hasSuffix(".mustache") }
        let names = TemplateNames(of: source.defaultTemplates + source.files.filter(isTemplate))
        var templates: [String: MustacheTemplate] = [:]
        for file in source.files where isTemplate(file) {
            let text = String(decoding: file.bytes, as: UTF8.self)
            do {
                templates[String(file.path.dropLast(".mustache".count))] = try MustacheTemplate(string: text)
                if file.reportedPath != nil { diagnostics += names.problems(in: file, allowed: TemplateNames(of: source.defaultTemplates)) }
            } catch let error as MustacheTemplate.ParserError {
                diagnostics.append(
                    .templateSyntax(
                        "\(error.error)",
                        at: SourcePlace(
                            file: file.reportedPath ?? file.path, line: error.context.lineNumber, column: error.context.columnNumber)))
            } catch {
                diagnostics.append(.templateSyntax("\(error)", at: SourcePlace(file: file.reportedPath ?? file.path)))
            }
        }
        let theme = Theme(
            library: MustacheLibrary(templates: templates), texts: source.texts.mapValues(InterfaceTexts.init),
            files: source.files.filter { !isTemplate($0) })
        return (theme, diagnostics)
    }

    /// The words of the interface in a language.
    func texts(in language: Language) -> InterfaceTexts {
        texts[language] ?? InterfaceTexts([:])
    }
}
