internal import Analysis
internal import Model

extension RoundResult {
    /// Whether people can still take part: nobody has answered yet, or the day has not gone by.
    func isOpen(on today: PartialDate) -> Bool {
        instrument.kind == .survey && !instrument.askedIndicators.isEmpty && (isEmpty || !round.date.isPast(on: today))
    }
}

extension PlannedPage {
    /// A round's questionnaire as a page that stands alone: at the root, without a way back to a site.
    package static func questionnaire(of partnership: PartnershipPlan, _ round: RoundPlan, file: String) -> PlannedPage {
        PlannedPage(
            address: PageAddress(file), kind: .questionnaire(partnership, round), title: nil, breadcrumbs: [], section: nil,
            source: round.result.round.place)
    }
}
