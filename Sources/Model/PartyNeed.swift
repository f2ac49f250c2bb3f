package import Diagnostics

/// What one party in a partnership needs another for.
package struct PartyNeed: Hashable, Sendable {
    package var from: Slug
    package var to: Slug
    /// For what, in the needing party's words.
    package var what: String?
    /// From 0 (nothing) to 3 (cannot do without).
    package var strength: Int
    package var place: SourcePlace

    package init(from: Slug, to: Slug, what: String? = nil, strength: Int = 1, place: SourcePlace) {
        self.from = from
        self.to = to
        self.what = what
        self.strength = strength
        self.place = place
    }

    package static let strengths = 0...3
}

/// What a party is strong and weak in, and what may help or threaten it: of itself, or as another sees it.
package struct StrengthsAndWeaknesses: Hashable, Sendable {
    package var organisation: Slug
    /// Who sees it so; nil for the party itself.
    package var by: Slug?
    package var strengths: [String]
    package var weaknesses: [String]
    package var opportunities: [String]
    package var threats: [String]
    package var place: SourcePlace

    package init(
        organisation: Slug, by: Slug? = nil, strengths: [String] = [], weaknesses: [String] = [], opportunities: [String] = [],
        threats: [String] = [], place: SourcePlace
    ) {
        self.organisation = organisation
        self.by = by
        self.strengths = strengths
        self.weaknesses = weaknesses
        self.opportunities = opportunities
        self.threats = threats
        self.place = place
    }
}
