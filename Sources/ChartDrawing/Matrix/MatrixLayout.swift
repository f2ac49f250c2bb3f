/// Where rows, columns and names of a matrix stand: the more columns, the smaller the cells.
struct MatrixLayout {
    let matrix: Matrix
    /// The sides of a cell, in px.
    let cell: Double
    let labelWidth: Double
    let flagWidth: Double
    /// Where the cells begin, from the top.
    let top: Double
    private let rowNameBlocks: [TextBlock]
    private let rowTops: [Double]
    private let rowHeights: [Double]
    private let columnNameLines: [[TextLine]]

    static let leastWidth = 300.0
    private static let mostNameHeight = 132.0
    private static let gutter = 12.0
    private static let flagGap = 10.0

    init(_ matrix: Matrix) {
        self.matrix = matrix
        let count = matrix.columns.count
        cell = count <= 8 ? 42 : count <= 14 ? 34 : count <= 24 ? 25 : 18
        let isDense = matrix.rows.count > 24
        let nameStyle =
            isDense || cell < 25 ? TextStyle(className: "kr-entry", size: 13) : TextStyle(className: "kr-name", size: 14, isBold: true)
        let room = matrix.rows.contains { ($0.note ?? "").count > 30 || $0.label.count > 34 } ? 230.0 : 176.0
        rowNameBlocks = matrix.rows.map { head in
            if isDense { return TextBlock(lines: [TextLine(shortened(head.label, nameStyle, width: 200), nameStyle)]) }
            return TextBlock(
                lines: wrapped(head.label, nameStyle, width: room) + (head.note.map { wrapped($0, .note, width: room) } ?? []))
        }
        let least = matrix.corner.map { wrapped($0, .note, width: 120) }.map { TextBlock(lines: $0).width } ?? 0
        labelWidth = max(rowNameBlocks.reduce(least) { max($0, $1.width) } + Self.gutter, 60)
        let columnStyle = TextStyle(className: "kr-entry", size: cell < 25 ? 12 : 13)
        let mostLines = cell < 25 ? 1 : 2
        let longest = matrix.columns.reduce(0) { max($0, textWidth($1.label, size: columnStyle.size)) }
        let nameHeight = min(longest, Self.mostNameHeight)
        columnNameLines = matrix.columns.map { Self.lines(of: $0.label, columnStyle, width: nameHeight, most: mostLines) }
        top = columnNameLines.flatMap { $0 }.reduce(0) { max($0, $1.width) } + 14
        flagWidth = matrix.rows.contains { $0.flag != nil } ? 120 : 0
        let least0 = cell
        rowHeights = rowNameBlocks.map { max($0.height + 10, least0) }
        var y = top
        rowTops = rowHeights.map { height in
            defer { y += height }
            return y
        }
    }

    var width: Double {
        max(labelWidth + Double(matrix.columns.count) * cell + (flagWidth > 0 ? flagWidth + Self.flagGap : 0) + 2, Self.leastWidth)
    }
    private var cellsBottom: Double { (rowTops.last ?? top) + (rowHeights.last ?? 0) }
    var bottom: Double { cellsBottom + (matrix.columns.contains { $0.flag != nil } ? 18 : 0) }

    func box(row: Int, column: Int) -> Box {
        let x = labelWidth + Double(column) * cell
        return Box(minX: x, minY: rowTops[row], maxX: x + cell, maxY: rowTops[row] + rowHeights[row])
    }

    /// The names over the columns, read from the bottom up, and what the rows do to them.
    func columnNames() -> [SVGElement] {
        var elements: [SVGElement] = []
        if let corner = matrix.corner {
            let block = TextBlock(lines: wrapped(corner, .note, width: max(labelWidth - Self.gutter, 90)))
            elements += block.drawn(in: Box(minX: 0, minY: top - block.height - 5, maxX: labelWidth, maxY: top))
        }
        for (index, lines) in columnNameLines.enumerated() {
            let height = lines.reduce(0) { $0 + $1.height }
            var x = labelWidth + (Double(index) + 0.5) * cell - height / 2
            for line in lines {
                let point = PlanarPoint(x + line.ascent, top - 7)
                elements.append(line.drawn(at: point).set("transform", "rotate(-90 \(svgNumber(point.x)) \(svgNumber(point.y)))"))
                x += line.height
            }
        }
        return elements
    }

    func rowNames() -> [SVGElement] {
        rowNameBlocks.indices.flatMap { row in
            let block = rowNameBlocks[row]
            let y = rowTops[row] + (rowHeights[row] - block.height) / 2
            return block.drawn(in: Box(minX: 0, minY: y, maxX: labelWidth - Self.gutter, maxY: y + block.height))
        }
    }

    /// Outlines around rows and columns that stand out, with the words beside a row and a sign under a column.
    func flags() -> [SVGElement] {
        var elements: [SVGElement] = []
        let right = labelWidth + Double(matrix.columns.count) * cell
        for (row, head) in matrix.rows.enumerated() {
            guard let flag = head.flag else { continue }
            let box = Box(minX: labelWidth, minY: rowTops[row], maxX: right, maxY: rowTops[row] + rowHeights[row])
            elements.append(.rectangle("kr-flag", box.grown(by: -1)))
            let block = TextBlock(lines: wrapped(flag, TextStyle.note.named("kr-note kr-is-below"), width: flagWidth))
            let y = box.centre.y - block.height / 2
            elements += block.drawn(in: Box(minX: right + Self.flagGap, minY: y, maxX: width, maxY: y + block.height))
        }
        for (column, head) in matrix.columns.enumerated() where head.flag != nil {
            let x = labelWidth + Double(column) * cell
            elements.append(.rectangle("kr-flag", Box(minX: x, minY: top, maxX: x + cell, maxY: cellsBottom).grown(by: -1)))
            elements.append(Self.flagSign(at: PlanarPoint(x + cell / 2, cellsBottom + 9)))
        }
        return elements
    }

    /// A triangle that points up at a column.
    static func flagSign(at centre: PlanarPoint) -> SVGElement {
        let corners = [(0.0, -5.0), (5.5, 4.5), (-5.5, 4.5)].map { PlanarPoint(centre.x + $0.0, centre.y + $0.1) }
        return .path("kr-flag-sign", svgPath(corners, isClosed: true))
    }

    /// A name over a column in as many lines as the column is wide, the last one cut off where it has to be.
    private static func lines(of label: String, _ style: TextStyle, width: Double, most: Int) -> [TextLine] {
        let lines = wrapped(label, style, width: width)
        guard lines.count > most else { return lines }
        let head = lines.prefix(most - 1)
        let rest = lines.dropFirst(most - 1).map { $0.runs.map(\.text).joined() }.joined(separator: " ")
        return head + [TextLine(shortened(rest, style, width: width), style)]
    }
}
