package import Model

/// What a round shows, with everything under the minimum group withheld.
package struct RoundResult: Sendable {
    package let round: Round
    package let instrument: Instrument
    /// Respondents with at least one answer.
    package let count: Int
    /// Smallest group that is shown.
    package let minimum: Int
    /// In the instrument's order; empty when the whole round is withheld.
    package let dimensions: [DimensionResult]
    package let groupings: [GroupingResult]
    /// The axes of the instrument's quadrant; nil without a quadrant, or where its indicators were not asked.
    package let quadrant: QuadrantResult?
    /// What is withheld though enough people stand behind it, because beside the rest it would tell of a few.
    package let withheldMore: Set<WithheldMore>

    /// The same results of a round as an edition publishes it.
    package func with(_ round: Round) -> RoundResult {
        RoundResult(
            round: round, instrument: instrument, count: count, minimum: minimum, dimensions: dimensions, groupings: groupings,
            quadrant: quadrant, withheldMore: withheldMore)
    }

    /// Whether anything of its dimensions is shown.
    package var isShown: Bool { !dimensions.isEmpty }
    /// Whether there are answers, but too few to show any.
    package var isWithheld: Bool { count > 0 && !isShown }
    /// Whether the answers are enough, but differ from another round's in those of too few people.
    package var isTooAlike: Bool { isWithheld && count >= minimum }
    /// Whether some indicator counts nowhere, because some answered it and fewer than the minimum.
    package var hasLeftOutIndicators: Bool { indicators.contains { $0.count > 0 && $0.count < minimum } }
    /// Whether nobody has answered yet.
    package var isEmpty: Bool { count == 0 }

    /// Every dimension, concept before dimension before sub-dimension.
    package var allDimensions: [DimensionResult] { dimensions.flatMap(\.withNested) }

    /// Every indicator of the dimensions, in order.
    package var indicators: [IndicatorResult] { dimensions.flatMap(\.indicators) }

    /// The indicators on which people are most divided, the most divided first; empty where fewer than two can be compared.
    package func mostDivided(limit: Int) -> [IndicatorResult] {
        let known = indicators.enumerated().compactMap { index, indicator in
            indicator.scores?.agreement.map { (order: ($0, indicator.scores?.polarisation ?? 1, index), indicator: indicator) }
        }
        guard known.count > 1 else { return [] }
        // On what everyone answers alike nobody is divided.
        return known.sorted { $0.order < $1.order }.filter { $0.order.0 < 1 - 1e-9 }.prefix(limit).map(\.indicator)
    }

    /// A dimension at any depth.
    package func found(_ dimension: Slug) -> DimensionResult? {
        dimensions.lazy.compactMap { $0.found(dimension) }.first
    }

    /// The shown figures of a dimension at any depth.
    package func scores(of dimension: Slug) -> DimensionScores? {
        found(dimension)?.scores
    }
}

extension DimensionResult {
    /// The result of a dimension that is this one or lies under it.
    package func found(_ id: Slug) -> DimensionResult? {
        dimension.id == id ? self : dimensions.lazy.compactMap { $0.found(id) }.first
    }
}

/// A round's results by the values of one group column.
package struct GroupingResult: Sendable {
    package let column: String
    /// By value; those who gave none come last, with an empty value.
    package let groups: [GroupResult]

    /// Whether the sizes of withheld groups are shown: not where one is so small that its size tells who took part.
    ///
    /// Of one size alone the total would tell it, so all withheld groups of a column keep theirs.
    package var showsWithheldCounts: Bool { groups.allSatisfy { $0.dimensions != nil || $0.count >= 3 || $0.count == 0 } }
}

/// One group's results, or only its size where they are withheld.
package struct GroupResult: Sendable {
    package let value: String
    package let count: Int
    /// The dimensions at the top, without indicators, which are only shown of all together; nil when the group is withheld.
    package let dimensions: [DimensionResult]?
    /// Nil without a quadrant or when withheld.
    package let quadrant: QuadrantResult?
}
