internal import Model

extension FindingRule {
    /// A domain below its floor: its mean is under it, or one of its floor indicators is.
    ///
    /// Looked for in the newest round of each survey that can be shown, among the dimensions at the top. On the floor is not below it.
    /// The lowest mean of a round is told first.
    package static let domainBelowFloor: FindingRule = FindingRule(
        "domain-below-floor", source: "finding-source-instrument", part: nil
    ) { scope in
        scope.results.newestShown.flatMap { rounds in
            let result = rounds.result
            return result.dimensions.lowestFirst(\.scores?.mean).compactMap { found -> Finding? in
                guard let scores = found.scores, scores.level == .belowFloor else { return nil }
                return scope.finding(
                    .domainBelowFloor, .attention, values: ["domain": .localized(found.dimension.title)],
                    evidence: result.evidence(ofFloor: found, scores), about: result.part(found.dimension), from: result.instrument)
            }
        }
    }
}

extension RoundResult {
    /// What puts a dimension below its floor: its mean, and its floor indicators that are under it.
    func evidence(ofFloor found: DimensionResult, _ scores: DimensionScores) -> [Finding.Evidence] {
        guard let thresholds = instrument.thresholds else { return [] }
        let floor = ["floor": Finding.Value.score(thresholds.floor, thresholds: nil)]
        let mean = evidence(
            scores.mean < thresholds.floor - 1e-9 ? "below-floor" : "below-floor-indicators", found.dimension.title,
            floor.merging(["mean": .score(scores.mean, thresholds: thresholds)]) { first, _ in first })
        let failed = Set(scores.failedFloor)
        return [mean]
            + found.indicators.compactMap { indicator in
                guard failed.contains(indicator.indicator.id), let mean = indicator.scores?.mean else { return nil }
                return evidence(
                    indicator.indicator.isReversed ? "below-floor-reversed" : "below-floor-indicator", indicator.indicator.text,
                    floor.merging(["mean": .score(mean, thresholds: thresholds)]) { first, _ in first })
            }
    }
}

extension [DimensionResult] {
    /// From the lowest value to the highest, what is equal in the instrument's order; those without a value last.
    func lowestFirst(_ value: (DimensionResult) -> Double?) -> [DimensionResult] {
        enumerated().sorted { left, right in
            (value(left.element) ?? .infinity, left.offset) < (value(right.element) ?? .infinity, right.offset)
        }.map(\.element)
    }
}
