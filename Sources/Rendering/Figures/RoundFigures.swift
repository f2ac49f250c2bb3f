internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// The figures of a round: its dimensions as a radar and as sorted dots.
extension PageComposer {
    /// The radar of a round, with the round before it behind it.
    ///
    /// - Parameter id: unique on the page.
    func radarFigure(of plan: RoundPlan, id: String, title: String? = nil) -> Figure {
        let result = plan.result
        // Around more than four axes there is room for the names alone.
        let hasRoom = result.dimensions.count <= 4
        let axes = result.dimensions.map { dimension in
            RadarChart.Axis(
                label: name(of: dimension.dimension),
                sublabel: hasRoom ? dimension.dimension.asks.map { typographic($0.text(in: language)).lowercasedStart } : nil,
                value: dimension.scores?.mean, valueLabel: scoreLabel(dimension.scores, result.instrument),
                previous: plan.previous?.scores(of: dimension.dimension.id)?.mean,
                state: valueState(dimension.scores?.level, isShown: dimension.scores != nil))
        }
        let title = title.map(typographic) ?? levelTitle(of: plan)
        let chart = RadarChart(
            axes: axes, scale: valueScale(of: result.instrument), key: figureKey(of: plan, hasMiddleHalf: false),
            text: FigureText(title: title, summary: summary(of: plan), idPrefix: id))
        return Figure(
            kind: "radar", id: id, title: title, subtitle: scaleSubtitle(of: result.instrument), svg: chart.svg(),
            table: valueTable(of: plan))
    }

    /// The order of the dots.
    enum DotOrder: String, CaseIterable {
        case mean, agreement
    }

    /// The same values as dots on one line, the highest mean first, or the least agreement.
    ///
    /// - Parameter id: unique on the page.
    func dotsFigure(of plan: RoundPlan, id: String, order: DotOrder = .mean, title: String? = nil) -> Figure {
        let result = plan.result
        let rank = { (scores: DimensionScores?) in order == .mean ? -(scores?.mean ?? -1000) : scores?.agreement ?? 1000 }
        let sorted = result.dimensions.enumerated().sorted {
            (rank($0.element.scores), $0.offset) < (rank($1.element.scores), $1.offset)
        }.map(\.element)
        let rows = sorted.map { dimension in
            DotPlot.Row(
                label: name(of: dimension.dimension), sublabel: agreementNote(dimension, in: result),
                mean: dimension.scores?.mean, valueLabel: scoreLabel(dimension.scores, result.instrument),
                quartileLow: dimension.scores?.quartiles?.lower, quartileHigh: dimension.scores?.quartiles?.upper,
                previous: plan.previous?.scores(of: dimension.dimension.id)?.mean,
                state: valueState(dimension.scores?.level, isShown: dimension.scores != nil))
        }
        let title = title.map(typographic) ?? (order == .mean ? agreementTitle(of: result) : words["most-divided-first"])
        let chart = DotPlot(
            rows: rows, scale: valueScale(of: result.instrument),
            key: figureKey(of: plan, hasMiddleHalf: rows.contains { $0.quartileLow != nil }),
            text: FigureText(title: title, summary: summary(of: plan), idPrefix: id))
        return Figure(kind: "dots", id: id, title: title, subtitle: words["dots-subtitle"], svg: chart.svg(), table: valueTable(of: plan))
    }

    /// How far people agree, and how many of the respondents it is about where that is not all of them.
    private func agreementNote(_ dimension: DimensionResult, in result: RoundResult) -> String? {
        let agreed = dimension.scores?.agreement.map {
            words.texts.text("agreed-at", ["value": words.numbers.decimal($0, decimals: 2)])
        }
        guard dimension.scores != nil, dimension.count != result.count else { return agreed }
        return [agreed, "n = \(dimension.count)"].compactMap { $0 }.joined(separator: ", ")
    }

    /// What the radar shows, as its title: what is under the floor, else what meets the challenge.
    private func levelTitle(of plan: RoundPlan) -> String {
        let names = { (level: DimensionLevel) in
            plan.result.dimensions.filter { $0.scores?.level == level }.map { name(of: $0.dimension) }
        }
        let below = names(.belowFloor)
        if below.count == 1, let dimension = plan.result.dimensions.first(where: { $0.scores?.level == .belowFloor }) {
            let before = plan.previous?.scores(of: dimension.dimension.id)?.level
            let key = before != nil && before != .belowFloor ? "title-sinks-below-floor" : "title-below-floor-one"
            return words.texts.text(key, ["names": below[0]])
        }
        let word = ["dimension": dimensionWord(plan.result.instrument).lowercased()]
        if below.count > 4 {
            return words.texts.text(
                "title-below-floor-count",
                ["number": words.numbers.word(below.count), "total": words.numbers.word(plan.result.dimensions.count)])
        }
        if !below.isEmpty { return words.texts.text("title-below-floor-many", ["names": words.list(below)]) }
        let challenge = names(.challenge)
        if !challenge.isEmpty {
            return words.texts.text(challenge.count == 1 ? "title-challenge-one" : "title-challenge-many", ["names": words.list(challenge)])
        }
        return words.texts.text(plan.result.instrument.thresholds == nil ? "title-means" : "title-above-floor", word)
    }

    /// On which dimension people agree least; a plain title when there is nothing to compare.
    private func agreementTitle(of result: RoundResult) -> String {
        let known = result.dimensions.compactMap { dimension in dimension.scores?.agreement.map { (dimension.dimension, $0) } }
        guard known.count > 1, let least = known.min(by: { $0.1 < $1.1 }), let most = known.max(by: { $0.1 < $1.1 }),
            most.1 - least.1 > 0.02
        else { return words["title-agreement"] }
        return words.texts.text("title-least-agreed", ["name": name(of: least.0)])
    }

    /// The figure in a sentence for each dimension, for who does not see it.
    private func summary(of plan: RoundPlan) -> String {
        plan.result.dimensions.map { dimension in
            var text = "\(name(of: dimension.dimension)) \(scoreLabel(dimension.scores, plan.result.instrument))"
            if let before = plan.previous?.scores(of: dimension.dimension.id)?.mean {
                text += ", " + words.texts.text("was", ["value": score(before, plan.result.instrument)])
            }
            return text + "."
        }.joined(separator: " ")
    }

    /// The values behind a figure as a table.
    private func valueTable(of plan: RoundPlan) -> FigureTable {
        let instrument = plan.result.instrument
        var columns = [FigureTable.Column(id: "mean", title: words["mean"])]
        if plan.previous != nil { columns.append(.init(id: "previous", title: words["previous"])) }
        columns += [
            .init(id: "lowerQuartile", title: words["lower-quartile"]), .init(id: "upperQuartile", title: words["upper-quartile"]),
            .init(id: "agreement", title: words["agreement-index"]), .init(id: "n", title: "n"),
        ]
        return FigureTable(
            caption: "\(roundTitle(plan.result)) (n = \(plan.result.count))", heading: words.capitalised(dimensionWord(instrument)),
            columns: columns,
            rows: plan.result.dimensions.map { dimension in
                let scores = dimension.scores
                var cells = [scores.map { scoreCell($0.mean, instrument) } ?? .none(words["too-few"])]
                if let previous = plan.previous { cells.append(scoreCell(previous.scores(of: dimension.dimension.id)?.mean, instrument)) }
                cells += [
                    numberCell(scores?.quartiles?.lower), numberCell(scores?.quartiles?.upper), numberCell(scores?.agreement, decimals: 2),
                    .whole(dimension.count),
                ]
                return FigureTable.Row(heading: name(of: dimension.dimension), cells: cells)
            })
    }
}
