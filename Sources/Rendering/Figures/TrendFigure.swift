internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// The temperature over rounds.
extension PageComposer {
    /// Each dimension of an instrument through the rounds of a partnership.
    ///
    /// - Parameter id: unique on the page.
    func trendFigure(_ trend: TrendPlan, id: String, title: String? = nil) -> Figure {
        let results = trend.rounds.map(\.result)
        let panels = trend.instrument.dimensions.map { dimension in
            TrendChart.Panel(
                title: name(of: dimension),
                points: results.map { result in
                    let found = result.dimensions.first { $0.dimension.id == dimension.id }
                    return TrendChart.Point(
                        value: found?.scores?.mean, valueLabel: scoreLabel(found?.scores, trend.instrument),
                        countLabel: "n = \(found?.count ?? result.count)",
                        state: valueState(found?.scores?.level, isShown: found?.scores != nil),
                        quartileLow: found?.scores?.quartiles?.lower, quartileHigh: found?.scores?.quartiles?.upper)
                })
        }
        let isOverdue = trend.next?.isPast(on: plan.today) ?? false
        let title = title.map(typographic) ?? trendTitle(trend)
        let chart = TrendChart(
            panels: panels, rounds: results.map { moment($0.round.date) }, next: trend.next.map(moment), isNextOverdue: isOverdue,
            scale: valueScale(of: trend.instrument),
            key: TrendChart.Key(
                belowFloor: words["below-the-floor"], challenge: words["challenge"],
                middleHalf: results.contains { $0.dimensions.contains { $0.scores?.quartiles != nil } }
                    ? words["middle-half-of-scores"] : nil,
                withheld: words["too-few"], next: words[isOverdue ? "next-round-overdue" : "next-round-due"]),
            text: FigureText(title: title, summary: summary(of: trend), idPrefix: id))
        return Figure(
            kind: "trend", id: id, title: title, subtitle: scaleSubtitle(of: trend.instrument), svg: chart.svg(), table: trendTable(trend))
    }

    private func moment(_ date: PartialDate) -> TrendChart.Moment {
        TrendChart.Moment(position: Double(date.dayNumber), label: words.dates.short(date))
    }

    /// What changed between the last two rounds with something to show: what crossed its floor, else what moved most by half a point or
    /// more, else that little did.
    private func trendTitle(_ trend: TrendPlan) -> String {
        let shown = trend.rounds.map(\.result).filter { !$0.dimensions.isEmpty }
        guard let last = shown.last, let before = shown.dropLast().last else { return words["trend-title-one"] }
        for (key, isBelow) in [("trend-title-below", true), ("trend-title-above", false)] {
            let crossed = last.dimensions.filter { dimension in
                let levels = [before.scores(of: dimension.dimension.id)?.level, dimension.scores?.level]
                return levels.allSatisfy { $0 != nil } && levels.map { $0 == .belowFloor } == [!isBelow, isBelow]
            }
            if crossed.count == 1 { return words.texts.text(key, ["names": name(of: crossed[0].dimension)]) }
        }
        let changes = last.dimensions.compactMap { dimension in
            dimension.scores.flatMap { now in before.scores(of: dimension.dimension.id).map { (dimension.dimension, now.mean - $0.mean) } }
        }
        guard let largest = changes.max(by: { abs($0.1) < abs($1.1) }) else { return words["trend-title-one"] }
        guard abs(largest.1) >= 0.5 - 1e-9 else { return words["trend-title-steady"] }
        return words.texts.text(largest.1 > 0 ? "trend-title-up" : "trend-title-down", ["name": name(of: largest.0)])
    }

    private func summary(of trend: TrendPlan) -> String {
        trend.instrument.dimensions.map { dimension in
            let values = trend.rounds.map { round in
                let scores = round.result.scores(of: dimension.id)
                return "\(words.dates.month(round.result.round.date)) \(scoreLabel(scores, trend.instrument))"
            }
            return "\(name(of: dimension)): \(values.joined(separator: ", "))."
        }.joined(separator: " ")
    }

    private func trendTable(_ trend: TrendPlan) -> FigureTable {
        let columns = trend.instrument.dimensions.map { FigureTable.Column(id: $0.id.text, title: name(of: $0)) }
        return FigureTable(
            caption: words.texts.text("trend-of", ["instrument": trend.instrument.title.text(in: language)]), heading: words["round"],
            columns: columns + [.init(id: "n", title: "n")],
            rows: trend.rounds.map { round in
                let means = trend.instrument.dimensions.map { dimension in
                    round.result.scores(of: dimension.id).map { scoreCell($0.mean, trend.instrument) } ?? .none(words["too-few"])
                }
                return FigureTable.Row(heading: words.dates.long(round.result.round.date), cells: means + [.whole(round.result.count)])
            })
    }
}
