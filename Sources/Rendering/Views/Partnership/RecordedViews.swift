internal import Model
internal import Planning

/// What a partnership's front page shows of what stands on pages of its own.
extension PageComposer {
    /// The few findings that the parties begin with, each with its first fact, or both ends where it sets parties beside each other.
    func setFindings(of plan: PartnershipPlan, in context: inout TemplateContext) {
        let agenda = plan.findings.agenda
        context.set("showsFindings", flag: !plan.partnership.hasWithheldFindings)
        context.set(
            "findings",
            agenda.map { finding in
                var item = findingContext(finding, in: plan)
                item.set("title", words.title(of: finding.rule))
                item.set("facts", finding.headline.map { evidenceContext($0, of: finding, in: plan) })
                let rest = finding.evidence.count - finding.headline.count
                item.set("more", rest > 0 ? words.texts.count("finding-facts", rest) : nil)
                return item
            })
        context.set("findingsHref", href(plan.address(of: .findings)))
        // No number of all of them: it would be read as a score.
        let isAll = plan.findings.shown.count == agenda.count
        let first = words.texts.text("all-findings-first", ["count": words.numbers.word(agenda.count)])
        context.set("findingsLink", isAll ? words["all-findings"] : first)
        context.set("agendaHref", href(plan.address(of: .agenda)))
    }

    /// The six subjects to talk about, each with when it was last on the table.
    func setTopics(of plan: PartnershipPlan, in context: inout TemplateContext) {
        context.set(
            "topics",
            plan.topics.map { topic in
                var item = TemplateContext.link(typographic(topic.dimension.title.text(in: language)), href: href(topic.address))
                item.set("number", String(topic.subject.number))
                item.set("asks", topic.dimension.asks.map { typographic($0.text(in: language)) })
                item.set("discussed", topic.topic?.discussed.map { words.texts.text("topic-discussed", ["date": words.on($0)]) })
                item.set("isUnrecorded", flag: !isRecorded(topic, in: plan))
                return item
            })
    }

    /// Whether anything of a subject is known: its picture, what was said of it, or when it was talked about.
    private func isRecorded(_ plan: TopicPlan, in partnership: PartnershipPlan) -> Bool {
        switch plan.subject {
        case .dependence where !partnership.table.dependence.isEmpty: return true
        case .consultation where !partnership.partnership.meetings.isEmpty: return true
        default: return plan.topic?.isRecorded ?? false
        }
    }

    /// Phases in time, and a sentence for each page with more.
    mutating func setRecorded(of plan: PartnershipPlan, in context: inout TemplateContext) {
        let partnership = plan.partnership
        context.set("phaseFigure", phaseFigure(of: plan, id: "phase-time").map { place($0) })
        context.set("phases", partnership.phases.map(phaseContext))
        let sentences: [(PartnershipPart, String)] = plan.parts.compactMap { part in
            switch part {
            case .tasks: (part, taskSummary(partnership.tasks))
            case .agreements:
                (
                    part,
                    [agreementSummary(partnership.agreements), expectationSummary(partnership.expectations)].compactMap { $0 }
                        .joined(separator: " ")
                )
            case .sharing: (part, sharingSummary(partnership))
            case .members: (part, memberSummary(plan))
            case .findings, .agenda, .report: nil
            }
        }
        context.set(
            "recorded",
            sentences.map { part, sentence in .link(title(of: part), href: href(plan.address(of: part)), note: sentence) })
    }

    func phaseContext(_ phase: Phase) -> TemplateContext {
        var context = TemplateContext()
        context.set("period", words.period(from: phase.from, until: phase.until))
        context.set("isCurrent", flag: isCurrent(phase))
        context.set("title", typographic(phase.title))
        context.set("about", phase.about.map(typographic))
        return context
    }
}
