import Testing

@testable import Rendering

@Test(arguments: [
    "<script>alert(1)</script>", "a <b onclick=x>b</b>", "![\"><script>alert(1)</script>](assets/kaart.svg)",
    "![x\" onerror=\"alert(1)](assets/kaart.svg)", "![x](assets/kaart.svg '\"><script>')", "[x](vertrouwen '\" onclick=\"alert(1)')",
    "[x](<https://a\"onclick=\"alert(1)>)", "```\"><script>alert(1)</script>\nx\n```", "```x\" onclick=\"alert(1)\nx\n```",
    "# <script>alert(1)</script>", "# &lt;script&gt;", "| <script> | \" onclick=\"x |\n|---|---|\n| <script>x</script> | &lt;script&gt; |",
    "> [!NOTE] <script>x</script>", "- [ ] <script>x</script>", "x[^<script>]\n\n[^<script>]: <script>x</script>", "~~<script>~~",
    "<!-- --> <script>", "<!--> <script>x</script> -->", "<![CDATA[<script>]]>", "<?php echo 1 ?>", "\\<script>", "`<script>`",
    "&lt;script&gt;", "&#60;script&#62;",
])
func writeNoHTMLOfTheAuthors(markdown: String) {
    let html = html(markdown)
    #expect(!html.contains("<script"))
    #expect(!html.contains("<?php"))
    #expect(!html.contains(" onclick=\""))
    #expect(!html.contains(" onerror=\""))
    #expect(!html.contains("raw HTML omitted"))
}

@Test(arguments: [
    ("<div>x</div>", ["1:1 raw-html"]), ("a <b>b</b> c", ["1:3 raw-html"]), ("a </b>", ["1:3 raw-html"]), ("<!-- later -->", []),
    ("a <!-- later --> b", []), ("<!-- a -->\n\n<p>", ["3:1 raw-html"]), ("<!-- a\nb --> <i>", ["2:7 raw-html"]),
    ("> tekst\n>  en é <i>x</i>", ["2:9 raw-html"]), ("<div>\n\nx\n\n</div>", ["1:1 raw-html"]),
])
func reportRawHTML(markdown: String, expected: [String]) {
    #expect(problems(markdown) == expected)
}

private let hostileInputs: [String] = [
    String(repeating: ">", count: 10_000), String(repeating: "> ", count: 10_000) + "[!NOTE] x",
    String(repeating: "- ", count: 10_000) + "x",
    String(repeating: "[", count: 10_000), String(repeating: "![", count: 10_000) + String(repeating: "](x)", count: 10_000),
    String(repeating: "*a **b ", count: 10_000), String(repeating: "~~a", count: 10_000) + String(repeating: " b~~", count: 10_000),
    String(repeating: "[^a]", count: 2000),
    String(repeating: "|a", count: 1000) + "\n" + String(repeating: "|-", count: 1000) + "\n"
        + String(repeating: "|b\n", count: 1000), String(repeating: "# a\n", count: 10_000), String(repeating: "\r", count: 100_000),
    String(repeating: "woord \"", count: 100_000), "a\0b\n\n[^\0]\n\n| \0 |\n|-|\n", "\u{FEFF}# a", "[^a]:",
    "[^a]: x\n\n    ```\n    [^b]: y",
    "|\n|-|", "| a |\n|---|\n    | b |", "- | a |\n  |---|\n| b |", ">\n>|a|\n>|-|\n|b|", "```figure", "> [!NOTE]", "> [!QUOTE]", "- [x]",
    "[^",
]

@Test(arguments: hostileInputs)
func endWellOnHostileInput(markdown: String) {
    let started = ContinuousClock.now
    _ = html(markdown)
    #expect(ContinuousClock.now - started < .seconds(5))
}
