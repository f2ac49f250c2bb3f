package import Diagnostics

/// A finding that a partnership switched off, with its reason, which is shown in the editions that it is for.
package struct FindingSwitch: Hashable, Sendable {
    /// The rule's name, such as `no-informal-moment`.
    package var finding: String
    package var reason: String
    /// Until when; it shows again afterwards.
    package var until: PartialDate?
    /// The editions in which the reason is told; elsewhere the finding is off without a word.
    package var edition: Edition?
    /// Whether this edition does not show the reason.
    package var isWithheld = false
    package var place: SourcePlace

    package init(finding: String, reason: String, until: PartialDate? = nil, edition: Edition? = nil, place: SourcePlace) {
        self.finding = finding
        self.reason = reason
        self.until = until
        self.edition = edition
        self.place = place
    }
}
