internal import Model

/// Something that is scored from indicators: a dimension at any depth, an axis, or a part of one.
struct Measure: Hashable {
    let id: Slug
    let indicators: [Slug]
}

/// Works out the figures of measures and indicators from a round's answers, as they are shown; whoever calls decides what may be.
struct MeasureScoring {
    let instrument: Instrument
    let answers: AnswerMatrix
    let minimum: Int

    /// The figures of a measure over some respondents.
    ///
    /// - Parameters:
    ///   - floorIndicators: the measure's indicators that guard the floor and whose figures may be shown; others decide no level.
    ///   - scope: what is told of them.
    func scores(
        of measure: Measure, floorIndicators: [Slug], among respondents: [Int], in scope: FigureScope
    ) -> (scored: RespondentScores, scores: DimensionScores?) {
        let scored = answers.scores(on: measure.indicators, of: respondents)
        guard scored.scores.count >= minimum, let figures = ShownFigures(scored.scores, in: scope) else { return (scored, nil) }
        let given = measure.indicators.map { answers.answers(to: $0, of: respondents) }
        let failed = floorIndicators.filter { level(of: answers.answers(to: $0, of: respondents), atLeast: minimum) == .belowFloor }
        // Of a group no more is told than the mean, where its spread is withheld; of a round it follows from its statements.
        let agreement = scope.detail >= .spread || !scope.isGroup ? StatementFigures(of: given, scale: answers.scale) : nil
        let tellsReliability = scope.detail == .everything && !scope.isGroup
        return (
            scored,
            DimensionScores(
                mean: figures.mean, standardDeviation: figures.standardDeviation, quartiles: figures.quartiles, range: figures.range,
                agreement: agreement?.agreement, withinGroupAgreement: agreement?.withinGroupAgreement,
                polarisation: agreement?.polarisation,
                reliability: tellsReliability ? reliability(of: measure, scored) : nil,
                level: failed.isEmpty ? figures.level : .belowFloor, failedFloor: failed,
                belowFloor: figures.belowFloor)
        )
    }

    /// The figures of an indicator over some respondents.
    func scores(of indicator: Slug, among respondents: [Int]) -> IndicatorScores? {
        let given = answers.answers(to: indicator, of: respondents)
        guard given.count >= minimum, let average = mean(given) else { return nil }
        let counts = answerCounts(of: given, on: answers.scale)
        return IndicatorScores(
            mean: shownMean(average, thresholds: instrument.thresholds),
            standardDeviation: standardDeviation(given).map { shownNumber($0, decimals: 1) }, quartiles: Quartiles(of: given)?.shown,
            agreement: shown(agreementIndex(given, points: answers.scale.points)), polarisation: shown(polarisation(counts)),
            level: level(of: given, atLeast: minimum),
            counts: counts)
    }

    /// What is told of respondents.
    func scope(isGroup: Bool, showsShare: Bool = false, detail: FigureDetail) -> FigureScope {
        FigureScope(thresholds: instrument.thresholds, minimum: minimum, isGroup: isGroup, showsShare: showsShare, detail: detail)
    }

    /// To two decimals.
    private func shown(_ value: Double?) -> Double? { value.map { shownNumber($0, decimals: 2) } }

    /// Where the mean of some answers stands; nil without thresholds, or of fewer than may be shown.
    private func level(of given: [Double], atLeast least: Int) -> DimensionLevel? {
        guard given.count >= least, let average = mean(given) else { return nil }
        return instrument.thresholds.map { dimensionLevel(mean: average, hasFailedFloor: false, thresholds: $0) }
    }

    private func reliability(of measure: Measure, _ scored: RespondentScores) -> Double? {
        let columns = measure.indicators.map { answers.answers(to: $0, of: scored.complete) }.filter { !$0.isEmpty }
        return shownReliability(scored.complete.indices.map { row in columns.map { $0[row] } })
    }
}
