internal import Model

/// The sets of fewer respondents than the minimum whom those tell apart who know who is in which group and who left what open: what such a
/// set answered together is told no more than what one of them did.
struct SmallCells {
    private let sample: RoundSample
    private let minimum: Int
    /// The groups of each column, and the crossings of two columns and of all.
    private let groups: [[Int]]

    init(of sample: RoundSample, fewerThan minimum: Int) {
        self.sample = sample
        self.minimum = minimum
        let columns = sample.groupings.indices
        var crossed = columns.map { [$0] }
        crossed += columns.flatMap { first in columns.filter { $0 > first }.map { [first, $0] } }
        if columns.count > 2 { crossed.append(Array(columns)) }
        groups = crossed.flatMap { chosen in
            Dictionary(grouping: sample.everyone, by: { person in chosen.map { sample.answers.groups[$0][person] } }).values
        }
    }

    /// The groups and crossings themselves; in the whole round, and in each group of enough people, who answered a statement, who left it
    /// open, who counts for a measure, who does not, and who left the same open.
    ///
    /// - Parameters:
    ///   - family: measures with statements in common.
    ///   - answers: to each of its statements, by respondent; nil for none.
    func of(_ family: MeasureFamily, answers: [[Double?]]) -> [[Int]] {
        var found = Set(groups.filter { $0.count < minimum })
        let isAnswered = answers.map { given in given.map { $0 != nil } }
        guard isAnswered.joined().contains(false) else { return sorted(found) }
        let signs = Array(Set(isAnswered + family.measures.map { sample.answers.isCounted(for: $0) }))
        // Of a crossing no figure is published from which a part of it could be taken.
        let told = sample.groupings.joined().map(\.members).filter { $0.count >= minimum }
        for all in [Array(sample.everyone)] + told {
            for sign in signs {
                found.insert(all.filter { sign[$0] })
                found.insert(all.filter { !sign[$0] })
            }
            found.formUnion(Dictionary(grouping: all, by: { person in isAnswered.map { $0[person] } }).values)
        }
        return sorted(found.filter { !$0.isEmpty && $0.count < minimum })
    }

    private func sorted(_ cells: Set<[Int]>) -> [[Int]] {
        cells.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
