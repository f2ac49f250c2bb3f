/// Divides a dot plot into a name column and the plot, or puts the names above their lines when they are long.
struct DotPlotLayout {
    /// Where one row puts its name and its line, from the top of the row, in px.
    struct Place {
        var name: TextBlock
        var nameBox: Box
        var anchor: String
        var lineY: Double
        var height: Double
        /// Where the bands behind the line begin and end; those of names beside the lines join up.
        var bandTop: Double
        var bandBottom: Double
    }

    private(set) var plotLeft: Double
    private(set) var plotRight: Double
    private(set) var places: [Place]
    /// Whether names stand in a column of their own; else above their lines.
    private(set) var hasNamesBeside: Bool

    var rowsHeight: Double { max(places.reduce(0) { $0 + $1.height }, 24) }

    private static let columnWidth = 138.0
    private static let gutter = 14.0

    init(rows: [DotPlot.Row], width: Double) {
        plotRight = width - 12
        let beside = rows.compactMap { Self.block($0, width: Self.columnWidth, cutsWords: false, mostLines: 2) }
        hasNamesBeside = beside.count == rows.count
        if hasNamesBeside {
            let column = beside.reduce(0) { max($0, $1.width) }
            plotLeft = column + Self.gutter
            places = beside.map { block in
                let height = max(block.height + 16, 56)
                let box = Box(minX: 0, minY: (height - block.height) / 2, maxX: column, maxY: (height + block.height) / 2)
                return Place(
                    name: block, nameBox: box, anchor: "end", lineY: height / 2 + 4, height: height, bandTop: 0, bandBottom: height)
            }
        } else {
            plotLeft = 12
            places = rows.map { row in
                let block = Self.block(row, width: width - 24, cutsWords: true, mostLines: .max) ?? TextBlock(lines: [])
                let box = Box(minX: 12, minY: 8, maxX: width - 12, maxY: 8 + block.height)
                let line = box.maxY + 33
                return Place(
                    name: block, nameBox: box, anchor: "start", lineY: line, height: line + 20, bandTop: box.maxY + 5, bandBottom: line + 14
                )
            }
        }
    }

    private static func block(_ row: DotPlot.Row, width: Double, cutsWords: Bool, mostLines: Int) -> TextBlock? {
        let names = wrapped(row.label, .name, width: width, cutsWords: cutsWords)
        let notes = row.sublabel.map { wrapped($0, .note, width: width, cutsWords: cutsWords) } ?? []
        let block = TextBlock(lines: names + notes)
        guard names.count <= mostLines, notes.count <= mostLines, cutsWords || block.width <= width else { return nil }
        return block
    }
}
