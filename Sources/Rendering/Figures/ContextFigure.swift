internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// The answers to what is asked for context: shown beside the scores, and no part of them.
extension PageComposer {
    /// The context of a dimension and everything under it; nil where none is asked for, or nobody was asked.
    func contextFigure(of dimension: DimensionResult, in result: RoundResult) -> Figure? {
        let asked = dimension.context.filter { $0.count > 0 }
        guard !asked.isEmpty else { return nil }
        let scale = result.instrument.scale ?? Scale(min: 1, max: 5)
        let names = scale.labels.list(in: language)
        let answers = (0..<scale.points).map { names.indices.contains($0) ? typographic(names[$0]) : String(scale.min + $0) }
        let id = "context-\(dimension.dimension.id)"
        let title = words.texts.text("context-of", ["name": name(of: dimension.dimension)])
        let number = { (one: ContextResult) in "n = \(one.count)" }
        let text = { (one: ContextResult) in typographic(one.indicator.text.text(in: language)) }
        let chart = DivergingBars(
            rows: asked.map {
                DivergingBars.Row(
                    label: text($0), note: number($0), counts: $0.counts, valueLabel: $0.counts == nil ? words["too-few"] : "",
                    state: valueState(nil, isShown: $0.counts != nil))
            }, answers: answers, words: DivergingBars.Words(mean: "", counts: words["counts-in-bars"]),
            text: FigureText(title: title, summary: asked.map { "\(text($0)) \(number($0))." }.joined(separator: " "), idPrefix: id))
        let columns = answers.enumerated().map { FigureTable.Column(id: "answer\(scale.min + $0)", title: $1) }
        return Figure(
            kind: "answers", id: id, title: title, subtitle: words["context-subtitle"], svg: chart.svg(),
            table: FigureTable(
                caption: "\(roundTitle(result)) (n = \(result.count))", heading: words["indicator"],
                columns: columns + [.init(id: "n", title: "n")],
                rows: asked.map { one in
                    FigureTable.Row(
                        heading: text(one),
                        cells: (one.counts?.map(FigureTable.Cell.whole) ?? answers.map { _ in .none("–") }) + [.whole(one.count)])
                }))
    }

    /// What a dimension's mean becomes by how much each respondent values it, in a sentence; nil where the instrument does not ask that.
    func weighedNote(_ dimension: DimensionResult, in result: RoundResult) -> String? {
        guard let weighed = dimension.weighed, dimension.scores != nil else { return nil }
        switch weighed {
        case .notAsked: return words["weighed-not-asked"]
        case .withheld: return words["weighed-withheld"]
        case .valuedByNobody: return words["weighed-by-nobody"]
        case .mean(let mean, _): return words.texts.text("weighed-mean", ["value": score(mean, result.instrument)])
        }
    }

    /// How many score under the floor, in words; nil where that is not told.
    func belowFloorNote(_ dimension: DimensionResult, in result: RoundResult) -> String? {
        guard let below = dimension.scores?.belowFloor else { return nil }
        return words.texts.text("below-floor-share", ["count": String(below), "total": String(dimension.count)])
    }
}
