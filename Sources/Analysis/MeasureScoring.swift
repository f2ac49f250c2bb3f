internal import Model

/// Something that is scored from indicators: a dimension at any depth, an axis, or a part of one.
struct Measure: Hashable {
    let id: Slug
    let indicators: [Slug]
}

/// Works out the figures of measures and indicators from a round's answers; whoever calls decides what may be shown.
struct MeasureScoring {
    let instrument: Instrument
    let answers: AnswerMatrix
    let minimum: Int

    /// The figures of a measure over some respondents.
    ///
    /// - Parameters:
    ///   - floorIndicators: the measure's indicators that guard the floor and whose figures may be shown; others decide no level.
    ///   - isGroup: whether the respondents are a part of those in the round.
    ///   - showsShare: whether it may be told how many of them score under the floor.
    func scores(
        of measure: Measure, floorIndicators: [Slug], among respondents: [Int], isGroup: Bool, showsShare: Bool = false
    ) -> (scored: RespondentScores, scores: DimensionScores?) {
        let scored = answers.scores(on: measure.indicators, of: respondents)
        let values = scored.scores
        guard values.count >= minimum, let average = mean(values) else { return (scored, nil) }
        let given = measure.indicators.map { answers.answers(to: $0, of: respondents) }
        let failed = floorIndicators.filter { level(of: answers.answers(to: $0, of: respondents), atLeast: minimum) == .belowFloor }
        return (
            scored,
            DimensionScores(
                mean: average, standardDeviation: standardDeviation(values),
                quartiles: values.count >= fewestForQuartiles ? Quartiles(of: values) : nil,
                range: values.count >= fewestForRange && !isGroup ? values.min().flatMap { low in values.max().map { low...$0 } } : nil,
                agreement: agreementIndex(overIndicators: given, points: answers.scale.points),
                withinGroupAgreement: withinGroupAgreement(overIndicators: given, points: answers.scale.points),
                polarisation: mean(given.compactMap { polarisation(counts(of: $0)) }),
                reliability: scored.complete.count >= fewestForReliability && !isGroup ? reliability(of: measure, scored) : nil,
                level: instrument.thresholds.map { dimensionLevel(mean: average, hasFailedFloor: !failed.isEmpty, thresholds: $0) },
                failedFloor: failed, belowFloor: showsShare ? belowFloor(values) : nil)
        )
    }

    /// The figures of an indicator over some respondents.
    func scores(of indicator: Slug, among respondents: [Int]) -> (count: Int, scores: IndicatorScores?) {
        let given = answers.answers(to: indicator, of: respondents)
        guard given.count >= minimum, let average = mean(given) else { return (given.count, nil) }
        let counts = counts(of: given)
        return (
            given.count,
            IndicatorScores(
                mean: average, standardDeviation: standardDeviation(given), quartiles: Quartiles(of: given),
                agreement: agreementIndex(given, points: answers.scale.points), polarisation: polarisation(counts),
                level: level(of: given, atLeast: minimum), counts: counts)
        )
    }

    /// Where the mean of some answers stands; nil without thresholds, or of fewer than may be shown.
    private func level(of given: [Double], atLeast least: Int) -> DimensionLevel? {
        guard given.count >= least, let average = mean(given) else { return nil }
        return instrument.thresholds.map { dimensionLevel(mean: average, hasFailedFloor: false, thresholds: $0) }
    }

    /// How many scores are under the floor; nil without one, and where either they or the others are too few to be told of.
    private func belowFloor(_ scores: [Double]) -> Int? {
        guard let floor = instrument.thresholds?.floor else { return nil }
        let below = scores.count { $0 < floor - 1e-9 }
        return min(below, scores.count - below) >= minimum ? below : nil
    }

    private func counts(of given: [Double]) -> [Int] {
        var counts = Array(repeating: 0, count: answers.scale.points)
        for answer in given {
            let step = Int(answer.rounded()) - answers.scale.min
            if counts.indices.contains(step) { counts[step] += 1 }
        }
        return counts
    }

    private func reliability(of measure: Measure, _ scored: RespondentScores) -> Double? {
        let columns = measure.indicators.map { answers.answers(to: $0, of: scored.complete) }.filter { !$0.isEmpty }
        return Analysis.reliability(scored.complete.indices.map { row in columns.map { $0[row] } })
    }
}
