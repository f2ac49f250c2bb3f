internal import Model

/// The mean of a dimension over its respondents, each by how much they value what it is about.
///
/// Σ wᵢxᵢ / Σ wᵢ, with xᵢ the respondent's score and wᵢ = (vᵢ − low) / (high − low), vᵢ the answer to the question how much it is valued:
/// who values it most counts for one, who does not value it for nothing. Who did not answer that question counts for one, as where it is
/// not asked. So cognitive trust weighs only where someone values the competence (De kracht van vertrouwen, 2022, 4.1.4.1 and 4.7: where
/// no value is attached to it, that it is missing need not touch the cooperation); the step from there to a weight is ours.
package enum WeighedMean: Sendable, Hashable {
    /// Nobody was asked, or nobody answered: everyone counts alike.
    case notAsked
    /// Too much could be worked out from it beside the plain mean.
    case withheld
    /// It was answered, and nobody values it.
    case valuedByNobody
    case mean(Double, level: DimensionLevel?)

    /// The mean in points of the scale as it is shown, where it is.
    package var mean: Double? {
        if case .mean(let mean, _) = self { return mean }
        return nil
    }
}

extension WeighedMean {
    /// - Parameters:
    ///   - scores: of each respondent who counts.
    ///   - values: what each of them answered to how much it is valued, turned round where that is reversed.
    ///   - minimum: the fewest people of whom anything may be told.
    ///
    /// The plain mean is a sum over the same people with other weights. Whoever has both can take the one from the other so that all who
    /// have one weight fall out; so those who are left must be none, or enough.
    init(scores: [Double], values: [Double?], scale: Scale, thresholds: Thresholds?, minimum: Int) {
        guard values.contains(where: { $0 != nil }) else {
            self = .notAsked
            return
        }
        let range = Double(scale.max - scale.min)
        let weights = values.map { $0.map { ($0 - Double(scale.min)) / range } ?? 1 }
        let sizes = Dictionary(grouping: weights, by: { $0 }).values.map(\.count)
        guard scores.count >= minimum, sizes.allSatisfy({ scores.count - $0 == 0 || scores.count - $0 >= minimum }) else {
            self = .withheld
            return
        }
        let whole = weights.reduce(0, +)
        guard whole > 0 else {
            self = .valuedByNobody
            return
        }
        let mean = zip(weights, scores).reduce(0) { $0 + $1.0 * $1.1 } / whole
        self = .mean(
            shownMean(mean, thresholds: thresholds),
            level: thresholds.map { dimensionLevel(mean: mean, hasFailedFloor: false, thresholds: $0) })
    }
}
