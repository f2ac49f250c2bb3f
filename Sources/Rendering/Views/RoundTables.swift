internal import Analysis
internal import Model
internal import Planning

/// The numbers of a round: by dimension, by indicator and by group.
extension PageComposer {
    /// Every dimension at the top, with those under it and its indicators.
    mutating func dimensionContexts(_ plan: RoundPlan) -> [TemplateContext] {
        plan.result.dimensions.map { dimension in
            var context = dimensionContext(dimension, in: plan)
            context.set("nested", dimension.dimensions.flatMap(\.withNested).map { dimensionContext($0, in: plan) })
            context.set("questions", texts: dimension.dimension.questions.list(in: language).map(typographic))
            context.set("indicators", texts: dimension.indicators.map { typographic($0.indicator.text.text(in: language)) })
            let isShown = dimension.indicators.contains { $0.scores != nil }
            context.set("answers", isShown ? place(answersFigure(of: dimension, in: plan.result)) : nil)
            context.set("context", contextFigure(of: dimension, in: plan.result).map { place($0) })
            return context
        }
    }

    private func answersFigure(of dimension: DimensionResult, in result: RoundResult) -> Figure {
        answersFigure(
            dimension.indicators, of: result, id: "answers-\(dimension.dimension.id)",
            title: words.texts.text("answers-of", ["name": name(of: dimension.dimension)]), subtitle: answersSubtitle(result.instrument),
            withLevels: true)
    }

    private func dimensionContext(_ result: DimensionResult, in plan: RoundPlan) -> TemplateContext {
        var context = TemplateContext()
        let scores = result.scores
        let previous = plan.previous?.scores(of: result.dimension.id)
        let instrument = plan.result.instrument
        let written = { (value: Double?) in value.map { score($0, instrument) } ?? "–" }
        context.set("title", name(of: result.dimension))
        context.set("asks", result.dimension.asks.map { typographic($0.text(in: language)) })
        context.set("mean", written(scores?.mean))
        context.set("previous", plan.previous == nil ? nil : written(previous?.mean))
        let difference = scores.flatMap { now in previous.map { words.numbers.difference(now.mean - $0.mean) } }
        context.set("difference", difference ?? "–")
        context.set("middleHalf", scores?.quartiles.map { between($0.lower, $0.upper) } ?? "–")
        context.set("range", scores?.range.map { between($0.lowerBound, $0.upperBound) } ?? "–")
        context.set("spread", scores?.standardDeviation.map { words.numbers.decimal($0) } ?? "–")
        context.set("agreement", scores?.agreement.map { words.numbers.decimal($0, decimals: 2) } ?? "–")
        context.set("n", String(result.count))
        context.set("below", belowFloorNote(result, in: plan.result))
        context.set("weighed", weighedNote(result, in: plan.result))
        context.set("isDeep", flag: result.parent != nil && !plan.result.dimensions.contains { $0.dimension.id == result.parent })
        context.set("state", levelContext(scores?.level, isWithheld: scores == nil))
        return context
    }

    private func between(_ low: Double, _ high: Double) -> String {
        "\(words.numbers.decimal(low)) – \(words.numbers.decimal(high))"
    }

    /// A level in words.
    func levelContext(_ level: DimensionLevel?, isWithheld: Bool) -> TemplateContext {
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

    /// The groups of each column: a small radar for each, and a table.
    mutating func setGroups(of result: RoundResult, in context: inout TemplateContext) {
        let columns = result.dimensions.map { name(of: $0.dimension) }
        var groupings: [TemplateContext] = []
        for (index, grouping) in result.groupings.enumerated() {
            var item = TemplateContext()
            item.set("title", words.texts.text("by-column", ["column": typographic(grouping.column)]))
            item.set("columns", texts: columns)
            var figure = groupsFigure(grouping, of: result, id: "groups-\(index + 1)").map { place($0) }
            // The same values stand under it for everyone to see.
            figure?.set("table", nil as TemplateContext?)
            item.set("figure", figure)
            let noteKey = result.withheldMore.contains(.groups) ? "withheld-groups-note" : "withheld-group-note"
            let hasWithheld = grouping.groups.contains { $0.dimensions == nil }
            item.set("note", hasWithheld ? words.texts.text(noteKey, ["minimum": words.numbers.word(result.minimum)]) : nil)
            item.set(
                "groups",
                grouping.groups.map { group in
                    var row = TemplateContext()
                    row.set("title", groupName(group))
                    row.set("n", groupCount(group, in: grouping).shown)
                    row.set("isWithheld", flag: group.dimensions == nil)
                    row.set("columnCount", String(columns.count))
                    row.set("withheldWord", withheldWord(group, in: grouping, of: result))
                    row.set("values", texts: (group.dimensions ?? []).map { scoreCell($0.scores?.mean, result.instrument).shown })
                    return row
                })
            groupings.append(item)
        }
        context.set("groupings", groupings)
        context.set("hasGroups", flag: !groupings.isEmpty)
    }
}
