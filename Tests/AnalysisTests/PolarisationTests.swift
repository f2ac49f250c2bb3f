import Analysis
import TestSupport
import Testing

@Suite struct PolarisationTests {
    /// The fourth is the example of van der Eijk (2001), to four decimals.
    @Test(
        arguments: [
            ([0, 0, 7, 0, 0], 1), ([3, 3, 3, 3, 3, 3, 3], 0), ([5, 0, 0, 0, 5], -1), ([30, 40, 210, 130, 530, 50, 10], 0.6113),
            // Two neighbours of five: 1 − 1/4. Two answers on a scale of two: spread evenly.
            ([0, 4, 4, 0, 0], 0.75), ([2, 2], 0), ([0, 3], 1),
        ] as [([Int], Double)])
    func measuresAgreementOfOrderedAnswers(counts: [Int], expected: Double) throws {
        let agreement = try #require(polarisation(counts))
        #expect(abs(agreement - expected) < 5e-5)
    }

    @Test func isMissingWithoutAnswers() {
        #expect(polarisation([0, 0, 0]) == nil)
        #expect(polarisation([]) == nil)
    }

    @Test func readsTheSameFromBothEnds() {
        var numbers = RepeatableNumbers(state: 3)
        for _ in 0..<500 {
            let counts = (0..<Int.random(in: 2...9, using: &numbers)).map { _ in Int.random(in: 0...12, using: &numbers) }
            guard let forwards = polarisation(counts), let backwards = polarisation(counts.reversed()) else { continue }
            #expect(abs(forwards - backwards) < 1e-12)
            #expect((-1 - 1e-12...1 + 1e-12).contains(forwards), "\(counts)")
        }
    }
}
