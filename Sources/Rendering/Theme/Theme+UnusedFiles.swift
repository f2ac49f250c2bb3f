internal import Diagnostics
internal import Model

extension Theme {
    /// A warning for each of a site's own files in `Templates/` that is no template, takes the place of none of the default theme's, and
    /// is named in no other file of the theme: `stijl.css`, `readme.txt`.
    static func unusedFiles(in source: ThemeSource) -> [Diagnostic] {
        let own = source.files.filter { $0.reportedPath != nil && !source.defaultPaths.contains($0.path) }
        let others = own.filter { !$0.path.hasSuffix(".mustache") }
        guard !others.isEmpty else { return [] }
        let textEndings = [".mustache", ".css", ".js", ".svg", ".html"]
        let texts = source.files.filter { file in file.reportedPath != nil && textEndings.contains { file.path.hasSuffix($0) } }.map {
            (path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self))
        }
        return others.compactMap { file in
            let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
            if texts.contains(where: { $0.path != file.path && $0.text.contains(name) }) { return nil }
            return .themeFileUnused(
                known: source.defaultPaths.sorted(), path: file.path, at: SourcePlace(file: file.reportedPath ?? file.path))
        }
    }
}
