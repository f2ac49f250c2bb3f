import Testing

@testable import Reading

@Suite struct YAMLTests {
    /// Everything stands below three lines: the fence, the title and the summary.
    @Test(
        arguments: [
            ("source: *anker", ["4:9 yaml-alias"]), ("source: &anker x", ["4:9 yaml-alias"]), ("themes: [a, *b]", ["4:13 yaml-alias"]),
            ("themes:\n  - *b", ["5:5 yaml-alias"]), ("\tsource: x", ["4:1 yaml-syntax"]), ("themes:\n\t- a", ["5:1 yaml-syntax"]),
            ("title: nog een", ["2:1 yaml-syntax"]), ("source: een: twee", ["4:12 yaml-syntax"]), ("themes: [a, b", ["4:9 yaml-syntax"]),
            ("source: \"open", ["4:9 yaml-syntax"]), ("zonder dubbele punt", ["4:1 yaml-syntax"]),
            ("source: **vet**", ["4:9 yaml-syntax"]), ("source: @x", ["4:9 yaml-syntax"]),
            ("source:geen spatie\nslug: x", ["4:1 yaml-syntax"]), ("source: \"C:\\Users\"", ["4:14 yaml-syntax"]),
        ] as [(String, [String])])
    func reportsTrapWithItsPlace(yaml: String, expected: [String]) {
        #expect(problems(inFrontMatter: yaml) == expected)
    }

    /// A first key without its space takes the line below it for its text; it is told, and the rest of the file is read.
    @Test func saysKeyWithoutSpace() {
        var log = ReadingLog()
        let factsheet = readFactsheet(file("---\ntitle:Geen spatie\nsummary: S\n---\n"), name: "x", log: &log)
        #expect(log.diagnostics.map(\.brief) == ["2:1 yaml-syntax"])
        #expect(log.diagnostics.first?.suggestion == "write title: Geen spatie")
        #expect(factsheet?.title == "Geen spatie")
    }

    @Test(arguments: [
        "source: a * b & c", "source: \"*geen anker\"", "source: '&geen anker'", "source: |\n  *vet* en &meer\n  \ttab", "source: >-\n  &x",
        "source: R&D", "themes: [a&b, c*d]", "# *commentaar", "source: x  # &y", "source:\ttab na dubbele punt",
        "sources:\n  - |\n    *vet*\n  - x", "source: |  # zo\n  *vet*",
    ])
    func readsWhatOnlyLooksLikeTrap(yaml: String) {
        #expect(problems(inFrontMatter: yaml) == [])
    }

    /// A word processor's spaces and quotes are read; the quotes belong to the value.
    @Test(arguments: [
        ("source:\u{A0}waarde", "waarde"), ("source:\u{A0}\u{A0} waarde\u{A0}", "waarde"), ("source: “tussen krullen”", "“tussen krullen”"),
        ("source: zo ’n ding", "zo ’n ding"), ("source: een\u{A0}twee", "een\u{A0}twee"), ("source: 010 000 01 12", "010 000 01 12"),
        ("source: 2022", "2022"), ("source: true", "true"), ("source: 0x10", "0x10"), ("source: \"a: b\"", "a: b"),
    ])
    func readsValueAsText(yaml: String, value: String) {
        var log = ReadingLog()
        let factsheet = readFactsheet(file("---\ntitle: T\nsummary: S\n\(yaml)\n---\n"), name: "x", log: &log)
        #expect(log.diagnostics.map(\.brief) == [])
        #expect(factsheet?.source == value)
    }

