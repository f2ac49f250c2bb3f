internal import Model

/// Puts the result of a round together from what may be published of it.
struct RoundAssembly {
    let scoring: MeasureScoring
    let sample: RoundSample
    /// By who answered anything.
    let overall: RoundPublication
    /// By who counts for each dimension, axis and part.
    let byMeasure: [Slug: RoundPublication]
    /// Whether another round holds partly the same answers of the same people.
    let isLinked: Bool
    /// Indicators that are withheld for those who answered them.
    let withheld: Set<Slug>
    /// Indicators of which nothing is shown in any case: those of the quadrant alone.
    private let unpublished: Set<Slug>

    init(scoring: MeasureScoring, sample: RoundSample, overall: RoundPublication, byMeasure: [Slug: RoundPublication], isLinked: Bool) {
        self.scoring = scoring
        self.isLinked = isLinked
        self.sample = sample
        self.overall = overall
        self.byMeasure = byMeasure
        unpublished = Set(scoring.instrument.askedIndicators.map(\.id)).subtracting(
            scoring.instrument.dimensions.flatMap(\.allIndicators).map(\.id))
        let measures = scoring.instrument.publishedMeasures.filter { byMeasure[$0.id]?.isShown == true }
        let answered = scoring.instrument.askedIndicators.compactMap { indicator in
            sample.answers.respondents(to: indicator.id).map { (indicator.id, $0) }
        }
        withheld = withheldIndicators(
            of: measures.enumerated().sorted { ($0.element.indicators.count, $0.offset) < ($1.element.indicators.count, $1.offset) }
                .map(\.element),
            answered: Dictionary(answered, uniquingKeysWith: { first, _ in first }),
            unpublished: unpublished, minimum: scoring.minimum)
    }

    func result(of round: Round) -> RoundResult {
        let instrument = scoring.instrument
        return RoundResult(
            round: round, instrument: instrument, count: sample.answers.count, minimum: scoring.minimum,
            dimensions: instrument.dimensions.compactMap { dimension($0, under: nil) },
            groupings: round.responses.groups.indices.map { grouping($0, named: round.responses.groups[$0]) },
            quadrant: instrument.quadrant.flatMap { quadrant($0, among: sample.everyone, place: nil) })
    }

    /// The result of a dimension; nil of one that holds nothing to score.
    private func dimension(_ dimension: Dimension, under parent: Slug?) -> DimensionResult? {
        let measure = dimension.measure
        guard !measure.indicators.isEmpty else { return nil }
        let result = scoring.scores(
            of: measure, floorIndicators: dimension.floorIndicators.filter(showsFigures(of:)), among: sample.everyone, isGroup: false,
            // Dimensions at the top have no indicators in common, so that no two such numbers tell of the difference between them; nor is
            // there a round beside this one to take its number from.
            showsShare: parent == nil && !isLinked && measure.indicators.allSatisfy(showsFigures(of:)))
        let isShown = byMeasure[dimension.id]?.isShown == true && !isOneWithheldIndicator(measure)
        let nested = dimension.dimensions.compactMap { self.dimension($0, under: dimension.id) }
        let own = dimension.indicators.filter { !$0.isContext }.map { indicator in
            let result = scoring.scores(of: indicator.id, among: sample.everyone)
            return IndicatorResult(
                indicator: indicator, dimension: dimension.id, count: result.count,
                scores: showsFigures(of: indicator.id) ? result.scores : nil)
        }
        return DimensionResult(
            dimension: dimension, parent: parent, count: result.scored.respondents.count, scores: isShown ? result.scores : nil,
            indicators: own + nested.flatMap(\.indicators), dimensions: nested,
            context: dimension.withNested.flatMap { part in part.indicators.filter(\.isContext).map { context($0, in: part.id) } },
            weighed: dimension.weighedBy.map { weighed(result.scored, on: measure, by: $0, isShown: isShown) })
    }

