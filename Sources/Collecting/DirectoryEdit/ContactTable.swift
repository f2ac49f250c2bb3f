internal import Reading

/// The table of contacts as it lies in its file, and how cells of it are changed.
///
/// What is not changed stays byte for byte: order, separator, line ends, quotation marks, byte order mark and the columns that Kring
/// does not know.
struct ContactTable {
    /// What one cell is to hold.
    struct Change {
        /// Among `rows`, from 0.
        var row: Int
        /// The column's key: `confirmed`, `stand-in`; it gets a column at the end of the heading where the table has none.
        var key: String
        /// As a reader is to see it; guarded and quoted as a spreadsheet needs it.
        var text: String
    }

    /// Rows as long as the heading, without those that are blank.
    let rows: [[CSVTable.Cell]]
    let heading: [CSVTable.Cell]
    /// The key of each column; nil for one that Kring does not know.
    let keys: [String?]
    private let bytes: [UInt8]
    private let encoding: TextEncoding
    /// With the file's own line ends.
    private let rawText: String
    /// With line feeds, which the places of cells are counted in.
    private let text: [UInt8]
    private let separator: String
    /// The heading and the rows with the cells that each has.
    private let rawRows: [[CSVTable.Cell]]
    /// Where each line begins, in bytes of `text`.
    private let lineStarts: [Int]

    /// What a new column is called beside others, by its key.
    private let newHeading: (String, [CSVTable.Cell]) -> String

    /// Reads a table; nil when the bytes are not text or hold no heading.
    ///
    /// - Parameters:
    ///   - keys: knows the columns by their headings; those of contacts when left out.
    ///   - newHeading: names a new column.
    init?(
        _ bytes: [UInt8], path: String, keys: ([CSVTable.Cell]) -> [String?] = ContactColumns.keys,
        newHeading: @escaping (String, [CSVTable.Cell]) -> String = ContactColumns.heading
    ) {
        guard let (rawText, encoding) = TextEncoding.decoded(bytes), let file = TextFile(path: path, bytes: bytes) else { return nil }
        let table = CSVTable.read(file).table
        guard !table.heading.isEmpty else { return nil }
        self.bytes = bytes
        (self.rawText, self.encoding) = (rawText, encoding)
        let text = Array(file.text.utf8)
        self.text = text
        rows = table.rows
        heading = table.heading
        self.keys = keys(table.heading)
        self.newHeading = newHeading
        separator = String(UnicodeScalar(table.separator))
        rawRows = CSVTable.rawRows(of: file).rows
        lineStarts = [0] + text.indices.filter { text[$0] == 0x0A }.map { $0 + 1 }
    }

    /// The texts of a column, row by row; empty when the table has none of the key.
    func texts(of key: String) -> [String] {
        guard let column = keys.firstIndex(of: key) else { return [] }
        return rows.map { $0[column].text }
    }

    /// The bytes of the file with some cells changed; where two changes are for one cell, the last holds.
    ///
    /// - Parameters:
    ///   - changes: in any order.
    ///   - additions: rows after the last, by the keys of their columns.
    func bytes(changing changes: [Change], adding additions: [[String: String]] = []) -> [UInt8] {
        var columns = Dictionary(
            zip(keys, keys.indices).compactMap { key, column in key.map { ($0, column) } }, uniquingKeysWith: { first, _ in first })
        var headings: [Int: String] = [:]
        for key in changes.map(\.key) + additions.flatMap({ $0.keys.sorted() }) where columns[key] == nil {
            let column = heading.count + headings.count
            columns[key] = column
            headings[column] = newHeading(key, heading)
        }
        // The first of the raw rows is the heading.
        var cells: [Int: [Int: String]] = headings.isEmpty ? [:] : [0: headings]
        for change in changes {
            if let column = columns[change.key] { cells[change.row + 1, default: [:]][column] = change.text }
        }
        let edits = cells.sorted { $0.key < $1.key }.flatMap { row, values in
            self.edits(of: rawRows[row], values: values.sorted { $0.key < $1.key })
        }
        let rows = additions.map { addition in
            var cells = [String](repeating: "", count: heading.count + headings.count)
            for (key, text) in addition { columns[key].map { cells[$0] = written(text, isQuoted: false) } }
            return cells.joined(separator: separator) + lineEnd
        }
        let endsLine = rawText.utf8.last.map { $0 == 0x0A || $0 == 0x0D } ?? true
        let addition = rows.isEmpty ? "" : (endsLine ? "" : lineEnd) + rows.joined()
        return edited(bytes, text: rawText, encoding: encoding, edits: edits, addition: addition)
    }

    /// The first line end of the file.
    private var lineEnd: String {
        guard let first = rawText.utf8.firstIndex(where: { $0 == 0x0D || $0 == 0x0A }) else { return "\n" }
        return rawText.utf8[first...].starts(with: "\r\n".utf8) ? "\r\n" : rawText.utf8[first] == 0x0D ? "\r" : "\n"
    }

    /// New texts in a row; one that ends before a column grows up to it.
    private func edits(of row: [CSVTable.Cell], values: [(key: Int, value: String)]) -> [TextEdit] {
        let within = values.filter { $0.key < row.count }.map { column, text in
            let range = range(of: column, in: row)
            let isQuoted = self.text[range].first == 0x22
            return TextEdit(range: range, text: written(text, isQuoted: isQuoted))
        }
        let beyond = values.filter { $0.key >= row.count }
        guard let last = beyond.last, let end = row.last?.end else { return within }
        let tail = (row.count...last.key).map { column in
            separator + (beyond.first { $0.key == column }.map { written($0.value, isQuoted: false) } ?? "")
        }
        return within + [TextEdit(range: end..<end, text: tail.joined())]
    }

    /// Where a cell stands, without the spaces around it.
    private func range(of column: Int, in row: [CSVTable.Cell]) -> Range<Int> {
        var start = column == 0 ? lineStarts[row[0].place.line - 1] : row[column - 1].end + 1
        var end = row[column].end
        while start < end, text[start] == 0x20 { start += 1 }
        while end > start, text[end - 1] == 0x20 { end -= 1 }
        return start..<end
    }

    private func written(_ text: String, isQuoted: Bool) -> String {
        let cell = text.guardedFromFormulas.csvCell
        return (isQuoted || text.contains(separator)) && !cell.hasPrefix("\"") ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}
