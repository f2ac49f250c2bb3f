import Testing

@testable import Analysis

@Suite struct PeopleRegisterTests {
    private func row(_ name: String, _ answers: [Double?], notAsked: Int = 0) -> PeopleRegister.Row {
        (name, Array(repeating: .notAsked, count: notAsked) + answers.map { $0.map(GivenAnswer.value) ?? .none })
    }

    private func numbers(_ rounds: [[PeopleRegister.Row]]) -> [[Int]] {
        var register = PeopleRegister()
        return rounds.map { register.numbers(of: $0) }
    }

    @Test func knowsWhoAnswersTheSameUnderOneName() {
        #expect(numbers([[row("a", [1, 2]), row("b", [1, 2])], [row("b", [1, 2]), row("c", [1, 2])]]) == [[0, 1], [1, 2]])
    }

    @Test func takesWhoAnswersAnewForSomeoneElse() {
        #expect(numbers([[row("a", [1, 2])], [row("a", [1, 3])], [row("a", [1, nil])]]) == [[0], [1], [2]])
    }

    /// A question more or less is no other answer.
    @Test func comparesWhatWasAskedOfBoth() {
        #expect(numbers([[row("a", [1, 2, 3])], [row("a", [2, 3], notAsked: 1)]]) == [[0], [0]])
    }

    /// Six answers alike are one person's under any name; within a round two rows are two people.
    @Test func knowsLongRowsUnderOtherNames() {
        let long: [Double?] = [1, 2, 3, 4, 5, 1]
        #expect(numbers([[row("a", long), row("b", long)], [row("x", long), row("", long), row("z", long)]]) == [[0, 1], [0, 1, 2]])
        #expect(numbers([[row("a", [1, 2, 3])], [row("x", [1, 2, 3])]]) == [[0], [1]])
    }
}
