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
        return Figure(
            kind: "dots", id: id, title: title, subtitle: dotsSubtitle(of: result, rows: rows), svg: chart.svg(),
            table: valueTable(of: plan))
    }

    /// How far people agree, and how many of the respondents it is about where that is not all of them.
    private func agreementNote(_ dimension: DimensionResult, in result: RoundResult) -> String? {
        let agreed = dimension.scores?.agreement.map {
            words.texts.text("agreed-at", ["value": words.numbers.decimal($0, decimals: 2)])
        }
        guard dimension.scores != nil, dimension.count != result.count else { return agreed }
        return [agreed, "n = \(dimension.count)"].compactMap { $0 }.joined(separator: ", ")
    }

    /// The most names that a title lists.
    private static let mostNamed = 4

    /// What the radar shows, as its title: what is under the floor, else what meets the challenge.
    private func levelTitle(of plan: RoundPlan) -> String {
        let result = plan.result
        let thresholds = result.instrument.thresholds
        let at = { (level: DimensionLevel) in result.dimensions.filter { $0.scores?.level == level } }
        let names = { (dimensions: [DimensionResult]) in ["names": words.list(dimensions.map { name(of: $0.dimension) })] }
        let counted = { (key: String, count: Int) in
            words.texts.text(key, ["number": words.numbers.word(count), "total": words.numbers.word(result.dimensions.count)])
        }
        let below = at(.belowFloor)
        if below.count > Self.mostNamed { return counted("title-below-floor-count", below.count) }
        if let dimension = below.first, let scores = dimension.scores, below.count == 1 {
            if case .indicators(let failed)? = scores.floorMiss(thresholds) {
                return words.texts.count("title-floor-statements", failed.count)
                    .replacing("{number}", with: words.numbers.word(failed.count)).replacing("{names}", with: name(of: dimension.dimension))
            }
            let before = plan.previous?.scores(of: dimension.dimension.id)
            let sank = before.map { scores.floorChange(since: $0, thresholds) == .meanSank } ?? false
            return words.texts.text(sank ? "title-sinks-below-floor" : "title-below-floor-one", names(below))
        }
        if !below.isEmpty {
            let isByMean = below.allSatisfy { $0.scores?.floorMiss(thresholds) == .mean }
            return words.texts.text(isByMean ? "title-below-floor-many" : "title-floor-missed-many", names(below))
        }
        let challenge = at(.challenge)
        if challenge.count > Self.mostNamed { return counted("title-challenge-count", challenge.count) }
        if !challenge.isEmpty {
            return words.texts.text(challenge.count == 1 ? "title-challenge-one" : "title-challenge-many", names(challenge))
        }
        let word = ["dimension": dimensionWord(result.instrument).lowercased()]
        // Of what is withheld nobody can say that it reaches its floor.
        let isKnown = thresholds != nil && result.dimensions.allSatisfy { $0.scores != nil }
        return words.texts.text(isKnown ? "title-above-floor" : "title-means", word)
    }

    /// On which dimensions people agree least; a plain title where there is nothing to compare, all agree or too many are alike.
    private func agreementTitle(of result: RoundResult) -> String {
        // As they are shown: what reads alike is no difference.
        let known = result.dimensions.compactMap { dimension in
            dimension.scores?.agreement.map { (dimension: dimension.dimension, value: ($0 * 100).rounded()) }
        }
        guard let least = known.map(\.value).min(), let most = known.map(\.value).max(), most - least > 2, least < 90 else {
            return words["title-agreement"]
        }
        let names = known.filter { $0.value == least }.map { name(of: $0.dimension) }
        guard names.count <= 3 else { return words["title-agreement"] }
        return words.texts.text("title-least-agreed", ["name": words.list(names)])
    }

    /// How the dots are to be read, with what they show: not every round has quartiles, or a radar beside it.
    private func dotsSubtitle(of result: RoundResult, rows: [DotPlot.Row]) -> String {
        let hasSpread = rows.contains { $0.quartileLow != nil }
        let hasAgreement = result.dimensions.contains { $0.scores?.agreement != nil }
        let parts = (hasSpread ? [words["dots-spread"]] : []) + (hasAgreement ? [words["dots-agreement"]] : [])
        let first = words[result.dimensions.count > 2 ? "dots-same" : "dots-alone"]
        return parts.isEmpty ? first : words.texts.text("dots-subtitle", ["scores": first, "parts": words.list(parts)])
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
