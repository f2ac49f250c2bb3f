import Model
import Testing

@testable import Analysis

/// What an attacker sees of other answers.
@Suite struct PublishedFamilyTests {
    /// Ten people's scores on a dimension of one statement, and how much each values it: five most, five not at all.
    private let answers: [[Double?]] = [[1, 2, 3, 4, 5, 1, 2, 3, 4, 5], [5, 5, 5, 5, 5, 1, 1, 1, 1, 1]]

    private func family(weighing: Int?) -> PublishedFamily {
        let told = FigureScope(thresholds: nil, minimum: 5, isGroup: false, showsShare: false, detail: .mean)
        let measure = PublishedMeasure(
            columns: [0], size: 1, scopes: [PublishedScope(holds: answers[0].map { _ in true }, told: told)], weighing: weighing,
            tellsReliability: false, scale: Scale(min: 1, max: 5), answers: answers)
        return PublishedFamily(
            answers: answers, measures: [measure], block: answers[0].map { _ in 0 }, isRepeated: answers[0].map { _ in false })
    }

    /// The first and the last exchange what they answered to a statement.
    private func exchange(on statement: Int) -> [AnswerChange] {
        [(0, 9), (9, 0)].map { AnswerChange(statement: statement, person: $0, answer: answers[statement][$1]) }
    }

    @Test func keepsMeanWhenAnswersAreExchanged() {
        #expect(family(weighing: nil).keepsFigures(after: exchange(on: 0)))
    }

    /// The mean of who values it is (1 + 2 + 3 + 4 + 5) / 5 = 3.0, and after either exchange (5 + 2 + 3 + 4 + 5) / 5 = 3.8.
    @Test func seesWhoValuesWhatInWeighedMean() {
        #expect(!family(weighing: 1).keepsFigures(after: exchange(on: 0)))
        #expect(!family(weighing: 1).keepsFigures(after: exchange(on: 1)))
        #expect(family(weighing: nil).keepsFigures(after: exchange(on: 1)))
    }
}
