internal import Analysis
internal import Model
internal import Planning

/// The seven golden rules and the six recommendations, as a page and as the short list on a partnership's front page.
extension PageComposer {
    mutating func checklistContext(_ partnership: PartnershipPlan, _ list: ChecklistList) -> TemplateContext {
        guard let plan = partnership.checklist(list) else { return TemplateContext() }
        let checklist = plan.checklist
        let name = partnership.partnership.short ?? partnership.partnership.title
        let usualTitle = words.texts.text("checklist-of", ["title": plan.instrument.title.text(in: language), "partnership": name])
        var meta: [TemplateContext] = []
        if let date = checklist.discussed { meta.append(.fact(words["discussed"], words.dates.long(date))) }
        if let date = checklist.next { meta.append(.fact(words["discussed-next"], words.dates.long(date))) }
        meta.append(.fact(words["source"], typographic(plan.instrument.source.text(in: language))))
        var context = frame(
            title: typographic(checklist.title ?? words.capitalised(usualTitle)),
            lead: checklist.summary ?? (plan.isRecorded ? stepSummary(plan.rules) : words["checklist-open-lead"]), meta: meta)
        context.set("stateKey", stateKey())
        context.set("body", markdown(checklist.text, idPrefix: "said-", headingShift: 1).html)
        context.set("rules", plan.rules.enumerated().map { ruleContext($0.element, number: $0.offset + 1, of: plan) })
        context.set("workshopHref", href(plan.workshop))
        setFilling(of: plan, in: partnership.partnership, in: &context)
        return context
    }

    /// What a checklist is called in a heading.
    func title(of instrument: Instrument) -> String {
        words.capitalised((instrument.short ?? instrument.title).text(in: language))
    }

    /// A checklist on a partnership's front page.
    func checklistOverview(_ plan: ChecklistPlan) -> TemplateContext {
        var context = TemplateContext.link(words.capitalised(plan.instrument.title.text(in: language)), href: href(plan.address))
        context.set("id", plan.list.rawValue)
        context.set("linkTitle", words["to-\(plan.list.rawValue)"])
        context.set("lead", typographic(stepSummary(plan.rules)))
        context.set(
            "rules",
            plan.rules.enumerated().map { position, rule in
                let title = typographic(rule.rule.title.text(in: language))
                var item = TemplateContext.link(title, href: href(plan.address) + "#" + rule.rule.id.text)
                item.set("number", String(position + 1))
                item.set(
                    "steps",
                    rule.steps.map { step in
                        var mark = TemplateContext()
                        mark.set("state", stateContext(step.record?.state))
                        return mark
                    })
                item.set("words", stateWords(rule.steps.map { $0.record?.state }))
                return item
            })
        return context
    }

    /// Every state with its mark and its word.
    func stateKey() -> [TemplateContext] {
        (StepState.allCases.map(Optional.some) + [nil]).map { state in
            var item = TemplateContext()
            item.set("state", stateContext(state))
            item.set("short", words["workshop-\(state?.rawValue ?? "not-recorded")"])
            return item
        }
    }

    private mutating func ruleContext(_ rule: RuleProgress, number: Int, of plan: ChecklistPlan) -> TemplateContext {
        var context = TemplateContext()
        context.set("id", rule.rule.id.text)
        context.set("number", String(number))
        context.set("title", typographic(rule.rule.title.text(in: language)))
        context.set("pull", rule.rule.pull.map { typographic($0.text(in: language)) })
        context.set("questions", texts: rule.rule.questions.list(in: language).map(typographic))
        context.set("timeline", timelineFigure(of: rule, in: plan).map { place($0) })
        context.set(
            "steps",
            rule.steps.map { step, record in
                var item = filling(of: step, record)
                item.set("title", typographic(step.text.text(in: language)))
                item.set("hint", step.hint.map { typographic($0.text(in: language)) })
                item.set("evidence", record?.evidence.map(typographic))
                item.set("owner", ownerText(record))
                item.set("since", sinceText(record))
                item.set("state", stateContext(record?.state))
                return item
            })
        return context
    }

    /// “Voldaan sinds 13 september 2022”.
    private func sinceText(_ record: StepRecord?) -> String? {
        guard let record, let since = record.since else { return nil }
        let text = words.texts.text(
            "state-since", ["state": words["state-\(record.state.rawValue)"], "date": words.dates.long(since)])
        return words.capitalised(text)
    }

    /// Who sees to a step and by when, in one line.
    private func ownerText(_ record: StepRecord?) -> String? {
        guard let record else { return nil }
        let isOpen = record.state == .partly || record.state == .notYet
        let due = record.due.map { date in
            let key = isOpen && date.isPast(on: plan.today) ? "was-due" : "due-before"
            return words.texts.text(key, ["date": words.dates.long(date)])
        }
        let parts = [record.owner.map(index.organisationTitle), due].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    func stateContext(_ state: StepState?) -> TemplateContext {
        var context = TemplateContext()
        let kind = state?.rawValue ?? "not-recorded"
        context.set("kind", kind)
        context.set("word", words["state-\(kind)"])
        context.set("isMet", flag: state == .met)
        context.set("isPartly", flag: state == .partly)
        context.set("isNotApplicable", flag: state == .notApplicable)
        return context
    }

    /// How many steps are in each state, in words: never a total or a grade.
    private func stateWords(_ states: [StepState?]) -> String {
        let parts: [String] = (StepState.allCases.map(Optional.some) + [nil]).compactMap { state in
            let count = states.count { $0 == state }
            return count == 0 ? nil : "\(count) \(words["state-\(state?.rawValue ?? "not-recorded")"])"
        }
        return parts.joined(separator: ", ")
    }

    private func stepSummary(_ rules: [RuleProgress]) -> String {
        let states = rules.flatMap { $0.steps.map { $0.record?.state } }
        let parts = (StepState.allCases.map(Optional.some) + [nil]).compactMap { state -> String? in
            let count = states.count { $0 == state }
            // A sentence begins with the steps that are taken, also where there are none.
            if count == 0 { return state == .met ? words["steps-met-none"] : nil }
            return words.texts.count("steps-\(state?.rawValue ?? "not-recorded")", count)
                .replacing("{number}", with: words.numbers.word(count))
        }
        return states.isEmpty ? "" : words.capitalised(words.list(parts)) + ". " + words["rules-ask-for-talk"]
    }
}
