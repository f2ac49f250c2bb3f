internal import Analysis
internal import Model
internal import Planning

/// What the parties want together, and what is due.
extension PageComposer {
    /// The goal with its parts, and when it was looked back on.
    func goalContext(_ goal: Goal) -> TemplateContext {
        var context = TemplateContext()
        context.set("statement", typographic(goal.text))
        context.set("evaluation", evaluationText(evaluated: goal.evaluated, next: goal.nextEvaluation))
        context.set(
            "parts",
            SmartPart.allCases.map { part in
                let text = goal.text(of: part)
                var context = TemplateContext.fact(nil, text.map(typographic) ?? "")
                context.set("title", words[part.rawValue])
                context.set("isRecorded", flag: text != nil)
                return context
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
            link = address(of: .agreements, in: plan)
            who = party
        case .agreementReview(let what, let party):
            title = words.texts.text("due-agreement-review", ["what": typographic(what).withoutFullStop])
            link = address(of: .agreements, in: plan)
            who = party
        case .expectationsEvaluation:
            title = words["due-expectations"]
            link = address(of: .agreements, in: plan)
        case .sharingReview:
            title = words["due-sharing"]
            link = address(of: .sharing, in: plan)
        }
        return (title, link, who)
    }

    /// Where one of the pages beside the profile is; nil where there is none.
    private func address(of part: PartnershipPart, in plan: PartnershipPlan) -> PageAddress? {
        plan.parts.contains(part) ? plan.address(of: part) : nil
    }

    /// When something was looked back on, and when it will be, or was to be, in sentences.
    func evaluationText(evaluated: PartialDate?, next: PartialDate?) -> String {
        let never = next == nil ? "goal-never-evaluated" : "goal-not-evaluated-yet"
        var sentences = [evaluated.map { words.texts.text("goal-evaluated", ["date": words.dates.long($0)]) } ?? words[never]]
        if let next, !isDone(evaluated, since: next) {
            let date = next.isPast(on: plan.today) ? words.on(next) : words.dates.long(next)
            sentences.append(words.texts.text(next.isPast(on: plan.today) ? "evaluation-was-due" : "goal-next-evaluation", ["date": date]))
        }
        return sentences.joined(separator: " ")
    }

    /// What an instrument is called within a sentence.
    func instrumentName(_ slug: Slug) -> String {
        guard let instrument = index.instruments[slug] else { return slug.text }
        return (instrument.short ?? instrument.title).text(in: language)
    }
}

extension String {
    /// A sentence as an entry of a list: without the full stop at its end.
    var withoutFullStop: String {
        hasSuffix(".") ? String(dropLast()) : self
    }
}
