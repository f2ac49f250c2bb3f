internal import Analysis
internal import Model
internal import Planning

/// The pages of a partnership beside its profile.
extension PageComposer {
    mutating func partContext(of plan: PartnershipPlan, _ part: PartnershipPart) -> TemplateContext {
        switch part {
        case .findings: findingsPageContext(plan)
        case .agenda: agendaPageContext(plan)
        case .members: membersPageContext(plan)
        case .tasks: tasksPageContext(plan)
        case .agreements: agreementsPageContext(plan)
        case .sharing: sharingPageContext(plan)
        case .report: reportPageContext(plan)
        }
    }

    /// What one of the pages is called in a list of them, and at the end of its breadcrumbs.
    func title(of part: PartnershipPart) -> String { words["part-\(part.rawValue)"] }

    /// What a partnership is called within a sentence or beside something else.
    func shortName(of plan: PartnershipPlan) -> String {
        typographic(plan.partnership.short ?? plan.partnership.title)
    }

    /// The frame of one of the pages: its title names the partnership.
    func partFrame(_ part: PartnershipPart, of plan: PartnershipPlan, lead: String? = nil, meta: [TemplateContext] = []) -> TemplateContext
    {
        let title = words.texts.text("partnership-part", ["part": title(of: part), "partnership": shortName(of: plan)])
        var context = frame(title: title, lead: lead, meta: meta)
        context.set("profile", href(plan.address))
        return context
    }

    /// Links to the pages beside the profile.
    func partLinks(of plan: PartnershipPlan) -> [TemplateContext] {
        plan.parts.map { .link(title(of: $0), href: href(plan.address(of: $0))) }
    }

    /// Where on the site a fact can be read that a finding rests on; nil where this edition has no page of it.
    func href(of fact: Finding.Page?, of finding: Finding, in plan: PartnershipPlan) -> String? {
        switch fact ?? finding.subject.page {
        case .partnership(let part): href(toPart: part, of: plan)
        case .checklist(let instrument, let part):
            (plan.checklists + plan.openChecklists).first { $0.instrument.slug == instrument }.map { checklist in
                let rule = checklist.instrument.dimensions.first { $0.id == part || $0.steps.contains { $0.id == part } }
                return href(checklist.address) + (rule.map { "#\($0.id)" } ?? "")
            }
        case .topic(let subject): plan.topic(subject).map { href($0.address) }
        case .round(let slug): plan.rounds.first { $0.result.round.slug == slug }.map { href($0.address) }
        case .contact(let slug): index.contacts[slug].flatMap { href(ifPlanned: "directory/organisations/\($0.organisation).html") }
        case .organisation(let slug): href(ifPlanned: "directory/organisations/\(slug).html")
        case .area(let slug): href(ifPlanned: "directory/areas/\(slug).html")
        }
    }

    private func href(toPart part: String?, of plan: PartnershipPlan) -> String {
        let partnership = plan.partnership
        switch part {
        case "tasks" where plan.parts.contains(.tasks): return href(plan.address(of: .tasks))
        case "agreements" where !partnership.agreements.isEmpty: return href(plan.address(of: .agreements)) + "#agreements"
        case "expectations" where partnership.expectations != nil: return href(plan.address(of: .agreements)) + "#expectations"
        case "sharing" where plan.parts.contains(.sharing): return href(plan.address(of: .sharing))
        case "goal", "members": return href(plan.address) + "#\(part ?? "")"
        case "meetings" where !partnership.meetings.isEmpty, "phases" where !partnership.phases.isEmpty:
            return href(plan.address) + "#\(part ?? "")"
        default: return href(plan.address)
        }
    }
}

extension Finding.Subject {
    /// The page of what a finding is about.
    fileprivate var page: Finding.Page {
        switch self {
        case .contact(let slug): .contact(slug)
        case .organisation(let slug): .organisation(slug)
        case .area(let slug): .area(slug)
        case .partnership: .partnership(part: nil)
        }
    }
}
