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
            // S² = 2 is what chance gives; 2.5 and 8 are more than that, and it goes on below 0
            ([1, 3], 5, 0), ([1, 2, 3, 4, 5], 5, -0.25), ([1, 5], 5, -3),
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
        #expect(withinGroupAgreement(overIndicators: [[4], []], points: 5) == nil)
    }

    /// Five answers at one place and five at another: S² 10/9 around 3, so 1 − (10/9)/2 = 0.444; 40/9 at the ends, so −1.222
    /// (Lindell, Brandt & Whitney 1999), however many indicators there are.
    @Test(arguments: [([2.0, 4], 4.0 / 9), ([1, 5], -11.0 / 9)] as [([Double], Double)], [1, 2, 4, 12])
    func doesNotGrowWithIndicators(camps: (answers: [Double], expected: Double), count: Int) {
        let answers = Array(repeating: camps.answers, count: 5).flatMap { $0 }
        let found = agreementIndex(overIndicators: Array(repeating: answers, count: count), points: 5)
        #expect(isNear(found, camps.expected))
    }

    @Test(
        arguments: [
            // variances 1/2 and 1: m = 3/8, 2·5/8 / (2·5/8 + 3/8) = 10/13
            ([[3.0, 4, 4, 5, 4], [3, 3, 4, 5, 5]], 5.0 / 8, 10.0 / 13),
            // three times 1/2: m = 1/4, 3·3/4 / (3·3/4 + 1/4) = 9/10
            ([[3, 4, 4, 5, 4], [3, 4, 4, 5, 4], [3, 4, 4, 5, 4]], 0.75, 0.9),
            // one indicator: the same as r_wg, 3/4 / (3/4 + 1/4)
            ([[3, 4, 4, 5, 4]], 0.75, 0.75),
            // an indicator with one answer is left out, and does not count among the J
            ([[3, 4, 4, 5, 4], [5]], 0.75, 0.75),
            ([[4, 4], [2, 2]], 1, 1),
            // m = 1 and m = 4: by chance, and further apart than that; r_wg(j) is 0 for both
            ([[1, 3], [3, 5]], 0, 0), ([[1, 5], [1, 5]], -3, 0),
        ] as [([[Double]], Double, Double)])
    func poolsIndicators(indicators: [[Double]], expected: Double, within: Double) {
        #expect(isNear(agreementIndex(overIndicators: indicators, points: 5), expected))
        #expect(isNear(withinGroupAgreement(overIndicators: indicators, points: 5), within))
    }
}
