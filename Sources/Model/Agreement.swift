package import Diagnostics

/// A task, the party accountable for it and those that contribute.
package struct PartnershipTask: Hashable, Sendable {
    package var task: String
    /// Who is accountable: one party, as it should be; none, or more than one.
    package var accountable: [Slug]
    /// Whether a party is accountable whom this edition does not show.
    package var hasWithheldAccountable = false
    package var contributes: [Slug]
    package var place: SourcePlace

    package init(
        task: String, accountable: [Slug] = [], contributes: [Slug] = [], place: SourcePlace
    ) {
        self.task = task
        self.accountable = accountable
        self.contributes = contributes
        self.place = place
    }
}

/// Something agreed: who does what, by when, and when it was reported back.
package struct Agreement: Hashable, Sendable {
    package var what: String
    package var who: Slug?
    package var due: PartialDate?
    package var reported: PartialDate?
    /// When it is looked at again, and may be changed.
    package var review: PartialDate?
    package var place: SourcePlace

    package init(
        what: String, who: Slug? = nil, due: PartialDate? = nil, reported: PartialDate? = nil, review: PartialDate? = nil,
        place: SourcePlace
    ) {
        self.what = what
        self.who = who
        self.due = due
        self.reported = reported
        self.review = review
        self.place = place
    }
}
