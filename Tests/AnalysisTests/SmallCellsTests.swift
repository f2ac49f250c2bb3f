import Model
import Testing

@testable import Analysis

/// Whom an attacker can tell apart by what was left open.
@Suite struct SmallCellsTests {
    private let instrument = survey(["d": ["a", "b"]])

    private func cells(_ rows: [(group: String, answers: [Double?])]) -> [[Int]] {
        var register = PeopleRegister()
        let sample = RoundSample(round(["a", "b"], rows).responses, instrument: instrument, minimum: 5, register: &register)
        let family = measureFamilies(of: instrument, answers: sample.answers)[0]
        let answers = family.indicators.map { sample.answers.given(to: $0, by: sample.everyone) }
        return SmallCells(of: sample, fewerThan: 5).of(family, answers: answers)
    }

    private func group(_ name: String, _ count: Int, without skipped: Int = 0) -> [(group: String, answers: [Double?])] {
        (0..<count).map { (group: name, answers: [Double($0 % 5 + 1), $0 < skipped ? nil : Double($0 % 3 + 1)]) }
    }

    @Test func areNoneWhereAllAnsweredInLargeGroups() {
        #expect(cells(group("x", 6) + group("y", 5)) == [])
    }

    @Test func areSmallGroups() {
        #expect(cells(group("x", 6) + group("y", 2)) == [[6, 7]])
    }

    /// Two of x left b open, none of y did: the two, and the four of x who did not.
    @Test func areThoseWhoLeftSomethingOpen() {
        #expect(cells(group("x", 6, without: 2) + group("y", 5)) == [[0, 1], [2, 3, 4, 5]])
    }

    /// Three of each group left b open: six in all are told of, the three of a group are not.
    @Test func areThoseWhoLeftSomethingOpenInGroup() {
        #expect(cells(group("x", 8, without: 3) + group("y", 8, without: 3)) == [[0, 1, 2], [8, 9, 10]])
    }
}
