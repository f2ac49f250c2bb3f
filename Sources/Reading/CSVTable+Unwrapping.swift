package import Diagnostics

extension CSVTable {
    /// The rows of a file as they stand, where a spreadsheet has put whole rows in one cell as the cells that they were.
    ///
    /// A file with commas that a Dutch spreadsheet opened as one column and saved again has each row between quotation marks, or only the
    /// rows that hold some themselves.
    package static func unwrappedRows(of file: TextFile) -> (rows: [[Cell]], diagnostics: [Diagnostic]) {
        let read = rawRows(of: file)
        guard let heading = read.rows.first else { return read }
        let own = separator(of: file.text)
        let inner = onlyCell(of: heading).map { separator(of: $0.text) } ?? own
        let first = unwrapped(heading, separatedBy: inner) ?? heading
        guard first.count > 1 else { return read }
        let rows = read.rows.dropFirst().map { row -> [Cell] in
            guard let cells = unwrapped(row, separatedBy: inner), cells.count <= first.count else { return row }
            return cells
        }
        return ([first] + rows, read.diagnostics)
    }

    /// The cell of a row that has no other.
    private static func onlyCell(of row: [Cell]) -> Cell? {
        guard let first = row.first, !first.text.isEmpty, row.dropFirst().allSatisfy({ $0.text.isEmpty }) else { return nil }
        return first
    }

    /// The cells within the only cell of a row; nil where it holds no more than one.
    private static func unwrapped(_ row: [Cell], separatedBy separator: UInt8) -> [Cell]? {
        guard let cell = onlyCell(of: row), cell.text.utf8.contains(separator) else { return nil }
        let read = rawRows(of: TextFile(path: cell.place.file, text: cell.text), separatedBy: separator)
        guard read.diagnostics.isEmpty, read.rows.count == 1, let cells = read.rows.first, cells.count > 1 else { return nil }
        return cells.map { inner in
            var place = cell.place
            place.line += inner.place.line - 1
            // After the quotation mark that the whole row stands in.
            place.column = inner.place.line == 1 ? place.column + inner.place.column : inner.place.column
            return Cell(text: inner.text, place: place, end: cell.end)
        }
    }
}
