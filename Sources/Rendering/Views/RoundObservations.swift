internal import Analysis
internal import Model
internal import Planning

/// What a round shows, in sentences.
extension PageComposer {
    /// What stands out, the most urgent first, at most six sentences: the gate, what is below its floor, what came above it, what
    /// reaches its challenge, what changed by half a point or more, what people disagree on.
    func observations(of plan: RoundPlan) -> [String] {
        var sentences: [String] = []
        if isGateOpen(in: plan.result) == false, let gate = plan.result.instrument.model?.gate {
            sentences.append(words.texts.text("saw-gate-closed", ["name": dimensionTitle(gate.from, in: plan.result.instrument)]))
        }
        let shown = plan.result.dimensions.compactMap { dimension in dimension.scores.map { (dimension, $0) } }
        sentences += shown.filter { $0.1.level == .belowFloor }.map { floorSentence($0.0, $0.1, in: plan.result) }
        sentences += shown.compactMap { riseAboveFloor($0.0.dimension, $0.1, in: plan) }
        sentences += shown.filter { $0.1.level == .challenge }.map {
            words.texts.text("saw-challenge", ["name": name(of: $0.0.dimension), "value": score($0.1.mean, plan.result.instrument)])
        }
        sentences += shown.compactMap { changeSentence($0.0.dimension, $0.1, in: plan) }
        sentences += shown.compactMap { divisionSentence($0.0.dimension, $0.1) }
        return sentences.prefix(6).map(typographic)
    }

    /// The full name of a dimension at any depth.
    func dimensionTitle(_ id: Slug, in instrument: Instrument) -> String {
        instrument.allDimensions.first { $0.id == id }.map { typographic($0.title.text(in: language)) } ?? id.text
    }

    private func floorSentence(_ dimension: DimensionResult, _ scores: DimensionScores, in result: RoundResult) -> String {
        let values = ["name": name(of: dimension.dimension), "value": score(scores.mean, result.instrument)]
        let isByIndicator = result.instrument.thresholds.map { scores.mean >= $0.floor - 1e-9 } ?? false
        let failing = dimension.indicators.filter { scores.failedFloor.contains($0.indicator.id) }
        guard isByIndicator, let lowest = failing.min(by: { ($0.scores?.mean ?? 0) < ($1.scores?.mean ?? 0) }), let low = lowest.scores
        else { return words.texts.text("saw-below", values) }
        let statement = lowest.indicator.text.text(in: language).withoutFullStop
        return words.texts.text(
            "saw-below-by-indicator",
            values.merging(["statement": statement, "low": score(low.mean, result.instrument)]) { $1 })
    }

    private func riseAboveFloor(_ dimension: Dimension, _ scores: DimensionScores, in plan: RoundPlan) -> String? {
        guard let previous = plan.previous, let before = previous.scores(of: dimension.id), before.level == .belowFloor,
            scores.level != .belowFloor
        else { return nil }
        return words.texts.text("saw-above", changeWords(dimension, from: before, to: scores, since: previous))
    }

    private func changeWords(
        _ dimension: Dimension, from before: DimensionScores, to now: DimensionScores, since previous: RoundResult
    ) -> [String: String] {
        [
            "name": name(of: dimension), "from": score(before.mean, previous.instrument), "to": score(now.mean, previous.instrument),
            "date": words.dates.month(previous.round.date),
        ]
    }

    private func changeSentence(_ dimension: Dimension, _ scores: DimensionScores, in plan: RoundPlan) -> String? {
        guard let previous = plan.previous, let before = previous.scores(of: dimension.id), abs(scores.mean - before.mean) >= 0.5 - 1e-9,
            riseAboveFloor(dimension, scores, in: plan) == nil
        else { return nil }
        return words.texts.text(
            scores.mean > before.mean ? "saw-rise" : "saw-fall", changeWords(dimension, from: before, to: scores, since: previous))
    }

    private func divisionSentence(_ dimension: Dimension, _ scores: DimensionScores) -> String? {
        guard let agreement = scores.agreement, agreement < 0.5 else { return nil }
        let key = (scores.polarisation ?? 1) < 0 ? "saw-camps" : "saw-divided"
        return words.texts.text(key, ["name": name(of: dimension), "value": words.numbers.decimal(agreement, decimals: 2)])
    }
}
