internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// Partnerships beside each other, each with its own round.
extension PageComposer {
    /// A small radar for each partnership; those with too few answers are named.
    func comparisonFigure(_ comparison: ComparisonPlan, id: String, title: String? = nil) -> Figure {
        let instrument = comparison.instrument
        let shown = comparison.entries.filter { !$0.round.result.dimensions.isEmpty }
        let title = title.map(typographic) ?? comparisonTitle(comparison)
        let grid = RadarGrid(
            axes: instrument.dimensions.map { name(of: $0) },
            panels: shown.map { entry in
                let dimensions = entry.round.result.dimensions
                return RadarGrid.Panel(
                    title: typographic(entry.partnership.partnership.short ?? entry.partnership.partnership.title),
                    note: series(entry.round.result), values: dimensions.map { $0.scores?.mean },
                    states: dimensions.map { valueState($0.scores?.level, isShown: $0.scores != nil) },
                    labels: dimensions.map { scoreLabel($0.scores, instrument) })
            },
            total: [],
            withheld: comparison.entries.filter { $0.round.result.dimensions.isEmpty }.map { entry in
                RadarGrid.Withheld(
                    title: typographic(entry.partnership.partnership.short ?? entry.partnership.partnership.title),
                    note: words["state-withheld"])
            }, scale: valueScale(of: instrument),
            key: FigureKey(
                current: words["this-network"], previous: nil, belowFloor: words["below-the-floor"], challenge: words["challenge"]),
            text: FigureText(title: title, summary: summary(of: comparison), idPrefix: id))
        return Figure(
            kind: "groups", id: id, title: title, subtitle: scaleSubtitle(of: instrument), svg: grid.svg(),
            table: comparisonTable(comparison))
    }

    /// On which dimension two partnerships differ most, where that is half a point or more; else that they are much alike.
    private func comparisonTitle(_ comparison: ComparisonPlan) -> String {
        let shown = comparison.entries.map(\.round.result).filter { !$0.dimensions.isEmpty }
        guard shown.count == 2 else { return words["comparison-title"] }
        let differences = shown[0].dimensions.compactMap { dimension in
            dimension.scores.flatMap { first in
                shown[1].scores(of: dimension.dimension.id).map { (dimension.dimension, abs(first.mean - $0.mean)) }
            }
        }
        guard let largest = differences.max(by: { $0.1 < $1.1 }), largest.1 >= 0.5 - 1e-9 else { return words["comparison-title-alike"] }
        return words.texts.text("comparison-title-differs", ["name": name(of: largest.0)])
    }

    private func summary(of comparison: ComparisonPlan) -> String {
        comparison.entries.map { entry in
            let values = entry.round.result.dimensions.map {
                "\(name(of: $0.dimension)) \(scoreLabel($0.scores, comparison.instrument))"
            }
            let partnership = typographic(entry.partnership.partnership.title)
            return "\(partnership): \(values.isEmpty ? words["state-withheld"] : values.joined(separator: ", "))."
        }.joined(separator: " ")
    }

    private func comparisonTable(_ comparison: ComparisonPlan) -> FigureTable {
        FigureTable(
            caption: words.texts.text("comparison-of", ["instrument": comparison.instrument.title.text(in: language)]),
            heading: words.capitalised(dimensionWord(comparison.instrument)),
            columns: comparison.entries.map {
                .init(
                    id: $0.partnership.partnership.slug.text,
                    title: typographic($0.partnership.partnership.short ?? $0.partnership.partnership.title))
            },
            rows: comparison.instrument.dimensions.map { dimension in
                FigureTable.Row(
                    heading: name(of: dimension),
                    cells: comparison.entries.map { entry in
                        entry.round.result.scores(of: dimension.id).map { scoreCell($0.mean, comparison.instrument) }
                            ?? .none(words["state-withheld"])
                    })
            })
    }
}
