internal import Analysis
internal import Model
internal import Planning

/// A measurement round.
extension PageComposer {
    mutating func roundContext(_ partnership: PartnershipPlan, _ plan: RoundPlan) -> TemplateContext {
        let result = plan.result
        var context = frame(
            title: typographic(roundTitle(result)),
            lead: result.round.summary ?? words[result.isEmpty ? "round-planned-lead" : "round-no-summary"],
            meta: roundMeta(plan, in: partnership))
        context.set("isWithheld", flag: result.dimensions.isEmpty)
        context.set("participation", participation(in: partnership, plan))
        context.set("isPlanned", flag: result.isEmpty && plan.questionnaire != nil)
        context.set("withheldNote", withheldNote(result))
        let isShown = !result.dimensions.isEmpty
        context.set("radar", isShown ? radarFigure(of: plan, idPrefix: "radar", withTable: false) : nil)
        context.set("dots", isShown ? dotsFigure(of: plan, idPrefix: "dots", withTable: false) : nil)
        context.set("discussion", texts: discussion(of: result, limit: 4))
        context.set("previous", plan.previous.map { words.dates.month($0.round.date) })
        context.set("dimensionHeading", words["dimension"])
        context.set("dimensions", result.dimensions.map { dimensionContext($0, in: plan) })
        context.set(
            "cohortNote",
            plan.previous.map { previous in
                words.texts.text(
                    "cohort-note", ["previous": words.dates.month(previous.round.date), "current": words.dates.month(result.round.date)])
            })
        setGroups(of: result, in: &context)
        context.set("body", markdown(result.round.text, idPrefix: "said-", headingShift: 1).html)
        context.set("method", methodHTML(result))
        context.set("sources", texts: [sourceHTML(result.instrument.source.text(in: language))])
        return context
    }

    /// The round's own title, or its instrument and month.
    func roundTitle(_ result: RoundResult) -> String {
        result.round.title
            ?? words.texts.text(
                "round-title",
                ["instrument": result.instrument.title.text(in: language), "month": words.dates.month(result.round.date)])
    }

    /// How many answered, and of how many who were asked.
    func responseText(_ result: RoundResult) -> String {
        if let invited = result.round.invited, invited >= result.count {
            return words.texts.text("response-of", ["count": String(result.count), "invited": String(invited)])
        }
        return words.texts.count("answer", result.count)
    }

    /// Why a round shows no results: nobody answered, or too few.
    func withheldNote(_ result: RoundResult) -> String {
        result.isEmpty
            ? words["round-empty"]
            : words.texts.text(
                "withheld-round-note", ["count": words.numbers.word(result.count), "minimum": words.numbers.word(result.minimum)])
    }

    /// The questions of the weakest dimensions first, then of the one that people agree on least.
    func discussion(of result: RoundResult, limit: Int) -> [String] {
        let shown = result.dimensions.compactMap { dimension in dimension.scores.map { (dimension, $0) } }
        let weakest = shown.sorted { ($0.1.level == .belowFloor ? 0 : 1, $0.1.mean) < ($1.1.level == .belowFloor ? 0 : 1, $1.1.mean) }
        let divided = shown.min { ($0.1.agreement ?? 1) < ($1.1.agreement ?? 1) }
        let failing = weakest.filter { $0.1.level == .belowFloor }
        var chosen = (failing.isEmpty ? weakest.prefix(1) : failing.prefix(2)).map(\.0)
        if let divided, !chosen.contains(where: { $0.dimension.id == divided.0.dimension.id }) { chosen.append(divided.0) }
        let lists = chosen.map { $0.dimension.questions.list(in: language) }
        var questions: [String] = []
        for position in 0..<(lists.map(\.count).max() ?? 0) {
            for list in lists where list.indices.contains(position) && !questions.contains(list[position]) {
                questions.append(list[position])
            }
        }
        return questions.prefix(limit).map(typographic)
    }

    private func roundMeta(_ plan: RoundPlan, in partnership: PartnershipPlan) -> [TemplateContext] {
        let round = plan.result.round
        var meta = [TemplateContext.fact(words[plan.result.isEmpty ? "planned-for" : "measured"], words.dates.long(round.date))]
        if let previous = plan.previous { meta.append(.fact(words["previous"], words.dates.month(previous.round.date))) }
        if let next = round.next {
            let isLatest = !partnership.rounds.contains {
                $0.result.round.instrument == round.instrument && $0.result.round.date > round.date
            }
            let isOverdue = isLatest && next.isPast(on: self.plan.today)
            let date = words.dates.long(next) + (isOverdue ? " (\(words["overdue"]))" : "")
            meta.append(.fact(words["next-round"], date))
        }
        if !plan.result.isEmpty { meta.append(.fact(words["response"], responseText(plan.result))) }
        meta.append(.fact(words["method"], plan.result.instrument.title.text(in: language)))
        return meta
    }

