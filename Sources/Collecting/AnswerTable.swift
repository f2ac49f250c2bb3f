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
        let columns = AnswerColumn.columns(of: table.heading, for: target)
        self.columns = columns
        responses = table.rows.map { Self.response(in: $0, columns: columns, target: target) }
    }

    private static func response(in row: [CSVTable.Cell], columns: [AnswerColumn], target: TargetRound) -> IncomingResponse {
        var response = IncomingResponse(for: target, at: row[0].place)
        for (cell, column) in zip(row, columns) {
            switch column {
            case .respondent: response.token = cell.text.isEmpty ? nil : cell.text
            case .group(let index): response.groups[index] = cell.text
            case .indicator(let index): response.answers[index] = target.scale.step(Double(cell.text.replacing(",", with: ".")))
            case .notPlaced: break
            }
        }
        return response
    }

    /// The bytes of the file with some responses after the others.
    ///
    /// A group or indicator that has no column yet gets one at the end of the heading. Where the file's encoding has no place for a
    /// character, the whole becomes UTF-8.
    func bytes(adding added: [IncomingResponse]) -> [UInt8] {
        let new = newColumns(for: added)
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
        let headings = new.map { separator + Self.quoted($0.heading(in: target), separator: separator) }.joined()
        let start = rawOffset(of: table.heading.last?.end ?? 0)
        let end = new.isEmpty ? start : rawOffset(of: table.headingLineEnd)
        let before = rawText[..<start]
        if let heading = encoding.bytes(of: headings), let addition = encoding.bytes(of: rows) {
            let from = encoding.byteCount(ofBeginning: before)
            let to = encoding.byteCount(ofBeginning: rawText[..<end])
            return bytes[..<from] + heading + bytes[to...] + addition
        }
        return [0xEF, 0xBB, 0xBF] + Array((before + headings + rawText[end...] + rows).utf8)
    }

    /// The bytes of a file that is not there yet: a column for the respondent, for each group and for each indicator.
    static func newFile(with added: [IncomingResponse], for target: TargetRound) -> [UInt8] {
        let columns = AnswerColumn.all(for: target)
        let rows = [columns.map { $0.heading(in: target) }] + added.map { response in columns.map { $0.text(of: response) } }
        let (mark, separator, lineEnd) = target.language == .dutch ? ("\u{FEFF}", ";", "\r\n") : ("", ",", "\n")
        return Array((mark + rows.map { line($0, separator: separator) + lineEnd }.joined()).utf8)
    }

    /// Groups and indicators that something is said about and that have no column.
    private func newColumns(for added: [IncomingResponse]) -> [AnswerColumn] {
        AnswerColumn.all(for: target).filter { column in
            !columns.contains(column) && added.contains { !column.text(of: $0).isEmpty }
        }
    }

    /// A place in the text with its own line ends, from one in the text where each is a single line feed.
    private func rawOffset(of offset: Int) -> String.Index {
        var left = offset
        var index = rawText.utf8.startIndex
        while left > 0, index < rawText.utf8.endIndex {
            let isReturn = rawText.utf8[index] == 0x0D
            index = rawText.utf8.index(after: index)
            if isReturn, index < rawText.utf8.endIndex, rawText.utf8[index] == 0x0A { index = rawText.utf8.index(after: index) }
            left -= 1
        }
    ///
    /// As the spreadsheets of the site's language open it at once: Dutch ones want semicolons, and a byte order mark for accents.
        return index
    }

    /// The first line end of the file.
    private var lineEnd: String {
        guard let first = rawText.utf8.firstIndex(where: { $0 == 0x0D || $0 == 0x0A }) else { return "\n" }
        return rawText.utf8[first...].starts(with: "\r\n".utf8) ? "\r\n" : rawText.utf8[first] == 0x0D ? "\r" : "\n"
    }

    private static func line(_ cells: [String], separator: String) -> String {
        cells.map { quoted($0, separator: separator) }.joined(separator: separator)
    }

    private static func quoted(_ text: String, separator: String) -> String {
        let isPlain = !text.contains { $0 == "\"" || $0.isNewline || ";,\t".contains($0) || String($0) == separator }
        return isPlain && text.trimmed == text ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
