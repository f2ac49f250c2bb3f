package import Diagnostics

/// A named set of dimensions with indicators, steps and questions, a scale and thresholds: data, never code.
package struct Instrument: Hashable, Sendable {
    package var slug: Slug
    package var title: LocalizedText
    package var short: LocalizedText?
    package var kind: InstrumentKind
    package var about: LocalizedText?
    package var source: LocalizedText
    package var scale: Scale?
    package var thresholds: Thresholds?
    /// Smallest group whose results are shown; 3 at least.
    package var minimumGroup: Int
    /// What one of its dimensions is called: domain, concept, rule.
    package var dimensionName: LocalizedText?
    /// In the order in which a radar draws them, clockwise from the top.
    package var dimensions: [Dimension]
    /// A second picture of a survey: two means against each other.
    package var quadrant: Quadrant?
    /// How its dimensions work upon each other.
    package var model: CausalModel?
    package var place: SourcePlace

    package init(
        slug: Slug, title: LocalizedText, short: LocalizedText? = nil, kind: InstrumentKind = .survey,
        about: LocalizedText? = nil, source: LocalizedText, scale: Scale? = nil, thresholds: Thresholds? = nil,
        minimumGroup: Int = 5, dimensionName: LocalizedText? = nil, dimensions: [Dimension] = [], quadrant: Quadrant? = nil,
        model: CausalModel? = nil, place: SourcePlace
    ) {
        self.slug = slug
        self.title = title
        self.short = short
        self.kind = kind
        self.about = about
        self.source = source
        self.scale = scale
        self.thresholds = thresholds
        self.minimumGroup = minimumGroup
        self.dimensionName = dimensionName
        self.dimensions = dimensions
        self.quadrant = quadrant
        self.model = model
        self.place = place
    }
}

extension Instrument {
    /// Every dimension, concept before dimension before sub-dimension.
    package var allDimensions: [Dimension] { dimensions.flatMap(\.withNested) }

    /// Every indicator that a respondent is asked: those of the dimensions, then those of the quadrant alone.
    package var askedIndicators: [Indicator] {
        dimensions.flatMap(\.allIndicators) + (quadrant.map { $0.horizontal.indicators + $0.vertical.indicators } ?? [])
    }
}
