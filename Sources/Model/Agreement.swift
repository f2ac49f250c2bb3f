package import Diagnostics

/// A task, the party accountable for it and those that contribute.
package struct PartnershipTask: Hashable, Sendable {
    package var task: String
    package var accountable: Slug?
    /// Whether a party is accountable whom this edition does not show.
    package var hasWithheldAccountable = false
    package var contributes: [Slug]
    package var place: SourcePlace

    package init(
        task: String, accountable: Slug? = nil, contributes: [Slug] = [], place: SourcePlace
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
    package var place: SourcePlace

    package init(
        what: String, who: Slug? = nil, due: PartialDate? = nil, reported: PartialDate? = nil, place: SourcePlace
    ) {
        self.what = what
        self.who = who
        self.due = due
        self.reported = reported
        self.place = place
    }
}
