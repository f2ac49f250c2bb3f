/// Where a state timeline puts its rows and columns.
struct StateTimelineLayout {
    /// Where one row puts its title and its marks.
    struct RowPlace {
        var title: TextBlock
        var titleBox: Box
        /// The height at which its marks stand.
        var middle: Double
    }

    private(set) var rows: [RowPlace] = []
    /// The middle of each column.
    let columns: [Double]
    /// The dates that there is room for; the last always, and those before it that keep clear of the next.
    let labels: [(line: TextLine, x: Double)]
    let labelBaseline = 13.0
    /// Where the rows begin and end, and where a line ends that goes on until now.
    let top = 24.0
    private(set) var bottom: Double
    let right = StateTimeline.width

    private static let titleWidth = 190.0
    /// Between a title and the middle of the first column, and from the middle of the last to the end of its line, in px.
    private static let (firstInset, lastInset) = (36.0, 30.0)
    private static let rowPadding = 5.0

    init(chart: StateTimeline) {
        let left = Self.titleWidth + Self.firstInset
        let last = StateTimeline.width - Self.lastInset
        let count = chart.columns.count
        columns = count == 1 ? [left] : (0..<count).map { left + (last - left) * Double($0) / Double(count - 1) }
        var shown: [(line: TextLine, x: Double)] = []
        for (label, x) in zip(chart.columns, columns).reversed() {
            let line = TextLine(label, .tick)
            if let next = shown.last, x + line.width / 2 + 8 > next.x - next.line.width / 2 { continue }
            shown.append((line, x))
        }
        labels = shown.reversed()
        var y = top
        for row in chart.rows {
            let title = TextBlock(lines: wrapped(row.title, .note.named("kr-entry"), width: Self.titleWidth))
            let height = max(title.height, StateMark.size) + 2 * Self.rowPadding
            let middle = y + height / 2
            rows.append(
                RowPlace(
                    title: title,
                    titleBox: Box(minX: 0, minY: middle - title.height / 2, maxX: Self.titleWidth, maxY: middle + title.height / 2),
                    middle: middle))
            y += height
        }
        bottom = y + 2
    }
}
