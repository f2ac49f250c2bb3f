package import Model

/// A rule, recommendation, subject or domain of an instrument: where the questions for a conversation stand.
package struct InstrumentPart: Hashable, Sendable {
    package let instrument: Slug
    package let dimension: Slug

    package init(_ instrument: String, _ dimension: String) {
        self.instrument = Slug(instrument)
        self.dimension = Slug(dimension)
    }

    package static func topic(_ subject: TopicSubject) -> InstrumentPart { InstrumentPart("zes-gespreksonderwerpen", subject.rawValue) }
    package static func rule(_ id: String) -> InstrumentPart { InstrumentPart("zeven-gouden-regels", id) }
    package static func recommendation(_ id: String) -> InstrumentPart { InstrumentPart("zes-aanbevelingen", id) }
}
