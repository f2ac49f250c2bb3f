import Analysis
import Model
import Testing

@Suite struct CohortTests {
    private func named(_ names: [String]) -> Round {
        var round = round(["a"], names.map { _ in [4 as Double?] })
        for index in names.indices { round.responses.rows[index].respondent = names[index] }
        return round
    }

    private let first = (0..<12).map { "k\($0)fq" }

    @Test func countsWhoAnsweredBoth() {
        let later = Array(first.prefix(6)) + (0..<5).map { "m\($0)zz" }
        #expect(cohort(of: named(later), after: named(first), minimum: 5) == .shared(6))
        #expect(cohort(of: named(first), after: named(first), minimum: 5) == .shared(12))
    }

    /// One person more or fewer is not told.
    @Test func saysNothingOfFewPeople() {
        #expect(cohort(of: named(Array(first.dropLast())), after: named(first), minimum: 5) == .unknown)
    }

    @Test func takesRowNumbersForNoPseudonyms() {
        let numbers = (1...12).map { "r\($0)" }
        #expect(cohort(of: named(numbers), after: named(numbers), minimum: 5) == .unknown)
        #expect(cohort(of: named(numbers), after: named((1...12).map(String.init)), minimum: 5) == .unknown)
    }
}
