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
            ("respondent;domein;inhoud\nr1;zorg;6\nr2;zorg;0\n", ["2:9 answer-off-scale", "3:9 answer-off-scale"]),
            ("respondent;domein;inhoud\nr1;zorg;2,5\nr2;zorg;x\n", ["2:9 answer-off-scale", "3:9 answer-off-scale"]),
            ("respondent;domein;inhout\nr1;zorg;3\n", ["1:19 unknown-column"]),
            ("respondent;domein;inhoud;inhoud\nr1;zorg;3;3\n", ["1:26 duplicate-name"]),
            ("respondent;domein;inhoud\nr1;zorg;3\nr1;zorg;4\n", ["3:1 duplicate-name"]),
            ("respondent;domein;inhoud;rol\nr1;zorg;3;lid\n", []),
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
}
