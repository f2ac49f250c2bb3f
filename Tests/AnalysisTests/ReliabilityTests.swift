import Analysis
import Testing

@Suite struct ReliabilityTests {
    /// Columns 1 2 3 and 2 2 4: variances 1 and 4/3, sums 3 4 7 with variance 13/3; alpha = 2 · (1 − (7/3)/(13/3)) = 12/13.
    @Test func worksOutAlphaByHand() {
        #expect(isNear(reliability([[1, 2], [2, 2], [3, 4]]), 12.0 / 13))
    }

    @Test func isOneWhenIndicatorsAreAlike() {
        #expect(isNear(reliability([[1, 1, 1], [3, 3, 3], [4, 4, 4]]), 1))
    }

    @Test func isMissingWhereThereIsNothingToCompare() {
        #expect(reliability([[1, 2]]) == nil)
        #expect(reliability([[1], [2]]) == nil)
        #expect(reliability([[1, 3], [2, 2], [3, 1]]) == nil)
    }
}
