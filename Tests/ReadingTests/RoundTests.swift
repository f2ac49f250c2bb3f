import Model
import Testing

@testable import Reading

@Suite struct RoundTests {
    private static let instrument =
        "title: T\nsource: S\nscale: {min: 1, max: 5}\ndimensions:\n  - id: d\n    title: D\n    indicators: [{id: inhoud, text: A}]\n"
    private static let twoIndicators = instrument.replacing("}]", with: "}, {id: tijd, text: B}]")

    private func read(_ csv: String?, instrument: String = instrument, front: String = "groups: [domein]") async throws -> ReadSite {
        var files = [
            "Content/site.yaml": "title: T\n", "Content/instruments/proef.yaml": instrument,
            "Content/partnerships/x/index.md": "---\ntitle: X\n---\n",
            "Content/partnerships/x/rounds/2022-05-17.md": "---\ninstrument: proef\ndate: 2022-05-17\n\(front)\n---\n",
        ]
        files["Content/partnerships/x/rounds/2022-05-17.csv"] = csv
        return try await site(files)
    }

    @Test func readsAnswers() async throws {
        let read = try await read("respondent;Domein;TIJD;inhoud\nr1;zorg;4;\nr2;;\"5\";1\n", instrument: Self.twoIndicators)
        #expect(read.diagnostics == [])
        let table = try #require(read.site.partnerships.first?.rounds.first?.responses)
        #expect(table.indicators == [Slug("tijd"), Slug("inhoud")])
        #expect(table.rows.map(\.groups) == [["zorg"], [""]])
        #expect(table.rows.map(\.answers) == [[4, nil], [5, 1]])
        #expect(table.rows.map(\.respondent) == ["r1", "r2"])
    }

    /// A row that another sign separates than the heading is not someone who answered nothing; a name with commas is.
    @Test(arguments: [
        ("respondent;domein;inhoud\nr1,zorg,4\nr2|zorg|2\nr3\tzorg\t1\n", ["row-without-answers error 2"]),
        ("respondent;domein;inhoud\nr1;zorg;4\n\"Jansen, P., dr.\";;\n", ["row-without-answers warning 3"]),
    ])
    func refusesRowInOneCell(csv: String, expected: [String]) async throws {
        let read = try await read(csv)
        let found = read.diagnostics.filter { $0.identifier == .rowWithoutAnswers }
        #expect(found.map { "\($0.identifier.rawValue) \($0.severity.rawValue) \($0.place.line)" } == expected)
    }

    /// What a spreadsheet sums up below the answers is no respondent, even where it is a whole step.
    @Test func leavesRowThatSumsUp() async throws {
        let read = try await read("respondent;domein;inhoud\nr1;zorg;4\nr2;zorg;2\nGemiddelde;;3\n")
        #expect(read.site.partnerships.first?.rounds.first?.responses.rows.map(\.respondent) == ["r1", "r2"])
    }

    /// Two instruments on one day: the second file's name begins with the date.
    @Test func readsTwoRoundsOfOneDay() async throws {
        let read = try await site([
            "Content/site.yaml": "title: T\n", "Content/instruments/proef.yaml": Self.instrument,
            "Content/partnerships/x/index.md": "---\ntitle: X\n---\n",
            "Content/partnerships/x/rounds/2022-05-17.md": "---\ninstrument: procesvertrouwen\ndate: 2022-05-17\n---\n",
            "Content/partnerships/x/rounds/2022-05-17-kort.md": "---\ninstrument: proef\ndate: 2022-05-17\n---\n",
            "Content/partnerships/x/rounds/2022-05-17-kort.csv": "respondent;inhoud\nr1;4\n",
        ])
        #expect(read.diagnostics == [])
        #expect(read.site.partnerships.first?.rounds.map(\.slug.text) == ["2022-05-17", "2022-05-17-kort"])
        #expect(read.site.partnerships.first?.rounds.last?.responses.rows.count == 1)
    }

