internal import Model

/// Puts the result of a round together from what may be published of it.
struct RoundAssembly {
    let scoring: MeasureScoring
    let sample: RoundSample
    let disclosure: RoundDisclosure

    func result(of round: Round) -> RoundResult {
        let instrument = scoring.instrument
        return RoundResult(
            round: round, instrument: instrument, count: sample.answers.count, minimum: scoring.minimum,
            dimensions: instrument.dimensions.compactMap { dimension($0, under: nil) },
            groupings: round.responses.groups.indices.map { grouping($0, named: round.responses.groups[$0]) },
            quadrant: instrument.quadrant.flatMap { quadrant($0, among: sample.everyone, place: nil) },
            withheldMore: disclosure.withheldMore)
    }

    /// The result of a dimension; nil of one that holds nothing to score.
    private func dimension(_ dimension: Dimension, under parent: Slug?) -> DimensionResult? {
        let measure = dimension.measure
        guard !measure.indicators.isEmpty else { return nil }
        let publication = disclosure.byMeasure[dimension.id]
        let isShown = publication?.isShown == true
        let result = scoring.scores(
            of: measure, floorIndicators: dimension.floorIndicators.filter(showsFigures(of:)), among: sample.everyone,
            in: scoring.scope(
                isGroup: false,
                // Dimensions at the top have no indicators in common, so that no two such numbers tell of the difference between them; nor
                // is there a round beside this one to take its number from.
                showsShare: parent == nil && !disclosure.isLinked && measure.indicators.allSatisfy(showsFigures(of:)),
                detail: publication?.detail ?? .mean))
        let nested = dimension.dimensions.compactMap { self.dimension($0, under: dimension.id) }
        let own = dimension.indicators.filter { !$0.isContext }.map { indicator in
            IndicatorResult(
                indicator: indicator, dimension: dimension.id, count: sample.answers.answerCount(of: indicator.id),
                scores: showsFigures(of: indicator.id) ? scoring.scores(of: indicator.id, among: sample.everyone) : nil)
        }
        return DimensionResult(
            dimension: dimension, parent: parent, count: count(of: measure, result.scored, isShown: isShown, among: sample.everyone),
            scores: isShown ? result.scores : nil,
            indicators: own + nested.flatMap(\.indicators), dimensions: nested,
            context: dimension.withNested.flatMap { part in part.indicators.filter(\.isContext).map { context($0, in: part.id) } },
            weighed: dimension.weighedBy.map { weighed(result.scored, on: measure, by: $0, isShown: isShown) })
    }

    /// Who counts for a measure; where it is withheld those who would if all that was answered counted.
    private func count(of measure: Measure, _ scored: RespondentScores, isShown: Bool, among respondents: [Int]) -> Int {
        isShown ? scored.respondents.count : sample.answers.answerCount(of: measure, among: respondents)
    }

    private func context(_ indicator: Indicator, in dimension: Slug) -> ContextResult {
        let scores = scoring.scores(of: indicator.id, among: sample.everyone)
        // Turned round again, as it was answered.
        let counts = scores.map { indicator.isReversed ? $0.counts.reversed() : $0.counts }
        return ContextResult(
            indicator: indicator, dimension: dimension, count: sample.answers.answerCount(of: indicator.id),
            counts: showsFigures(of: indicator.id) ? counts : nil)
    }

    /// The mean by what each respondent values: only where nothing could be taken from it but from the plain mean, so of a round that no
    /// other is compared to person by person, of a dimension whose own indicators are all shown, and where the same scores are told neither
    /// by group nor with other weights.
    private func weighed(_ scored: RespondentScores, on measure: Measure, by value: Slug, isShown: Bool) -> WeighedMean {
        let values = scoring.answers.given(to: value, by: scored.respondents)
        let scale = scoring.answers.scale
        let weighed = WeighedMean(
            scores: scored.scores, values: values, scale: scale, thresholds: scoring.instrument.thresholds, minimum: scoring.minimum)
        // What a few answered counts nowhere, and was asked.
        if weighed == .notAsked { return sample.answers.counts(value) || sample.answers.answerCount(of: value) == 0 ? weighed : .withheld }
        let isTellable =
            isShown && disclosure.byMeasure[measure.id]?.detail == .everything && !disclosure.isLinked && showsFigures(of: value)
            && measure.indicators.allSatisfy(showsFigures(of:)) && !isToldOtherwise(measure)
        return isTellable ? weighed : .withheld
    }

