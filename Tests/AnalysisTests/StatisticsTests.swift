import Analysis
import Testing

@Suite struct StatisticsTests {
    /// The eight values with mean 5 and population deviation 2 of many textbooks; over n − 1 their variance is 32/7.
    @Test func worksOutMeanAndSpread() {
        let values: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
        #expect(mean(values) == 5)
        #expect(isNear(sampleVariance(values), 32.0 / 7))
        #expect(isNear(standardDeviation(values), (32.0 / 7).squareRoot()))
    }

    @Test func hasNoSpreadOfOneValue() {
        #expect(mean([]) == nil)
        #expect(mean([3]) == 3)
        #expect(sampleVariance([3]) == nil)
        #expect(standardDeviation([3]) == nil)
        #expect(standardDeviation([3, 3]) == 0)
    }

    /// The examples of numpy's documentation of `percentile` (`[[10, 7, 4], [3, 2, 1]]` and its rows), of R's `quantile(1:10)` and
    /// `quantile(1:4)`, and the ends of the range.
    @Test(
        arguments: [
            ([10, 7, 4, 3, 2, 1], 0.5, 3.5), ([10, 7, 4], 0.5, 7), ([3, 2, 1], 0.5, 2), ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.25, 3.25),
            ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.75, 7.75), ([4, 1, 3, 2], 0.25, 1.75), ([4, 1, 3, 2], 0.75, 3.25), ([4, 1, 3, 2], 0, 1),
            ([4, 1, 3, 2], 1, 4), ([7], 0.25, 7),
        ] as [([Double], Double, Double)])
    func interpolatesQuantile(values: [Double], share: Double, expected: Double) {
        #expect(isNear(quantile(values, share), expected))
    }

    @Test func hasNoQuantileOfNothing() {
        #expect(quantile([], 0.5) == nil)
    }
}
