package import Diagnostics

/// Something that can go wrong, with how likely and how bad that is.
package struct Risk: Hashable, Sendable {
    /// The name by which instruments refer to it.
    package var id: Slug
    package var risk: String
    /// From 1 (hardly ever) to 5 (almost surely); nil where it is not recorded.
    package var chance: Int?
    /// From 1 (a nuisance) to 5 (a disaster); nil where it is not recorded.
    package var impact: Int?
    package var place: SourcePlace

    package init(id: Slug, risk: String, chance: Int? = nil, impact: Int? = nil, place: SourcePlace) {
        self.id = id
        self.risk = risk
        self.chance = chance
        self.impact = impact
        self.place = place
    }

    package static let scores = 1...5

    /// Whether it asks for an instrument: chance times impact is 9 or more, or can be.
    ///
    /// What is not recorded can be 5 at most: of a chance of 1 nobody need know the impact.
    package var matters: Bool {
        (chance ?? Self.scores.upperBound) * (impact ?? Self.scores.upperBound) >= 9
    }

    /// Whether neither its chance nor its impact is recorded, so that nobody can tell how large it is.
    package var isUnweighed: Bool { chance == nil && impact == nil }
}

/// Something by which the parties keep risks in hand: a report, a budget, a talk.
package struct ControlInstrument: Hashable, Sendable {
    package var instrument: String
    /// How often, in words.
    package var rhythm: String?
    /// What it is for, or costs, in words.
    package var about: String?
    /// Ids of the risks that it covers; nil where that is not recorded, empty where it covers none.
    package var covers: [Slug]?
    package var place: SourcePlace

    package init(instrument: String, rhythm: String? = nil, about: String? = nil, covers: [Slug]? = nil, place: SourcePlace) {
        self.instrument = instrument
        self.rhythm = rhythm
        self.about = about
        self.covers = covers
        self.place = place
    }
}
