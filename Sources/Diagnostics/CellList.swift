/// Where something stands in a table: the first few cells, and how many there are.
package struct CellList: Sendable {
    /// Cells that are named at most.
    package static let most = 5

    package var count: Int
    /// The line and the heading of the first.
    package var cells: [(line: Int, column: String)]

    package init(count: Int, cells: [(line: Int, column: String)]) {
        self.count = count
        self.cells = cells
    }

    /// `, in 7 cells: line 2 “doel”, line 3 “tijd” and 5 more`; nothing for a single cell, which has its place.
    var text: String {
        if count < 2 { return "" }
        let shown = cells.prefix(Self.most).map { cell in
            let column = cell.column.split(whereSeparator: \.isNewline).joined(separator: " ")
            return "line \(cell.line)" + (column.isEmpty ? "" : " “\(column.count > 30 ? "…" + column.suffix(29) : column)”")
        }
        let more = count > shown.count ? " and \(count - shown.count) more" : ""
        return ", in \(count) cells: \(shown.joined(separator: ", "))\(more)"
    }

    /// `lines 4, 7 and 9`, or the first of many.
    package static func lines(_ lines: [Int]) -> String {
        let shown = lines.prefix(12).map(String.init)
        if lines.count > 12 { return "lines \(shown.joined(separator: ", ")) and \(lines.count - 12) more" }
        guard let last = shown.last, shown.count > 1 else { return "line \(shown.first ?? "")" }
        return "lines \(shown.dropLast().joined(separator: ", ")) and \(last)"
    }
}
