package import Model

/// Works out a round: means, spread, agreement and level of each dimension and indicator, for all and for each group.
///
/// Conventions: a reversed answer is min + max − answer, before anything else; a respondent's score on a dimension is the mean of the
/// indicators answered, from half of them on; mean, standard deviation (n − 1) and quartiles (type 7) are over respondents.
///
/// - Parameter partnershipMinimum: the partnership's own minimum group, where it has one.
package func analyse(_ round: Round, with instrument: Instrument, partnershipMinimum: Int?) -> RoundResult {
    let minimum = max(3, partnershipMinimum ?? instrument.minimumGroup)
    let answers = AnswerTable(round.responses, instrument: instrument)
    let count = answers.rows.count
    guard count >= minimum else {
        return RoundResult(round: round, instrument: instrument, count: count, minimum: minimum, dimensions: [], groupings: [])
    }
    let everyone = Array(answers.rows.indices)
    let dimensions = instrument.dimensions.map { dimensionResult($0, of: everyone, in: answers, minimum: minimum) }
    let groupings = groupingResults(round.responses.groups, in: answers, total: dimensions, minimum: minimum)
    return RoundResult(round: round, instrument: instrument, count: count, minimum: minimum, dimensions: dimensions, groupings: groupings)
}

/// Answers with reversed indicators turned round, of the respondents who gave at least one.
private struct AnswerTable {
    let instrument: Instrument
    /// For each respondent the groups and the answers by indicator.
    let rows: [(groups: [String], answers: [Slug: Double])]

    init(_ table: ResponseTable, instrument: Instrument) {
        self.instrument = instrument
        let scale = instrument.scale ?? Scale(min: 1, max: 5)
        let reversed = Set(instrument.dimensions.flatMap(\.allIndicators).filter(\.isReversed).map(\.id))
        rows = table.rows.compactMap { row in
            var answers: [Slug: Double] = [:]
            for (id, answer) in zip(table.indicators, row.answers) {
                guard let answer else { continue }
                answers[id] = reversed.contains(id) ? Double(scale.min + scale.max) - answer : answer
            }
            return answers.isEmpty ? nil : (row.groups, answers)
        }
    }

    func answers(to indicator: Slug, of respondents: [Int]) -> [Double] {
        respondents.compactMap { rows[$0].answers[indicator] }
    }

    /// The score of each respondent who answered at least half of some indicators.
    func scores(on indicators: [Indicator], of respondents: [Int]) -> [Double] {
        scored(on: indicators, among: respondents).compactMap { respondent in
            mean(indicators.compactMap { rows[respondent].answers[$0.id] })
        }
    }

    /// The respondents who answered at least half of some indicators.
    func scored(on indicators: [Indicator], among respondents: [Int]) -> [Int] {
        respondents.filter { respondent in
            let given = indicators.count { rows[respondent].answers[$0.id] != nil }
            return given > 0 && given * 2 >= indicators.count
        }
    }
}

private func dimensionResult(_ dimension: Dimension, of respondents: [Int], in table: AnswerTable, minimum: Int) -> DimensionResult {
    let indicators = dimension.allIndicators
    let scale = table.instrument.scale ?? Scale(min: 1, max: 5)
    let indicatorResults = indicators.map { indicatorResult($0, of: respondents, in: table, scale: scale, minimum: minimum) }
    let scores = table.scores(on: indicators, of: respondents)
    guard scores.count >= minimum, let average = mean(scores) else {
        return DimensionResult(dimension: dimension, count: scores.count, scores: nil, indicators: indicatorResults)
    }
    let failed = indicatorResults.filter { $0.indicator.level == .floor && $0.level == .belowFloor }.map(\.indicator.id)
    let answers = indicators.map { table.answers(to: $0.id, of: respondents) }
    let hasQuartiles = scores.count >= fewestForQuartiles
    return DimensionResult(
        dimension: dimension, count: scores.count,
        scores: DimensionScores(
            mean: average, standardDeviation: standardDeviation(scores), lowerQuartile: hasQuartiles ? quantile(scores, 0.25) : nil,
            upperQuartile: hasQuartiles ? quantile(scores, 0.75) : nil,
            agreement: agreementIndex(overIndicators: answers, points: scale.points),
            level: table.instrument.thresholds.map { dimensionLevel(mean: average, hasFailedFloor: !failed.isEmpty, thresholds: $0) },
            failedFloor: failed),
        indicators: indicatorResults)
}

private func indicatorResult(
    _ indicator: Indicator, of respondents: [Int], in table: AnswerTable, scale: Scale, minimum: Int
) -> IndicatorResult {
    let answers = table.answers(to: indicator.id, of: respondents)
    guard answers.count >= minimum, let average = mean(answers) else {
        return IndicatorResult(indicator: indicator, count: answers.count, mean: nil, standardDeviation: nil, agreement: nil, level: nil)
    }
    return IndicatorResult(
        indicator: indicator, count: answers.count, mean: average, standardDeviation: standardDeviation(answers),
        agreement: agreementIndex(answers, points: scale.points),
        level: table.instrument.thresholds.map { dimensionLevel(mean: average, hasFailedFloor: false, thresholds: $0) })
}

/// The results by each group column: withheld by size and by what one group tells of another, and again dimension by dimension, since
/// not everyone answers everything.
private func groupingResults(_ columns: [String], in table: AnswerTable, total: [DimensionResult], minimum: Int) -> [GroupingResult] {
    let groupings = columns.indices.map { groups(byColumn: $0, in: table) }
    let isShown = shownGroups(groupings: groupings.map { $0.map { Set($0.members) } }, minimum: minimum)
    var results = groupings.map { groups in
        groups.map { group in
            table.instrument.dimensions.map { dimension in
                let result = dimensionResult(dimension, of: group.members, in: table, minimum: minimum)
                // Not everyone answers every indicator, so a group's figure of one could give away another group's.
                return DimensionResult(dimension: dimension, count: result.count, scores: result.scores, indicators: [])
            }
        }
    }
    for (position, result) in total.enumerated() {
        let indicators = result.dimension.allIndicators
        let scored = groupings.map { $0.map { Set(table.scored(on: indicators, among: $0.members)) } }
        let mayShow = shownGroups(groupings: scored, minimum: minimum)
        for (column, groups) in groupings.enumerated() {
            for group in groups.indices where !mayShow[column][group] || !isShown[column][group] || result.scores == nil {
                results[column][group][position] = DimensionResult(
                    dimension: result.dimension, count: results[column][group][position].count, scores: nil, indicators: [])
            }
        }
    }
    return columns.indices.map { column in
        GroupingResult(
            column: columns[column],
            groups: groupings[column].enumerated().map { position, group in
                let shown = isShown[column][position] ? results[column][position] : nil
                return GroupResult(value: group.value, count: group.members.count, dimensions: shown)
            })
    }
}

/// Respondents by their value in a column; those who gave none come last.
private func groups(byColumn column: Int, in table: AnswerTable) -> [(value: String, members: [Int])] {
    var members: [String: [Int]] = [:]
    for (index, row) in table.rows.enumerated() { members[row.groups[column], default: []].append(index) }
    return members.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }.map { ($0.key, $0.value) }
}
