import Testing

@testable import Rendering

private func callOut(_ kind: String, _ title: String, _ body: String) -> String {
    "<aside class=\"callout callout-\(kind)\" role=\"note\">\n<p class=\"callout-title\">\(title)</p>\n\(body)</aside>\n"
}

private let callOuts: [(markdown: String, expected: String)] = [
    ("> [!NOTE]\n> a", callOut("note", "Let op", "<p>a</p>\n")),
    ("> [!tip]\n>\n> a", callOut("tip", "Tip", "<p>a</p>\n")),
    ("> [!Warning] Een *titel*\n> a", callOut("warning", "Een <em>titel</em>", "<p>a</p>\n")),
    ("> [!IMPORTANT]", callOut("important", "Belangrijk", "")),
    ("> [!NOTE]\n> - a", callOut("note", "Let op", "<ul>\n<li>a</li>\n</ul>\n")),
    ("> [!QUOTE]\n> a", "<blockquote class=\"pull-quote\">\n<p>a</p>\n</blockquote>\n"),
    ("> [!QUOTE]\n> a\n> — Jan", "<blockquote class=\"pull-quote\">\n<p>a</p>\n<footer><cite>Jan</cite></footer>\n</blockquote>\n"),
    (
        "> [!QUOTE] a\n>\n> -- *Jan*",
        "<blockquote class=\"pull-quote\">\n<p>a</p>\n<footer><cite><em>Jan</em></cite></footer>\n</blockquote>\n"
    ),
    ("> \\[!NOTE]", "<blockquote>\n<p>[!NOTE]</p>\n</blockquote>\n"),
    ("> [!NOTE]x", "<blockquote>\n<p>[!NOTE]x</p>\n</blockquote>\n"),
]

@Test(arguments: callOuts)
func writeCallOuts(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
}

@Test func keepAnUnknownCallOutAQuote() {
    let rendered = render("a\n\n> [!NOTTE] b")
    #expect(rendered.html == "<p>a</p>\n<blockquote>\n<p>[!NOTTE] b</p>\n</blockquote>\n")
    #expect(problems("a\n\n> [!NOTTE] b") == ["3:3 unknown-call-out"])
    #expect(rendered.diagnostics.first?.suggestion == "did you mean “[!NOTE]”?")
}
