internal import Analysis
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
        context.set("agenda", plan.due.prefix(7).map { agendaItem($0, of: plan) })
        setRounds(of: plan, in: &context)
        context.set("checklists", plan.checklists.map(checklistOverview))
        context.set("checklistStarts", plan.openChecklists.map(checklistStart))
        context.set("stateKey", stateKey())
        setMembers(of: partnership, in: &context)
        setNetwork(of: partnership, in: &context)
        context.set("meetings", partnership.meetings.map(meetingContext))
        context.set("agreements", partnership.agreements.map(agreementContext))
        context.set("tasks", partnership.tasks.map(taskContext))
        context.set("phases", partnership.phases.map(phaseContext))
        context.set("body", markdown(partnership.text, headingShift: 1).html)
        context.set("sources", texts: partnership.sources.map(sourceHTML))
        return context
    }

    private func partnershipFacts(_ partnership: Partnership, isShort: Bool) -> [TemplateContext] {
        let members = partnership.members.filter { $0.isMember(on: plan.today) && $0.role != .guest }
        let parties = Set(members.map(\.organisation)).count
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

    private func goalContext(_ goal: Goal) -> TemplateContext {
        var context = TemplateContext()
        context.set("statement", typographic(goal.text))
        let never = goal.nextEvaluation == nil ? "goal-never-evaluated" : "goal-not-evaluated-yet"
        var evaluation = [goal.evaluated.map { words.texts.text("goal-evaluated", ["date": words.dates.long($0)]) } ?? words[never]]
        if let next = goal.nextEvaluation { evaluation.append(words.texts.text("goal-next-evaluation", ["date": words.dates.long(next)])) }
        context.set("evaluation", evaluation.joined(separator: " "))
        let parts = [
            ("specific", goal.specific), ("measurable", goal.measurable), ("achievable", goal.achievable), ("relevant", goal.relevant),
            ("time-bound", goal.timeBound),
        ]
        context.set(
            "parts",
            parts.map { key, value in
                var part = TemplateContext.fact(nil, value.map(typographic) ?? "")
                part.set("title", words[key])
                part.set("isRecorded", flag: value != nil)
                return part
            })
        return context
    }

    /// An entry of the list of what is due.
    func agendaItem(_ item: DueItem, of plan: PartnershipPlan) -> TemplateContext {
        let (title, link, who) = dueWords(item, of: plan)
        var context = TemplateContext.link(title, href: link.map(href))
        context.set("date", words.dates.long(item.date))
        context.set("isOverdue", flag: item.isOverdue)
        context.set("who", who.map(index.organisationTitle))
        return context
    }

    /// What is due, where to read more, and who sees to it.
    func dueWords(_ item: DueItem, of plan: PartnershipPlan) -> (title: String, address: PageAddress?, who: Slug?) {
        var title: String
        var link: PageAddress?
        var who: Slug?
        switch item.kind {
        case .goalEvaluation: title = words["due-goal"]
        case .round(let instrument):
            title = words.texts.text("due-round", ["instrument": instrumentName(instrument)])
            link = plan.rounds.first { $0.result.instrument.slug == instrument && $0.result.round.date == item.date }?.address
        case .meeting(let name): title = typographic(name)
        case .checklistTalk(let instrument):
            title = words.texts.text("due-checklist", ["instrument": instrumentName(instrument)])
            link = plan.checklists.first { $0.instrument.slug == instrument }?.address
        case .topicTalk(let subject):
            let topic = plan.topic(subject)
            title = words.texts.text("due-topic", ["topic": topic.map(topicTitle) ?? subject.rawValue])
            link = topic?.address
        case .step(let instrument, let step, let owner):
            let steps = index.instruments[instrument]?.dimensions.flatMap(\.steps) ?? []
            title = typographic(steps.first { $0.id == step }?.text.text(in: language) ?? step.text).withoutFullStop
            link = plan.checklists.first { $0.instrument.slug == instrument }?.address
            who = owner
        case .agreement(let what, let party):
            title = typographic(what).withoutFullStop
            who = party
        }
        return (title, link, who)
    }

    /// What an instrument is called within a sentence.
    func instrumentName(_ slug: Slug) -> String {
        guard let instrument = index.instruments[slug] else { return slug.text }
        return (instrument.short ?? instrument.title).text(in: language)
    }

    private mutating func setRounds(of plan: PartnershipPlan, in context: inout TemplateContext) {
        context.set(
            "rounds",
            plan.rounds.reversed().map { round in
                var item = TemplateContext.link(instrumentName(round.result.instrument.slug), href: href(round.address))
                item.set("date", words.dates.long(round.result.round.date))
                item.set("response", responseText(round.result))
                item.set("questionnaire", round.questionnaire.map(href))
                return item
            })
        let comparisons = self.plan.comparisons.filter { $0.entries.contains { $0.partnership.partnership.slug == plan.partnership.slug } }
        context.set(
            "trends",
            plan.trends.map { trend in
                TemplateContext.link(
                    words.texts.text("trend-short", ["instrument": instrumentName(trend.instrument.slug)]), href: href(trend.address))
            }
                + comparisons.map { comparison in
                    TemplateContext.link(
                        words.texts.text("comparison-short", ["instrument": instrumentName(comparison.instrument.slug)]),
                        href: href(comparison.address))
                })
        guard let latest = plan.latestRound else { return context.set("latestRound", nil as TemplateContext?) }
        var round = TemplateContext.link(typographic(roundTitle(latest.result)), href: href(latest.address))
        let isShown = !latest.result.dimensions.isEmpty
        round.set("figure", isShown ? place(radarFigure(of: latest, id: "latest")) : nil)
        round.set("isWithheld", flag: !isShown)
        round.set("withheldNote", withheldNote(latest.result))
        round.set("lead", latest.result.round.summary.map(typographic))
        round.set("discussion", texts: discussion(of: latest.result, limit: 3))
        context.set("latestRound", round)
    }

    private func setMembers(of partnership: Partnership, in context: inout TemplateContext) {
        let current = partnership.members.filter { $0.isMember(on: plan.today) }
        let domains = current.reduce(into: [String]()) { list, member in
            let domain = member.domain ?? ""
            if !list.contains(domain) { list.append(domain) }
        }
        context.set(
            "memberGroups",
            domains.map { domain in
                var group = TemplateContext()
                group.set("domain", domain.isEmpty ? nil : words.capitalised(domain))
                group.set("members", current.filter { ($0.domain ?? "") == domain }.map(memberContext))
                return group
            })
        context.set("members", current.map(memberContext))
        let parties = Set(current.filter { $0.role != .guest }.map(\.organisation)).count
        let guests = current.count { $0.role == .guest }
        context.set(
            "memberCount",
            guests == 0
                ? words.texts.count("party", parties) : words.texts.count("party", parties) + ", " + words.texts.count("guest", guests))
        let former = partnership.members.filter { !$0.isMember(on: plan.today) }.compactMap { member in
            member.left.map {
                words.texts.text("left-on", ["organisation": index.organisationTitle(member.organisation), "date": words.dates.month($0)])
            }
        }
        context.set("formerMembers", former.joined(separator: ", "))
    }

    private func memberContext(_ member: Member) -> TemplateContext {
        var context = TemplateContext.link("", href: href(ifPlanned: "directory/organisations/\(member.organisation).html"))
        context.set("organisation", index.organisationTitle(member.organisation))
        context.set("role", member.role == .member ? nil : words[member.role.rawValue])
        context.set("function", typographic(member.function))
        context.set("motive", member.motive.map(typographic))
        context.set("since", member.since.map(words.dates.month))
        return context
    }

    private func meetingContext(_ meeting: Meeting) -> TemplateContext {
        var context = TemplateContext()
        context.set("title", typographic(meeting.title))
        context.set("aim", meeting.aim.map(typographic))
        context.set("isInformal", flag: meeting.isInformal)
        let facts: [(String, String?)] = [
            ("rhythm", meeting.rhythm), ("chair", meeting.chair), ("meeting-form", meeting.form),
            ("next-meeting", meeting.next.map(words.dates.long)),
            ("last-evaluated", meeting.evaluated.map { $0.date.map(words.dates.long) ?? words["never"] }),
        ]
        context.set("facts", facts.compactMap { key, value in value.map { .fact(words[key], typographic($0)) } })
        return context
    }

    private func agreementContext(_ agreement: Agreement) -> TemplateContext {
        var context = TemplateContext()
        context.set("what", typographic(agreement.what))
        context.set("who", agreement.who.map(index.organisationTitle) ?? "–")
        context.set("due", agreement.due.map(words.dates.long) ?? "–")
        var state = TemplateContext()
        if let reported = agreement.reported {
            state.set("kind", "confirmed")
            state.set("word", words.texts.text("reported", ["date": words.dates.long(reported)]))
        } else {
            let isOverdue = agreement.due?.isPast(on: self.plan.today) ?? false
            state.set("kind", isOverdue ? "stale" : "open")
            state.set("word", words[isOverdue ? "not-reported" : "not-due-yet"])
        }
        context.set("state", state)
        return context
    }

    private func taskContext(_ task: PartnershipTask) -> TemplateContext {
        var context = TemplateContext()
        context.set("task", typographic(task.task))
        context.set(
            "accountable",
            task.hasWithheldAccountable && task.accountable.isEmpty
                ? "–" : words.list(task.accountable.map(index.organisationTitle)))
        context.set("contributes", task.contributes.map(index.organisationTitle).joined(separator: ", "))
        return context
    }

    private func phaseContext(_ phase: Phase) -> TemplateContext {
        var context = TemplateContext()
        let isCurrent = !(phase.from?.isFuture(on: plan.today) ?? false) && !(phase.until?.isPast(on: plan.today) ?? false)
        let ends = [phase.from, phase.until].map { $0.map(words.dates.month) ?? "" }
        context.set(
            "period",
            ends[0].isEmpty && ends[1].isEmpty
                ? "" : ends[1].isEmpty ? words.texts.text("since", ["date": ends[0]]) : ends.joined(separator: " – "))
        context.set("isCurrent", flag: isCurrent)
        context.set("title", typographic(phase.title))
        context.set("about", phase.about.map(typographic))
        return context
    }
}

extension String {
    /// A sentence as an entry of a list: without the full stop at its end.
    var withoutFullStop: String {
        hasSuffix(".") ? String(dropLast()) : self
    }
}
