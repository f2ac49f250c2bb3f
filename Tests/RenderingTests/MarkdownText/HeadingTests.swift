import Testing

@testable import Rendering

@Test(arguments: [
    ("Hebben we elkaar nodig?", "hebben-we-elkaar-nodig"), ("Één café", "een-cafe"), ("Ĳsselmonde", "ijsselmonde"), ("Straße", "strasse"),
    ("'s-Gravenhage & co", "s-gravenhage-co"), ("Ελλάδα", "section"), ("  a -- b ", "a-b"), ("1. 2. 3", "1-2-3"), ("a\u{A0}b", "a-b"),
    ("foto's", "fotos"),
])
func nameHeadings(title: String, expected: String) {
    #expect(headingName(title) == expected)
}

@Test func writeHeadingsWithNamesNumbersAndLinks() {
    let rendered = render("# Een\n\n## 1. Twee *en* \"drie\"\n\n### Een\n\n2. geen\n", in: context(idPrefix: "p-"))
    #expect(
        rendered.html.hasPrefix(
            "<h2 id=\"p-een\">Een <a class=\"anchor\" href=\"#p-een\" aria-label=\"Link naar dit kopje\">#</a></h2>\n"
                + "<h2 id=\"p-twee-en-drie\"><span class=\"number\">1</span> Twee <em>en</em> “drie” <a class=\"anchor\""))
    #expect(
        rendered.headings == [
            Heading(level: 2, id: "p-een", number: nil, text: "Een", html: "Een"),
            Heading(level: 2, id: "p-twee-en-drie", number: "1", text: "Twee en “drie”", html: "Twee <em>en</em> “drie”"),
            Heading(level: 3, id: "p-een-2", number: nil, text: "Een", html: "Een"),
        ])
}

@Test func leaveLinksAndNotesOutOfHeadings() {
    let heading = render("## [A **b**](vertrouwen)[^1] `c<` ~~d~~\n\n[^1]: x").headings.first
    #expect(heading?.html == "A <strong>b</strong> <code>c&lt;</code> <del>d</del>")
    #expect(heading?.text == "A b c< d")
}

@Test func keepNamesApart() {
    let ids = render("## A\n\n## A-2\n\n## A\n\n## A").headings.map(\.id)
    #expect(Set(ids).count == 4)
    #expect(ids == ["a", "a-2", "a-3", "a-4"])
}

@Test(arguments: [("# a", 0, 2), ("# a", 1, 3), ("## a", 1, 3), ("###### a", 2, 6), ("a\n===", 0, 2)])
func shiftHeadings(markdown: String, shift: Int, level: Int) {
    let rendered = render(markdown, in: context(headingShift: shift))
    #expect(rendered.headings.map(\.level) == [level])
    #expect(rendered.html.hasPrefix("<h\(level) "))
}
