internal import Model

extension FindingRule {
    /// A domain on which the respondents do not agree: r*_wg(j) below 0.5, where 1 is that all see it alike.
    ///
    /// Looked for in the newest round of each survey that can be shown, among the dimensions at the top. On which people agree least is told
    /// first.
    package static let viewsApart: FindingRule = FindingRule(
        "views-apart", source: "finding-source-agreement", part: nil
    ) { scope in
        scope.results.newestShown.flatMap { rounds in
            let result = rounds.result
            return result.dimensions.lowestFirst(\.scores?.agreement).compactMap { found -> Finding? in
                guard let agreement = found.scores?.agreement, areViewsApart(agreement) else { return nil }
                let values: [String: Finding.Value] = [
                    "domain": .localized(found.dimension.title), "agreement": .decimal(agreement, places: 2),
                ]
                return scope.finding(
                    .viewsApart, .attention, values: values,
                    evidence: [result.evidence("views-apart", found.dimension.title, values)], about: result.part(found.dimension),
                    from: result.instrument)
            }
        }
    }
}

/// Whether an agreement is so low that it is worth a talk: under 0.5; differences under 1e-9 are rounding.
package func areViewsApart(_ agreement: Double) -> Bool { agreement < 0.5 - 1e-9 }
