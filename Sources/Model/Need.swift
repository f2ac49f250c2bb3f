package import Diagnostics

/// What an organisation needs another for.
package struct Need: Hashable, Sendable {
    /// Who is needed.
    package var organisation: Slug
    /// For what, in the needing party's words.
    package var what: String?
    /// From 1 (helps) to 3 (cannot do without).
    package var strength: Int
    package var edition: Edition?
    package var place: SourcePlace

    package init(organisation: Slug, what: String? = nil, strength: Int = 1, edition: Edition? = nil, place: SourcePlace) {
        self.organisation = organisation
        self.what = what
        self.strength = strength
        self.edition = edition
        self.place = place
    }

    package static let strengths = 1...3
}
