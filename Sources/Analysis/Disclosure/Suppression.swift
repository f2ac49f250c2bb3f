/// A total that could be published: who is counted in it, and what is given up first.
package struct PossibleTotal: Sendable {
    /// What people contributed, each by a number of its own, the same in all totals; a person who answered anew has one for each time.
    package var people: [Int]
    /// Of totals that together give away too few people, the one with the highest rank is withheld.
    package var rank: Int

    package init(people: [Int], rank: Int) {
        self.people = people
        self.rank = rank
    }
}

/// Which totals may be published beside each other, so that nothing about fewer people than a minimum can be worked out of them.
///
/// A sum, mean, variance or count of a group is a linear equation in what its people contributed. Whoever has all published ones can add
/// and subtract them with any weights. So no such combination may concern fewer than `minimum` people: not a small group itself, not the
/// rest of a shown group in its total, and not what is left between crossed groupings or between rounds with nearly the same people.
/// While one does, of the totals in it the one with the highest rank is withheld, of those the smallest, of those the first. Where there
/// are too many combinations to go through, all totals of the highest rank are withheld.
///
/// - Parameters:
///   - totals: the total of all, of each group of each grouping, of each round whose people and answers are partly the same.
///   - minimum: the fewest people that anything published may concern.
///   - person: whose each number is, for those who have more than one; any other number is a person's own.
/// - Returns: for each total whether it may be published; one under the minimum never is.
package func publishableTotals(_ totals: [PossibleTotal], minimum: Int, person: [Int: Int] = [:]) -> [Bool] {
    var isShown = totals.map { $0.people.count >= minimum }
    var steps = 30_000
    while true {
        let shown = totals.indices.filter { isShown[$0] }
        switch disclosure(by: shown.map { totals[$0].people }, minimum: minimum, person: person, steps: &steps) {
        case .nothing: return isShown
        case .combination(let telling):
            let given = telling.map { shown[$0] }.min {
                (-totals[$0].rank, totals[$0].people.count, $0) < (-totals[$1].rank, totals[$1].people.count, $1)
            }
            guard let given else { return isShown }
            isShown[given] = false
        case .tooMuchToSearch:
            let highest = shown.map { totals[$0].rank }.max()
            for total in shown where totals[total].rank == highest { isShown[total] = false }
            steps = 10_000
        }
    }
}
