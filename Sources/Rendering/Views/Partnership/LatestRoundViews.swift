internal import Analysis
internal import Model
internal import Planning

/// The rounds of a partnership on its front page, the latest with its picture.
extension PageComposer {
    /// All rounds, the newest first, each with when it was and who answered.
    func roundList(of plan: PartnershipPlan) -> [TemplateContext] {
        plan.rounds.reversed().map { round in
            var item = TemplateContext.link(instrumentName(round.result.instrument.slug), href: href(round.address))
            item.set("date", words.dates.long(round.result.round.date))
            item.set("response", responseText(round.result))
            item.set("questionnaire", round.questionnaire.map(href))
            return item
        }
    }

    mutating func setRounds(of plan: PartnershipPlan, in context: inout TemplateContext) {
        context.set("rounds", roundList(of: plan))
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
        let isShown = latest.result.isShown
        round.set("figure", isShown ? place(radarFigure(of: latest, id: "latest")) : nil)
        round.set("isWithheld", flag: !isShown)
        round.set("withheldNote", withheldNote(latest.result))
        round.set("lead", latest.result.round.summary.map(typographic))
        round.set("discussion", texts: discussion(of: latest.result, limit: 3))
        context.set("latestRound", round)
    }
}
