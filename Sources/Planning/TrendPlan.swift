package import Model

/// The rounds of one partnership with one instrument, to be seen as a line through time.
package struct TrendPlan: Sendable {
    package let instrument: Instrument
    /// With answers, oldest first.
    package let rounds: [RoundPlan]
    /// When the next is due.
    package let next: PartialDate?
    package let address: PageAddress
}

/// Partnerships that measured with the same instrument, beside each other.
package struct ComparisonPlan: Sendable {
    package let instrument: Instrument
    /// Each partnership with its last round, in the site's order; two at least have something to show.
    package let entries: [(partnership: PartnershipPlan, round: RoundPlan)]
    package let address: PageAddress
}
