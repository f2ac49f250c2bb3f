/// Places the statements with their bars under each other, and the common line that the bars are hung on.
struct DivergingLayout {
    /// Where one row puts its statement and its bar.
    struct Place {
        var text: TextBlock
        var textBox: Box
        /// As wide as the plot.
        var bar: Box
    }

    private(set) var places: [Place] = []
    /// The words above the means.
    private(set) var heading: SVGElement?
    /// Where the last bar ends, in px.
    private(set) var bottom: Double
    /// The common line between disagreement and agreement, in px.
    private(set) var lineX: Double
    /// What all the answers to a statement measure together, in px.
    private(set) var unit: Double
    /// Where the means end, in px.
    private(set) var valueX: Double

    private static let barHeight = 24.0
    private static let rowGap = 18.0
    private static let valueGap = 16.0
    private static let labelStyle = TextStyle(className: "kr-entry", size: 14)
    /// From a mean to the middle of its mark, in px.
    static let markGap = 12.0

    init(chart: DivergingBars, top: Double) {
        let shown = chart.rows.filter { $0.counts != nil }
        let valueWidth = shown.reduce(0) { max($0, TextLine($1.valueLabel, .value).width) } + Self.markGap + 7
        let width = DivergingBars.width
        let hasMeans = shown.contains { !$0.valueLabel.isEmpty }
        let plot = (left: 1.0, right: !hasMeans ? width - 1 : width - valueWidth - Self.valueGap)
        var reach = AnswerReach(of: shown.compactMap(chart.counts))
        if let shared = chart.reach {
            reach.low = max(reach.low, shared.low)
            reach.high = max(reach.high, shared.high)
        }
        unit = reach.isEmpty ? 0 : (plot.right - plot.left) / (reach.low + reach.high)
        lineX = reach.isEmpty ? plot.left : plot.left + unit * reach.low
        valueX = width
        var y = top + 12
        if !shown.isEmpty, !chart.words.mean.isEmpty {
            let line = TextLine(shortened(chart.words.mean, .note, width: width), .note)
            heading = line.drawn(at: PlanarPoint(width, y + line.ascent), anchor: "end")
            y += line.height + 2
        }
        for row in chart.rows {
            var runs = [TextRun(text: row.label, style: Self.labelStyle)]
            if let note = row.note, !note.isEmpty {
                runs = [
                    TextRun(text: row.label + "\u{2002} ", style: Self.labelStyle),
                    TextRun(text: note.replacing(" ", with: "\u{A0}"), style: .note),
                ]
            }
            let block = TextBlock(lines: wrapped(runs, width: width))
            let textBox = Box(minX: 0, minY: y, maxX: width, maxY: y + block.height)
            let barTop = textBox.maxY + 6
            let bar = Box(minX: plot.left, minY: barTop, maxX: plot.right, maxY: barTop + Self.barHeight)
            places.append(Place(text: block, textBox: textBox, bar: bar))
            y = bar.maxY + Self.rowGap
        }
        bottom = y - Self.rowGap
    }
}
