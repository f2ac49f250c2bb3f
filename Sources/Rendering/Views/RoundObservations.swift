internal import Analysis
internal import Model
internal import Planning

/// What a round shows, in sentences.
extension PageComposer {
    /// What stands out, the most urgent first: the gate, what is below its floor, the lowest first, what fell by half a point or more,
    /// what people disagree on, what came to its floor, what rose by half a point or more, what reaches its challenge.
    ///
    /// - Parameter limit: how many there is room for; of more it says how many there are besides.
    func observations(of plan: RoundPlan, limit: Int = 10) -> [String] {
        let instrument = plan.result.instrument
        var sentences: [String] = []
        if isGateOpen(in: plan.result) == false, let gate = instrument.model?.gate {
            sentences.append(words.texts.text("saw-gate-closed", ["name": dimensionTitle(gate.from, in: instrument)]))
        }
        let shown = plan.result.dimensions.compactMap { dimension in dimension.scores.map { (dimension, $0) } }
        let below = shown.enumerated().filter { $0.element.1.level == .belowFloor }
            .sorted { ($0.element.1.mean, $0.offset) < ($1.element.1.mean, $1.offset) }.map(\.element)
        sentences += below.map { floorSentence($0.0, $0.1, in: plan.result) }
        let changes = shown.compactMap { changeSentence($0.0.dimension, $0.1, in: plan) }
        sentences += changes.filter { !$0.isRise }.map(\.text)
        sentences += shown.compactMap { divisionSentence($0.0.dimension, $0.1) }
        let risen = shown.compactMap { entry in riseSentence(entry.0, entry.1, in: plan) }
        sentences += risen
        sentences += changes.filter(\.isRise).map(\.text)
        sentences += shown.filter { $0.1.level == .challenge }.map {
            words.texts.text("saw-challenge", ["name": name(of: $0.0.dimension), "value": score($0.1.mean, instrument)])
        }
        return limited(sentences, to: limit).map(typographic)
    }

    /// The first of some sentences, and how many there are besides; a last one that there is room for is told itself.
    private func limited(_ sentences: [String], to limit: Int) -> [String] {
        guard sentences.count > limit else { return sentences }
        return sentences.prefix(limit - 1) + [words.texts.count("saw-more", sentences.count - limit + 1)]
    }

    /// The full name of a dimension at any depth.
    func dimensionTitle(_ id: Slug, in instrument: Instrument) -> String {
        instrument.allDimensions.first { $0.id == id }.map { typographic($0.title.text(in: language)) } ?? id.text
    }

    private func floorSentence(_ dimension: DimensionResult, _ scores: DimensionScores, in result: RoundResult) -> String {
        let values = ["name": name(of: dimension.dimension), "value": score(scores.mean, result.instrument)]
        guard case .indicators(let failed)? = scores.floorMiss(result.instrument.thresholds),
            let lowest = lowest(of: failed, in: dimension), let low = lowest.scores
        else { return words.texts.text("saw-below", values) }
        let statement = lowest.indicator.text.text(in: language).withoutFullStop
        let filled = values.merging(
            [
                "statement": statement, "low": score(low.mean, result.instrument), "more": words.numbers.word(failed.count - 1),
            ]) { $1 }
        let more = failed.count == 1 ? "" : failed.count == 2 ? "-two" : "-more"
        return words.texts.text("saw-below-by-indicator" + more, filled)
    }

    /// The indicator with the lowest mean of some.
    private func lowest(of indicators: [Slug], in dimension: DimensionResult) -> IndicatorResult? {
        dimension.indicators.filter { indicators.contains($0.indicator.id) && $0.scores != nil }
            .min { ($0.scores?.mean ?? 0) < ($1.scores?.mean ?? 0) }
    }

    /// That a floor was reached that the round before did not reach: by the mean, or by the statement that kept it from there.
    private func riseSentence(_ dimension: DimensionResult, _ scores: DimensionScores, in plan: RoundPlan) -> String? {
        guard let previous = plan.previous, let before = previous.found(dimension.dimension.id), let then = before.scores else {
            return nil
        }
        let date = ["date": words.dates.month(previous.round.date)]
        switch scores.floorChange(since: then, plan.result.instrument.thresholds) {
        case .meanRose:
            let values = changeWords(dimension.dimension, from: then, to: scores, since: previous)
            return words.texts.text("saw-above", values)
        case .statementsRose(let failed):
            let named = lowest(of: failed, in: before)
            let now = named.flatMap { low in dimension.indicators.first { $0.indicator.id == low.indicator.id }?.scores }
            guard let named, let low = named.scores, let now else {
                return words.texts.text("saw-above-statements", ["name": name(of: dimension.dimension)].merging(date) { $1 })
            }
            let values = [
                "name": name(of: dimension.dimension), "statement": named.indicator.text.text(in: language).withoutFullStop,
                "from": score(low.mean, previous.instrument), "to": score(now.mean, previous.instrument),
            ]
            return words.texts.text("saw-above-by-indicator", values.merging(date) { $1 })
        case .meanSank, .statementsSank, nil: return nil
        }
    }

    private func changeWords(
        _ dimension: Dimension, from before: DimensionScores, to now: DimensionScores, since previous: RoundResult
    ) -> [String: String] {
        [
            "name": name(of: dimension), "from": score(before.mean, previous.instrument), "to": score(now.mean, previous.instrument),
            "date": words.dates.month(previous.round.date),
        ]
    }

    /// That a mean rose or fell by half a point or more; nil where a sentence about its floor says so already.
    private func changeSentence(_ dimension: Dimension, _ scores: DimensionScores, in plan: RoundPlan) -> (text: String, isRise: Bool)? {
        guard let previous = plan.previous, let before = previous.scores(of: dimension.id), abs(scores.mean - before.mean) >= 0.5 - 1e-9,
            scores.floorChange(since: before, plan.result.instrument.thresholds) != .meanRose
        else { return nil }
        let isRise = scores.mean > before.mean
        let values = changeWords(dimension, from: before, to: scores, since: previous)
        return (words.texts.text(isRise ? "saw-rise" : "saw-fall", values), isRise)
    }

    private func divisionSentence(_ dimension: Dimension, _ scores: DimensionScores) -> String? {
        guard let agreement = scores.agreement, areViewsApart(agreement) else { return nil }
        let key = (scores.polarisation ?? 1) <= -0.3 ? "saw-camps" : "saw-divided"
        return words.texts.text(key, ["name": name(of: dimension), "value": words.numbers.decimal(agreement, decimals: 2)])
    }
}
