package import Diagnostics

/// A stretch of the partnership's life.
package struct Phase: Hashable, Sendable {
    package var title: String
    package var from: PartialDate?
    package var until: PartialDate?
    package var about: String?
    package var place: SourcePlace

    package init(
        title: String, from: PartialDate? = nil, until: PartialDate? = nil, about: String? = nil, place: SourcePlace
    ) {
        self.title = title
        self.from = from
        self.until = until
        self.about = about
        self.place = place
    }
}
