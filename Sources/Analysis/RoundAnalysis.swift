package import Model

/// Works out the rounds of one partnership with one instrument: means, spread, agreement and level of each dimension and indicator, for
/// all and for each group.
///
/// Conventions: a reversed answer is min + max − answer, before anything else; a respondent's score on a dimension is the mean of the
/// indicators answered, from half of them on; mean, standard deviation (n − 1) and quartiles (type 7) are over respondents.
///
/// What is withheld is decided for all rounds together, so that none can be worked out from another: see `publishableTotals`. Each
/// dimension is weighed by itself, since not everyone answers everything. Of rounds that tell too much together the later is withheld.
///
/// - Parameter partnershipMinimum: the partnership's own minimum group, where it has one.
/// - Returns: a result for each round, in the order given.
package func analyse(_ rounds: [Round], with instrument: Instrument, partnershipMinimum: Int?) -> [RoundResult] {
    let minimum = max(3, partnershipMinimum ?? instrument.minimumGroup)
    var register = PeopleRegister()
    let samples = rounds.map { RoundSample($0.responses, instrument: instrument, register: &register) }
    let linked = RoundLinks(of: samples, names: register.names, minimum: minimum)
    let everything = publication(of: samples, linked: linked, measure: nil, within: nil, minimum: minimum)
    // Of rounds with partly the same people even one indicator could tell of a few.
    let areLinked = linked.sets.contains { $0.count > 1 }
    let measures = instrument.publishedMeasures + (areLinked ? instrument.dimensions.flatMap(\.allIndicators).map(\.measure) : [])
    let byMeasure = Dictionary(
        measures.map { ($0.id, publication(of: samples, linked: linked, measure: $0, within: everything, minimum: minimum)) },
        uniquingKeysWith: { first, _ in first })
    return rounds.indices.map { index in
        let answers = samples[index].answers
        guard everything[index].isShown else {
            return RoundResult(
                round: rounds[index], instrument: instrument, count: answers.count, minimum: minimum, dimensions: [], groupings: [],
                quadrant: nil)
        }
        let assembly = RoundAssembly(
            scoring: MeasureScoring(instrument: instrument, answers: answers, minimum: minimum), sample: samples[index],
            overall: everything[index], byMeasure: byMeasure.mapValues { $0[index] },
            isLinked: linked.sets.contains { $0.count > 1 && $0.contains(index) })
        return assembly.result(of: rounds[index])
    }
}

/// A round's answers with its respondents by the values of each group column.
struct RoundSample {
    let answers: AnswerMatrix
    let everyone: [Int]
    /// For each column its groups; those who gave no value come last.
    let groupings: [[(value: String, members: [Int])]]

    init(_ table: ResponseTable, instrument: Instrument, register: inout PeopleRegister) {
        let answers = AnswerMatrix(table, instrument: instrument, register: &register)
        self.answers = answers
        everyone = Array(0..<answers.count)
        groupings = answers.groups.map { values in
            let members = Dictionary(grouping: values.indices, by: { values[$0] })
            return members.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }.map { ($0.key, $0.value) }
        }
    }
}

/// What may be published of a round: its total, and for each column its groups.
struct RoundPublication {
    var isShown: Bool
    var groups: [[Bool]]
}

/// Decides for all rounds together what may be published of one measure, or of who answered anything at all.
///
/// Rounds that are not linked say nothing of each other, and are weighed apart. The total of a round goes before its groups, an earlier
/// round before a later one, and an earlier column before a later one.
///
/// - Parameter outer: what of each round is shown at all; nil for everything.
private func publication(
    of samples: [RoundSample], linked: RoundLinks, measure: Measure?, within outer: [RoundPublication]?, minimum: Int
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
            totals.append(PossibleTotal(people: counted(sample.everyone, outer?[round].isShown ?? true), rank: round))
            for (column, groups) in sample.groupings.enumerated() {
                totals += groups.enumerated().map { group, members in
                    PossibleTotal(
                        people: counted(members.members, outer?[round].groups[column][group] ?? true),
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

extension Instrument {
    /// Every measure of which figures are published: dimensions at any depth, the axes of the quadrant and their parts.
    var publishedMeasures: [Measure] {
        let axes = quadrant.map { [$0.horizontal, $0.vertical] } ?? []
        return allDimensions.filter { !$0.scoredIndicators.isEmpty }.map(\.measure)
            + axes.flatMap { axis in [axis.measure] + axis.parts.map(\.measure) }
    }
}

extension Indicator {
    var measure: Measure { Measure(id: id, indicators: [id]) }
}

extension Dimension {
    var measure: Measure { Measure(id: id, indicators: scoredIndicators.map(\.id)) }
}

extension QuadrantAxis {
    var measure: Measure { Measure(id: id, indicators: counted) }
}

extension QuadrantPart {
    var measure: Measure { Measure(id: id, indicators: uses) }
}
