internal import Diagnostics
internal import Model

/// Reads the theme: the default one inside the program, and a site's own `Templates/` over it, file by file.
///
/// A site's own `texts/nl.yaml` or `texts/en.yaml` may hold only the texts that differ.
func readTheme(in folder: SiteFolder, log: inout ReadingLog) -> ThemeSource {
    var files = BuiltIn.themeFiles
    let defaultTemplates = files.values.filter { $0.path.hasSuffix(".mustache") }.sorted { $0.path < $1.path }
    let defaultPaths = Set(files.keys)
    for language in Language.allCases { files[language.textsPath] = nil }
    log.merge(BuiltIn.texts.log)
    var texts = BuiltIn.texts.value
    for file in readOwnTheme(in: folder, log: &log) {
        guard file.path.hasPrefix("texts/") else {
            files[file.path] = file
            continue
        }
        guard let language = Language.allCases.first(where: { file.path == $0.textsPath }) else {
            log.report(
                .unexpectedFile(
                    "there is no language for \(file.path)", suggestion: "the interface speaks nl and en: texts/nl.yaml, texts/en.yaml",
                    at: SourcePlace(file: file.reportedPath ?? file.path)))
            continue
        }
        let own = readTexts(file, known: texts[language], log: &log)
        texts[language]?.merge(own) { _, own in own }
    }
    return ThemeSource(
        files: files.values.sorted { $0.path < $1.path }, defaultTemplates: defaultTemplates, defaultPaths: defaultPaths, texts: texts)
}

private func readOwnTheme(in folder: SiteFolder, log: inout ReadingLog) -> [ThemeFile] {
    guard folder.hasFolder("Templates") else {
        for name in ["templates", "Template", "template"] where folder.hasFolder(name) {
            log.report(
                .unexpectedFile("nothing is made of the folder \(name)", suggestion: "name it Templates", at: SourcePlace(file: name)))
        }
        return []
    }
    do {
        return try folder.files(below: "Templates").compactMap { path in
            let reported = "Templates/" + path
            reportPersonalData(inNameOf: reported, log: &log)
            do {
                let bytes = try folder.bytes(of: reported)
                reportPersonalData(in: bytes, path: reported, log: &log)
                return ThemeFile(path: path, bytes: bytes, reportedPath: reported)
            } catch {
                log.report(unreadable(error, at: SourcePlace(file: reported)))
                return nil
            }
        }
    } catch {
        log.report(.unreadableFolder(reason(error), at: SourcePlace(file: "Templates")))
        return []
    }
}

/// Reads texts by key; a key that the default theme does not have is reported.
func readTexts(_ file: ThemeFile, known: [String: String]?, log: inout ReadingLog) -> [String: String] {
    let path = file.reportedPath ?? file.path
    guard let text = TextFile(path: path, bytes: file.bytes) else {
        log.report(.notText(at: SourcePlace(file: path)))
        return [:]
    }
    guard let root = yamlRoot(text.text, file: path, firstLine: 1, isOurs: known == nil, log: &log),
        var fields = FieldReader(root, of: "the interface's texts", file: path, firstLine: 1, log: &log)
    else { return [:] }
    var texts: [String: String] = [:]
    for key in known.map({ $0.keys.sorted() }) ?? fields.keys { texts[key] = fields.text(key, log: &log) }
    fields.finish(log: &log)
    return texts
}
