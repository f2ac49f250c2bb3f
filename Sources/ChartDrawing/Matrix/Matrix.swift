/// A matrix: rows by columns with a mark where they meet, and an outline with words around what stands out.
///
/// Names of rows stand on the left, those of columns upright over them. The caller sorts both. A matrix keeps its natural size where a
/// screen is smaller: names that cannot be read are no names.
package struct Matrix: Sendable, Equatable {
    /// The name of a row or a column.
    package struct Head: Sendable, Equatable {
        package var label: String
        /// A second, softer line under the name of a row.
        package var note: String?
        /// Why the whole row or column stands out, in a few words; nil where it does not.
        package var flag: String?

        package init(_ label: String, note: String? = nil, flag: String? = nil) {
            self.label = label
            self.note = note
            self.flag = flag
        }
    }

    /// What stands where a row and a column meet.
    package struct Cell: Sendable, Equatable {
        package var mark: Mark
        /// Drawn with an outline and an arrow: it goes one way only.
        package var isOutlined: Bool

        package init(_ mark: Mark, isOutlined: Bool = false) {
            self.mark = mark
            self.isOutlined = isOutlined
        }
    }

    /// The kinds of mark.
    package enum Mark: Sendable, Equatable {
        /// Nothing is known.
        case blank
        /// Where a row meets itself.
        case itself
        /// A number from 0 to 3, the darker the higher.
        case level(Int)
        /// Yes: covered, or there.
        case full
        /// Not there.
        case open
        /// Not there, with a reason on record.
        case crossed
        /// It could not have been.
        case dash
    }

    /// An entry of the key.
    package struct KeyWord: Sendable, Equatable {
        package var cell: Cell
        package var text: String

        package init(_ cell: Cell, _ text: String) {
            self.cell = cell
            self.text = text
        }
    }

    /// What the rows do to the columns, over the names of the rows: "heeft nodig:".
    package var corner: String?
    package var rows: [Head]
    package var columns: [Head]
    /// A list for each row, with a cell for each column.
    package var cells: [[Cell]]
    package var key: [KeyWord]
    /// What the outline around a column means.
    package var columnFlag: String?
    package var text: FigureText

    package init(
        corner: String? = nil, rows: [Head], columns: [Head], cells: [[Cell]], key: [KeyWord] = [], columnFlag: String? = nil,
        text: FigureText
    ) {
        self.corner = corner
        self.rows = rows
        self.columns = columns
        self.cells = cells
        self.key = key
        self.columnFlag = columnFlag
        self.text = text
    }

    /// The figure as SVG markup for an HTML page.
    package func svg() -> String {
        guard !rows.isEmpty, !columns.isEmpty else {
            return FigureFrame(className: "kr-matrix", width: MatrixLayout.leastWidth, height: 2, text: text).markup([])
        }
        let layout = MatrixLayout(self)
        var content = layout.columnNames() + layout.rowNames()
        for row in rows.indices {
            for column in columns.indices where cells.indices.contains(row) && cells[row].indices.contains(column) {
                content += MatrixMark(cell: cells[row][column], box: layout.box(row: row, column: column)).drawn()
            }
        }
        content += layout.flags()
        let key = KeyRows(entries: keyEntries(), width: layout.width, isCentred: false).drawn(x: 0, top: layout.bottom + 12)
        content.append(SVGElement("g", class: "kr-key", key.elements))
        return FigureFrame(className: "kr-matrix", width: layout.width, height: key.bottom + 2, text: text).markup(content)
    }

    private func keyEntries() -> [KeyEntry] {
        var entries = key.map { word in
            KeyEntry(
                sample: { MatrixMark(cell: word.cell, box: Box(centre: $0, width: 24, height: 20)).drawn() }, sampleWidth: 24,
                text: word.text)
        }
        if let columnFlag, columns.contains(where: { $0.flag != nil }) {
            entries.append(.mark({ MatrixLayout.flagSign(at: $0) }, columnFlag))
        }
        return entries
    }
}