    private func context(_ indicator: Indicator, in dimension: Slug) -> ContextResult {
        let result = scoring.scores(of: indicator.id, among: sample.everyone)
        // Turned round again, as it was answered.
        let counts = result.scores.map { indicator.isReversed ? $0.counts.reversed() : $0.counts }
        return ContextResult(
            indicator: indicator, dimension: dimension, count: result.count, counts: showsFigures(of: indicator.id) ? counts : nil)
    }

    /// The mean by what each respondent values: only where nothing could be taken from it but from the plain mean, so of a round that no
    /// other is compared to person by person, of a dimension whose own indicators are all shown, and where the same scores are told neither
    /// by group nor with other weights.
    private func weighed(_ scored: RespondentScores, on measure: Measure, by value: Slug, isShown: Bool) -> WeighedMean {
        let values = scoring.answers.given(to: value, by: scored.respondents)
        let scale = scoring.answers.scale
        let weighed = WeighedMean(
            scores: scored.scores, values: values, scale: scale, thresholds: scoring.instrument.thresholds, minimum: scoring.minimum)
        if weighed == .notAsked { return weighed }
        let isTellable =
            isShown && !isLinked && showsFigures(of: value) && measure.indicators.allSatisfy(showsFigures(of:)) && !isToldOtherwise(measure)
        return isTellable ? weighed : .withheld
    }

    /// Whether the scores on a measure are also published by group, or weighed by another question.
    private func isToldOtherwise(_ measure: Measure) -> Bool {
        let instrument = scoring.instrument
        let asked = { (indicators: [Slug]) in Set(indicators.filter { sample.answers.respondents(to: $0) != nil }) }
        let own = asked(measure.indicators)
        let axes = instrument.quadrant.map { [$0.horizontal, $0.vertical] } ?? []
        let byGroup = sample.groupings.isEmpty ? [] : instrument.dimensions.map(\.measure) + axes.map(\.measure)
        let weighed = instrument.allDimensions.filter { $0.weighedBy != nil && asked($0.scoredIndicators.map(\.id)) == own }
        return weighed.count > 1 || byGroup.contains { asked($0.indicators) == own }
    }

    /// Whether an indicator's figures may be shown, where enough answered it; one that may not decides no level either.
    private func showsFigures(of indicator: Slug) -> Bool {
        !withheld.contains(indicator) && byMeasure[indicator].map(\.isShown) ?? true
    }

    /// Whether a measure is nothing but an indicator that is withheld, under another name.
    private func isOneWithheldIndicator(_ measure: Measure) -> Bool {
        let asked = measure.indicators.filter { sample.answers.respondents(to: $0) != nil }
        return asked.count == 1 && asked.allSatisfy(withheld.contains) && !unpublished.contains(asked[0])
    }

    private func grouping(_ column: Int, named name: String) -> GroupingResult {
        let groups = sample.groupings[column].enumerated().map { position, group in
            let place = (column: column, group: position)
            guard overall.groups[column][position] else {
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
        let result = scoring.scores(
            of: dimension.measure, floorIndicators: [], among: members, isGroup: true)
        let publication = byMeasure[dimension.id]
        let isShown = publication?.isShown == true && publication?.groups[place.column][place.group] == true
        return DimensionResult(
            dimension: dimension, parent: nil, count: result.scored.respondents.count, scores: isShown ? result.scores : nil,
            indicators: [], dimensions: [], context: [], weighed: nil)
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
        let result = scoring.scores(of: measure, floorIndicators: [], among: respondents, isGroup: place != nil)
        let publication = byMeasure[measure.id]
        let isShown =
            publication?.isShown == true && !isOneWithheldIndicator(measure)
            && (place.map { publication?.groups[$0.column][$0.group] == true } ?? true)
        return AxisResult(
            id: measure.id, title: title, count: result.scored.respondents.count, scores: isShown ? result.scores : nil, parts: parts)
    }
}

extension Dimension {
    /// The indicators that guard its floor, of itself and everything under it.
    var floorIndicators: [Slug] { scoredIndicators.filter { $0.level == .floor }.map(\.id) }
}
