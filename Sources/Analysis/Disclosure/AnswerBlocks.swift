internal import Model

/// Which groups of a round are shown for a family of measures, so that every part into which they cut the respondents is large enough.
///
/// A block is who is in the same shown group, or in none, of every column. All that is published of the family is the same whoever in a
/// block gave which form: two of them who exchange theirs change nothing. So nobody, whatever they know of who is in which group, can
/// say which of the at least `minimum` people in a block gave which answers, and nothing at all is told of where within a block a small
/// group lies. Two columns are shown beside each other only where each crossing of their groups is nobody or large enough.
struct AnswerBlocks {
    /// For each column whether its groups are shown.
    private(set) var groups: [[Bool]]
    /// The blocks; together everyone.
    private(set) var blocks: [[Int]]

    /// - Parameters:
    ///   - sample: the respondents by their groups; an earlier column goes before a later one.
    ///   - allowed: for each column the groups that may be shown at all.
    ///   - answerSets: for each figure, or difference of figures, who counts for it; in a block that is nobody or at least the minimum.
    ///   - isTooAlike: whether some respondents are nearly the same with the same answers as some that another round shows.
    init(
        of sample: RoundSample, allowed: [[Bool]], answerSets: [[Bool]], minimum: Int, isTooAlike: ([Int]) -> Bool
    ) {
        let isFull = { (people: [Int]) in
            answerSets.allSatisfy { set in
                let counted = people.count { set[$0] }
                return counted == 0 || counted >= minimum
            }
        }
        groups = sample.groupings.map { $0.map { _ in false } }
        blocks = [sample.everyone]
        for (column, grouping) in sample.groupings.enumerated() {
            let bySize = grouping.indices.sorted { (grouping[$0].members.count, $0) < (grouping[$1].members.count, $1) }
            var shown = Set(bySize.filter { allowed[column][$0] && !isTooAlike(grouping[$0].members) })
            while !shown.isEmpty {
                let parts = Self.parts(of: blocks, by: grouping.map(\.members), shown: shown)
                let rest = grouping.indices.filter { !shown.contains($0) }.flatMap { grouping[$0].members }
                let bad = parts.filter { !isFull($0.people) }
                if bad.isEmpty, shown.count == grouping.count || !isTooAlike(rest) {
                    for group in shown { groups[column][group] = true }
                    blocks = parts.map(\.people)
                    break
                }
                // What a small group is too few for goes to the rest; where the rest itself is too small, the smallest group joins it.
                let telling = Set(bad.compactMap(\.group))
                guard let given = bySize.first(where: telling.contains) ?? bySize.first(where: shown.contains) else { break }
                shown.remove(given)
            }
        }
    }

    /// The blocks cut by the shown groups of a column, each with the group it lies in; nil for the rest.
    private static func parts(of blocks: [[Int]], by groups: [[Int]], shown: Set<Int>) -> [(group: Int?, people: [Int])] {
        var place: [Int: Int] = [:]
        for group in shown { for person in groups[group] { place[person] = group } }
        return blocks.flatMap { block in
            Dictionary(grouping: block, by: { place[$0] }).sorted { ($0.key ?? Int.max) < ($1.key ?? Int.max) }
                .map { (group: $0.key, people: $0.value) }
        }
    }
}

extension MeasureFamily {
    /// For each figure of a group, and for what one of them has more than others that it holds, who counts.
    ///
    /// An axis less the dimensions that it holds is what was answered to its other statements.
    func answerSets(of shown: [Measure], answers: AnswerMatrix) -> [[Bool]] {
        let own = shown.map { measure in Set(measure.indicators.filter(answers.counts)) }
        var rests: [Set<Slug>] = []
        for (index, whole) in own.enumerated() {
            let held = own.indices.filter { $0 != index && own[$0].isStrictSubset(of: whole) }.map { own[$0] }
            guard !held.isEmpty else { continue }
            rests += held.map { whole.subtracting($0) } + [whole.subtracting(held.reduce(into: Set()) { $0.formUnion($1) })]
        }
        return shown.map(answers.isCounted)
            + rests.filter { !$0.isEmpty }.map { rest in
                let columns = rest.sorted().compactMap(answers.column)
                return (0..<answers.count).map { person in columns.contains { $0[person] != nil } }
            }
    }
}
