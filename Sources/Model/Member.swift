package import Diagnostics

/// A party at the table, by the function that takes part.
package struct Member: Hashable, Sendable {
    package var organisation: Slug
    package var function: String
    package var domain: String?
    package var since: PartialDate?
    package var left: PartialDate?
    package var role: MemberRole
    /// Why this party takes part, in its own words.
    package var motive: String?
    /// When it was trained in sharing data.
    package var trained: Occasion?
    /// Stretches in which this member was not there.
    package var absences: [Absence]
    package var place: SourcePlace

    package init(
        organisation: Slug, function: String, domain: String? = nil, since: PartialDate? = nil, left: PartialDate? = nil,
        role: MemberRole = .member, motive: String? = nil, trained: Occasion? = nil, absences: [Absence] = [],
        place: SourcePlace
    ) {
        self.organisation = organisation
        self.function = function
        self.domain = domain
        self.since = since
        self.left = left
        self.role = role
        self.motive = motive
        self.trained = trained
        self.absences = absences
        self.place = place
    }

    /// Whether it is there to listen, and is no party to what is agreed.
    package var isGuest: Bool { role == .guest }

    /// Whether it takes part on a day, and not as a guest.
    package func isSeated(on today: PartialDate) -> Bool { isMember(on: today) && !isGuest }

    /// Whether it has not left by a day.
    package func isMember(on today: PartialDate) -> Bool {
        !(left?.isPast(on: today) ?? false)
    }
}

/// A stretch in which a member was away, and who sat there instead.
package struct Absence: Hashable, Sendable {
    package var from: PartialDate
    package var until: PartialDate?
    package var standIn: String?

    package init(from: PartialDate, until: PartialDate? = nil, standIn: String? = nil) {
        self.from = from
        self.until = until
        self.standIn = standIn
    }
}
