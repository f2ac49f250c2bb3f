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

    /// Whether there are answers, but too few to show any.
    package var isWithheld: Bool { count > 0 && count < minimum }
    /// Whether nobody has answered yet.
    package var isEmpty: Bool { count == 0 }

    /// The shown figures of a dimension.
    package func scores(of dimension: Slug) -> DimensionScores? {
        dimensions.first { $0.dimension.id == dimension }?.scores
    }
}

/// A round's results by the values of one group column.
package struct GroupingResult: Sendable {
    package let column: String
    /// By value; those who gave none come last, with an empty value.
    package let groups: [GroupResult]
}

/// One group's results, or only its size where they are withheld.
package struct GroupResult: Sendable {
    package let value: String
    package let count: Int
    /// Without indicators, which are only shown of all together; nil when the group is withheld.
    package let dimensions: [DimensionResult]?
}
