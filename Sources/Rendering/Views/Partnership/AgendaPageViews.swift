internal import Analysis
internal import Model
internal import Planning

/// A conversation to print and take along.
extension PageComposer {
    /// How long the conversation of the page is, in minutes.
    private static let minutes = 90

    mutating func agendaPageContext(_ plan: PartnershipPlan) -> TemplateContext {
        let agenda = renderer.agenda(of: plan, minutes: Self.minutes)
        let meta: [TemplateContext] = [
            .fact(words["agenda-length"], words.texts.count("minute", agenda.minutes)),
            .fact(words["state-of"], words.dates.long(self.plan.today)),
        ]
        var context = partFrame(.agenda, of: plan, lead: words["agenda-lead"], meta: meta)
        context.set("rule", agenda.rule)
        context.set("early", agenda.early)
        context.set("items", agenda.items.map(agendaPageItem))
        context.set("later", texts: agenda.later)
        context.set("findings", href(plan.address(of: .findings)))
        context.set("agreementLines", agenda.agreementLines)
        context.set("hasAgreements", flag: !plan.partnership.agreements.isEmpty)
        context.set("profileFile", plan.partnership.place.file)
        context.set("command", "kring agenda \(plan.partnership.slug) --minutes 60")
        return context
    }

    private func agendaPageItem(_ item: WordedAgenda.Item) -> TemplateContext {
        var context = TemplateContext.link(item.title, href: item.guide.map { href($0) + item.guideFragment })
        context.set("kind", item.kind)
        context.set("isSubject", flag: item.kind == "subject" || item.kind == "open")
        context.set("isClosing", flag: item.kind == "closing")
        context.set("start", item.start)
        context.set("length", item.length)
        context.set(
            "reasons",
            item.reasons.map { reason in
                .link(reason.text, href: reason.page.map { href($0) + (reason.fragment.map { "#" + $0 } ?? "") }, note: reason.fact)
            })
        context.set("preparation", texts: item.preparation)
        context.set("questions", texts: item.questions)
        context.set("notes", texts: item.notes)
        return context
    }
}
