import Testing

@testable import Rendering

private func table(_ head: [String], _ rows: [[String]]) -> String {
    let headings = head.map { "<th scope=\"col\">\($0)</th>\n" }.joined()
    let lines = rows.map { "<tr>\n" + $0.map { "<td>\($0)</td>\n" }.joined() + "</tr>\n" }.joined()
    let body = rows.isEmpty ? "" : "<tbody>\n\(lines)</tbody>\n"
    return
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel\">\n<table>\n<thead>\n<tr>\n\(headings)</tr>\n</thead>\n\(body)</table>\n</div>\n"
}

private let tables: [(markdown: String, expected: String)] = [
    ("| a | b |\n|---|---|\n| c | d |", table(["a", "b"], [["c", "d"]])),
    ("a | b\n-|-\nc | d", table(["a", "b"], [["c", "d"]])),
    ("| a |\n| - |", table(["a"], [])),
    ("| a | b |\n|---|---|\n| c |\n| d | e |", table(["a", "b"], [["c", ""], ["d", "e"]])),
    ("| a |\n|---|\n| `x\\|y` \\| z |", table(["a"], [["<code>x|y</code> | z"]])),
    ("| a |\n|---|\n| *b* [c](vertrouwen) |", table(["a"], [["<em>b</em> <a href=\"factsheets/vertrouwen.html\">c</a>"]])),
    ("| a |\n|---|\n| [c][v] |\n\n[v]: vertrouwen", table(["a"], [["<a href=\"factsheets/vertrouwen.html\">c</a>"]])),
    ("| a |\n|---|\n| # b |\n| - c |\n| C# # |", table(["a"], [["# b"], ["- c"], ["C# #"]])),
    ("| a |\n|---|\n| b<br>c |", table(["a"], [["b<br />\nc"]])),
    ("voor\n| a |\n|---|\n| b |\n\nna", "<p>voor</p>\n" + table(["a"], [["b"]]) + "<p>na</p>\n"),
    ("| a |\n|---|\n| b |\n> c", table(["a"], [["b"]]) + "<blockquote>\n<p>c</p>\n</blockquote>\n"),
    ("| a |\n|---|\nb\n", table(["a"], [["b"]])),
    ("> | a |\n> |---|\n> | b |", "<blockquote>\n" + table(["a"], [["b"]]) + "</blockquote>\n"),
    ("> | a |\n> |---|\n| b |", "<blockquote>\n" + table(["a"], []) + "</blockquote>\n<p>| b |</p>\n"),
    ("- x\n\n  | a |\n  |---|\n  | b |", "<ul>\n<li>\n<p>x</p>\n" + table(["a"], [["b"]]) + "</li>\n</ul>\n"),
    ("1. | a |\n   |---|\n   | b |", "<ol>\n<li>\n" + table(["a"], [["b"]]) + "</li>\n</ol>\n"),
    ("- - | a |\n    |---|\n    | b |", "<ul>\n<li>\n<ul>\n<li>\n" + table(["a"], [["b"]]) + "</li>\n</ul>\n</li>\n</ul>\n"),
    ("| a |\r\n|---|\r\n| b |\r\n", table(["a"], [["b"]])),
    ("|\ta\t|\n|---|\n|\u{A0}b |", table(["a"], [["\u{A0}b"]])),
]

@Test(arguments: tables)
func writeTables(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
}

@Test(arguments: [
    "a | b", "| a | b |\n|---|", "| a |\n\n|---|", "```\n| a |\n|---|\n```", "    | a |\n    |---|", "| a |\n|--x|", "| a |\n| |",
])
func leaveWhatIsNoTable(markdown: String) {
    #expect(!html(markdown).contains("<table"))
}

@Test func alignColumnsByClass() {
    let html = html("| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |")
    #expect(html.contains("<th scope=\"col\" class=\"align-left\">a</th>\n<th scope=\"col\" class=\"align-center\">b</th>"))
    #expect(html.contains("<td class=\"align-right\">3</td>\n<td>4</td>"))
    #expect(!html.contains("style="))
}

@Test func nameTablesAfterTheHeadingAbove() {
    let html = html("## Kosten & \"baten\"\n\n| a |\n|---|\n\nen\n\n| b |\n|---|\n")
    #expect(html.contains("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel: Kosten &amp; “baten”\">"))
    #expect(html.contains("aria-label=\"Tabel 2: Kosten &amp; “baten”\""))
}

@Test(arguments: [
    ("| a | b |\n|---|\n| c |", ["2:1 bad-table"]), ("| a |\n|---|\n| b | c |", ["3:7 bad-table"]),
    ("> | a | b |\n>  |---|", ["2:4 bad-table"]), ("| a | b |\n|---|---|\n| c | d |\nErna.", ["4:1 bad-table"]),
    ("- | a | b |\n  |---|---|\n  Erna.", ["3:3 bad-table"]), ("| a |\n|---|\nErna", []), ("a | b\n--|--\nc | d", []),
    ("| a | b |\n|---|---|\n| c", []),
    ("| é | b |\n|---|---|\n| é | [x](nergens) |", ["3:7 dead-link"]), ("- | a |\n  |---|\n  | é <b> |", ["3:7 raw-html"]),
    ("> - | a |\n>   |---|\n>   | ![](assets/kaart.svg) |", ["3:7 missing-alternative"]),
])
func reportInTables(markdown: String, expected: [String]) {
    #expect(problems(markdown) == expected)
}
