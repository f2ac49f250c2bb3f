package import Model

/// Where a dimension stands between its floor and its challenge.
package enum DimensionLevel: String, Sendable, Hashable {
    case belowFloor = "below-floor"
    case floor
    case challenge
}

/// The figures of one indicator in a round, over the respondents who answered it.
package struct IndicatorResult: Sendable, Hashable {
    package let indicator: Indicator
    /// Respondents who answered.
    package let count: Int
    /// Points of the scale, a reversed indicator turned round; nil when fewer answered than may be shown.
    package let mean: Double?
    package let standardDeviation: Double?
    /// r_wg, 0 to 1.
    package let agreement: Double?
    /// Below, between or above the instrument's thresholds; nil without them or when withheld.
    package let level: DimensionLevel?
}

/// The figures of one dimension in a round, over the respondents who answered at least half of its indicators.
package struct DimensionResult: Sendable, Hashable {
    package let dimension: Dimension
    /// Respondents who count.
    package let count: Int
    /// What may be shown of it; nil when fewer count than may be shown.
    package let scores: DimensionScores?
    package let indicators: [IndicatorResult]
}

/// Respondents from which quartiles are shown: two in each quarter, since with fewer a quartile is as good as one person's score.
package let fewestForQuartiles = 8

/// The shown figures of a dimension, in points of the scale.
package struct DimensionScores: Sendable, Hashable {
    package let mean: Double
    package let standardDeviation: Double?
    /// Nil under `fewestForQuartiles` respondents.
    package let lowerQuartile: Double?
    package let upperQuartile: Double?
    /// r_wg(j) over its indicators, 0 to 1.
    package let agreement: Double?
    package let level: DimensionLevel?
    /// Floor indicators whose mean is under the floor; they decide, whatever the dimension's mean.
    package let failedFloor: [Slug]
}

/// The level of a mean against thresholds, floor indicators decisive.
///
/// A mean on a threshold counts as having reached it; differences under 1e-9 are rounding.
package func dimensionLevel(mean: Double, hasFailedFloor: Bool, thresholds: Thresholds) -> DimensionLevel {
    if hasFailedFloor || mean < thresholds.floor - 1e-9 { return .belowFloor }
    return mean >= thresholds.challenge - 1e-9 ? .challenge : .floor
}
