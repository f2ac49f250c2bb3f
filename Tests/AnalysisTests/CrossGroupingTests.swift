import Analysis
import Testing

@Suite struct CrossGroupingTests {
    /// North 0–5 (6 people), south 6–11; executives 0–4 (5 people), all in the north: the one other in the north could be worked out.
    @Test func withholdsBothWhereOneLiesJustWithinTheOther() {
        let areas = [Set(0...5), Set(6...11)]
        let roles = [Set(0...4), Set(5...11)]
        let shown = shownGroups(groupings: [areas, roles], minimum: 5)
        // The south lies within the other roles, and the rest is the same person: nothing of either grouping may stand.
        #expect(shown == [[false, false], [false, false]])
    }

    @Test func showsGroupsThatTellNothingOfEachOther() {
        let areas = [Set(0...5), Set(6...11)]
        let roles = [Set([0, 1, 2, 6, 7, 8]), Set([3, 4, 5, 9, 10, 11])]
        #expect(shownGroups(groupings: [areas, roles], minimum: 5) == [[true, true], [true, true]])
    }

    @Test func showsGroupWithinAnotherWhereTheRestIsLargeEnough() {
        #expect(
            shownGroups(groupings: [[Set(0...9), Set(10...14)], [Set(0...4), Set(5...14)]], minimum: 5) == [[true, true], [true, true]])
    }

    @Test func showsTheSameGroupTwice() {
        let groups = [Set(0...5), Set(6...11)]
        #expect(shownGroups(groupings: [groups, groups], minimum: 5) == [[true, true], [true, true]])
    }

    /// Over 2,000 random pairs of groupings: no shown group lies within another shown one with a small rest.
    @Test func leavesNoSmallDifferenceBetweenGroupings() {
        var numbers = RepeatableNumbers(state: 5)
        for _ in 0..<2_000 {
            let people = Int.random(in: 5...24, using: &numbers)
            let groupings = (0..<2).map { _ in
                let values = (0..<people).map { _ in Int.random(in: 0...2, using: &numbers) }
                return (0...2).map { value in Set(values.indices.filter { values[$0] == value }) }
            }
            let shown = shownGroups(groupings: groupings, minimum: 5)
            let sets = zip(groupings, shown).map { groups, isShown in zip(groups, isShown).filter(\.1).map(\.0) }
            for group in sets[0] {
                for other in sets[1] {
                    let rests = [(group, other), (other, group)].filter { $0.0.isSubset(of: $0.1) }.map { $0.1.count - $0.0.count }
                    #expect(rests.allSatisfy { $0 == 0 || $0 >= 5 })
                }
            }
        }
    }
}
