internal import Model

extension FindingRule {
    /// A domain whose mean went down by half a point or more since the round before.
    ///
    /// Compared are the two newest rounds with one instrument that can be shown, the dimensions at the top; differences under 1e-9 are
    /// rounding. What fell most is told first.
    package static let domainFalling: FindingRule = FindingRule(
        "domain-falling", source: "finding-source-instrument", part: nil
    ) { scope in
        scope.results.newestShown.flatMap { rounds -> [Finding] in
            guard let previous = rounds.previous else { return [] }
            let (result, thresholds) = (rounds.result, rounds.result.instrument.thresholds)
            let change = { (found: DimensionResult) -> Double? in
                guard let now = found.scores?.mean, let before = previous.scores(of: found.dimension.id)?.mean else { return nil }
                return now - before
            }
            return result.dimensions.lowestFirst(change).compactMap { found -> Finding? in
                guard let now = found.scores?.mean, let before = previous.scores(of: found.dimension.id)?.mean,
                    before - now >= leastFall - 1e-9
                else { return nil }
                let values: [String: Finding.Value] = [
                    "mean": .score(now, thresholds: thresholds), "before": .score(before, thresholds: thresholds),
                    "earlier": .date(previous.round.date), "date": .date(result.round.date),
                    "domain": .localized(found.dimension.title),
                ]
                return scope.finding(
                    .domainFalling, .attention, values: values,
                    evidence: [result.evidence("domain-falling", found.dimension.title, values)], about: result.part(found.dimension),
                    from: result.instrument)
            }
        }
    }

    /// In points of the scale.
    private static let leastFall = 0.5
}
