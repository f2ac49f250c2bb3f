import Testing

@testable import Rendering

@Test(arguments: [
    ("[a](vertrouwen)", "<p><a href=\"factsheets/vertrouwen.html\">a</a></p>\n"),
    ("[a](vertrouwen#stap-1)", "<p><a href=\"factsheets/vertrouwen.html#stap-1\">a</a></p>\n"),
    ("[a][v]\n\n[v]: vertrouwen", "<p><a href=\"factsheets/vertrouwen.html\">a</a></p>\n"),
    ("[a](https://example.org/?a=1&b=2)", "<p><a href=\"https://example.org/?a=1&amp;b=2\">a</a></p>\n"),
    ("<mailto:x@example.org>", "<p><a href=\"mailto:x@example.org\">mailto:x@example.org</a></p>\n"),
    ("[bel](tel:+31101234567)", "<p><a data-address=\"+31101234567\" href=\"tel:+31101234567\">bel</a></p>\n"),
    ("[a **b**](intern)", "<p>a <strong>b</strong></p>\n"),
    ("[a](nergens)", "<p>a</p>\n"),
])
func rewriteLinks(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
}

/// On paper the address follows the text once, and not at all where the text is the address.
@Test(arguments: [
    ("<https://www.example.org/a>", "class=\"address\" "), ("[www.example.org](https://www.example.org)", "class=\"address\" "),
    ("[Example.org](https://www.example.org/)", "class=\"address\" "), ("[hier](https://www.example.org/)", ""),
    ("<x@example.org>", ""), ("[x@example.org](mailto:x@example.org)", ""),
    ("[mail](mailto:x@example.org?subject=Hoi)", "data-address=\"x@example.org\" "),
    ("[010 123 45 67](tel:+31101234567)", ""), ("[bel ons](tel:+31101234567)", "data-address=\"+31101234567\" "),
])
func markLinksForPaper(markdown: String, mark: String) {
    #expect(html(markdown).contains("<a \(mark)href="))
}

@Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)", "java&Tab;script:alert(1)", "&#x6A;avascript:alert(1)",
    "<java\u{B}script:alert(1)>", "<\u{1}javascript:alert(1)>", "vbscript:x", "file:///etc/passwd", "data:text/html,x",
    "data:image/svg+xml;base64,x", "//example.org/x", "/\\example.org", "\\\\\\\\example.org",
])
func removeDangerousLinks(destination: String) {
    let rendered = render("[tekst](\(destination))")
    #expect(rendered.html == "<p>tekst</p>\n")
    #expect(rendered.diagnostics.map(\.identifier) == [.dangerousLink])
}

@Test func removeDangerousAutolinks() {
    let rendered = render("<javascript:alert(1)>")
    #expect(rendered.html == "<p>javascript:alert(1)</p>\n")
    #expect(rendered.diagnostics.map(\.identifier) == [.dangerousLink])
}

@Test func linkToHeadingsOfTheTextItself() {
    let rendered = render("[a](#één) [b](#een) [c](#en)\n\n## Eén", in: context(idPrefix: "x-"))
    #expect(rendered.html.contains("<a href=\"#x-een\">b</a>"))
    #expect(rendered.diagnostics.map(\.identifier) == [.deadLink, .deadLink])
    #expect(rendered.diagnostics.last?.suggestion == "did you mean “#een”?")
}

@Test func suggestTheNearestName() {
    let diagnostic = render("[a](vertrouwn)").diagnostics.first
    #expect(diagnostic?.summary == "“vertrouwn” leads nowhere on this site")
    #expect(diagnostic?.suggestion == "did you mean “vertrouwen”?")
    #expect(diagnostic?.severity == .error)
}

@Test func offerTheChoicesOfAnAmbiguousName() {
    let diagnostic = render("[a](noord)").diagnostics.first
    #expect(diagnostic?.identifier == .ambiguousReference)
    #expect(diagnostic?.suggestion?.contains("area:noord, partnership:noord") == true)
}
