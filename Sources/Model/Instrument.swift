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
    /// In the order in which a radar draws them, clockwise from the top.
    package var dimensions: [Dimension]
    package var place: SourcePlace

    package init(
        slug: Slug, title: LocalizedText, short: LocalizedText? = nil, kind: InstrumentKind = .survey,
        about: LocalizedText? = nil, source: LocalizedText, scale: Scale? = nil, thresholds: Thresholds? = nil,
        minimumGroup: Int = 5, dimensions: [Dimension] = [], place: SourcePlace
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
        self.dimensions = dimensions
        self.place = place
    }
}
