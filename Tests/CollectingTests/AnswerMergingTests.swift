import Diagnostics
import Model
import Testing

@testable import Collecting

@Suite struct AnswerMergingTests {
    private func merge(
        _ files: [[IncomingResponse]], into existing: [IncomingResponse] = [], target round: TargetRound = target()
    ) -> AnswerMerge {
        AnswerMerge(files, into: existing, target: round)
    }

    @Test func keepsOrderOfFilesAndRows() {
        let merge = merge([[response("c", [4]), response("a", [3])], [response("b", [2])]])
        #expect(merge.added.map(\.token) == ["c", "a", "b"])
        #expect(merge.addedCounts == [2, 1])
        #expect(merge.diagnostics == [])
    }

    /// Once in the round, once in an earlier file, once in the same file.
    @Test func skipsWhoAnsweredBefore() {
        let merge = merge(
            [[response("a", [4]), response("b", [3]), response("b", [3])], [response("b", [3]), response("c", [1])]],
            into: [response("a", [4])])
        #expect(merge.added.map(\.token) == ["b", "c"])
        #expect(merge.addedCounts == [1, 1])
        #expect(merge.duplicateCounts == [2, 1])
        #expect(merge.diagnostics == [])
    }

    @Test func warnsOfOtherAnswersUnderOneName() {
        let merge = merge([[response("a", [5], line: 7)]], into: [response("a", [4], line: 3, file: "r.csv")])
        #expect(merge.added.isEmpty)
        #expect(merge.diagnostics.map(\.identifier) == [.duplicateResponse])
        #expect(merge.diagnostics.map(\.severity) == [.warning])
        #expect(merge.diagnostics.first?.summary.contains("in r.csv:3") == true)
        #expect(merge.diagnostics.first?.place.line == 7)
    }

    /// Two surveys that both number from 1: no one may be skipped for someone else.
    @Test func refusesNumbersOfOtherPeople() {
        let existing = [response("1", [4], line: 2, file: "r.csv"), response("2", [3], line: 3, file: "r.csv")]
        let second = [response("1", [5], line: 2), response("2", [3], line: 3), response("3", [1], line: 4)]
        let third = [response("2", [1], line: 2, file: "b.csv"), response("3", [2], line: 3, file: "b.csv")]
        let merge = merge([second, third], into: existing)
        #expect(merge.diagnostics.map(\.severity) == [.error, .error])
        #expect(
            merge.diagnostics.map(\.summary) == [
                "a number stands for other answers here than in r.csv:2: 1", "2 numbers stand for other answers here than in r.csv:3: 2, 3",
            ])
        #expect(merge.diagnostics.map(\.place.file) == ["a.csv", "b.csv"])
        #expect(merge.diagnostics.first?.suggestion?.contains("to “nummer”") == true)
    }

    /// In one file, and with a code that is no count from 1, the first answers stay as they do for anyone.
    @Test(arguments: [("1", "a.csv"), ("1234567", "r.csv"), ("r1", "r.csv")])
    func warnsOfOtherAnswersUnderCode(token: String, file: String) {
        let merge = merge([[response(token, [4], file: file)], [response(token, [5], line: 2)]])
        #expect(merge.diagnostics.map(\.severity) == [.warning])
    }

    /// The first import had no column of the groups; the same answers with them fill in what is missing and nothing else.
    @Test func fillsInGroupsOfPeopleWhoAreThere() {
        let existing = [response("a", [4]), response("b", [3], group: "wonen"), response("c", [2])]
        let again = [
            response("c", [2], group: "zorg"), response("b", [3]), response("a", [5], group: "zorg"), response("d", [1]),
        ]
        let merge = merge([again, [response("d", [1], group: "zorg"), response("b", [3], group: "WONEN")]], into: existing)
        #expect(merge.fillings == [.init(row: 2, group: 0, value: "zorg")])
        #expect(merge.added.map(\.token) == ["d"])
        #expect(merge.added.map(\.groups) == [["zorg"]])
        #expect(merge.duplicateCounts == [3, 2])
        #expect(merge.filledCounts == [1, 1])
        #expect(merge.diagnostics.map(\.place.line) == [1])
        #expect(merge.diagnostics.first?.summary.hasPrefix("“a” has answered before") == true)
    }

    @Test func tellsNamesApartByCase() {
        #expect(merge([[response("R-abc", [4]), response("R-ABC", [4])]]).added.count == 2)
    }

    /// The numbers go on after the highest, also of names that come in later.
    @Test(
        arguments: [
            ([], ["r1", "r2"]), (["r17", "r3"], ["r18", "r19"]), (["x-1", "y"], ["r1", "r2"]), (["r09"], ["r10", "r11"]),
            (["r-5", "rx", "r99999999999999999999"], ["r1", "r2"]),
        ] as [([String], [String])])
    func numbersWhoHasNoName(existing: [String], names: [String]) {
        let merge = merge([[response(nil, [4]), response(nil, [3])]], into: existing.map { response($0, [1]) })
        #expect(merge.added.map(\.token) == names)
        #expect(merge.diagnostics.map(\.identifier) == [.withoutToken])
        #expect(merge.diagnostics.map(\.severity) == [.note])
    }

    @Test func leavesNumbersThatComeInLater() {
        #expect(merge([[response(nil, [4])], [response("r1", [3])]]).added.map(\.token) == ["r2", "r1"])
    }

    @Test func namesRowsThatAreTheSame() {
        let rows = [response(nil, [4], line: 2), response(nil, [3], line: 3), response(nil, [4], line: 4)]
        let merge = merge([rows])
        #expect(merge.added.count == 3)
        #expect(merge.diagnostics.map(\.severity) == [.note, .note])
        #expect(merge.diagnostics.last?.summary == "without a pseudonym, the same answers: line 4 as a.csv:2")
    }

    /// A file without names that was imported before: each row is found once for each time that it is there.
    @Test func warnsOfRowsThatAreThereAlready() {
        let existing = [response("r1", [4], line: 2, file: "r.csv"), response("r2", [4], group: "zorg", line: 3, file: "r.csv")]
        let merge = merge([[response(nil, [4], line: 2), response(nil, [4], line: 3)]], into: existing)
        #expect(merge.added.map(\.token) == ["r3", "r4"])
        #expect(merge.diagnostics.map(\.severity) == [.note, .warning])
        #expect(merge.diagnostics.last?.summary == "without a pseudonym, the same answers: line 2 as r.csv:2")
    }

    @Test func spellsGroupsOneWay() {
        let round = target(existing: [Response(respondent: "r1", groups: ["Zorg"])])
        let rows = [
            response("a", [4], group: "zorg"), response("b", [4], group: "Wonen"), response("c", [4], group: "WONEN"), response("d", [4]),
        ]
        #expect(merge([rows], target: round).added.map(\.groups) == [["Zorg"], ["Wonen"], ["Wonen"], [""]])
    }
}
