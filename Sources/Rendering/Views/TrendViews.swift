internal import Analysis
internal import Model
internal import Planning

/// Rounds through time, partnerships beside each other, and a round on one sheet.
extension PageComposer {
    mutating func trendContext(_ partnership: PartnershipPlan, _ trend: TrendPlan) -> TemplateContext {
        let title = words.texts.text("trend-of", ["instrument": trend.instrument.title.text(in: language)])
        let shown = trend.rounds.last { $0.result.isShown }
        var context = frame(
            title: typographic(title), lead: words["trend-lead"],
            meta: [
                .fact(words["rounds"], String(trend.rounds.count)),
                .fact(words["next-round"], trend.next.map { nextText($0) } ?? words["not-planned"]),
            ])
        var figure = trendFigure(trend, id: "trend")
        figure.note = words["trend-cohort-note"]
        context.set("figure", place(figure))
        context.set("observations", texts: shown.map { observations(of: $0) } ?? [])
        context.set(
            "rounds",
            trend.rounds.reversed().map { round in
                var item = TemplateContext.link(words.dates.long(round.result.round.date), href: href(round.address))
                item.set("response", responseText(round.result))
                item.set("summary", round.result.round.summary.map(typographic))
                return item
            })
        context.set("sources", texts: [sourceHTML(trend.instrument.source.text(in: language))])
        return context
    }

    private func nextText(_ date: PartialDate) -> String {
        words.dates.long(date) + (date.isPast(on: plan.today) ? " (\(words["overdue"]))" : "")
    }

    mutating func comparisonContext(_ comparison: ComparisonPlan) -> TemplateContext {
        let title = words.texts.text("comparison-of", ["instrument": comparison.instrument.title.text(in: language)])
        var context = frame(title: typographic(title), lead: words["comparison-lead"])
        context.set("figure", place(comparisonFigure(comparison, id: "compare")))
        context.set("dimensionHeading", words.capitalised(dimensionWord(comparison.instrument)))
        context.set(
            "columns",
            comparison.entries.map { entry in
                let partnership = entry.partnership.partnership
                var column = TemplateContext.link(typographic(partnership.short ?? partnership.title), href: href(entry.round.address))
                column.set("date", words.dates.month(entry.round.result.round.date))
                column.set("response", responseText(entry.round.result))
                return column
            })
        context.set(
            "dimensions",
            comparison.instrument.dimensions.map { dimension in
                var row = TemplateContext()
                row.set("title", name(of: dimension))
                row.set("asks", dimension.asks.map { typographic($0.text(in: language)) })
                row.set(
                    "values",
                    comparison.entries.map { entry in
                        let scores = entry.round.result.scores(of: dimension.id)
                        var cell = TemplateContext()
                        cell.set("mean", scoreLabel(scores, comparison.instrument))
                        cell.set(
                            "agreement",
                            scores?.agreement.map {
                                words.texts.text("agreed-at", ["value": words.numbers.decimal($0, decimals: 2)])
                            })
                        cell.set("state", levelContext(scores?.level, isWithheld: scores == nil))
                        return cell
                    })
                return row
            })
        context.set("questions", texts: comparisonQuestions(comparison))
        context.set("sources", texts: [sourceHTML(comparison.instrument.source.text(in: language))])
        return context
    }

    /// What partnerships can ask each other: where their means lie furthest apart, and how the higher one came there.
    private func comparisonQuestions(_ comparison: ComparisonPlan) -> [String] {
        let spreads = comparison.instrument.dimensions.compactMap { dimension -> (Dimension, Double)? in
            let means = comparison.entries.compactMap { $0.round.result.scores(of: dimension.id)?.mean }
            // Where all are alike, nobody has something to teach the others.
            guard means.count > 1, let low = means.min(), let high = means.max(), high - low > 1e-9 else { return nil }
            return (dimension, high - low)
        }
        let apart = spreads.enumerated().sorted { (-$0.element.1, $0.offset) < (-$1.element.1, $1.offset) }.prefix(2).map(\.element.0)
        let asked = apart.map { typographic(words.texts.text("comparison-question", ["name": name(of: $0)])) }
        return asked + apart.compactMap { $0.questions.list(in: language).first.map(typographic) }
    }

    mutating func roundSheetContext(_ partnership: PartnershipPlan, _ plan: RoundPlan) -> TemplateContext {
        let result = plan.result
        var context = frame(
            title: typographic(roundTitle(result)), lead: nil, description: result.round.summary, meta: sheetMeta(plan, in: partnership))
        context.set("lead", result.round.summary.map(typographic))
        context.set("partnership", typographic(partnership.partnership.title))
        setSheetFigures(of: plan, in: &context)
        context.set("observations", texts: observations(of: plan, limit: 4))
        context.set("discussion", texts: discussion(of: result, limit: 3))
        context.set("cohortNote", cohortNote(plan))
        context.set("protectionNote", protectionNote(result))
        context.set(
            "methodNote",
            words.texts.text(
                "sheet-method",
                [
                    "response": responseText(result), "minimum": words.numbers.word(result.minimum),
                    "source": result.instrument.source.text(in: language),
                ]))
        // The dots of many dimensions take the height of the paper.
        context.set("isTall", flag: result.dimensions.count > 6)
        context.set("roundHref", href(plan.address))
        return context
    }

    /// The two drawings alone: their values stand on the round's own page.
    private mutating func setSheetFigures(of plan: RoundPlan, in context: inout TemplateContext) {
        var radar = radarFigure(of: plan, id: "radar")
        var dots = dotsFigure(of: plan, id: "dots")
        radar.table = nil
        dots.table = nil
        context.set("radar", plan.result.dimensions.count > 2 ? place(radar) : nil)
        context.set("dots", place(dots))
    }

    private func sheetMeta(_ plan: RoundPlan, in partnership: PartnershipPlan) -> [TemplateContext] {
        [TemplateContext.fact(nil, typographic(partnership.partnership.title), href: href(partnership.address))]
            + roundMeta(plan, in: partnership).dropLast()
    }
}
