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