    /// Nine hundred levels overflow the parser's stack: the depth is refused before it begins, however it is written.
    @Test(arguments: [
        String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
        String(repeating: "{a: ", count: 900) + String(repeating: "}", count: 900),
        String(repeating: "- ", count: 900) + "a", "\n  " + String(repeating: "? ", count: 900) + "a", String(repeating: "[\n", count: 900),
        "\n" + (0..<900).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
        "[\"a\n\", " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900) + "]",
        "[\"a\", # |\n  " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900) + "]",
        "zei\n  \"dit\nsources: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
        "[{a: |\n  }, " + String(repeating: "[", count: 900),
        "['a''\n', " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900) + "]",
        "[\"a\\\n\", " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900) + "]",
    ])
    func refusesDepth(value: String) {
        let found = problems(inFrontMatter: "source: \(value)")
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.hasSuffix("yaml-depth") }, "\(found)")
    }

    /// Depth is what lies within each other, not what follows one another, and not what stands in a text.
    @Test(arguments: [
        "[" + (1...200).map { "{a: \($0)}" }.joined(separator: ", ") + "]",
        "[" + (1...200).map { "[\($0)]" }.joined(separator: ",\n  ") + "]",
        "\n" + (1...200).map { "  - [a, {b: \($0)}]" }.joined(separator: "\n"),
    ])
    func countsNestingAlone(value: String) {
        #expect(problems(inFrontMatter: "sources: \(value)").allSatisfy { !$0.hasSuffix("yaml-depth") && !$0.hasSuffix("yaml-syntax") })
    }

    @Test(arguments: [
        "source: \"\(String(repeating: "[{", count: 400))\"", "source: '\(String(repeating: "[{", count: 400))'",
        "source: a  # \(String(repeating: "[{", count: 400))", "source: a \(String(repeating: "[{", count: 400))",
        "source: a\n  \(String(repeating: "[{", count: 400))", "source: |\n  \(String(repeating: "[{", count: 400))",
        "source: |\n  a\n\(String(repeating: " ", count: 400))b", "# \(String(repeating: "- ", count: 400))",
    ])
    func countsNoDepthInText(yaml: String) {
        #expect(problems(inFrontMatter: yaml) == [])
    }

    /// As keys, after a text that went on over lines, and where a quotation mark within a text seemed to open one.
    @Test(arguments: [
        ("*b : x", "4:1"), ("? *b\n: x", "4:3"), ("source: {*b : x}", "4:10"), ("source: een\n  twee\n*b : x", "6:1"),
        ("source: zo\n  't is\n*b : x", "6:1"), ("source: zo\n  \"t is\nsources: [*b]", "6:11"), ("source: \"a\n  b\"\n*b : x", "6:1"),
        ("source: {\"a\":*b}", "4:14"), ("source: {a: x, ? *b}", "4:18"), ("source: [a, 'b': &c d]", "4:18"), ("--- *b", "4:5"),
        ("source: >-2\n    a\n  b\n*b : x", "7:1"), ("sources:\n- a\n  - b\n- *b", "7:3"), ("? a\n: *b", "5:3"),
        ("source: 't is zo\nsources: [*b]", "5:11"), ("source: a\u{2028}*b : x", "5:1"),
    ])
    func findsAliasWhereverItBegins(yaml: String, place: String) {
        #expect(problems(inFrontMatter: yaml).contains("\(place) yaml-alias"), "\(problems(inFrontMatter: yaml))")
    }

    /// A star within a text that goes on is a star.
    @Test(arguments: ["source: een\n  *twee", "source: een\n\n  &twee *drie", "source: een\n  - *twee", "source: [een\n  *twee]"])
    func readsStarInTextOverSeveralLines(yaml: String) {
        #expect(problems(inFrontMatter: yaml).allSatisfy { !$0.hasSuffix("yaml-alias") })
    }

    @Test func readsModestDepth() {
        #expect(
            problems(inFrontMatter: "source: " + String(repeating: "[", count: 20) + String(repeating: "]", count: 20)) == [
                "4:9 wrong-type"
            ])
    }

    /// A block of text in a list ends where the next key begins.
    @Test func findsAliasBelowBlockInList() {
        #expect(problems(inFrontMatter: "sources:\n  - a: |\n      tekst\n    b: *c") == ["7:8 yaml-alias"])
    }

    /// What stands in quotes over several lines is text.
    @Test(arguments: ["source: \"een\n  *twee\"", "source: 'een\n  &twee'", "source: \"een \\\"\n  *twee\""])
    func readsQuotesOverSeveralLines(yaml: String) {
        #expect(problems(inFrontMatter: yaml) == [])
    }
}
