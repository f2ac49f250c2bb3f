internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// Two means of a round against each other, such as ownership.
extension PageComposer {
    /// The quadrant of a round, with its groups and the round before; nil where its indicators were not asked or too few answered.
    func quadrantFigure(of plan: RoundPlan, id: String, title: String? = nil) -> Figure? {
        let result = plan.result
        guard let quadrant = result.instrument.quadrant, let all = result.quadrant, all.isShown, let place = quadrantPlace(all) else {
            return nil
        }
        let title = typographic(title ?? quadrant.title.text(in: language))
        let groups = shownGroups(of: result)
        let main = QuadrantChart.Point(
            label: words["everyone"], valueLabel: valueLabel(all, in: result), place: place,
            previous: plan.previous?.quadrant.flatMap(quadrantPlace), isMain: true, spread: quadrantSpread(all))
        let chart = QuadrantChart(
            horizontal: quadrantAxis(quadrant.horizontal), vertical: quadrantAxis(quadrant.vertical),
            corners: quadrant.corners.list(in: language).map(typographic),
            points: [main]
                + groups.compactMap { group, quadrant in
                    quadrantPlace(quadrant).map {
                        QuadrantChart.Point(label: groupName(group), valueLabel: valueLabel(quadrant, in: result), place: $0)
                    }
                },
            scale: valueScale(of: result.instrument),
            key: QuadrantChart.Key(
                main: series(result), group: words["group"].lowercasedStart, previous: plan.previous.map(series) ?? words["previous"],
                spread: words["middle-half-of-scores"], empty: words["too-few"]),
            text: FigureText(title: title, summary: summary(all, groups, in: result), idPrefix: id))
        return Figure(
            kind: "quadrant", id: id, title: title, subtitle: quadrant.about.map { typographic($0.text(in: language)) }, svg: chart.svg(),
            table: quadrantTable(all, groups, of: plan))
    }

    /// The groups of every column of which the quadrant may be shown.
    private func shownGroups(of result: RoundResult) -> [(GroupResult, QuadrantResult)] {
        result.groupings.flatMap(\.groups).compactMap { group in
            group.quadrant.flatMap { $0.isShown ? (group, $0) : nil }
        }
    }

    private func quadrantPlace(_ result: QuadrantResult) -> QuadrantChart.Place? {
        guard let x = result.horizontal.scores?.mean, let y = result.vertical.scores?.mean else { return nil }
        return QuadrantChart.Place(x: x, y: y)
    }

    private func quadrantSpread(_ result: QuadrantResult) -> QuadrantChart.Spread? {
        guard let x = result.horizontal.scores?.quartiles, let y = result.vertical.scores?.quartiles else { return nil }
        return QuadrantChart.Spread(
            low: QuadrantChart.Place(x: x.lower, y: y.lower), high: QuadrantChart.Place(x: x.upper, y: y.upper))
    }

    private func quadrantAxis(_ axis: QuadrantAxis) -> QuadrantChart.Axis {
        QuadrantChart.Axis(
            title: typographic(axis.title.text(in: language)), low: axis.low.map { typographic($0.text(in: language)) } ?? "",
            high: axis.high.map { typographic($0.text(in: language)) } ?? "")
    }

    private func valueLabel(_ result: QuadrantResult, in round: RoundResult) -> String {
        [result.horizontal, result.vertical].map { scoreLabel($0.scores, round.instrument) }.joined(separator: " · ")
    }

    private func summary(_ all: QuadrantResult, _ groups: [(GroupResult, QuadrantResult)], in result: RoundResult) -> String {
        let sentence = { (name: String, quadrant: QuadrantResult) in
            let values = [quadrant.horizontal, quadrant.vertical].map {
                "\(typographic($0.title.text(in: language)).lowercasedStart) \(scoreLabel($0.scores, result.instrument))"
            }
            return "\(name): \(values.joined(separator: ", "))."
        }
        return ([sentence(words["everyone"], all)] + groups.map { sentence(groupName($0), $1) }).joined(separator: " ")
    }

    private func quadrantTable(_ all: QuadrantResult, _ groups: [(GroupResult, QuadrantResult)], of plan: RoundPlan) -> FigureTable {
        let instrument = plan.result.instrument
        let rows = ([(words["everyone"], all)] + groups.map { (groupName($0), $1) }).flatMap { who, quadrant in
            [quadrant.horizontal, quadrant.vertical].flatMap { [$0] + $0.parts }.map { axis in
                FigureTable.Row(
                    heading: typographic(axis.title.text(in: language)),
                    cells: [
                        .text(who), axis.scores.map { scoreCell($0.mean, instrument) } ?? .none(words["too-few"]),
                        numberCell(axis.scores?.agreement, decimals: 2), .whole(axis.count),
                    ])
            }
        }
        return FigureTable(
            caption: "\(roundTitle(plan.result)) (n = \(plan.result.count))", heading: words["axis"],
            columns: [
                .init(id: "group", title: words["group"], isNumber: false), .init(id: "mean", title: words["mean"]),
                .init(id: "agreement", title: words["agreement-index"]), .init(id: "n", title: "n"),
            ], rows: rows)
    }
}