    /// Whether the scores on a measure are also published by group, or weighed by another question.
    private func isToldOtherwise(_ measure: Measure) -> Bool {
        let instrument = scoring.instrument
        let asked = { (indicators: [Slug]) in Set(indicators.filter(sample.answers.counts)) }
        let own = asked(measure.indicators)
        let axes = instrument.quadrant.map { [$0.horizontal, $0.vertical] } ?? []
        let byGroup = sample.groupings.isEmpty ? [] : instrument.dimensions.map(\.measure) + axes.map(\.measure)
        let weighed = instrument.allDimensions.filter { $0.weighedBy != nil && asked($0.scoredIndicators.map(\.id)) == own }
        return weighed.count > 1 || byGroup.contains { asked($0.indicators) == own }
    }

    /// Whether an indicator's figures may be shown; one of which they may not decides no level either.
    private func showsFigures(of indicator: Slug) -> Bool {
        sample.answers.counts(indicator) && disclosure.byMeasure[indicator].map(\.isShown) ?? true
    }

    private func grouping(_ column: Int, named name: String) -> GroupingResult {
        let groups = sample.groupings[column].enumerated().map { position, group in
            let place = (column: column, group: position)
            guard scoring.instrument.groupMeasures.contains(where: { disclosure.showsGroup(column, position, of: $0) }) else {
                return GroupResult(value: group.value, count: group.members.count, dimensions: nil, quadrant: nil)
            }
            return GroupResult(
                value: group.value, count: group.members.count,
                dimensions: scoring.instrument.dimensions.filter { !$0.scoredIndicators.isEmpty }.map {
                    self.group(place, members: group.members, on: $0)
                },
                quadrant: scoring.instrument.quadrant.flatMap { quadrant($0, among: group.members, place: place) })
        }
        return GroupingResult(column: name, groups: groups)
    }

    /// A group's figures of a dimension: without indicators, of which a group's could give away another group's.
    ///
    /// So its level is that of its mean alone.
    private func group(_ place: (column: Int, group: Int), members: [Int], on dimension: Dimension) -> DimensionResult {
        let isShown = disclosure.showsGroup(place.column, place.group, of: dimension.id)
        let result = scoring.scores(
            of: dimension.measure, floorIndicators: [], among: members, in: scope(of: dimension.id, in: place))
        return DimensionResult(
            dimension: dimension, parent: nil, count: count(of: dimension.measure, result.scored, isShown: isShown, among: members),
            scores: isShown ? result.scores : nil, indicators: [], dimensions: [], context: [], weighed: nil)
    }

    /// What is told of a measure in the round, or in one of its groups.
    private func scope(of measure: Slug, in place: (column: Int, group: Int)?) -> FigureScope {
        let publication = disclosure.byMeasure[measure]
        return scoring.scope(
            isGroup: place != nil,
            detail: (place == nil ? publication?.detail : publication?.detailOfGroups) ?? .mean)
    }

    /// The axes of a quadrant; nil where none of an axis' indicators was asked.
    private func quadrant(_ quadrant: Quadrant, among respondents: [Int], place: (column: Int, group: Int)?) -> QuadrantResult? {
        let horizontal = axis(quadrant.horizontal, among: respondents, place: place)
        let vertical = axis(quadrant.vertical, among: respondents, place: place)
        return horizontal.count > 0 && vertical.count > 0 ? QuadrantResult(horizontal: horizontal, vertical: vertical) : nil
    }

    private func axis(_ axis: QuadrantAxis, among respondents: [Int], place: (column: Int, group: Int)?) -> AxisResult {
        let parts = place == nil ? axis.parts : []
        return measured(
            axis.measure, titled: axis.title, among: respondents, place: place,
            parts: parts.map { measured($0.measure, titled: $0.title, among: respondents, place: nil, parts: []) })
    }

    private func measured(
        _ measure: Measure, titled title: LocalizedText, among respondents: [Int], place: (column: Int, group: Int)?, parts: [AxisResult]
    ) -> AxisResult {
        let result = scoring.scores(of: measure, floorIndicators: [], among: respondents, in: scope(of: measure.id, in: place))
        let isShown =
            place.map { disclosure.showsGroup($0.column, $0.group, of: measure.id) } ?? (disclosure.byMeasure[measure.id]?.isShown == true)
        return AxisResult(
            id: measure.id, title: title, count: count(of: measure, result.scored, isShown: isShown, among: respondents),
            scores: isShown ? result.scores : nil, parts: parts)
    }
}

extension Dimension {
    /// The indicators that guard its floor, of itself and everything under it.
    var floorIndicators: [Slug] { scoredIndicators.filter { $0.level == .floor }.map(\.id) }
}
