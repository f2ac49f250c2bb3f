package import Diagnostics

/// A finding that a partnership switched off, with its reason, which is shown.
package struct FindingSwitch: Hashable, Sendable {
    /// The rule's name, such as `no-informal-moment`.
    package var finding: String
    package var reason: String
    /// Until when; it shows again afterwards.
    package var until: PartialDate?
    package var place: SourcePlace

    package init(finding: String, reason: String, until: PartialDate? = nil, place: SourcePlace) {
        self.finding = finding
        self.reason = reason
        self.until = until
        self.place = place
    }
}
