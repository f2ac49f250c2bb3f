internal import Model

/// The groups of each round that are shown for each measure, by the blocks of its family.
struct BlockedRounds {
    /// Which rounds may be shown at all: those that are not too alike with an earlier one.
    private(set) var outer: [RoundPublication] = []
    /// For each round and measure the groups that may be shown; none of a measure that is withheld.
    private var groups: [[Slug: [[Bool]]]] = []
    /// For each round the measures that too few count for, and those that would give these away.
    private var withheld: [Set<Slug>] = []

    init(_ samples: [RoundSample], families: [[MeasureFamily]], instrument: Instrument, minimum: Int) {
        let copies = NearCopies(minimum: minimum)
        let indicators = instrument.askedIndicators.map(\.id)
        let ofGroups = instrument.groupMeasures
        // Everyone and every block that some round shows.
        var shown: [AnswerForms] = []
        for (sample, families) in zip(samples, families) {
            let forms = { (people: [Int]) in AnswerForms(of: people, in: sample.answers, indicators: indicators) }
            let earlier = shown
            let isTooAlike = { (people: [Int]) in
                let later = forms(people)
                return earlier.contains { copies.areTooAlike($0, later) }
            }
            let isShown = sample.answers.count >= minimum && !isTooAlike(sample.everyone)
            let large = sample.groupings.map { $0.map { isShown && $0.members.count >= minimum } }
            outer.append(RoundPublication(isShown: isShown, groups: large))
            groups.append([:])
            withheld.append([])
            guard isShown else { continue }
            var told: Set<[Int]> = [sample.everyone]
            for family in families {
                let small = littleAnsweredMeasures(family.measures, answers: sample.answers, minimum: minimum)
                withheld[withheld.count - 1].formUnion(small)
                let measures = family.measures.filter { !small.contains($0.id) }
                let grouped = measures.filter { ofGroups.contains($0.id) }
                let blocks = AnswerBlocks(
                    of: sample, allowed: grouped.isEmpty ? large.map { $0.map { _ in false } } : large,
                    answerSets: family.answerSets(of: grouped, answers: sample.answers), minimum: minimum, isTooAlike: isTooAlike)
                for measure in measures { groups[groups.count - 1][measure.id] = blocks.groups }
                told.formUnion(blocks.blocks.map { $0.sorted() })
            }
            shown += told.sorted { $0.lexicographicallyPrecedes($1) }.filter { $0.count >= minimum }.map(forms)
        }
    }

    /// What may be shown of a measure, or of an indicator, in a round.
    func allowed(_ measure: Slug, in round: Int, within overall: RoundPublication) -> RoundPublication {
        let own = groups[round][measure] ?? overall.groups.map { $0.map { _ in false } }
        return RoundPublication(
            isShown: overall.isShown && !withheld[round].contains(measure),
            groups: zip(overall.groups, own).map { zip($0, $1).map { $0 && $1 } })
    }

    /// Whether some group is not shown for some measure though enough people are in it.
    func withholdsGroups(in round: Int) -> Bool {
        outer[round].groups.indices.contains { column in
            outer[round].groups[column].indices.contains { group in
                outer[round].groups[column][group] && groups[round].values.contains { !$0[column][group] }
            }
        }
    }
}
