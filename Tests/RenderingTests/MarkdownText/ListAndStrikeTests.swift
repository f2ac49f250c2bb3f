import Testing

@testable import Rendering

private let open = "<span class=\"task-box\" role=\"img\" aria-label=\"open\"></span>"
private let done = "<span class=\"task-box\" role=\"img\" aria-label=\"gedaan\"></span>"

private let taskLists: [(markdown: String, expected: String)] = [
    (
        "- [ ] a\n- [x] b\n- c",
        "<ul class=\"tasks\">\n<li class=\"task\">\n\(open) a\n</li>\n<li class=\"task task-done\">\n\(done) b\n</li>\n<li>\nc\n</li>\n</ul>\n"
    ),
    ("3. [X] a", "<ol class=\"tasks\" start=\"3\">\n<li class=\"task task-done\">\n\(done) a\n</li>\n</ol>\n"),
    ("- [ ] a\n\n- b", "<ul class=\"tasks\">\n<li class=\"task\">\n<p>\(open) a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    ("- a\n  - [ ] b", "<ul>\n<li>a\n<ul class=\"tasks\">\n<li class=\"task\">\n\(open) b\n</li>\n</ul>\n</li>\n</ul>\n"),
    ("- [ ] a\n  - b", "<ul class=\"tasks\">\n<li class=\"task\">\n\(open) a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
    ("- [y] a", "<ul>\n<li>[y] a</li>\n</ul>\n"), ("- \\[ ] a", "<ul>\n<li>[ ] a</li>\n</ul>\n"),
    ("- [ ]a", "<ul>\n<li>[ ]a</li>\n</ul>\n"),
]

@Test(arguments: taskLists)
func writeTaskLists(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
}

private let strikes: [(markdown: String, expected: String)] = [
    ("~~a~~", "<p><del>a</del></p>\n"), ("a~~b~~c", "<p>a<del>b</del>c</p>\n"),
    ("~~a *b* `c`~~", "<p><del>a <em>b</em> <code>c</code></del></p>\n"),
    ("*~~a~~*", "<p><em><del>a</del></em></p>\n"), ("~~ a~~", "<p>~~ a~~</p>\n"), ("~~a", "<p>~~a</p>\n"),
    ("~~a\nb~~", "<p><del>a\nb</del></p>\n"),
    ("b ~~~a~~~", "<p>b ~~~a~~~</p>\n"), ("~a~", "<p>~a~</p>\n"), ("\\~~a~~", "<p>~~a~~</p>\n"), ("`~~a~~`", "<p><code>~~a~~</code></p>\n"),
    ("~~a~~ b ~~c~~", "<p><del>a</del> b <del>c</del></p>\n"),
]

@Test(arguments: strikes)
func strikeTextThrough(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
}
