/// A list under a figure that explains the numbers or letters in it: mark, name and, at the end of the line, the value.
struct ReferenceList {
    /// One line of the list.
    struct Row {
        var mark: String
        var label: String
        var sublabel: String?
        var value: TextRun
        /// Values that stand in the same place at other times.
        var otherValues: [TextRun] = []

        var valueWidth: Double { otherValues.reduce(value.width) { max($0, $1.width) } }
    }

    var rows: [Row]
    /// Room for the list, in px.
    var width: Double

    private static let columnGap = 28.0
    private static let markWidth = 26.0
    private static let entryStyle = TextStyle(className: "kr-entry", size: 14)

    /// The elements of each row below `top`, and where the list ends.
    func drawn(top: Double) -> (rows: [[SVGElement]], bottom: Double) {
        let columns = columnCount()
        let columnWidth = self.columnWidth(columns)
        let perColumn = (rows.count + columns - 1) / columns
        var drawn: [[SVGElement]] = []
        var bottom = top
        var y = top
        for (index, row) in rows.enumerated() {
            if index % max(perColumn, 1) == 0 { y = top }
            let left = Double(index / max(perColumn, 1)) * (columnWidth + Self.columnGap)
            let elements = drawnRow(row, left: left, top: &y, width: columnWidth)
            drawn.append(elements)
            bottom = max(bottom, y)
        }
        return (drawn, bottom)
    }

    /// Two or three columns where every row keeps to two lines in them.
    private func columnCount() -> Int {
        for columns in [3, 2] where rows.count > columns * 2 && columnWidth(columns) >= 200 {
            if rows.allSatisfy({ lines(of: $0, width: columnWidth(columns)).count <= 2 }) { return columns }
        }
        return 1
    }

    private func columnWidth(_ columns: Int) -> Double {
        (width - Double(columns - 1) * Self.columnGap) / Double(columns)
    }

    private func lines(of row: Row, width: Double) -> [TextLine] {
        let room = width - Self.markWidth - min(row.valueWidth, width / 2) - 14
        let notes = row.sublabel.map { wrapped($0, .note, width: room) } ?? []
        return wrapped(row.label, Self.entryStyle, width: room) + notes
    }

    private func drawnRow(_ row: Row, left: Double, top: inout Double, width: Double) -> [SVGElement] {
        let block = TextBlock(lines: lines(of: row, width: width))
        let values = ([row.value] + row.otherValues).map { wrapped([$0], width: width / 2) }
        let textTop = top + 5
        let height = values.reduce(block.height) { max($0, TextBlock(lines: $1).height) }
        var elements: [SVGElement] = [.line("kr-rule", from: PlanarPoint(left, top), to: PlanarPoint(left + width, top))]
        let baseline = textTop + (block.lines.first?.ascent ?? 12)
        elements.append(TextLine(row.mark, TextStyle.name.named("kr-name kr-mark-text")).drawn(at: PlanarPoint(left, baseline)))
        elements += block.drawn(in: Box(minX: left + Self.markWidth, minY: textTop, maxX: left + width, maxY: textTop + block.height))
        for lines in values {
            for (index, line) in lines.enumerated() {
                let y = baseline + Double(index) * line.height
                elements.append(line.drawn(at: PlanarPoint(left + width, y), anchor: "end"))
            }
        }
        top = textTop + height + 5
        return elements
    }
}
