package import Analysis
package import Model

/// A checklist with how far each rule is, and where its pages are.
package struct ChecklistPlan: Sendable {
    package let list: ChecklistList
    package let instrument: Instrument
    package let checklist: Checklist
    /// Whether the partnership has a file of it; without one every step is not recorded, and the page is there to begin with.
    package let isRecorded: Bool
    package let rules: [RuleProgress]
    package let address: PageAddress
    /// The worksheets to fill in together, on paper.
    package let workshop: PageAddress
}

extension PartnershipPlan {
    /// One of its two checklists, also when nothing of it is recorded.
    package func checklist(_ list: ChecklistList) -> ChecklistPlan? {
        (checklists + openChecklists).first { $0.list == list }
    }
}

/// The checklists of a partnership: those that it recorded, and, where it has members, those that it can begin with.
func checklistPlans(of partnership: Partnership, instruments: [Slug: Instrument]) -> [ChecklistPlan] {
    ChecklistList.allCases.compactMap { list in
        let recorded = partnership.checklists[list]
        // Of what an edition withholds, a blank list would say that nothing is recorded.
        if recorded == nil, partnership.members.isEmpty || partnership.withheldChecklists.contains(list) { return nil }
        guard let instrument = instruments[recorded?.instrument ?? list.usualInstrument] else { return nil }
        let blank = Checklist(instrument: instrument.slug, text: MarkdownText(text: "", file: "", firstLine: 1), place: partnership.place)
        let stem = "partnerships/\(partnership.slug)/\(list.rawValue)"
        return ChecklistPlan(
            list: list, instrument: instrument, checklist: recorded ?? blank, isRecorded: recorded != nil,
            rules: progress(of: recorded, in: instrument), address: PageAddress(stem + ".html"),
            workshop: PageAddress(stem + "-workshop.html"))
    }
}

extension SitePlanner {
    /// Adds the pages of a partnership's checklists.
    ///
    /// - Parameter breadcrumbs: up to the partnership.
    mutating func planChecklists(of plan: PartnershipPlan, breadcrumbs: [Breadcrumb]) {
        for checklist in plan.checklists + plan.openChecklists {
            add(
                checklist.address.path, .checklist(plan, checklist.list), title: checklist.checklist.title, breadcrumbs: breadcrumbs,
                section: .partnerships, source: checklist.isRecorded ? checklist.checklist.place : nil)
            let own = Breadcrumb(label: .checklist(checklist.instrument), address: checklist.address)
            add(checklist.workshop.path, .workshop(plan, checklist), breadcrumbs: breadcrumbs + [own], section: .partnerships)
        }
    }
}
