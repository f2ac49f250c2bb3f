import Diagnostics
import Foundation
import Model
import Testing

@testable import Rendering

/// Templates that would never be done, or take a program's memory: each is a problem with its place, and none is rendered.
@Suite struct TemplateTrapTests {
    private static let defaults = [
        "page": "{{<layout}}{{$main}}<h1>{{title}}</h1>{{> partials/part}}{{/main}}{{/layout}}",
        "layout": "<main>{{$main}}{{/main}}</main>",
        "partials/part": "{{#items}}{{summary}}{{/items}}",
    ]

    /// The problems of a site's own templates, as `file:line:column identifier`, and the theme that comes of them.
    private func compiled(_ own: [String: String]) -> (problems: [String], theme: Theme) {
        let files = own.map { ThemeFile(path: $0 + ".mustache", bytes: Array($1.utf8), reportedPath: "Templates/\($0).mustache") }
        let defaults = Self.defaults.map { ThemeFile(path: $0 + ".mustache", bytes: Array($1.utf8)) }.sorted { $0.path < $1.path }
        let source = ThemeSource(
            files: (files + defaults.filter { own[$0.templateName] == nil }).sorted { $0.path < $1.path }, defaultTemplates: defaults,
            defaultPaths: Set(defaults.map(\.path)), texts: [:])
        let (theme, found) = Theme.compiled(from: source)
        let problems = found.filter { $0.severity == .error }.map {
            "\($0.place.file.dropFirst("Templates/".count)):\($0.place.line):\($0.place.column) \($0.identifier.rawValue)"
        }
        return (problems, theme)
    }

    @Test(
        arguments: [
            // A part that brings in itself.
            (["partials/part": "a\n{{> partials/part}}"], ["partials/part.mustache:2:1 template-loop"]),
            // Over several files, within sections, with white space of all kinds around the name.
            (
                [
                    "page": "{{>\tpartials/part }}", "partials/part": "{{#items}}{{>\n a }}{{/items}}",
                    "a": "{{^items}} {{>partials/part}}{{/items}}",
                ],
                ["partials/part.mustache:1:11 template-loop"]
            ),
            // A frame that takes itself for its frame, and two that take each other.
            (["layout": "{{<layout}}{{$main}}{{/main}}{{/layout}}"], ["layout.mustache:1:1 template-loop"]),
            (
                ["layout": "{{<a}}{{$main}}{{/main}}{{/a}}", "a": "{{<layout}}{{$main}}{{/main}}{{/layout}}"],
                ["layout.mustache:1:1 template-loop"]
            ),
            // A block that is filled in with itself.
            (["page": "{{<layout}}{{$main}}{{$main}}x{{/main}}{{/main}}{{/layout}}"], ["page.mustache:1:21 template-loop"]),
            // A page within its own frame: what is filled in further out goes first.
            (
                ["page": "{{<layout}}{{$main}}{{<layout}}{{$main}}x{{/main}}{{/layout}}{{/main}}{{/layout}}"],
                ["page.mustache:1:21 template-loop"]
            ),
            // Signs of its own, a name from the data.
            (["page": "{{title}} {{=<% %>=}}<%title%>"], ["page.mustache:1:11 template-syntax"]),
            (["page": "{{=[ ]=}}[#a][/a]"], ["page.mustache:1:1 template-syntax"]),
            (["page": "{{> *title }}"], ["page.mustache:1:1 template-syntax"]),
            (["page": "{{<*title}}{{/*title}}"], ["page.mustache:1:1 template-syntax"]),
        ] as [([String: String], [String])])
    func reportsWhatNeverEnds(own: [String: String], problems: [String]) {
        let (found, theme) = compiled(own)
        #expect(found == problems)
        // The default theme stands in, so that pages can be looked at for problems of their own.
        #expect(theme.library.render(["title": "Titel"], withTemplate: "page")?.contains("<h1>") == true)
    }

    @Test(arguments: ["#", "^", "$"], [61, 5_000, 25_000]) func reportsDepth(sigil: String, depth: Int) {
        let name = sigil == "$" ? "main" : "items"
        let text = String(repeating: "{{\(sigil)\(name)}}", count: depth) + String(repeating: "{{/\(name)}}", count: depth)
        let found = compiled(["page": text]).problems
        #expect(found.count == 1)
        #expect(found.first?.hasSuffix("template-size") == true, "\(found)")
    }

    @Test func reportsChainOfManyTemplates() {
        var own: [String: String] = ["page": "{{> a1}}"]
        for number in 1..<100 { own["a\(number)"] = "{{> a\(number + 1)}}" }
        own["a100"] = "{{title}}"
        #expect(compiled(own).problems.contains("a61.mustache:1:1 template-size"))
    }

    /// Thirty templates of which each brings in the next twice would be read a thousand million times.
    @Test func reportsTemplatesThatDouble() {
        var own: [String: String] = ["page": "{{> a1}}"]
        for number in 1..<30 { own["a\(number)"] = "{{> a\(number + 1)}}{{> a\(number + 1)}}" }
        own["a30"] = "{{title}}"
        let clock = ContinuousClock()
        let time = clock.measure { #expect(compiled(own).problems.contains { $0.hasSuffix("template-size") }) }
        #expect(time < .seconds(20))
    }

    @Test(arguments: [
        String(repeating: "{{title}}", count: 200_000), String(repeating: "{{", count: 100_000), String(repeating: "{ ", count: 100_000),
        String(repeating: "x", count: 60_001),
        "{{" + String(repeating: "a(", count: 10_000) + "b" + String(repeating: ")", count: 10_000) + "}}",
        "{{" + String(repeating: "a.", count: 300) + "}}",
        String(repeating: "{{! x", count: 20_000),
    ])
    func reportsSize(text: String) {
        let clock = ContinuousClock()
        let time = clock.measure {
            let found = compiled(["page": text]).problems
            #expect(!found.isEmpty)
            #expect(found.allSatisfy { $0.hasSuffix("template-size") || $0.hasSuffix("template-syntax") }, "\(found)")
        }
        #expect(time < .seconds(20))
    }

    /// It is read without being measured each time.
    @Test func keepsDefaultThemeWithinLimits() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path + "/Templates").filter { $0.hasSuffix(".mustache") }
        #expect(paths.count > 20)
        for path in paths {
            let bytes = try [UInt8](Data(contentsOf: root.appending(path: "Templates/" + path)))
            #expect(TemplateLimits.problem(in: ThemeFile(path: path, bytes: bytes, reportedPath: path)) == nil)
        }
    }

    /// The most that is read is read in time.
    @Test func readsLargestTemplateInTime() {
        let text = String(repeating: "{{title}}" + String(repeating: "x", count: 21), count: 1_990)
        let clock = ContinuousClock()
        let time = clock.measure { #expect(compiled(["page": text]).problems == []) }
        #expect(time < .seconds(20))
    }

    /// Parts that are used twice, blocks in sections, a frame around a page that uses another frame.
    @Test(arguments: [
        ["page": "{{> partials/part}}{{> partials/part}}"],
        [
            "page": "{{<layout}}{{$main}}{{#items}}{{<a}}{{$inner}}{{title}}{{/inner}}{{/a}}{{/items}}{{/main}}{{/layout}}",
            "a": "<p>{{$inner}}{{/inner}}</p>",
        ],
        ["partials/part": "{{! {{> partials/part}} {{title}}"], ["page": "{{title}} } { {}"],
    ])
    func takesWhatEnds(own: [String: String]) {
        #expect(compiled(own).problems.filter { !$0.hasSuffix("template-name") } == [])
    }
}
