internal import Diagnostics
internal import Model
internal import Reading

/// The file of a round's answers as it lies there, and how rows are added to it.
///
/// What stands in it stays byte for byte: its order, separator, line ends, byte order mark and the columns that Kring does not know.
struct AnswerTable {
    private let bytes: [UInt8]
    private let encoding: TextEncoding
    /// The text with its own line ends.
    private let rawText: String
    private let table: CSVTable
    /// The rows below the heading as they stand, each with the cells that it has.
    private let rawRows: [[CSVTable.Cell]]
    private let columns: [AnswerColumn]
    private let target: TargetRound
    /// What stands in the file, row by row, in the terms of an import.
    let responses: [IncomingResponse]
    let diagnostics: [Diagnostic]

    /// Reads the file; nil when there is nothing in it.
    ///
    /// - Parameter bytes: nil when there is no file.
    init?(_ bytes: [UInt8]?, for target: TargetRound) {
        guard let bytes, let decoded = TextEncoding.decoded(bytes), let file = TextFile(path: target.file, bytes: bytes) else { return nil }
        let read = CSVTable.read(file)
        guard !read.table.heading.isEmpty else { return nil }
        self.bytes = bytes
        self.target = target
        (rawText, encoding) = decoded
        (table, diagnostics) = read
        rawRows = Array(CSVTable.rawRows(of: file).rows.dropFirst())
        let columns = AnswerColumn.columns(of: table.heading, for: target)
        self.columns = columns
        let texts = table.rows.flatMap { row in
            zip(row, columns).compactMap { cell, column in column.isIndicator ? cell.text : nil }
        }
        let words = AnswerWords(target.scale, given: target.round.answers, seen: Set(texts))
        responses = table.rows.map { Self.response(in: $0, columns: columns, words: words, target: target) }
    }

    private static func response(
        in row: [CSVTable.Cell], columns: [AnswerColumn], words: AnswerWords, target: TargetRound
    ) -> IncomingResponse {
        // checked: a row of a table has a cell at the least
        var response = IncomingResponse(for: target, at: row[0].place)
        for (cell, column) in zip(row, columns) {
            switch column {
            case .respondent: response.token = cell.text.plainCell.isEmpty ? nil : cell.text.plainCell
            case .group(let index): response.groups[index] = cell.text.plainCell
            case .indicator(let index):
                if case .answer(let answer) = words.meaning(of: cell.text) { response.answers[index] = answer }
            case .notPlaced: break
            }
        }
        return response
    }

    /// The bytes of the file with some responses after the others, and some groups in cells that were empty.
    ///
    /// A group or indicator that has no column yet gets one at the end of the heading. Where the file's encoding has no place for a
    /// character, the whole becomes UTF-8.
    func bytes(adding added: [IncomingResponse], filling fillings: [AnswerMerge.Filling] = []) -> [UInt8] {
        let new = newColumns(for: added, fillings)
        let separator = String(UnicodeScalar(table.separator))
        let lineEnd = lineEnd
        let respondent = columns.lastIndex(of: .respondent)
        var rows = rawText.utf8.last.map { $0 == 0x0A || $0 == 0x0D } ?? true ? "" : lineEnd
        for response in added {
            let cells = (columns + new).enumerated().map { index, column in
                column == .respondent && index != respondent ? "" : column.text(of: response)
            }
            rows += Self.line(cells, separator: separator) + lineEnd
        }
        var edits: [TextEdit] = []
        if !new.isEmpty, let last = table.heading.last {
            let headings = new.map { separator + $0.heading(in: target).csvCell }.joined()
            edits.append(TextEdit(range: last.end..<table.headingLineEnd, text: headings))
        }
        edits += filledCells(fillings, columns: columns + new, separator: separator)
        if added.isEmpty { rows = "" }
        return edited(bytes, text: rawText, encoding: encoding, edits: edits, addition: rows)
    }

    /// What is put into cells that are empty, in the order of the file.
    private func filledCells(_ fillings: [AnswerMerge.Filling], columns: [AnswerColumn], separator: String) -> [TextEdit] {
        Dictionary(grouping: fillings, by: \.row).sorted { $0.key < $1.key }.flatMap { row, fillings in
            let cells = rawRows[row]
            let values = fillings.compactMap { filling in
                columns.lastIndex(of: .group(filling.group)).map {
                    (column: $0, text: filling.value.guardedFromFormulas.csvCell)
                }
            }.sorted { $0.column < $1.column }
            let within = values.filter { $0.column < cells.count }.map { column, text in
                TextEdit(range: (cells[column - 1].end + 1)..<cells[column].end, text: text)
            }
            // A row that ends before the column grows up to it.
            let beyond = values.filter { $0.column >= cells.count }
            guard let last = beyond.last, let end = cells.last?.end else { return within }
            let tail = (cells.count...last.column).map { column in
                separator + (beyond.first { $0.column == column }?.text ?? "")
            }
            return within + [TextEdit(range: end..<end, text: tail.joined())]
        }
    }

    /// The bytes of a file that is not there yet: a column for the respondent, for each group and for each indicator.
    ///
    /// As the spreadsheets of the site's language open it at once: Dutch ones want semicolons, and a byte order mark for accents.
    static func newFile(with added: [IncomingResponse], for target: TargetRound) -> [UInt8] {
        let columns = AnswerColumn.all(for: target)
        let rows = [columns.map { $0.heading(in: target) }] + added.map { response in columns.map { $0.text(of: response) } }
        let (mark, separator, lineEnd) = target.language == .dutch ? ("\u{FEFF}", ";", "\r\n") : ("", ",", "\n")
        return Array((mark + rows.map { line($0, separator: separator) + lineEnd }.joined()).utf8)
    }

    /// Groups and indicators that something is said about and that have no column.
    private func newColumns(for added: [IncomingResponse], _ fillings: [AnswerMerge.Filling]) -> [AnswerColumn] {
        AnswerColumn.all(for: target).filter { column in
            !columns.contains(column)
                && (added.contains { !column.text(of: $0).isEmpty } || fillings.contains { .group($0.group) == column })
        }
    }

    /// The first line end of the file.
    private var lineEnd: String {
        guard let first = rawText.utf8.firstIndex(where: { $0 == 0x0D || $0 == 0x0A }) else { return "\n" }
        return rawText.utf8[first...].starts(with: "\r\n".utf8) ? "\r\n" : rawText.utf8[first] == 0x0D ? "\r" : "\n"
    }

    private static func line(_ cells: [String], separator: String) -> String {
        cells.map(\.csvCell).joined(separator: separator)
    }
}
