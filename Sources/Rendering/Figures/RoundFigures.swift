internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// The figures of a round: its dimensions as a radar and as sorted dots.
extension PageComposer {
    /// The radar of a round, with the round before it behind it.
    ///
    /// - Parameters:
    ///   - idPrefix: stands before the ids within the drawing, so that several can share a page.
    ///   - withTable: whether the same values stand under it as a table; a round's own page has them elsewhere.
    mutating func radarFigure(of plan: RoundPlan, idPrefix: String, withTable: Bool, title: String? = nil) -> TemplateContext {
        let result = plan.result
        let axes = result.dimensions.map { dimension in
            RadarChart.Axis(
                label: name(of: dimension.dimension),
                sublabel: dimension.dimension.asks.map { typographic($0.text(in: language)).lowercasedStart },
                value: dimension.scores?.mean, valueLabel: scoreLabel(dimension, in: result),
                previous: plan.previous?.scores(of: dimension.dimension.id)?.mean, state: valueState(dimension))
        }
        let title = title.map(typographic) ?? levelTitle(of: plan)
        let chart = RadarChart(
            axes: axes, scale: valueScale(of: result.instrument), key: figureKey(of: plan, hasMiddleHalf: false),
            text: FigureText(title: title, summary: summary(of: plan), idPrefix: idPrefix))
        var context = figureContext("radar", title: title, subtitle: scaleSubtitle(of: result.instrument), svg: chart.svg())
        if withTable { context.set("table", valueTable(of: plan)) }
        return context
    }

    /// The same values as dots on one line, lowest agreement or mean last.
    mutating func dotsFigure(of plan: RoundPlan, idPrefix: String, withTable: Bool, title: String? = nil) -> TemplateContext {
        let result = plan.result
        let sorted = result.dimensions.enumerated().sorted {
            (-($0.element.scores?.mean ?? -1000), $0.offset) < (-($1.element.scores?.mean ?? -1000), $1.offset)
        }.map(\.element)
        let rows = sorted.map { dimension in
            DotPlot.Row(
                label: name(of: dimension.dimension),
                sublabel: dimension.scores?.agreement.map {
                    words.texts.text("agreed-at", ["value": words.numbers.decimal($0, decimals: 2)])
                },
                mean: dimension.scores?.mean, valueLabel: scoreLabel(dimension, in: result),
                quartileLow: dimension.scores?.quartiles?.lower,
                quartileHigh: dimension.scores?.quartiles?.upper, previous: plan.previous?.scores(of: dimension.dimension.id)?.mean,
                state: valueState(dimension))
        }
        let title = title.map(typographic) ?? agreementTitle(of: result)
        let chart = DotPlot(
            rows: rows, scale: valueScale(of: result.instrument),
            key: figureKey(of: plan, hasMiddleHalf: rows.contains { $0.quartileLow != nil }),
            text: FigureText(title: title, summary: summary(of: plan), idPrefix: idPrefix))
        var context = figureContext("dots", title: title, subtitle: words["dots-subtitle"], svg: chart.svg())
        if withTable { context.set("table", valueTable(of: plan)) }
        return context
    }

    /// A figure's frame: title, how to read it, the drawing.
    mutating func figureContext(_ kind: String, title: String, subtitle: String?, svg: String) -> TemplateContext {
        figures += 1
        var context = TemplateContext()
        context.set("kind", kind)
        context.set("id", nil as String?)
        context.set("title", title)
        context.set("subtitle", subtitle)
        context.set("svg", svg)
        context.set("note", nil as String?)
        context.set("table", nil as TemplateContext?)
        return context
    }

    /// One or two words for a dimension.
    private func name(of dimension: Dimension) -> String {
        typographic((dimension.short ?? dimension.title).text(in: language))
    }

    private func scoreLabel(_ dimension: DimensionResult, in result: RoundResult) -> String {
        dimension.scores.map { words.numbers.score($0.mean, thresholds: result.instrument.thresholds) } ?? words["too-few"]
    }