    private func dimensionContext(_ result: DimensionResult, in plan: RoundPlan) -> TemplateContext {
        var context = TemplateContext()
        let scores = result.scores
        let previous = plan.previous?.scores(of: result.dimension.id)
        let thresholds = plan.result.instrument.thresholds
        let score = { (value: Double?) in value.map { words.numbers.score($0, thresholds: thresholds) } ?? "–" }
        context.set("title", typographic((result.dimension.short ?? result.dimension.title).text(in: language)))
        context.set("asks", result.dimension.asks.map { typographic($0.text(in: language)) })
        context.set("mean", score(scores?.mean))
        context.set("previous", plan.previous == nil ? nil : score(previous?.mean))
        let difference = scores.flatMap { now in previous.map { words.numbers.difference(now.mean - $0.mean) } }
        context.set("difference", difference ?? "–")
        let quartiles = [scores?.quartiles?.lower, scores?.quartiles?.upper].compactMap { $0.map { words.numbers.decimal($0) } }
        context.set("middleHalf", quartiles.count == 2 ? quartiles.joined(separator: " – ") : "–")
        context.set("spread", scores?.standardDeviation.map { words.numbers.decimal($0) } ?? "–")
        context.set("agreement", scores?.agreement.map { words.numbers.decimal($0, decimals: 2) } ?? "–")
        context.set("n", String(result.count))
        context.set("state", levelContext(scores?.level, isWithheld: scores == nil))
        context.set("indicators", result.indicators.map { indicatorContext($0, thresholds: thresholds) })
        context.set("questions", texts: result.dimension.questions.list(in: language).map(typographic))
        return context
    }

    private func indicatorContext(_ result: IndicatorResult, thresholds: Thresholds?) -> TemplateContext {
        var context = TemplateContext()
        context.set("title", typographic(result.indicator.text.text(in: language)))
        context.set("isReversed", flag: result.indicator.isReversed)
        context.set("level", result.indicator.level.map { words["level-\($0.rawValue)"] } ?? "–")
        context.set("mean", (result.scores?.mean).map { words.numbers.score($0, thresholds: thresholds) } ?? "–")
        context.set("spread", result.scores?.standardDeviation.map { words.numbers.decimal($0) } ?? "–")
        context.set("n", String(result.count))
        let hasState = result.scores?.mean == nil || result.scores?.level == .belowFloor || result.scores?.level == .challenge
        context.set("state", levelContext(result.scores?.level, isWithheld: result.scores?.mean == nil))
        context.set("hasState", flag: hasState)
        return context
    }

    private func levelContext(_ level: DimensionLevel?, isWithheld: Bool) -> TemplateContext {
        var context = TemplateContext()
        let kind =
            switch level {
            case _ where isWithheld: "withheld"
            case .belowFloor: "below"
            case .floor: "above"
            case .challenge: "challenge"
            case nil: "none"
            }
        context.set("kind", kind)
        context.set("word", kind == "none" ? "" : words["state-\(kind)"])
        return context
    }

    private func setGroups(of result: RoundResult, in context: inout TemplateContext) {
        let columns = result.instrument.dimensions.map { typographic(($0.short ?? $0.title).text(in: language)) }
        context.set(
            "groupings",
            result.groupings.map { grouping in
                var item = TemplateContext()
                item.set("title", words.texts.text("by-column", ["column": typographic(grouping.column)]))
                item.set("columns", texts: columns)
                let hasWithheld = grouping.groups.contains { $0.dimensions == nil }
                item.set(
                    "note", hasWithheld ? words.texts.text("withheld-group-note", ["minimum": words.numbers.word(result.minimum)]) : nil)
                item.set(
                    "groups",
                    grouping.groups.map { group in
                        var row = TemplateContext()
                        row.set("title", group.value.isEmpty ? words["no-group"] : typographic(group.value))
                        row.set("n", String(group.count))
                        row.set("isWithheld", flag: group.dimensions == nil)
                        row.set("columnCount", String(columns.count))
                        row.set("withheldWord", words[group.count < result.minimum ? "too-small" : "rest-too-small"])
                        row.set(
                            "values",
                            texts: (group.dimensions ?? []).map { dimension in
                                dimension.scores.map { words.numbers.score($0.mean, thresholds: result.instrument.thresholds) } ?? "–"
                            })
                        return row
                    })
                return item
            })
        context.set("hasGroups", flag: !result.groupings.isEmpty)
    }

    /// How the round was measured, in paragraphs.
    private func methodHTML(_ result: RoundResult) -> String {
        let scale = result.instrument.scale
        let labels = scale?.labels.list(in: language) ?? []
        var paragraphs: [String] = []
        if let about = result.instrument.about { paragraphs.append(about.text(in: language)) }
        if result.dimensions.isEmpty {
            paragraphs.append(privacyText(result))
            return paragraphHTML(paragraphs)
        }
        if let scale, let low = labels.first, let high = labels.last {
            paragraphs.append(
                words.texts.text("method-scale", ["min": String(scale.min), "max": String(scale.max), "low": low, "high": high]))
        }
        if let thresholds = result.instrument.thresholds {
            paragraphs.append(
                words.texts.text(
                    "method-thresholds",
                    ["floor": words.numbers.decimal(thresholds.floor), "challenge": words.numbers.decimal(thresholds.challenge)]))
        }
        paragraphs.append(words["method-agreement"])
        paragraphs.append(privacyText(result))
        return paragraphHTML(paragraphs)
    }

    private func privacyText(_ result: RoundResult) -> String {
        words.texts.text(
            "method-privacy", ["minimum": words.numbers.word(result.minimum), "quartiles": words.numbers.word(fewestForGroupQuartiles)])
    }

    private func paragraphHTML(_ paragraphs: [String]) -> String {
        paragraphs.map { "<p>\(escapedHTML(typographic($0)))</p>" }.joined(separator: "\n")
    }
}