    @Test(
        arguments: [
            ("respondent;domein;inhoud\nr1;zorg;6\nr2;zorg;0\n", ["2:9 answer-off-scale"]),
            ("respondent;domein;inhoud\nr1;zorg;2,5\nr2;zorg;x\n", ["2:9 answer-off-scale", "3:9 answer-off-scale"]),
            ("respondent;domein;inhoud;inhout\nr1;zorg;3;3\n", ["1:26 unknown-column"]),
            ("respondent;domein;inhoud;inhoud\nr1;zorg;3;3\n", ["1:26 duplicate-name"]),
            ("respondent;domein;inhoud\nr1;zorg;3\nr1;zorg;4\n", ["3:1 duplicate-name"]),
            ("respondent;domein;inhoud;rol\nr1;zorg;3;lid\n", []),
            ("respondent;domein;inhoud\nr1;zorg;3\nr2;zorg;\nr3;zorg;weet niet\n", ["3:1 row-without-answers"]),
            ("respondent;domein;inhoud\nr1;zorg;3\nr2;zorg;4\nGemiddelde;;3,5\nTotaal;;4\n", ["4:1 row-left-out"]),
            ("respondent;domein;inhoud\n1E+05;zorg;3\n1E+05;zorg;4\n", ["2:1 rounded-number"]),
            ("inhoud;domein\n3;zorg\n4;zorg\n", []), ("domein;inhoud;respondent\nzorg;3;r1\nzorg;4;r2\n", []),
            ("respondent;domein;inhoud\nr1;zorg;3,0\n", []), ("respondent;domein;inhoud\nr1;zorg;3;4\n", ["2:11 csv-columns"]),
        ] as [(String, [String])])
    func reportsCellWithItsPlace(csv: String, expected: [String]) async throws {
        #expect(try await read(csv).diagnostics.map(\.brief) == expected)
    }

    @Test func pointsAtGroupThatAnswersDoNotHave() async throws {
        let found = try await read("respondent;inhoud\nr1;3\n").diagnostics
        #expect(found.map(\.brief) == ["4:9 unknown-reference"])
        #expect(found.map(\.place.file) == ["Content/partnerships/x/rounds/2022-05-17.md"])
    }

    @Test(arguments: ["", "respondent;domein;inhoud\n"])
    func warnsOfEmptyTable(csv: String) async throws {
        let read = try await read(csv)
        #expect(read.diagnostics.contains { $0.identifier == .responsesMissing && $0.place.file.hasSuffix(".csv") })
        #expect(read.site.partnerships.first?.rounds.first?.responses.rows == [])
    }

    /// Where most of an instrument was asked, what is missing is asked for; half of it is a choice.
    @Test(arguments: [("tijd;doel", ["1:1 unknown-column"]), ("tijd", [])] as [(String, [String])])
    func asksForForgottenColumn(asked: String, expected: [String]) async throws {
        let instrument = Self.instrument.replacing("}]", with: "}, {id: tijd, text: B}, {id: doel, text: C}, {id: wie, text: D}]")
        let answers = asked.contains(";") ? "3;3" : "3"
        let found = try await read("respondent;domein;inhoud;\(asked)\nr1;zorg;3;\(answers)\n", instrument: instrument).diagnostics
        #expect(found.map(\.brief) == expected)
        #expect(found.allSatisfy { $0.severity == .warning && $0.summary.contains("wie") })
    }

    /// What a survey exported, saved as it is beside the round: whatever it is named by, nothing of it is read.
    @Test(
        arguments: [
            ("ID;Begintijd;Voltooiingstijd;E-mail;Domein;Wij weten wat.\n1;x;y;a;zorg;Eens\n", "1:44"),
            ("respondent;domein;Wij weten wat.\nr1;zorg;4\n", "1:19"),
            ("respondent;domein;inhoud;2. Wij weten wat.\nr1;zorg;4;4\n", "1:26"),
            ("id;submitdate;lastpage;domein;inhoud\n1;2022-11-02 09:05;2;zorg;4\n2;;1;zorg;3\n", "1:1"),
            ("ResponseId,Status,Finished,inhoud\nR_1,Survey Preview,True,4\n", "1:1"),
            ("Q1,Q2\nDomein,Stellingen - Wij weten wat.\nzorg,4\n", "1:1"), ("\"respondent,domein,inhoud\"\n\"r1,zorg,4\"\n", "1:1"),
            ("Naam;Opmerking\nAnna;Mooi\n", "1:1"), ("Tijdstempel;inhoud\n2022/11/02 9:05:00;4\n", "1:1"),
            ("respondent;domein\nr1;zorg\n", "1:12"), ("respondent;inhout\nr1;3\n", "1:12"),
        ] as [(String, String)])
    func refusesWhatIsNotInForm(csv: String, place: String) async throws {
        let named = Self.instrument.replacing("text: A", with: "text: Wij weten wat.")
        let read = try await read(csv, instrument: named, front: "")
        #expect(read.diagnostics.map(\.brief) == ["\(place) not-round-form"])
        #expect(read.diagnostics.first?.severity == .error)
        #expect(read.diagnostics.first?.suggestion?.hasSuffix("kring import responses 2022-05-17.csv --into x/2022-05-17") == true)
        #expect(read.site.partnerships.first?.rounds.first?.responses.rows == [])
    }

