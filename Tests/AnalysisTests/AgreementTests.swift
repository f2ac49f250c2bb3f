import Analysis
import Testing

/// Calculated by hand from r_wg = 1 − S²/σ²_EU; σ²_EU is 2 for five points, 4 for seven.
@Suite struct AgreementTests {
    @Test(
        arguments: [
            ([4.0, 4, 4, 4], 5, 1.0),
            // S² = 2/4
            ([3, 4, 4, 5, 4], 5, 0.75),
            // S² = 4/4
            ([3, 3, 4, 5, 5], 5, 0.5),
            // S² = 2 is what chance gives, 2.5 and 8 are more than that
            ([1, 3], 5, 0), ([1, 2, 3, 4, 5], 5, 0), ([1, 5], 5, 0),
            // S² = 2 of 4
            ([3, 5], 7, 0.5),
        ] as [([Double], Int, Double)])
    func comparesVarianceWithChance(answers: [Double], points: Int, expected: Double) {
        #expect(isNear(agreementIndex(answers, points: points), expected))
    }

    @Test func needsTwoAnswers() {
        #expect(agreementIndex([], points: 5) == nil)
        #expect(agreementIndex([4], points: 5) == nil)
        #expect(agreementIndex(overIndicators: [[4], []], points: 5) == nil)
    }

    @Test(
        arguments: [
            // variances 1/2 and 1: m = 3/8, 2·5/8 / (2·5/8 + 3/8) = 10/13
            ([[3.0, 4, 4, 5, 4], [3, 3, 4, 5, 5]], 10.0 / 13),
            // three times 1/2: m = 1/4, 3·3/4 / (3·3/4 + 1/4) = 9/10
            ([[3, 4, 4, 5, 4], [3, 4, 4, 5, 4], [3, 4, 4, 5, 4]], 0.9),
            // one indicator: the same as r_wg, 3/4 / (3/4 + 1/4)
            ([[3, 4, 4, 5, 4]], 0.75),
            // an indicator with one answer is left out, and does not count among the J
            ([[3, 4, 4, 5, 4], [5]], 0.75),
            ([[4, 4], [2, 2]], 1),
            // m = 1 and m = 4: no agreement
            ([[1, 3], [3, 5]], 0), ([[1, 5], [1, 5]], 0),
        ] as [([[Double]], Double)])
    func poolsIndicators(indicators: [[Double]], expected: Double) {
        #expect(isNear(agreementIndex(overIndicators: indicators, points: 5), expected))
    }
}
