import Testing

@testable import Reading

/// What YAML would take out of a text without a word.
@Suite struct CutValueTests {
    /// Everything stands below three lines: the fence, the title and the summary.
    @Test(arguments: [
        ("source: Samen #1 in wonen", "4:15 cut-value"), ("source: Wat werkt # en wat niet", "4:19 cut-value"),
        ("source: Wat werkt  #hier", "4:20 cut-value"), ("source: Een\n  lange # zin", "5:9 cut-value"),
        ("source: #samen", "4:9 cut-value"), ("sources:\n  - Rapport #2", "5:13 cut-value"), ("short: é é #1", "4:12 cut-value"),
        ("source: 's Avonds'", "4:9 cut-value"), ("source: 't Huis'", "4:9 cut-value"), ("sources: ['n Boek']", "4:11 cut-value"),
        ("source: 's-Gravenhage'", "4:9 cut-value"), ("authors: [“Jan, Piet”]", "4:11 cut-value"),
        ("authors: [„Jan, Piet”]", "4:11 cut-value"),
    ])
    func saysWhatIsCut(yaml: String, expected: String) {
        #expect(problems(inFrontMatter: yaml) == [expected])
    }

    /// A comment apart, a comment beside what is no running text, and quotation marks that are meant.
    @Test(arguments: [
        "source: Wat werkt   # komt nog", "published: 2022-05 # of later", "draft: false # nog niet", "source: \"Samen #1\"",
        "source: 'Samen #1'", "source: C#", "source: nr.#3", "# source: x", "source: # komt nog", "source: '10 regels'", "source: 'Samen'",
        "source: “Samen”", "source: “Samen” sterker", "authors: [“Jan”, “Piet”]", "source: x # kring-allow: het is een nummer",
        "source: >-\n  Samen #1", "sources:\n  - Samen   # 1",
    ])
    func leavesWhatIsMeant(yaml: String) {
        #expect(problems(inFrontMatter: yaml) == [])
    }

    @Test func givesWholeValueToWrite() {
        var log = ReadingLog()
        _ = readFactsheet(file("---\ntitle: Samen #1 in wonen\nsummary: S\n---\n"), name: "x", log: &log)
        #expect(log.diagnostics.first?.suggestion?.contains("\"Samen #1 in wonen\"") == true)
    }

    /// A title that is written and empty is as good as none.
    @Test(arguments: ["\"\"", "''", "\" \"", ">-"])
    func missesEmptyTitle(title: String) {
        var log = ReadingLog()
        _ = readFactsheet(file("---\ntitle: \(title)\nsummary: S\n---\n"), name: "x", log: &log)
        #expect(log.diagnostics.map(\.brief) == ["2:1 missing-field"])
    }
}

/// Lines that YAML cannot read, each told at its place with the line as it can be written.
@Suite struct YAMLValueTests {
    @Test(arguments: [
        ("'s Avonds", "\"'s Avonds\""), ("'t Huis in 't bos", "\"'t Huis in 't bos\""), ("\"Samen\" sterker", "'\"Samen\" sterker'"),
        ("Zorg: samen", "\"Zorg: samen\""), ("Zorg:", "\"Zorg:\""), ("“Zorg: samen”", "\"“Zorg: samen”\""), ("@samen", "\"@samen\""),
        ("`code`", "\"`code`\""), ("%50", "\"%50\""), ("- samen", "\"- samen\""), ("> 50 mensen", "\"> 50 mensen\""),
        ("| of", "\"| of\""), ("[concept] Samen", "\"[concept] Samen\""), ("{naam} hier", "\"{naam} hier\""), ("? hoe", "\"? hoe\""),
        ("* let op", "\"* let op\""), ("**Vet**", "\"**Vet**\""), ("'Samen' en 'beter'", "\"'Samen' en 'beter'\""), (", dan", "\", dan\""),
    ])
    func saysWhatToWrite(value: String, mended: String) {
        var log = ReadingLog()
        _ = readFactsheet(file("---\ntitle: T\nsource: \(value)\nsummary: Foto's van Hans' werk\n---\n"), name: "x", log: &log)
        #expect(log.diagnostics.map(\.identifier) == [.yamlSyntax], "\(log.diagnostics)")
        #expect(log.diagnostics.first?.place.line == 3)
        #expect(log.diagnostics.first?.suggestion?.hasSuffix("source: \(mended)") == true, "\(log.diagnostics)")
    }

    @Test(arguments: ["! belangrijk", "!Let op"])
    func refusesTag(value: String) {
        #expect(problems(inFrontMatter: "source: \(value)") == ["4:9 yaml-syntax"])
    }

    /// Each line that stops the parser is told in one run, and so is what is wrong besides.
    @Test func goesOnAfterMendedLine() {
        #expect(
            problems(inFrontMatter: "source: 's Avonds\nauthors: [a]\nshort: een: twee\nkleur: rood") == [
                "4:9 yaml-syntax", "6:11 yaml-syntax", "7:1 unknown-key",
            ])
    }

    @Test func blamesNoQuotationOverSeveralLines() {
        #expect(problems(inFrontMatter: "source: \"een\n  twee\"\nshort: a: b") == ["6:9 yaml-syntax"])
    }
}