    /// A column of the file's own that happens to be called as a tool's is no sign of an export.
    @Test func readsOwnColumnsBesideAnswers() async throws {
        let read = try await read("respondent;domein;inhoud;status\nr1;zorg;4;lid\n")
        #expect(read.diagnostics == [])
    }

    @Test func readsWordsThatAuthorGives() async throws {
        let labels = Self.instrument.replacing("max: 5}", with: "max: 5, labels: [Nooit, Zelden, Soms, Vaak, Altijd]}")
        let csv = "respondent;domein;inhoud\nr1;zorg;Bijna altijd\nr2;zorg;9\nr3;zorg;Soms\nr4;zorg;4\n"
        let front = "groups: [domein]\nanswers: {Bijna altijd: 5, 9: geen}"
        let read = try await read(csv, instrument: labels, front: front)
        #expect(read.diagnostics.map(\.brief) == ["3:1 row-without-answers"])
        #expect(read.site.partnerships.first?.rounds.first?.responses.rows.map(\.answers) == [[5], [3], [4]])
        let off = try await self.read(csv, instrument: labels, front: "groups: [domein]\nanswers: {Bijna altijd: 6, 9: }").diagnostics
        #expect(off.map(\.brief) == ["2:9 answer-off-scale", "5:25 bad-number"])
    }

    @Test(
        arguments: [("invited: 2", []), ("invited: 1", ["5:10 more-than-invited"]), ("invited: 0", ["5:10 bad-number"])]
            as [(String, [String])])
    func comparesWithWhoWasInvited(front: String, expected: [String]) async throws {
        let found = try await read("respondent;domein;inhoud\nr1;zorg;4\nr2;zorg;3\nr3;zorg;\n", front: "groups: [domein]\n\(front)")
            .diagnostics
        #expect(found.map(\.brief).filter { !$0.hasSuffix("row-without-answers") } == expected)
    }

    /// A second file of a round's answers, with other names for the same people.
    @Test(
        arguments: [
            ("2022-05-17-nog-eens", "r9;4\nr8;3\nr7;1\n", true), ("2022-05-17-nog-eens", "a;3\nb;4\nc;1\nd;5\n", true),
            ("2022-06-01", "a;1\nb;4\nc;3\n", true), ("2022-06-01", "a;1\nb;4\nc;3\nd;2\n", false),
            ("2022-05-17-twee", "a;1\nb;4\n", false),
            ("2022-05-17-twee", "a;1\nb;4\nc;4\n", false),
        ] as [(String, String, Bool)])
    func warnsOfSameAnswersTwice(name: String, rows: String, isSame: Bool) async throws {
        let front = "---\ninstrument: proef\ndate: "
        let found = try await site([
            "Content/site.yaml": "title: T\n", "Content/instruments/proef.yaml": Self.instrument,
            "Content/partnerships/x/index.md": "---\ntitle: X\n---\n",
            "Content/partnerships/x/rounds/2022-05-17.md": front + "2022-05-17\n---\n",
            "Content/partnerships/x/rounds/2022-05-17.csv": "respondent;inhoud\nr1;4\nr2;3\nr3;1\n",
            "Content/partnerships/x/rounds/\(name).md": front + "\(name.prefix(10))\n---\n",
            "Content/partnerships/x/rounds/\(name).csv": "respondent;inhoud\n" + rows,
        ]).diagnostics
        #expect(found.map(\.identifier.rawValue) == (isSame ? ["same-answers"] : []))
    }
}
