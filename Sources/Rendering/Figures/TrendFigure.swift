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
    /// more, else that little or nothing did.
    private func trendTitle(_ trend: TrendPlan) -> String {
        let shown = trend.rounds.map(\.result).filter(\.isShown)
        guard let last = shown.last else { return words["trend-title-course"] }
        guard let before = shown.dropLast().last else { return words["trend-title-one"] }
        let pairs = last.dimensions.compactMap { dimension in
            dimension.scores.flatMap { now in before.scores(of: dimension.dimension.id).map { (dimension.dimension, before: $0, now: now) }
            }
        }
        // Nothing was measured twice.
        guard !pairs.isEmpty else { return words["trend-title-course"] }
        for (key, change) in [("trend-title-below", FloorChange.meanSank), ("trend-title-above", .meanRose)] {
            let crossed = pairs.filter { $0.now.floorChange(since: $0.before, trend.instrument.thresholds) == change }.map {
                name(of: $0.0)
            }
            if (1...3).contains(crossed.count) {
                return words.texts.text("\(key)-\(crossed.count == 1 ? "one" : "many")", ["names": words.list(crossed)])
            }
            if !crossed.isEmpty {
                let numbers = ["number": words.numbers.word(crossed.count), "total": words.numbers.word(last.dimensions.count)]
                return words.texts.text("\(key)-count", numbers)
            }
        }
        let changes = pairs.map { (dimension: $0.0, value: $0.now.mean - $0.before.mean) }
        let largest = changes.map { abs($0.value) }.max() ?? 0
        guard largest >= 0.5 - 1e-9 else {
            return words[largest < 1e-9 ? "trend-title-same" : "trend-title-steady"]
        }
        let most = changes.filter { abs($0.value) > largest - 1e-9 }
        // As much up as down, or many alike: then no one of them did the most.
        guard let first = most.first, most.count == 1 else { return words["trend-title-several"] }
        let key = first.value > 0 ? "trend-title-up" : "trend-title-down"
        return words.texts.text(changes.count == 1 ? key + "-only" : key, ["name": name(of: first.dimension)])
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
