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
    /// The dimension in which it stands.
    package let dimension: Slug
    /// Respondents who answered.
    package let count: Int
    /// What may be shown of it, a reversed indicator turned round; nil when fewer answered than may be shown.
    package let scores: IndicatorScores?
}

/// The shown figures of an indicator, in points of the scale.
package struct IndicatorScores: Sendable, Hashable {
    package let mean: Double
    package let standardDeviation: Double?
    package let quartiles: Quartiles?
    /// r_wg, 1 where all are alike; not cut off at 0.
    package let agreement: Double?
    /// Van der Eijk's A, −1 (two camps) to 1 (all alike).
    package let polarisation: Double?
    /// Below, between or above the instrument's thresholds; nil without them.
    package let level: DimensionLevel?
    /// Respondents for each answer of the scale, lowest first.
    package let counts: [Int]
}

/// The figures of one dimension in a round, over the respondents who answered at least half of its indicators.
package struct DimensionResult: Sendable, Hashable {
    package let dimension: Dimension
    /// The dimension that it is part of; nil at the top.
    package let parent: Slug?
    /// Respondents who count.
    package let count: Int
    /// What may be shown of it; nil when fewer count than may be shown.
    package let scores: DimensionScores?
    /// Those of the dimension and everything under it, in order.
    package let indicators: [IndicatorResult]
    /// Its sub-dimensions; those that hold nothing but context are not among them.
    package let dimensions: [DimensionResult]
    /// The answers to what is asked for context in the dimension and everything under it, in order.
    package let context: [ContextResult]
    /// Its mean by how much each respondent values it; nil where the instrument does not ask that.
    package let weighed: WeighedMean?

    /// This dimension and everything under it, each before what it holds.
    package var withNested: [DimensionResult] { [self] + dimensions.flatMap(\.withNested) }
}

/// How often each answer was given to what is asked for context: shown, and not scored.
package struct ContextResult: Sendable, Hashable {
    package let indicator: Indicator
    /// The dimension in which it stands.
    package let dimension: Slug
    /// Respondents who answered.
    package let count: Int
    /// Respondents for each answer of the scale as it was given, lowest first; nil when fewer answered than may be shown.
    package let counts: [Int]?
}

/// The shown figures of a dimension, in points of the scale.
package struct DimensionScores: Sendable, Hashable {
    package let mean: Double
    package let standardDeviation: Double?
    /// Nil under `fewestForQuartiles` respondents.
    package let quartiles: Quartiles?
    /// Lowest and highest score; nil under `fewestForRange` respondents.
    package let range: ClosedRange<Double>?
    /// r*_wg(j) over its indicators, 1 where all are alike; not cut off at 0.
    package let agreement: Double?
    /// r_wg(j) over its indicators, 0 to 1, for whoever compares with other research.
    package let withinGroupAgreement: Double?
    /// The mean of its indicators' polarisation, −1 (two camps) to 1 (all alike).
    package let polarisation: Double?
    /// Cronbach's alpha over those who answered everything; nil under `fewestForReliability` of them.
    package let reliability: Double?
    package let level: DimensionLevel?
    /// Floor indicators, never withheld ones, whose mean is under the floor; they decide, whatever the dimension's mean.
    package let failedFloor: [Slug]
    /// Respondents whose own score is under the floor; nil where that, or the number of others, is fewer than may be shown.
    package let belowFloor: Int?
}

/// The three values that divide sorted scores into quarters.
package struct Quartiles: Sendable, Hashable {
    package let lower: Double
    package let median: Double
    package let upper: Double

    package init(
        lower: Double, median: Double, upper: Double
    ) {
        self.lower = lower
        self.median = median
        self.upper = upper
    }

    /// Of any values, type 7; nil of none.
    init?(of values: [Double]) {
        let sorted = values.sorted()
        guard let lower = quantile(ofSorted: sorted, 0.25), let median = quantile(ofSorted: sorted, 0.5),
            let upper = quantile(ofSorted: sorted, 0.75)
        else { return nil }
        self.init(lower: lower, median: median, upper: upper)
    }
}

/// Respondents from which quartiles of scores are shown, two in each quarter: with fewer, a quartile is as good as one person's score.
package let fewestForQuartiles = 8

/// Respondents from which the lowest and highest score are shown.
package let fewestForRange = 10

/// Complete respondents from which Cronbach's alpha is given: below, its estimate moves too much (Yurdugül 2008).
package let fewestForReliability = 30

/// The level of a mean against thresholds, floor indicators decisive.
///
/// A mean on a threshold counts as having reached it; differences under 1e-9 are rounding.
package func dimensionLevel(mean: Double, hasFailedFloor: Bool, thresholds: Thresholds) -> DimensionLevel {
    if hasFailedFloor || mean < thresholds.floor - 1e-9 { return .belowFloor }
    return mean >= thresholds.challenge - 1e-9 ? .challenge : .floor
}
