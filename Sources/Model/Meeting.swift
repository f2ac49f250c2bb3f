package import Diagnostics

/// A meeting that the partnership holds, with its rhythm.
package struct Meeting: Hashable, Sendable {
    package var title: String
    package var aim: String?
    package var rhythm: String?
    package var chair: String?
    package var form: String?
    package var next: PartialDate?
    package var evaluated: PartialDate?
    package var isInformal: Bool
    package var place: SourcePlace

    package init(
        title: String, aim: String? = nil, rhythm: String? = nil, chair: String? = nil, form: String? = nil,
        next: PartialDate? = nil, evaluated: PartialDate? = nil, isInformal: Bool = false, place: SourcePlace
    ) {
        self.title = title
        self.aim = aim
        self.rhythm = rhythm
        self.chair = chair
        self.form = form
        self.next = next
        self.evaluated = evaluated
        self.isInformal = isInformal
        self.place = place
    }
}

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