    private func valueState(_ dimension: DimensionResult) -> ValueState {
        guard let scores = dimension.scores else { return .withheld }
        switch scores.level {
        case .belowFloor: return .belowFloor
        case .challenge: return .challenge
        case .floor, nil: return .between
        }
    }

    private func valueScale(of instrument: Instrument) -> ValueScale {
        let scale = instrument.scale ?? Scale(min: 1, max: 5)
        let step = max(1, (scale.max - scale.min + 9) / 10)
        let ticks = stride(from: scale.min, through: scale.max, by: step).map { ValueScale.Tick(Double($0), String($0)) }
        return ValueScale(
            minimum: Double(scale.min), maximum: Double(scale.max), ticks: ticks, floor: instrument.thresholds?.floor,
            challenge: instrument.thresholds?.challenge)
    }

    private func figureKey(of plan: RoundPlan, hasMiddleHalf: Bool) -> FigureKey {
        let series = { (result: RoundResult) in "\(words.dates.month(result.round.date)) (n = \(result.count))" }
        return FigureKey(
            current: series(plan.result), previous: plan.previous.map(series), belowFloor: words["below-the-floor"],
            challenge: words["challenge"], middleHalf: hasMiddleHalf ? words["middle-half-of-scores"] : nil)
    }

    private func scaleSubtitle(of instrument: Instrument) -> String {
        let scale = instrument.scale ?? Scale(min: 1, max: 5)
        return words.texts.text("radar-subtitle", ["minimum": String(scale.min), "maximum": String(scale.max)])
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
        if !below.isEmpty { return words.texts.text("title-below-floor-many", ["names": words.list(below)]) }
        let challenge = names(.challenge)
        if !challenge.isEmpty {
            return words.texts.text(challenge.count == 1 ? "title-challenge-one" : "title-challenge-many", ["names": words.list(challenge)])
        }
        return words[plan.result.instrument.thresholds == nil ? "title-means" : "title-above-floor"]
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
            var text = "\(name(of: dimension.dimension)) \(scoreLabel(dimension, in: plan.result))"
            if let before = plan.previous?.scores(of: dimension.dimension.id)?.mean {
                text +=
                    ", " + words.texts.text("was", ["value": words.numbers.score(before, thresholds: plan.result.instrument.thresholds)])
            }
            return text + "."
        }.joined(separator: " ")
    }

    /// The values behind a figure as a table.
    private func valueTable(of plan: RoundPlan) -> TemplateContext {
        var table = TemplateContext()
        table.set("caption", roundTitle(plan.result))
        var columns = [(words["dimension"], false), (words["mean"], true)]
        if plan.previous != nil { columns.append((words["previous"], true)) }
        columns += [(words["spread"], true), (words["agreement-index"], true), ("n", true)]
        table.set(
            "columns",
            columns.map { title, isNumber in
                var column = TemplateContext()
                column.set("title", title)
                column.set("isNumber", flag: isNumber)
                return column
            })
        table.set(
            "rows",
            plan.result.dimensions.map { dimension in
                var row = TemplateContext()
                row.set("heading", name(of: dimension.dimension))
                let score = { (value: Double?) in
                    value.map { words.numbers.score($0, thresholds: plan.result.instrument.thresholds) } ?? "–"
                }
                var cells = [scoreLabel(dimension, in: plan.result)]
                if let previous = plan.previous { cells.append(score(previous.scores(of: dimension.dimension.id)?.mean)) }
                cells.append(dimension.scores?.standardDeviation.map { words.numbers.decimal($0) } ?? "–")
                cells.append(dimension.scores?.agreement.map { words.numbers.decimal($0, decimals: 2) } ?? "–")
                cells.append(String(dimension.count))
                row.set(
                    "cells",
                    cells.map { value in
                        var cell = TemplateContext.fact(nil, value)
                        cell.set("isNumber", flag: true)
                        return cell
                    })
                return row
            })
        return table
    }
}

extension String {
    /// A text that stands within a line: without the capital of a sentence.
    fileprivate var lowercasedStart: String {
        prefix(1).lowercased() + dropFirst()
    }
}
