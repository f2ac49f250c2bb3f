import Testing

@testable import Rendering

@Test(arguments: [
    ("[a](nergens)", 1, ["1:1"]), ("é [a](nergens)", 5, ["5:3"]), ("a\n\n  b [c](nergens)", 1, ["3:5"]),
    ("  a\n b [c](nergens)", 1, ["2:4"]),
    ("> - a\n>   b [c](nergens)\n> lui [d](nergens)", 1, ["2:7", "3:7"]), ("10. a\n\n    > b\n    c [d](nergens)", 1, ["4:7"]),
    ("[x]: vertrouwen\n[y]: vertrouwen\na [b](nergens) [x] [y]", 1, ["3:3"]), ("# a [b](nergens) #", 1, ["1:5"]),
    ("a [b](nergens)\n===", 1, ["1:3"]), ("a\nb [c](nergens)\n---", 1, ["1:1", "2:3"]), ("`a\nb` [c](nergens)", 1, ["2:4"]),
    ("a\r\n\r\nb\r\nc [d](nergens)\r\n", 1, ["4:3"]), ("a\rb [d](nergens)", 1, ["2:3"]), ("-\ta\n\tb [c](nergens)", 1, ["2:4"]),
    ("[a](vertrouwen \"een\ntitel\") [b](nergens)", 1, ["2:9"]), ("👩‍👩‍👧 [a](nergens)", 1, ["1:3"]), ("a **b [c](nergens)**", 1, ["1:7"]),
    ("[a\nb]( nergens )", 1, ["1:1"]), ("[a][r]\n\n[r]: nergens", 1, ["1:1"]), ("<b>\n\n[a](nergens)", 3, ["3:1", "5:1"]),
])
func pointAtProblems(markdown: String, firstLine: Int, expected: [String]) {
    #expect(render(markdown, firstLine: firstLine).diagnostics.map { "\($0.place.line):\($0.place.column)" } == expected)
}

@Test func nameTheFile() {
    #expect(render("[a](nergens)").diagnostics.map(\.place.file) == ["Content/x.md"])
}
