package import Model

/// Works out the rounds of one partnership with one instrument: means, spread, agreement and level of each dimension and indicator, for
/// all and for each group.
///
/// Conventions: a reversed answer is min + max − answer, before anything else; a respondent's score on a dimension is the mean of the
/// indicators answered, from half of them on; mean, standard deviation (n − 1) and quartiles (type 7) are over respondents. An indicator
/// that some answered, and fewer than the minimum, counts nowhere. Numbers are those that pages show: see `ShownFigures`.
///
/// What is withheld is decided for all rounds together, so that none can be worked out from another: see `RoundDisclosure`. Of rounds
/// that tell too much together the later is withheld.
///
/// - Parameter partnershipMinimum: the partnership's own minimum group, where it has one.
/// - Returns: a result for each round, in the order given.
package func analyse(_ rounds: [Round], with instrument: Instrument, partnershipMinimum: Int?) -> [RoundResult] {
    let minimum = max(3, partnershipMinimum ?? instrument.minimumGroup)
    var register = PeopleRegister()
    let samples = rounds.map { RoundSample($0.responses, instrument: instrument, minimum: minimum, register: &register) }
    let disclosures = RoundDisclosure.weighed(samples, instrument: instrument, names: register.names, minimum: minimum)
    return zip(rounds, zip(samples, disclosures)).map { round, entry in
        let (sample, disclosure) = entry
        guard disclosure.overall.isShown else {
            return RoundResult(
                round: round, instrument: instrument, count: sample.answers.count, minimum: minimum, dimensions: [], groupings: [],
                quadrant: nil, withheldMore: [])
        }
        return RoundAssembly(
            scoring: MeasureScoring(instrument: instrument, answers: sample.answers, minimum: minimum), sample: sample,
            disclosure: disclosure
        ).result(of: round)
    }
}

/// A round's answers with its respondents by the values of each group column.
struct RoundSample {
    let answers: AnswerMatrix
    let everyone: [Int]
    /// For each column its groups; those who gave no value come last.
    let groupings: [[(value: String, members: [Int])]]

    init(_ table: ResponseTable, instrument: Instrument, minimum: Int, register: inout PeopleRegister) {
        let answers = AnswerMatrix(table, instrument: instrument, minimum: minimum, register: &register)
        self.answers = answers
        everyone = Array(0..<answers.count)
        groupings = answers.groups.map { values in
            let members = Dictionary(grouping: values.indices, by: { values[$0] })
            return members.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }.map { ($0.key, $0.value) }
        }
    }
}

extension Instrument {
    /// Every measure of which figures are published: dimensions at any depth, the axes of the quadrant and their parts.
    var publishedMeasures: [Measure] {
        let axes = quadrant.map { [$0.horizontal, $0.vertical] } ?? []
        return allDimensions.filter { !$0.scoredIndicators.isEmpty }.map(\.measure)
            + axes.flatMap { axis in [axis.measure] + axis.parts.map(\.measure) }
    }

    /// Those of which a group's figures are published as well: the dimensions at the top and the axes.
    var groupMeasures: Set<Slug> {
        let axes = quadrant.map { [$0.horizontal.id, $0.vertical.id] } ?? []
        return Set(dimensions.filter { !$0.scoredIndicators.isEmpty }.map(\.id) + axes)
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
