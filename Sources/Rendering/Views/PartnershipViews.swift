internal import Model
internal import Planning

/// The overview of partnerships and a partnership's front page.
extension PageComposer {
    mutating func partnershipOverviewContext() -> TemplateContext {
        var context = overviewContext(.partnerships)
        context.set("partnerships", plan.partnerships.map(partnershipItem))
        context.set(
            "comparisons",
            plan.comparisons.map { comparison in
                TemplateContext.link(
                    words.texts.text("comparison-of", ["instrument": comparison.instrument.title.text(in: language)]),
                    href: href(comparison.address))
            })
        return context
    }

    func partnershipItem(_ plan: PartnershipPlan) -> TemplateContext {
        let partnership = plan.partnership
        var item = TemplateContext.link(typographic(partnership.title), href: href(plan.address))
        item.set("summary", partnership.summary.map(typographic))
        item.set("facts", partnershipFacts(partnership, isShort: true))
        item.set("next", plan.due.first.map { agendaItem($0, of: plan) })
        return item
    }

    mutating func partnershipContext(_ plan: PartnershipPlan) -> TemplateContext {
        let partnership = plan.partnership
        var context = frame(
            title: typographic(partnership.title), lead: partnership.summary, meta: partnershipFacts(partnership, isShort: false))
        context.set("goal", partnership.goal.map(goalContext))
        let mostDue = 6
        context.set("agenda", plan.due.prefix(mostDue).map { agendaItem($0, of: plan) })
        context.set("agendaMore", plan.due.count > mostDue ? words.texts.count("due-more", plan.due.count - mostDue) : nil)
        setRounds(of: plan, in: &context)
        context.set("links", partLinks(of: plan))
        context.set("checklists", plan.checklists.map(checklistOverview))
        context.set("checklistStarts", plan.openChecklists.map(checklistStart))
        context.set("stateKey", stateKey())
        setMembers(of: plan, in: &context)
        setNetwork(of: plan, in: &context)
        context.set("meetings", partnership.meetings.map(meetingContext))
        setFindings(of: plan, in: &context)
        setTopics(of: plan, in: &context)
        setRecorded(of: plan, in: &context)
        context.set("body", markdown(partnership.text, headingShift: 1).html)
        context.set("sources", texts: partnership.sources.map(sourceHTML))
        return context
    }

    private func partnershipFacts(_ partnership: Partnership, isShort: Bool) -> [TemplateContext] {
        let parties = partnership.parties(on: plan.today).count
        var facts: [TemplateContext] = []
        if parties > 0 { facts.append(.fact(nil, words.texts.count("party", parties))) }
        if let started = partnership.started { facts.append(.fact(words["started"], words.dates.month(started))) }
        if let rhythm = partnership.meetings.first(where: { $0.rhythm != nil })?.rhythm {
            facts.append(.fact(words["meets"], typographic(rhythm)))
        }
        if isShort { return facts }
        if let chair = partnership.chair { facts.append(.fact(words["chair"], typographic(chair))) }
        if let form = partnership.form { facts.append(.fact(words["form"], words["form-\(form.rawValue)"])) }
        let areas = partnership.areas.compactMap { slug in
            index.areas[slug].map { TemplateContext.fact(nil, $0.name, href: href(PageAddress("directory/areas/\(slug).html"))) }
        }
        return facts + areas
    }
}
