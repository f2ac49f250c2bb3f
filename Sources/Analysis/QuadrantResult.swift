package import Model

/// The two axes of a quadrant in a round or a group.
package struct QuadrantResult: Sendable {
    package let horizontal: AxisResult
    package let vertical: AxisResult

    /// Whether there is a point to draw.
    package var isShown: Bool { horizontal.scores != nil && vertical.scores != nil }
}

/// The figures of an axis, over the respondents who answered at least half of its indicators.
package struct AxisResult: Sendable {
    package let id: Slug
    package let title: LocalizedText
    /// Respondents who count.
    package let count: Int
    /// Nil when fewer count than may be shown.
    package let scores: DimensionScores?
    /// Parts of the axis, of a whole round only.
    package let parts: [AxisResult]
}
