internal import Analysis
internal import Model
internal import Planning

/// Everything of a partnership as one document, in the order in which it is read.
extension PageComposer {
    mutating func reportPageContext(_ plan: PartnershipPlan) -> TemplateContext {
        let partnership = plan.partnership
        var context = partFrame(.report, of: plan, lead: partnership.summary)
        context.set("name", typographic(partnership.title))
        context.set("coverParties", texts: plan.table.parties.map(index.organisationTitle))
        context.set("goal", partnership.goal.map(goalContext))
        context.set("wordings", (partnership.goal?.wordings ?? []).map(wordingContext))
        setFindings(of: plan, in: &context)
        setMembers(of: plan, in: &context)
        context.set("memberFigures", memberFigures(of: plan, id: "report-members").map { place($0) })
        setMeasurements(of: plan, in: &context)
        context.set("checklists", plan.checklists.map(checklistOverview))
        context.set("stateKey", stateKey())
        context.set("topics", plan.topics.filter { $0.topic != nil }.map { reportTopic($0, in: plan) })
        context.set("meetings", partnership.meetings.map(meetingContext))
        context.set("agreements", sortedAgreements(partnership).map(agreementContext))
        context.set("expectations", partnership.expectations.map(expectationsContext))
        context.set("hasTaskTable", flag: !partnership.tasks.isEmpty)
        setTaskTable(of: plan, in: &context)
        context.set("phaseFigure", phaseFigure(of: plan, id: "report-phases").map { place($0) })
        context.set("phases", partnership.phases.map(phaseContext))
        context.set("sharingSummary", sharingSummary(partnership))
        var sharing = TemplateContext()
        setSharing(of: plan, in: &sharing)
        context.set("sharing", partnership.sharing == nil ? nil : sharing)
        context.set("body", markdown(partnership.text, idPrefix: "story-", headingShift: 1).html)
        context.set("unrecorded", texts: unrecordedParts(of: partnership).map { words["recorded-\($0.rawValue)"] })
        context.set("sources", texts: reportSources(plan))
        context.set("chapters", chapters(of: plan))
        return context
    }

    /// The chapters that have something in them, with their numbers; each is named by a flag for its place in the template.
    private func chapters(of plan: PartnershipPlan) -> [TemplateContext] {
        reportChapters(of: plan).enumerated().map { position, chapter in
            var item = TemplateContext.link(chapterTitle(chapter), href: "#chapter-\(chapter.rawValue)")
            item.set("number", String(position + 1))
            item.set("id", "chapter-\(chapter.rawValue)")
            for other in ReportChapter.allCases { item.set(other.flag, flag: other == chapter) }
            return item
        }
    }

    private func chapterTitle(_ chapter: ReportChapter) -> String { words["report-\(chapter.rawValue)"] }

    private func wordingContext(_ wording: GoalWording) -> TemplateContext {
        .fact(wording.organisation.map(index.organisationTitle), typographic(wording.text))
    }

    /// The newest shown round of each instrument, with its pictures and what they show, and its course through the rounds.
    private mutating func setMeasurements(of plan: PartnershipPlan, in context: inout TemplateContext) {
        let latest = newestRounds(of: plan)
        context.set(
            "measurements",
            latest.map { round in
                let id = "report-\(round.result.instrument.slug)"
                var item = TemplateContext()
                item.set("title", typographic(roundTitle(round.result)))
                item.set("href", href(round.address))
                item.set("lead", round.result.round.summary.map(typographic))
                item.set("meta", roundMeta(round, in: plan))
                let hasRadar = round.result.dimensions.count > 2
                item.set("radar", hasRadar ? place(radarFigure(of: round, id: id + "-radar")) : nil)
                item.set("dots", place(dotsFigure(of: round, id: id + "-dots")))
                item.set("observations", texts: observations(of: round))
                item.set("discussion", texts: discussion(of: round.result, limit: 3))
                let trend = plan.trends.first { $0.instrument.slug == round.result.instrument.slug }
                item.set("trend", trend.map { place(trendFigure($0, id: id + "-trend")) })
                item.set("cohortNote", cohortNote(round))
                item.set("protectionNote", protectionNote(round.result))
                return item
            })
        context.set("rounds", roundList(of: plan))
    }

    /// A subject with its picture and what the conversations brought.
    private mutating func reportTopic(_ plan: TopicPlan, in partnership: PartnershipPlan) -> TemplateContext {
        var item = TemplateContext.link(topicTitle(plan), href: href(plan.address))
        item.set("lead", (plan.topic?.summary ?? plan.dimension.asks?.text(in: language)).map(typographic))
        item.set("discussed", plan.topic?.discussed.map { words.texts.text("topic-discussed", ["date": words.on($0)]) })
        setPicture(of: plan, in: partnership, &item)
        item.set("outcomes", texts: (plan.topic?.outcomes ?? []).map(typographic))
        return item
    }

    /// The newest round of each instrument that can be shown, in the order of their dates.
    private func newestRounds(of plan: PartnershipPlan) -> [RoundPlan] {
        let newest = Set(plan.rounds.map(\.result).newestShownByDate.map(\.round.slug))
        return plan.rounds.filter { newest.contains($0.result.round.slug) }
    }

    /// The partnership's own sources, then those of the instruments and of the findings that the report shows, each work once.
    private func reportSources(_ plan: PartnershipPlan) -> [String] {
        let instruments = plan.checklists.map(\.instrument) + newestRounds(of: plan).map(\.result.instrument)
        let methods = instruments.map { $0.source.text(in: language) } + plan.findings.agenda.map(renderer.source)
        let works = index.instruments.values.map { $0.source.text(in: language) }.sorted()
        return SourceList(works: works).list(own: plan.partnership.sources, mentions: methods).map(sourceHTML)
    }
}
