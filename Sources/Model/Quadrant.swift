/// Two means of a survey against each other, such as willingness to negotiate by identification.
package struct Quadrant: Hashable, Sendable {
    package var title: LocalizedText
    package var about: LocalizedText?
    package var horizontal: QuadrantAxis
    package var vertical: QuadrantAxis
    /// The names of the four corners: top left, top right, bottom left, bottom right.
    package var corners: LocalizedList

    package init(
        title: LocalizedText, about: LocalizedText? = nil, horizontal: QuadrantAxis, vertical: QuadrantAxis,
        corners: LocalizedList = LocalizedList()
    ) {
        self.title = title
        self.about = about
        self.horizontal = horizontal
        self.vertical = vertical
        self.corners = corners
    }
}

/// One axis of a quadrant: a mean over indicators, its own and those of the dimensions.
package struct QuadrantAxis: Hashable, Sendable {
    package var id: Slug
    package var title: LocalizedText
    /// What the low end says.
    package var low: LocalizedText?
    /// What the high end says.
    package var high: LocalizedText?
    /// Asked for this axis alone; they count in no dimension.
    package var indicators: [Indicator]
    /// Indicators of the dimensions that count here as well.
    package var uses: [Slug]
    /// Parts of the axis whose means stand beside it.
    package var parts: [QuadrantPart]

    package init(
        id: Slug, title: LocalizedText, low: LocalizedText? = nil, high: LocalizedText? = nil, indicators: [Indicator] = [],
        uses: [Slug] = [], parts: [QuadrantPart] = []
    ) {
        self.id = id
        self.title = title
        self.low = low
        self.high = high
        self.indicators = indicators
        self.uses = uses
        self.parts = parts
    }

    /// Every indicator that counts on the axis, each once.
    package var counted: [Slug] {
        (uses + parts.flatMap(\.uses) + indicators.map(\.id)).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

/// A part of an axis, such as identification with the task.
package struct QuadrantPart: Hashable, Sendable {
    package var id: Slug
    package var title: LocalizedText
    package var uses: [Slug]

    package init(
        id: Slug, title: LocalizedText, uses: [Slug]
    ) {
        self.id = id
        self.title = title
        self.uses = uses
    }
}
