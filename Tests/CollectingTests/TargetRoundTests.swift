import Reading
import TestSupport
import Testing

@testable import Collecting

@Suite struct TargetRoundTests {
    private static let files = [
        "Content/site.yaml": "title: T\n",
        "Content/instruments/proef.yaml":
            "title: T\nsource: S\nscale: {min: 1, max: 5}\ndimensions:\n  - {id: d, title: D, indicators: [{id: doel, text: A}, {id: tijd, text: B}]}\n",
        "Content/partnerships/netwerk-x/index.md": "---\ntitle: X\n---\n",
        "Content/partnerships/netwerk-x/rounds/2022-05-17.md": "---\ninstrument: proef\ndate: 2022-05-17\n---\n",
        "Content/partnerships/netwerk-x/rounds/2022-11-15.md": "---\ninstrument: proef\ndate: 2022-11-15\ngroups: [domein]\n---\n",
        "Content/partnerships/Noord/index.md": "---\ntitle: N\nslug: noord\n---\n",
        "Content/partnerships/Noord/rounds/2022.md": "---\ninstrument: proef\ndate: 2022\nslug: eerste\n---\n",
    ]

    private func find(_ name: String, changing files: [String: String] = [:]) async throws -> TargetRound {
        let folder = try TemporaryFolder(Self.files.merging(files) { $1 })
        return try targetRound(named: RoundName(name), in: await readSite(at: folder.path))
    }

    @Test(
        arguments: [
            ("netwerk-x/2022-11-15", "netwerk-x/2022-11-15", nil), ("netwerk-x/rounds/2022-11-15.md", "netwerk-x/2022-11-15", nil),
            ("Content/partnerships/netwerk-x/rounds/2022-11-15.csv", "netwerk-x/2022-11-15", "."),
            ("./Content/partnerships/netwerk-x/rounds/2022-11-15.md", "netwerk-x/2022-11-15", "."),
            ("/srv/site/Content/partnerships/x/rounds/2022.MD", "x/2022", "/srv/site"),
            ("../a/Content/partnerships/x/rounds/2022.csv", "x/2022", "../a"),
            ("partnerships/x/rounds/2022.csv", "x/2022", nil), ("x", "x", nil), ("", "", nil), ("a/b/c/d", "a/b/c/d", nil),
        ] as [(String, String, String?)])
    func readsName(written: String, text: String, site: String?) {
        #expect(RoundName(written).text == text)
        #expect(RoundName(written).site == site)
    }

    @Test(arguments: [
        ("netwerk-x/2022-11-15", "netwerk-x/2022-11-15"), ("Netwerk-X/2022-11-15", "netwerk-x/2022-11-15"), ("Noord/2022", "Noord/2022"),
        ("noord/eerste", "Noord/2022"),
    ])
    func findsRound(written: String, name: String) async throws {
        let found = try await find(written)
        #expect(found.name == name)
        #expect(found.file == "Content/partnerships/" + name.replacing("/", with: "/rounds/") + ".csv")
        #expect(found.indicators.map(\.id.text) == ["doel", "tijd"])
    }

    @Test(arguments: [
        ("netwerk-x/2022-11-16", "did you mean “netwerk-x/2022-11-15”?"), ("netwrk-x/2022-05-17", "did you mean “netwerk-x/2022-05-17”?"),
        ("netwerk-x", "the rounds are netwerk-x/2022-05-17, netwerk-x/2022-11-15"), ("2022-05-17", "the rounds are netwerk-x/2022-05-17"),
        ("zomaar", "the rounds are Noord/2022, netwerk-x/2022-05-17, netwerk-x/2022-11-15"),
    ])
    func suggestsRound(written: String, suggestion: String) async throws {
        do {
            _ = try await find(written)
            Issue.record("\(written) is no round")
        } catch TargetProblem.unknown(_, let found) {
            #expect(found == suggestion)
        }
    }

    /// Answers are added to nothing that has an error in it; errors elsewhere are no matter.
    @Test(
        arguments: [
            ("partnerships/netwerk-x/rounds/2022-11-15.md", "---\ninstrument: proef\n---\n", "missing-field"),
            ("partnerships/netwerk-x/rounds/2022-11-15.md", "---\ninstrument: proeff\ndate: 2022-11-15\n---\n", "unknown-reference"),
            ("partnerships/netwerk-x/rounds/2022-11-15.csv", "respondent;domein;doel\nr1;zorg;9\n", "answer-off-scale"),
            ("partnerships/netwerk-x/rounds/2022-11-15.csv", "respondent;domein;doel\nr1;\"zorg;4\n", "csv-quote"),
            (
                "instruments/proef.yaml", "title: T\nsource: S\ndimensions:\n  - {id: d, title: D, indicators: [{id: doel, text: A}]}\n",
                "missing-field"
            ),
        ])
    func refusesRoundWithErrors(file: String, text: String, identifier: String) async throws {
        do {
            _ = try await find("netwerk-x/2022-11-15", changing: ["Content/" + file: text])
            Issue.record("the round has errors")
        } catch TargetProblem.unreliable(let problems) {
            #expect(problems.map(\.identifier.rawValue).contains(identifier))
            #expect(problems.allSatisfy { $0.place.file == "Content/" + file })
        }
    }

    @Test(arguments: [
        ("pages/x.md", "geen voorwerk\n"), ("partnerships/netwerk-x/rounds/2022-05-17.csv", "respondent;doel\nr1;9\n"),
        // The column of the group comes with the answers.
        ("partnerships/netwerk-x/rounds/2022-11-15.csv", "respondent;doel;tijd\nr1;4;4\n"),
    ])
    func passesOverErrorsElsewhere(file: String, text: String) async throws {
        #expect(try await find("netwerk-x/2022-11-15", changing: ["Content/" + file: text]).name == "netwerk-x/2022-11-15")
    }
}
