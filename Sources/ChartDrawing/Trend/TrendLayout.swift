/// Places the panels of a trend chart in rows, and the rounds within a panel.
struct TrendLayout {
    /// Where one panel puts its title and its plot.
    struct Place {
        var title: TextBlock
        var titleBox: Box
        /// Title, plot and the labels under it.
        var box: Box
        /// The bands, from the scale's minimum at the bottom to its maximum at the top.
        var plot: Box
        var timeline: TrendTimeline
    }

    private(set) var places: [Place] = []
    private(set) var columns: Int
    /// Where the last row of panels ends, in px.
    private(set) var bottom = 0.0

    private static let columnGap = 26.0
    private static let rowGap = 24.0
    /// Room for a number above the highest value.
    private static let headroom = 24.0
    private static let plotHeight = 100.0
    /// In a figure of more than three rows, which has to fit a sheet of paper.
    private static let lowPlotHeight = 76.0
    private static let labelRowHeight = 17.0
    /// From the edge of the plot to the first mark, to the line of the next round, and to a last mark with its number beside it, in px.
    private static let (inset, nextInset, numberInset) = (16.0, 12.0, 42.0)

    init(chart: TrendChart) {
        let count = chart.panels.count
        columns = Self.columns(panels: count, rounds: chart.rounds.count, width: chart.width)
        // A lonely panel in a wide figure keeps the width of a column.
        let width = (min(chart.width, Double(columns) * 480) - Double(columns - 1) * Self.columnGap) / Double(columns)
        let gutter = chart.scale.ticks.reduce(0) { max($0, TextLine($1.label, .tick).width) } + 7
        let hasCounts = chart.panels.contains { $0.points.contains { !$0.countLabel.isEmpty } }
        let labelsHeight = (hasCounts ? 2 : 1) * Self.labelRowHeight + 8
        let plotHeight = count > columns * 3 ? Self.lowPlotHeight : Self.plotHeight
        var top = 0.0
        for start in stride(from: 0, to: count, by: columns) {
            let row = chart.panels[start..<min(start + columns, count)]
            let titles = row.map { TextBlock(lines: wrapped($0.title, .name, width: width)) }
            let plotTop = top + titles.reduce(0) { max($0, $1.height) } + Self.headroom
            for (column, title) in titles.enumerated() {
                let left = Double(column) * (width + Self.columnGap)
                let plot = Box(minX: left + gutter, minY: plotTop, maxX: left + width, maxY: plotTop + plotHeight)
                let titleBottom = plotTop - Self.headroom
                places.append(
                    Place(
                        title: title, titleBox: Box(minX: left, minY: titleBottom - title.height, maxX: left + width, maxY: titleBottom),
                        box: Box(minX: left, minY: top, maxX: left + width, maxY: plot.maxY + labelsHeight), plot: plot,
                        timeline: TrendTimeline(
                            rounds: chart.rounds.map(\.position), next: chart.next?.position, left: plot.minX + Self.inset,
                            right: plot.maxX - (chart.next == nil ? Self.numberInset : Self.nextInset))))
            }
            bottom = plotTop + plotHeight + labelsHeight
            top = bottom + Self.rowGap
        }
    }

    /// As many panels beside each other as leave each about 210 px, or 290 px where there are more than eight rounds.
    ///
    /// A column of more than six panels would not fit a sheet of paper, so it is always halved; three stay under each other.
    static func columns(panels: Int, rounds: Int, width: Double) -> Int {
        let least = rounds > 8 ? 290.0 : 210.0
        let fitting = Int(drawn: (width + columnGap) / (least + columnGap))
        if fitting == 1 { return panels > 6 ? 2 : 1 }
        if fitting == 2 && panels == 3 { return 1 }
        return min(fitting, max(panels, 1))
    }
}
