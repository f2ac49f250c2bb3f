import Model
import Reading

@testable import Rendering

/// Compiles a site's own template over two of the program's, says what its names are, and renders it.
func templateFaults(of bytes: [UInt8]) -> [String] {
    let path = "Templates/page.mustache"
    let own = ThemeFile(path: "page.mustache", bytes: bytes, reportedPath: path)
    let source = ThemeSource(
        files: [defaultTemplates[0], own], defaultTemplates: defaultTemplates, defaultPaths: Set(defaultTemplates.map(\.path)), texts: [:])
    let (theme, diagnostics) = Theme.compiled(from: source)
    let file = TextFile(path: path, text: String(decoding: bytes, as: UTF8.self))
    var faults = misplacements(of: diagnostics, in: file)
    faults += difference("problems", diagnostics, Theme.compiled(from: source).diagnostics)
    let context: [String: Any] = ["title": "Titel & <b>", "isDraft": true, "items": [["name": "a"], ["name": "b"]], "text": "<p>x</p>"]
    faults += difference(
        "pages", theme.library.render(context, withTemplate: "page"), theme.library.render(context, withTemplate: "page"))
    return faults
}

private let defaultTemplates = [
    ThemeFile(
        path: "layout.mustache",
        bytes: Array("<!doctype html><title>{{title}}</title>{{$main}}{{/main}}{{#items}}{{name}}{{/items}}".utf8)),
    ThemeFile(path: "page.mustache", bytes: Array("{{<layout}}{{$main}}{{{text}}}{{#isDraft}}!{{/isDraft}}{{/main}}{{/layout}}".utf8)),
]
