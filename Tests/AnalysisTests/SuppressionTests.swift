import Analysis
import Testing

@Suite struct SuppressionTests {
    /// Groups of these sizes beside their total, which comes first.
    private func shownGroups(sizes: [Int], minimum: Int) -> [Bool] {
        var people = 0
        let groups = sizes.map { size in
            defer { people += size }
            return PossibleTotal(people: Array(people..<people + size), rank: 1)
        }
        let total = PossibleTotal(people: Array(0..<people), rank: 0)
        return Array(publishableTotals([total] + groups, minimum: minimum).dropFirst())
    }

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

    /// North 0–5 and south 6–11; executives 0–4, all in the north: the one other in the north could be worked out.
    ///
    /// The first column stays.
    @Test func withholdsLaterColumnWhereCrossedGroupsLeaveOne() {
        let totals = [
            PossibleTotal(people: Array(0...11), rank: 0), PossibleTotal(people: Array(0...5), rank: 1),
            PossibleTotal(people: Array(6...11), rank: 1), PossibleTotal(people: Array(0...4), rank: 2),
            PossibleTotal(people: Array(5...11), rank: 2),
        ]
        #expect(publishableTotals(totals, minimum: 5) == [true, true, true, false, false])
    }

    /// A + B of one column and C + D of another hold the same people but one: no pair of groups tells it, all four together do.
    @Test func withholdsWhereOnlySumsLeaveOne() {
        let totals = [
            PossibleTotal(people: Array(0...9), rank: 1), PossibleTotal(people: Array(10...19), rank: 1),
            PossibleTotal(people: Array(0...4) + Array(10...14), rank: 2), PossibleTotal(people: Array(5...9) + Array(15...20), rank: 2),
        ]
        #expect(publishableTotals(totals, minimum: 5) == [true, true, false, true])
    }

    @Test func showsGroupsThatTellNothingOfEachOther() {
        let totals = [
            PossibleTotal(people: Array(0...11), rank: 0), PossibleTotal(people: Array(0...5), rank: 1),
            PossibleTotal(people: Array(6...11), rank: 1), PossibleTotal(people: [0, 1, 2, 6, 7, 8], rank: 2),
            PossibleTotal(people: [3, 4, 5, 9, 10, 11], rank: 2),
        ]
        #expect(publishableTotals(totals, minimum: 5) == [true, true, true, true, true])
    }

    @Test func showsTheSameGroupTwice() {
        let groups = [PossibleTotal(people: Array(0...5), rank: 1), PossibleTotal(people: Array(0...5), rank: 2)]
        #expect(publishableTotals(groups, minimum: 5) == [true, true])
    }

    /// A later round with the same answers and two people more: the two could be worked out.
    @Test func withholdsLaterRoundThatDiffersInTwo() {
        let rounds = [PossibleTotal(people: Array(0...9), rank: 0), PossibleTotal(people: Array(0...11), rank: 1)]
        #expect(publishableTotals(rounds, minimum: 5) == [true, false])
    }
}
