internal import Model

/// What may be published of a round, or of one measure in it: its total, and for each column its groups.
struct RoundPublication {
    var isShown: Bool
    var groups: [[Bool]]
    /// How much is told of the total.
    var detail = FigureDetail.everything
    /// How much is told of each group that is shown.
    var detailOfGroups = FigureDetail.everything

    init(isShown: Bool, groups: [[Bool]]) {
        self.isShown = isShown
        self.groups = groups
    }

    /// What is published of a group, by the positions of its column and its own.
    func showsGroup(_ column: Int, _ group: Int) -> Bool { isShown && groups[column][group] }

    /// Leaves the total, with all that is told of it.
    mutating func hideGroups() {
        groups = groups.map { $0.map { _ in false } }
        detail = .everything
    }
}

/// Decides for all rounds together what may be published of one measure, or of who answered anything at all, so that no sum or difference
/// of what is shown concerns fewer people than the minimum: see `publishableTotals`.
///
/// Rounds that are not linked say nothing of each other, and are weighed apart. The total of a round goes before its groups, an earlier
/// round before a later one, and an earlier column before a later one.
///
/// - Parameter outer: what of each round may be shown at all.
func publications(
    of samples: [RoundSample], linked: RoundLinks, measure: Measure?, within outer: [RoundPublication], minimum: Int
) -> [RoundPublication] {
    var result = samples.map { RoundPublication(isShown: false, groups: $0.groupings.map { $0.map { _ in false } }) }
    for rounds in linked.sets {
        var totals: [PossibleTotal] = []
        for round in rounds {
            let sample = samples[round]
            let isCounted = sample.answers.isCounted(for: measure)
            let counted = { (respondents: [Int], isShown: Bool) in
                isShown ? respondents.filter { isCounted[$0] }.map { sample.answers.people[$0] } : []
            }
            totals.append(PossibleTotal(people: counted(sample.everyone, outer[round].isShown), rank: round))
            for (column, groups) in sample.groupings.enumerated() {
                totals += groups.enumerated().map { group, members in
                    PossibleTotal(
                        people: counted(members.members, outer[round].showsGroup(column, group)),
                        rank: (column + 1) * samples.count + round)
                }
            }
        }
        var shown = publishableTotals(totals, minimum: minimum, person: linked.person(in: rounds, of: samples))[...]
        for round in rounds {
            result[round].isShown = shown.removeFirst()
            for (column, groups) in samples[round].groupings.enumerated() {
                result[round].groups[column] = groups.map { _ in shown.removeFirst() }
            }
        }
    }
    return result
}
