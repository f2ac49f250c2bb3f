import Diagnostics
import Model
import Reading
import Testing

@testable import Collecting

@Suite struct AnswerFileTests {
    private static let good = """
        {"kind": "kring-answers", "version": 1,
        "partnership": "netwerk-x", "round": "2022-11-15",
        "instrument": "proef", "token": "k7f2-9qxm-3h5d",
        "groups": {"domein": "zorg"},
        "answers": {"tijd": 5, "doel": 4}}
        """

    private func read(_ text: String, for target: TargetRound = target()) -> CollectedFile {
        readAnswerFile(TextFile(path: "a.json", text: text), for: target)
    }

    @Test func readsAnswers() {
        let file = read(Self.good)
        #expect(file.problems == [])
        #expect(file.tokens == ["k7f2-9qxm-3h5d"])
        #expect(file.groups == [["zorg"]])
        #expect(file.answers == [[4, nil, 5, nil]])
        #expect(file.responseCount == 1)
    }

    /// Each sin with its place; nothing of the file is taken over.
    @Test(
        arguments: [
            ("{\"kind\": \"kring-answers\", ", "{", "1:1 answer-file"), ("kring-answers", "kring-questions", "1:10 answer-file"),
            ("\"kring-answers\"", "7", "1:10 answer-file"), ("\"version\": 1", "\"version\": 2", "1:38 answer-file"),
            ("\"version\": 1", "\"version\": \"1\"", "1:38 answer-file"), ("\"version\": 1,\n", "\n", "1:1 answer-file"),
            ("netwerk-x", "netwerk-y", "2:16 other-round"), ("2022-11-15", "2022-05-17", "2:38 other-round"),
            ("\"netwerk-x\"", "null", "2:16 answer-file"), ("\"round\": \"2022-11-15\",", "", "1:1 answer-file"),
            ("\"proef\"", "\"procesvertrouwen\"", "3:15 other-round"), ("k7f2-9qxm-3h5d", "k7f2 9qxm", "3:33 bad-token"),
            ("k7f2-9qxm-3h5d", "", "3:33 bad-token"), ("k7f2-9qxm-3h5d", "=1+1", "3:33 bad-token"),
            ("k7f2-9qxm-3h5d", "é", "3:33 bad-token"), ("k7f2-9qxm-3h5d", "../../x", "3:33 bad-token"),
            ("k7f2-9qxm-3h5d", String(repeating: "x", count: 65), "3:33 bad-token"),
            ("k7f2-9qxm-3h5d", "111222333", "3:33 citizen-service-number"),
            (", \"token\": \"k7f2-9qxm-3h5d\"", "", "1:1 answer-file"), ("{\"domein\": \"zorg\"}", "[]", "4:11 answer-file"),
            ("\"zorg\"", "[\"zorg\"]", "4:22 answer-file"), ("\"zorg\"", "\"111222333\"", "4:22 citizen-service-number"),
            ("\"tijd\"", "\"tijdd\"", "5:13 unknown-indicator"), ("\"tijd\": 5", "\"doel\": 4", "5:24 answer-file"),
            (": 5", ": 6", "5:21 answer-off-scale"), (": 5", ": 0", "5:21 answer-off-scale"), (": 5", ": 4.5", "5:21 answer-off-scale"),
            (": 5", ": \"5\"", "5:21 answer-off-scale"), (": 5", ": true", "5:21 answer-off-scale"),
            (": 5", ": 1e999", "5:21 answer-off-scale"),
            (": 5", ": -1", "5:21 answer-off-scale"), ("\"answers\"", "\"antwoorden\"", "1:1 answer-file"),
            ("\"answers\": {", "\"answers\": [", "5:19 answer-file"), ("}}", "}", "5:34 answer-file"),
        ] as [(String, String, String)])
    func reportsSinWithItsPlace(text: String, replacement: String, expected: String) {
        #expect(Self.good.contains(text))
        let file = read(Self.good.replacing(text, with: replacement, maxReplacements: 1))
        #expect(file.problems == [expected])
        #expect(file.responses.isEmpty)
    }

