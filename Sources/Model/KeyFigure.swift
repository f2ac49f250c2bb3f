package import Diagnostics

/// Someone on whom decisions in a partnership depend, by role and never by name: an alderman, a director, a controller.
package struct KeyFigure: Hashable, Sendable {
    package var role: String
    package var organisation: Slug?
    /// On which sides of the table this figure sits.
    package var sides: [FigureSide]
    package var portfolio: Portfolio?
    /// What this figure may decide; nil where that is not recorded, empty where it is nothing.
    package var powers: [String]?
    /// Money, people, information; nil where that is not recorded.
    package var means: [String]?
    /// To whom this figure accounts; nil where that is not recorded, empty where it is nobody.
    package var accountsTo: [String]?
    /// When this figure last reflected on all this with others.
    package var reflected: Occasion?
    package var place: SourcePlace

    package init(
        role: String, organisation: Slug? = nil, sides: [FigureSide] = [], portfolio: Portfolio? = nil, powers: [String]? = nil,
        means: [String]? = nil, accountsTo: [String]? = nil, reflected: Occasion? = nil, place: SourcePlace
    ) {
        self.role = role
        self.organisation = organisation
        self.sides = sides
        self.portfolio = portfolio
        self.powers = powers
        self.means = means
        self.accountsTo = accountsTo
        self.reflected = reflected
        self.place = place
    }
}

/// Where someone sits: as a client of the joint organisation, in its supervision (the board), or in its execution.
package enum FigureSide: String, Hashable, Sendable, CaseIterable {
    case client, supervision, execution
}

/// What someone holds: the money or the content.
package enum Portfolio: String, Hashable, Sendable, CaseIterable {
    case finance, content
}
