import Analysis
import TestSupport
import Testing

/// What is published, solved as linear equations by brute force: every set of fewer people than the minimum is tried.
@Suite struct DisclosureTests {
    /// An attack: for each set of few people, whether some combination of the totals concerns those people alone.
    ///
    /// That is so when leaving
    /// their columns out of the equations makes the rank smaller. Exact, in fractions.
    private func smallestTold(by totals: [[Int]], people: Int, fewerThan minimum: Int) -> [Int]? {
        let rows = totals.map { total in (0..<people).map { total.contains($0) ? 1 : 0 } }
        let whole = rank(rows)
        for size in 1..<minimum {
            for set in combinations(of: people, size: size) {
                let outside = rows.map { row in (0..<people).filter { !set.contains($0) }.map { row[$0] } }
                if rank(outside) < whole { return set }
            }
        }
        return nil
    }

    /// The rank by Bareiss' elimination, which stays within whole numbers.
    private func rank(_ matrix: [[Int]]) -> Int {
        var rows = matrix
        var rank = 0
        var previous = 1
        for column in 0..<(rows.first?.count ?? 0) {
            guard let pivot = rows.indices.dropFirst(rank).first(where: { rows[$0][column] != 0 }) else { continue }
            rows.swapAt(rank, pivot)
            for row in rows.indices where row > rank {
                rows[row] = rows[row].indices.map {
                    (rows[row][$0] * rows[rank][column] - rows[row][column] * rows[rank][$0]) / previous
                }
            }
            previous = rows[rank][column]
            rank += 1
            if rank == rows.count { break }
        }
        return rank
    }

    private func combinations(of count: Int, size: Int, from start: Int = 0) -> [[Int]] {
        if size == 0 { return [[]] }
        return (start..<max(start, count - size + 1)).flatMap { first in
            combinations(of: count, size: size - 1, from: first + 1).map { [first] + $0 }
        }
    }

    /// Over 600 random tables of one to three crossed columns and one or two rounds: from what is shown, with any weights, nothing can be
    /// worked out about fewer people than the minimum.
    @Test func leavesNothingToSolve() {
        var numbers = RepeatableNumbers(state: 2022)
        var shownTotals = 0
        for table in 0..<600 {
            let people = Int.random(in: 6...13, using: &numbers)
            let minimum = Int.random(in: 3...5, using: &numbers)
            var totals: [PossibleTotal] = []
            for round in 0..<Int.random(in: 1...2, using: &numbers) {
                // Some are in one round only.
                let present = (0..<people).filter { _ in round == 0 || Int.random(in: 0...5, using: &numbers) > 0 }
                totals.append(PossibleTotal(people: present, rank: round))
                for column in 1...Int.random(in: 1...3, using: &numbers) {
                    let values = present.map { _ in Int.random(in: 0...2, using: &numbers) }
                    totals += (0...2).map { value in
                        PossibleTotal(people: zip(present, values).filter { $0.1 == value }.map(\.0), rank: column * 2 + round)
                    }
                }
            }
            let isShown = publishableTotals(totals, minimum: minimum)
            let shown = zip(totals, isShown).filter(\.1).map(\.0.people)
            shownTotals += shown.count
            let told = smallestTold(by: shown, people: people, fewerThan: minimum)
            #expect(told == nil, "table \(table) at \(minimum): \(shown) tells of \(told ?? [])")
        }
        // The rule does not get there by withholding everything.
        #expect(shownTotals > 1_000)
    }

    /// The attack itself finds what is to be found.
    @Test func attackFindsComplement() {
        #expect(smallestTold(by: [Array(0...9), Array(0...6)], people: 10, fewerThan: 5) == [7, 8, 9])
        #expect(smallestTold(by: [Array(0...9), Array(0...4)], people: 10, fewerThan: 5) == nil)
    }

    /// One total fewer withheld would tell something: what is withheld for another reason than its size is needed.
    @Test func withholdsNoMoreThanAStepTooMany() {
        var numbers = RepeatableNumbers(state: 9)
        for _ in 0..<200 {
            let people = Int.random(in: 8...14, using: &numbers)
            let values = (0..<people).map { _ in Int.random(in: 0...3, using: &numbers) }
            let groups = (0...3).map { value in values.indices.filter { values[$0] == value } }
            let totals = [PossibleTotal(people: Array(0..<people), rank: 0)] + groups.map { PossibleTotal(people: $0, rank: 1) }
            let isShown = publishableTotals(totals, minimum: 4)
            #expect(isShown[0])
            let small = groups.filter { $0.count < 4 }.reduce(0) { $0 + $1.count }
            // With nothing too small, or enough of it, every large group stands.
            if small == 0 || small >= 4 { #expect(isShown.dropFirst().elementsEqual(groups.map { $0.count >= 4 })) }
        }
    }
}
