import Diagnostics
import Testing

@Suite struct TextReportTests {
    private func text(_ diagnostic: Diagnostic, line: String?) -> String {
        report([diagnostic], as: .text) { _ in line }
    }

    private func problem(line: Int, column: Int, suggestion: String? = nil) -> Diagnostic {
        Diagnostic(.error, .badDate, at: SourcePlace(file: "Content/x.md", line: line, column: column), "iets", suggestion: suggestion)
    }

    @Test func putsCaretUnderColumn() {
        let expected = """
            Content/x.md:3:7: error: iets  [bad-date]
                date: 2022-13
                      ^
              → schrijf 2022-12

            """
        #expect(text(problem(line: 3, column: 7, suggestion: "schrijf 2022-12"), line: "date: 2022-13") == expected)
    }

    @Test func countsTabAsOneColumn() {
        #expect(text(problem(line: 1, column: 3), line: "\t\tx") == "Content/x.md:1:3: error: iets  [bad-date]\n      x\n      ^\n")
    }

    @Test func countsAccentedLetterAsOneColumn() {
        #expect(text(problem(line: 1, column: 4), line: "éëĳx").hasSuffix("    éëĳx\n       ^\n"))
    }

    @Test func putsCaretAfterEndOfLine() {
        #expect(text(problem(line: 1, column: 40), line: "kort").hasSuffix("    kort\n        ^\n"))
    }

    /// The caret stands under the marked letter, wherever a long line is cut off.
    @Test(arguments: [1, 50, 250, 400])
    func cutsLongLineAroundColumn(column: Int) throws {
        var letters = [Character](repeating: "a", count: 400)
        letters[column - 1] = "X"
        let lines = text(problem(line: 1, column: column), line: String(letters)).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].count <= 4 + 102)
        let mark = try #require(lines[2].firstIndex(of: "^"))
        let offset = lines[2].distance(from: lines[2].startIndex, to: mark)
        #expect(Array(lines[1])[offset] == "X")
    }

    @Test func leavesOutWhatIsNotKnown() {
        #expect(text(problem(line: 0, column: 0), line: "niets") == "Content/x.md: error: iets  [bad-date]\n")
        #expect(text(problem(line: 2, column: 0), line: "regel") == "Content/x.md:2: error: iets  [bad-date]\n    regel\n")
        #expect(text(problem(line: 2, column: 1), line: nil) == "Content/x.md:2:1: error: iets  [bad-date]\n")
    }

    @Test func saysNothingOfNothing() {
        #expect(report([], as: .text) { _ in nil } == "")
        #expect(report([], as: .github) { _ in nil } == "")
    }

    @Test func sortsByFileLineAndColumn() {
        let places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 9), ("a", 2, 1)]
        let sorted = places.map { Diagnostic(.error, .badDate, at: SourcePlace(file: $0.0, line: $0.1, column: $0.2), "x") }.sorted()
        #expect(sorted.map { "\($0.place.file)\($0.place.line).\($0.place.column)" } == ["a2.1", "a2.9", "a10.1", "b1.1"])
    }

    @Test func sortsErrorsBeforeWarningsInOnePlace() {
        let place = SourcePlace(file: "a", line: 1, column: 1)
        let both = [
            Diagnostic(.note, .badDate, at: place, "n"), Diagnostic(.warning, .badDate, at: place, "w"),
            Diagnostic(.error, .badDate, at: place, "e"),
        ]
        #expect(both.sorted().map(\.severity) == [.error, .warning, .note])
    }
}
