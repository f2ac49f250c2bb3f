import Analysis
import Testing

@Suite struct SuppressionTests {
    @Test(
        arguments: [
            ([5, 5], [true, true]), ([], []), ([5], [true]), ([4], [false]), ([0, 7, 8], [false, true, true]), ([0, 0], [false, false]),
            // Two small groups together are large enough.
            ([9, 3, 4], [true, false, false]), ([4, 1, 8], [false, false, true]),
            // One small group could be worked out from the total: the smallest other goes with it.
            ([9, 6, 3], [true, false, false]), ([5, 4], [false, false]), ([12, 2, 5, 5], [true, false, false, true]),
            ([8, 1, 1, 6], [true, false, false, false]), ([2, 2], [false, false]),
        ] as [([Int], [Bool])])
    func withholdsSmallGroupsAndTheirComplement(sizes: [Int], expected: [Bool]) {
        #expect(shownGroups(sizes: sizes, minimum: 5) == expected)
    }

    @Test func withholdsMoreWithHigherMinimum() {
        #expect(shownGroups(sizes: [3, 6, 9], minimum: 3) == [true, true, true])
        #expect(shownGroups(sizes: [3, 6, 9], minimum: 10) == [false, false, false])
    }

    /// Over 20,000 random groupings: what is shown is large enough, and what is withheld is nothing, or large enough, or everything.
    @Test func revealsNoSmallGroupBySubtraction() {
        var numbers = RepeatableNumbers(state: 17)
        for _ in 0..<20_000 {
            let minimum = Int.random(in: 3...7, using: &numbers)
            let sizes = (0..<Int.random(in: 0...8, using: &numbers)).map { _ in Int.random(in: 0...14, using: &numbers) }
            let isShown = shownGroups(sizes: sizes, minimum: minimum)
            let shown = zip(sizes, isShown).filter(\.1).map(\.0)
            let withheld = sizes.reduce(0, +) - shown.reduce(0, +)
            #expect(isShown.count == sizes.count)
            #expect(shown.allSatisfy { $0 >= minimum }, "\(sizes) at \(minimum)")
            #expect(withheld == 0 || withheld >= minimum || shown.isEmpty, "\(sizes) at \(minimum)")
            if sizes.allSatisfy({ $0 == 0 || $0 >= minimum }) { #expect(withheld == 0, "\(sizes) at \(minimum)") }
        }
    }
}
