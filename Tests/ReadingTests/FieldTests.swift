import Testing

@testable import Reading

@Suite struct FieldTests {
    /// Everything stands below three lines: the fence, the title and the summary.
    @Test(
        arguments: [
            ("titel: x", ["4:1 unknown-key"]), ("published: 2022-13-01", ["4:12 bad-date"]), ("published: [2022]", ["4:12 wrong-type"]),
            ("draft: misschien", ["4:8 wrong-type"]), ("contact: {}", ["4:10 missing-field"]), ("authors: {a: b}", ["4:10 wrong-type"]),
            ("authors: [a, [b]]", ["4:14 wrong-type"]), ("contact:\n  name: N\n  phone: 1", ["6:3 unknown-key"]),
            ("contact: [a]", ["4:10 wrong-type"]),
            ("published: 31-02-2022\nupdated: 2022-02-30", ["4:12 bad-date", "5:10 bad-date"]), ("? [a, b]\n: c", ["4:3 unknown-key"]),
        ] as [(String, [String])])
    func reportsKeyWithItsPlace(yaml: String, expected: [String]) {
        #expect(problems(inFrontMatter: yaml) == expected)
    }

    @Test(arguments: [
        "published:", "published: ~", "published: null", "authors: []", "authors: Een", "draft: nee",
    ])
    func acceptsEmptyAndShortForms(yaml: String) {
        #expect(problems(inFrontMatter: yaml) == [])
    }

    @Test func countsColumnsInCharacters() {
        #expect(problems(inFrontMatter: "authors: [éé, ĳĳ, {a: b}]") == ["4:19 wrong-type"])
    }

    @Test func reportsMissingKeysOnce() {
        var log = ReadingLog()
        _ = readFactsheet(file("---\nthemes: [a]\n---\n"), name: "x", log: &log)
        #expect(log.diagnostics.map(\.brief) == ["2:1 missing-field", "2:1 missing-field"])
        #expect(log.diagnostics.map(\.summary) == ["this factsheet has no “title”", "this factsheet has no “summary”"])
    }

    @Test(arguments: ["---\n---\n", "---\n# leeg\n---\n"])
    func asksForTitleInEmptyFrontMatter(text: String) {
        var log = ReadingLog()
        _ = readContentPage(file(text), name: "x", path: "x", log: &log)
        #expect(log.diagnostics.map(\.identifier.rawValue) == ["missing-field"])
    }

    @Test(arguments: ["---\n- a\n---\n", "---\nlosse tekst\n---\n"])
    func wantsKeysAndValues(text: String) {
        var log = ReadingLog()
        _ = readContentPage(file(text), name: "x", path: "x", log: &log)
        #expect(log.diagnostics.map(\.brief) == ["2:1 wrong-type"])
    }

    @Test func suggestsNearestKey() throws {
        var log = ReadingLog()
        _ = readFactsheet(file("---\ntitle: T\nsummary: S\npublised: 2022\n---\n"), name: "x", log: &log)
        #expect(log.diagnostics.first?.suggestion == "did you mean “published”?")
    }

    @Test func suggestsOnlyDateThatExists() {
        var log = ReadingLog()
        _ = readFactsheet(file("---\ntitle: T\nsummary: S\npublished: 31-2-2022\n---\n"), name: "x", log: &log)
        #expect(log.diagnostics.first?.suggestion?.contains("2022-02-31") == false)
    }

    @Test(arguments: [("17-5-2022", "2022-05-17"), ("17/05/2022", "2022-05-17"), ("1.2.2022", "2022-02-01")])
    func turnsDutchDateRound(text: String, iso: String) {
        var log = ReadingLog()
        _ = readFactsheet(file("---\ntitle: T\nsummary: S\npublished: \(text)\n---\n"), name: "x", log: &log)
        #expect(log.diagnostics.first?.suggestion?.contains(iso) == true)
    }
}
