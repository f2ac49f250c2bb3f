internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// Partnerships beside each other, each with its own round.
extension PageComposer {
    /// A small radar for each partnership; those with too few answers are named.
    func comparisonFigure(_ comparison: ComparisonPlan, id: String, title: String? = nil) -> Figure {
        let instrument = comparison.instrument
        let shown = comparison.entries.filter(\.round.result.isShown)
        let title = title.map(typographic) ?? comparisonTitle(comparison)
        let text = FigureText(title: title, summary: summary(of: comparison), idPrefix: id)
        let svg =
            instrument.dimensions.count > 2 ? comparisonGrid(comparison, shown, text).svg() : comparisonDots(comparison, shown, text).svg()
        return Figure(
            kind: "groups", id: id, title: title, subtitle: scaleSubtitle(of: instrument), svg: svg, table: comparisonTable(comparison))
    }

    private typealias Entries = [(partnership: PartnershipPlan, round: RoundPlan)]

    private func comparisonGrid(_ comparison: ComparisonPlan, _ shown: Entries, _ text: FigureText) -> RadarGrid {
        RadarGrid(
            axes: comparison.instrument.dimensions.map { name(of: $0) },
            panels: shown.map { entry in
                let dimensions = entry.round.result.dimensions
                return RadarGrid.Panel(
                    title: shortTitle(entry.partnership), note: series(entry.round.result), values: dimensions.map { $0.scores?.mean },
                    states: dimensions.map { valueState($0.scores?.level, isShown: $0.scores != nil) },
                    labels: dimensions.map { scoreLabel($0.scores, comparison.instrument) })
            },
            total: [],
            withheld: comparison.entries.filter { !$0.round.result.isShown }.map {
                RadarGrid.Withheld(title: shortTitle($0.partnership), note: words["state-withheld"])
            }, scale: valueScale(of: comparison.instrument),
            key: FigureKey(
                current: words["this-network"], previous: nil, belowFloor: words["below-the-floor"], challenge: words["challenge"]),
            text: text)
    }

    /// A line for each dimension of each partnership, where there are too few dimensions for a radar.
    private func comparisonDots(_ comparison: ComparisonPlan, _ shown: Entries, _ text: FigureText) -> DotPlot {
        let rows = comparison.instrument.dimensions.flatMap { dimension in
            shown.map { entry in
                let scores = entry.round.result.scores(of: dimension.id)
                return DotPlot.Row(
                    label: name(of: dimension), sublabel: shortTitle(entry.partnership), mean: scores?.mean,
                    valueLabel: scoreLabel(scores, comparison.instrument), quartileLow: scores?.quartiles?.lower,
                    quartileHigh: scores?.quartiles?.upper, state: valueState(scores?.level, isShown: scores != nil))
            }
        }
        return DotPlot(
            rows: rows, scale: valueScale(of: comparison.instrument),
            key: FigureKey(
                current: words["mean"], previous: nil, belowFloor: words["below-the-floor"], challenge: words["challenge"],
                middleHalf: rows.contains { $0.quartileLow != nil } ? words["middle-half-of-scores"] : nil),
            text: text)
    }

    private func shortTitle(_ plan: PartnershipPlan) -> String {
        typographic(plan.partnership.short ?? plan.partnership.title)
    }

    /// On which dimension two partnerships differ most, where that is half a point or more; that they are much alike where none differs
    /// as much and all stand alike towards floor and challenge.
    private func comparisonTitle(_ comparison: ComparisonPlan) -> String {
        let shown = comparison.entries.map(\.round.result).filter(\.isShown)
        guard shown.count == 2, shown.count == comparison.entries.count else { return words["comparison-title"] }
        let differences = shown[0].dimensions.compactMap { dimension in
            dimension.scores.flatMap { first in
                shown[1].scores(of: dimension.dimension.id).map { (dimension: dimension.dimension, value: abs(first.mean - $0.mean)) }
            }
        }
        guard let largest = differences.map(\.value).max() else { return words["comparison-title"] }
        let levels = Set(shown.map { $0.dimensions.map { $0.scores?.level } })
        guard largest >= 0.5 - 1e-9 else { return words[levels.count == 1 ? "comparison-title-alike" : "comparison-title"] }
        let most = differences.filter { $0.value > largest - 1e-9 }.map { name(of: $0.dimension) }
        guard differences.count > 1, most.count <= 3, most.count < differences.count else { return words["comparison-title-apart"] }
        return words.texts.text("comparison-title-differs", ["name": words.list(most)])
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
                    title: shortTitle($0.partnership))
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
