internal import Model

/// What of a round may be published, so that nothing about fewer people than the minimum can be worked back from all that is.
///
/// The order of the statistical agencies: first what is too small by itself (a statement or measure that too few answered, a small group),
/// then what would give that away (measures with a statement in common, the rest of a column, crossings of columns, nearly the same round
/// again), then an audit of everything that is left, by which more is withheld until it finds nothing: see `AnswerBlocks`, `NearCopies`,
/// `publishableTotals` and `FamilyAudit`.
struct RoundDisclosure {
    /// By who answered anything.
    var overall: RoundPublication
    /// By who counts for each dimension, axis and part, and where rounds hold partly the same answers for each indicator.
    var byMeasure: [Slug: RoundPublication]
    /// Whether another round holds partly the same answers of the same people.
    let isLinked: Bool
    /// What is withheld though enough people stand behind it.
    var withheldMore: Set<WithheldMore> = []

    /// - Parameters:
    ///   - samples: the rounds of a partnership with one instrument, those that go before first.
    ///   - names: the pseudonym of each person in the samples.
    /// - Returns: one for each round.
    static func weighed(_ samples: [RoundSample], instrument: Instrument, names: [String], minimum: Int) -> [RoundDisclosure] {
        let families = samples.map { measureFamilies(of: instrument, answers: $0.answers) }
        let blocks = BlockedRounds(samples, families: families, instrument: instrument, minimum: minimum)
        let linked = RoundLinks(of: samples, names: names, minimum: minimum)
        let everything = publications(of: samples, linked: linked, measure: nil, within: blocks.outer, minimum: minimum)
        // Of rounds with partly the same people even one indicator could tell of a few.
        let areLinked = linked.sets.contains { $0.count > 1 }
        let measures = instrument.publishedMeasures + (areLinked ? instrument.dimensions.flatMap(\.allIndicators).map(\.measure) : [])
        let byMeasure = measures.map { measure in
            let within = samples.indices.map { blocks.allowed(measure.id, in: $0, within: everything[$0]) }
            return (measure.id, publications(of: samples, linked: linked, measure: measure, within: within, minimum: minimum))
        }
        return samples.indices.map { round in
            var disclosure = RoundDisclosure(
                overall: everything[round],
                byMeasure: Dictionary(byMeasure.map { ($0.0, $0.1[round]) }, uniquingKeysWith: { first, _ in first }),
                isLinked: linked.sets.contains { $0.count > 1 && $0.contains(round) })
            guard disclosure.overall.isShown else { return disclosure }
            if blocks.withholdsGroups(in: round) { disclosure.withheldMore.insert(.groups) }
            let repetition = linked.repetition(in: round, of: samples, shown: everything)
            for family in families[round] {
                disclosure.audit(family, of: samples[round], repetition: repetition, instrument: instrument, minimum: minimum)
            }
            return disclosure
        }
    }
}

/// What is withheld of a round though enough people stand behind it, because it would tell of a few beside what is shown.
package enum WithheldMore: String, Sendable, Hashable, CaseIterable {
    /// Groups of enough people, of some dimensions or all.
    case groups
    /// Standard deviation, quartiles and the like of some dimensions.
    case spread
    /// Some dimensions or axes.
    case measures
}
