import Testing

@testable import Rendering

@Test func numberFootnotesInOrderOfFirstUse() {
    let html = html("Eén[^b] en twee[^a] en weer[^b].\n\n[^a]: Noot a\n[^b]: Noot b\n", in: context(idPrefix: "p-"))
    let expected = """
        <p>Eén<sup><a class="footnote-ref" href="#p-fn_1" id="p-fnref_1" role="doc-noteref">1</a></sup> en \
        twee<sup><a class="footnote-ref" href="#p-fn_2" id="p-fnref_2" role="doc-noteref">2</a></sup> en \
        weer<sup><a class="footnote-ref" href="#p-fn_1" id="p-fnref_1-2" role="doc-noteref">1</a></sup>.</p>
        <section class="footnotes" role="doc-endnotes" aria-labelledby="p-fn_title">
        <h2 id="p-fn_title">Noten</h2>
        <ol>
        <li id="p-fn_1">
        <p>Noot b <a href="#p-fnref_1" class="footnote-back" role="doc-backlink" aria-label="terug naar de tekst (a)">↩<sup>a</sup></a> \
        <a href="#p-fnref_1-2" class="footnote-back" role="doc-backlink" aria-label="terug naar de tekst (b)">↩<sup>b</sup></a></p>
        </li>
        <li id="p-fn_2">
        <p>Noot a <a href="#p-fnref_2" class="footnote-back" role="doc-backlink" aria-label="terug naar de tekst">↩</a></p>
        </li>
        </ol>
        </section>

        """
    #expect(html == expected)
}

@Test(arguments: [
    ("a[^1]\n\n[^1]: Een\n    vervolg\n\n    Twee", "<p>Een\nvervolg</p>\n<p>Twee <a"),
    ("a[^1]\n\n[^1]: Een\nlui vervolg", "<p>Een\nlui vervolg <a"),
    ("a[^1]\n\n[^1]: Een\n\n    - punt\n", "<li>punt</li>\n</ul>\n<p> <a"),
    ("a[^1]\n\n[^1]: Woord", "<p>Woord <a"),
    ("a[^1] [v]\n\n[^1]: [b][v]\n\n[v]: vertrouwen", "<p><a href=\"factsheets/vertrouwen.html\">b</a> <a"),
    ("a[^Één]\n\n[^één]: Hoofdletters", "<p>Hoofdletters <a"),
    ("| a[^1] |\n|---|\n\n[^1]: In een tabel", "<p>In een tabel <a"),
    ("a[^1]\n\n[^1]: Met tabel\n\n    | x |\n    |---|\n", "<th scope=\"col\">x</th>"),
    ("a[^1]\n\n[^1]: Zie ook[^2]\n[^2]: Tweede", "<p>Tweede <a"),
    ("a[^1]\r\n\r\n[^1]: Regels\r\n    van Windows\r\n", "<p>Regels\nvan Windows <a"),
])
func writeTheTextOfFootnotes(markdown: String, expected: String) {
    let rendered = render(markdown)
    #expect(rendered.html.contains(expected), "\(rendered.html)")
    #expect(rendered.diagnostics.isEmpty)
}

@Test(arguments: [
    ("a[^1]", ["1:2 unknown-footnote"]), ("[^1]: x", ["1:1 unused-footnote"]),
    ("é[^x] [^y]", ["1:2 unknown-footnote", "1:7 unknown-footnote"]),
    ("a[^1]\n\n[^1]: x\n[^1]: y", ["4:1 unused-footnote"]), ("a[^1]\n\n[^1]: x [y](nergens)", ["3:9 dead-link"]),
    ("a[^1]\n\n[^1]: x\n\n    é [y](nergens)", ["5:7 dead-link"]), ("> a\n> - b\n>   c [^x]", ["3:7 unknown-footnote"]),
    ("[^1]: x [y](nergens)\n\na", ["1:1 unused-footnote", "1:9 dead-link"]),
])
func reportFootnotes(markdown: String, expected: [String]) {
    #expect(problems(markdown) == expected)
}

@Test(arguments: ["`[^1]`", "```\n[^1]: x\n```", "\\[^1]", "    [^1]: x", "<!--\n[^1]: x\n-->", "[^ 1]"])
func leaveWhatIsNoFootnote(markdown: String) {
    #expect(problems(markdown).isEmpty)
}

@Test func keepListsTogetherAroundAFootnote() {
    #expect(html("- a[^1]\n- b\n\n[^1]: x").contains("<li>b</li>\n</ul>"))
}
