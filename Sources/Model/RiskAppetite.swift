package import Diagnostics

/// How much each party dares to risk of one kind: money, privacy, its good name.
package struct RiskAppetite: Hashable, Sendable {
    package var risk: String
    package var parties: [PartyAppetite]
    /// Whether a party said something that this edition does not show.
    package var hasWithheldParties = false
    package var place: SourcePlace

    package init(risk: String, parties: [PartyAppetite] = [], place: SourcePlace) {
        self.risk = risk
        self.parties = parties
        self.place = place
    }

    package static let scores = 1...5
}

/// How much one party dares.
package struct PartyAppetite: Hashable, Sendable {
    package var organisation: Slug
    /// From 1 (nothing) to 5 (a lot).
    package var score: Int
    /// The setback that it can bear, in words.
    package var bears: String?
    package var place: SourcePlace

    package init(organisation: Slug, score: Int, bears: String? = nil, place: SourcePlace) {
        self.organisation = organisation
        self.score = score
        self.bears = bears
        self.place = place
    }
}