    @Test func reportsAllSinsOfOneFile() {
        let text = Self.good.replacing("k7f2-9qxm-3h5d", with: "?").replacing("\"tijd\": 5", with: "\"tijt\": 5, \"regels\": 9")
        #expect(read(text).problems == ["3:33 bad-token", "5:13 unknown-indicator", "5:34 answer-off-scale"])
    }

    @Test func namesNearestIndicator() {
        #expect(read(Self.good.replacing("\"tijd\"", with: "\"tjid\"")).diagnostics.first?.suggestion == "did you mean “tijd”?")
    }

    @Test func namesTheRoundThatAnswersAreFor() {
        let problem = read(Self.good.replacing("2022-11-15", with: "2022-05-17")).diagnostics.first
        #expect(problem?.suggestion?.contains("--into netwerk-x/2022-05-17") == true)
    }

    @Test(arguments: [("4", 4), ("4.0", 4), ("4e0", 4), ("null", nil)] as [(String, Int?)])
    func readsWholeNumber(text: String, answer: Int?) {
        let file = read(Self.good.replacing("\"doel\": 4", with: "\"doel\": \(text)"))
        #expect(file.problems == [])
        #expect(file.answers == [[answer, nil, 5, nil]])
    }

    @Test func namesGroupThatRoundDoesNotHave() {
        let file = read(Self.good.replacing("\"domein\": \"zorg\"", with: "\"Domein\": \"Zorg\", \"rol\": \"lid\""))
        #expect(file.problems == ["4:30 column-not-placed"])
        #expect(file.diagnostics.map(\.severity) == [.note])
        #expect(file.notPlaced == ["rol"])
        #expect(file.groups == [["Zorg"]])
    }

    @Test func spellsChoiceAsRoundDoes() {
        let round = target(choices: [GroupChoices(column: "domein", values: ["zorg", "veilig"])])
        #expect(read(Self.good.replacing("\"zorg\"", with: "\" ZORG \""), for: round).groups == [["zorg"]])
        let other = read(Self.good.replacing("\"zorg\"", with: "\"vellig\""), for: round)
        #expect(other.problems == ["4:22 unknown-choice"])
        #expect(other.diagnostics.first?.suggestion == "did you mean “veilig”?")
        #expect(other.groups == [["vellig"]])
    }

    @Test func countsRespondentWithoutAnswers() {
        let file = read(Self.good.replacing("\"tijd\": 5, \"doel\": 4", with: ""))
        #expect(file.problems == [])
        #expect(file.responses.isEmpty)
        #expect(file.emptyCount == 1)
    }

    /// By number, since a test writes out its arguments.
    private static let hostile = [
        String(repeating: "[", count: 200_000), "{\"kind\": \"kring-answers\", \"a\": " + String(repeating: "{\"a\": ", count: 10_000),
        good.replacing("k7f2-9qxm-3h5d", with: String(repeating: "x", count: 200_000)),
        good.replacing("zorg", with: String(repeating: "z", count: 200_000)),
        good.replacing("\"tijd\": 5", with: (0..<10_000).map { "\"vraag-\($0)\": 5" }.joined(separator: ",")),
        good.replacing("\"tijd\": 5", with: Array(repeating: "\"tijd\": 5", count: 10_000).joined(separator: ",")),
        good.replacing("\"domein\": \"zorg\"", with: (0..<10_000).map { "\"groep-\($0)\": {}" }.joined(separator: ",")),
    ]

    /// A file that someone made to hurt is refused in no time, and its problems stay few.
    @Test(arguments: hostile.indices)
    func withstandsHostileFile(number: Int) {
        let text = Self.hostile[number]
        let file = read(text)
        #expect((1...201).contains(file.diagnostics.count))
        #expect(file.diagnostics.allSatisfy { $0.summary.count < 300 && ($0.suggestion?.count ?? 0) < 300 })
    }
}
