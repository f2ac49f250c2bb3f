internal import Analysis
internal import Model
internal import Planning

/// A checklist as worksheets: what a table fills in with a pen, rule by rule.
extension PageComposer {
    mutating func workshopContext(_ partnership: PartnershipPlan, _ plan: ChecklistPlan) -> TemplateContext {
        let name = typographic(partnership.partnership.short ?? partnership.partnership.title)
        let instrument = typographic(plan.instrument.title.text(in: language))
        var context = frame(
            title: words.texts.text("workshop-of", ["instrument": instrument]), lead: words["workshop-lead"],
            meta: [.fact(nil, name)] + (plan.checklist.discussed.map { [.fact(words["discussed"], words.dates.long($0))] } ?? []))
        context.set("partnershipTitle", name)
        context.set("instrumentTitle", instrument)
        context.set("checklistHref", href(plan.address))
        context.set("choices", StepState.allCases.map(workshopChoice))
        context.set("rules", plan.rules.enumerated().map { workshopRule($0.element, number: $0.offset + 1) })
        context.set("source", typographic(plan.instrument.source.text(in: language)))
        return context
    }

    /// A state as a column of boxes.
    private func workshopChoice(_ state: StepState) -> TemplateContext {
        var context = TemplateContext()
        context.set("word", words["workshop-\(state.rawValue)"])
        return context
    }

    private func workshopRule(_ rule: RuleProgress, number: Int) -> TemplateContext {
        var context = TemplateContext()
        context.set("id", rule.rule.id.text)
        context.set("number", String(number))
        context.set("title", typographic(rule.rule.title.text(in: language)))
        context.set("asks", rule.rule.asks.map { typographic($0.text(in: language)) })
        context.set("pull", rule.rule.pull.map { typographic($0.text(in: language)) })
        context.set("questions", texts: rule.rule.questions.list(in: language).map(typographic))
        // More than six steps fill a sheet of paper as it is.
        context.set("isLong", flag: rule.steps.count > 6)
        context.set(
            "steps",
            rule.steps.map { step, record in
                var item = TemplateContext()
                item.set("title", typographic(step.text.text(in: language)))
                item.set("hint", step.hint.map { typographic($0.text(in: language)) })
                item.set("now", record.map(recordedWords))
                return item
            })
        return context
    }

    /// “Stond op: deels, sinds 13 september 2022”.
    private func recordedWords(_ record: StepRecord) -> String {
        let state = words["state-\(record.state.rawValue)"]
        guard let since = record.since else { return words.texts.text("workshop-now", ["state": state]) }
        return words.texts.text("workshop-now-since", ["state": state, "date": words.dates.month(since)])
    }
}
