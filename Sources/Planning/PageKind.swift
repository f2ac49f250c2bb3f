package import Analysis
package import Model

/// What a page shows, with the values that it shows.
package enum PageKind: Sendable {
    case home(ContentPage?)
    case factsheets
    case factsheet(Factsheet)
    case cases
    case caseStory(CaseStory)
    case partnerships
    case partnership(PartnershipPlan)
    /// One of its pages beside the profile.
    case partnershipPart(PartnershipPlan, PartnershipPart)
    case checklist(PartnershipPlan, ChecklistList)
    /// One of the six subjects to talk about: a guide, and a picture of what was recorded.
    case topic(PartnershipPlan, TopicPlan)
    /// A checklist as worksheets, to fill in together on paper.
    case workshop(PartnershipPlan, ChecklistPlan)
    /// What is coming in a partnership, for a reader's own calendar.
    case meetingCalendar(PartnershipPlan)
    case round(PartnershipPlan, RoundPlan)
    /// What a respondent fills in, on the screen or on paper.
    case questionnaire(PartnershipPlan, RoundPlan)
    /// A round on one sheet, for the table.
    case roundSheet(PartnershipPlan, RoundPlan)
    case trend(PartnershipPlan, TrendPlan)
    case comparison(ComparisonPlan)
    case directory
    case area(AreaCoverage)
    /// What changed on the social map: as a page, a feed or the record that the next publication compares with.
    case changes(ChangesFormat)
    /// What the social map misses.
    case coverage(CoveragePlan)
    /// Whom to call in an area, on one sheet.
    case areaCard(AreaCoverage)
    /// The map to carry in a pocket; of one area where the whole is too much.
    case booklet(AreaCoverage?)
    /// Organisations by a letter, where they are too many for one page.
    case organisationLetter(OrganisationLetter)
    case organisation(Organisation)
    /// Who needs whom, and who sits at which table.
    case network
    case content(ContentPage)
    case notFound
    case sitemap
    case feed
}

/// A partnership with what has been worked out of it and where its pages are.
package struct PartnershipPlan: Sendable {
    package let partnership: Partnership
    package let address: PageAddress
    /// Oldest first.
    package let rounds: [RoundPlan]
    /// One for each instrument with which it measured more than once.
    package let trends: [TrendPlan]
    package let checklists: [ChecklistPlan]
    /// Those of which nothing is recorded, to begin with.
    package let openChecklists: [ChecklistPlan]
    /// The six subjects to talk about, in the guide's order; empty where there is no party yet.
    package let topics: [TopicPlan]
    /// What follows from what is recorded about those at the table.
    package let table: PartnershipTable
    /// Soonest first.
    package let due: [DueItem]
    /// When its meetings are held in the twelve months to come.
    package let calendar: MeetingCalendar
    /// What the linter finds in it, and in the contacts of its members.
    package let findings: FindingSelection

    /// The last round with results to show; the last one at all when none has.
    package var latestRound: RoundPlan? {
        rounds.last { !$0.result.isWithheld && !$0.result.isEmpty } ?? rounds.last
    }
}

/// A round with its results, the round before it, and where its page is.
package struct RoundPlan: Sendable {
    package let result: RoundResult
    /// The round before with the same instrument, where it has something to show.
    package var previous: RoundResult?
    package let address: PageAddress
    /// Where its questionnaire is; nil for a round that is closed.
    package var questionnaire: PageAddress?

    /// The one sheet for the table; nil where there is nothing to show on it.
    package var sheetAddress: PageAddress? {
        result.isShown ? PageAddress(address.path.dropLast(".html".count) + "-table.html") : nil
    }
    /// The round's values for programs; nil while nobody has answered.
    package var dataAddress: PageAddress? {
        result.isEmpty ? nil : PageAddress(address.path.dropLast(".html".count) + ".json")
    }
}
