package import Diagnostics

/// A table that people keep in a spreadsheet: comma or semicolon (or tab), quoted cells with line ends in them.
///
/// Our own reader and not a library's, because a diagnostic needs the line and column of each cell, and a field that a spreadsheet
/// guarded against formulas (`'+31 …`) is unguarded here.
package struct CSVTable: Sendable {
    /// A cell with the place where it begins.
    package struct Cell: Sendable {
        package var text: String
        package var place: SourcePlace
        /// Where it ends, in UTF-8 bytes from the beginning of the file's text.
        package var end: Int
    }

    private static let mostPaddedCells = 4_000_000

    package let heading: [Cell]
    /// Rows as long as the heading; blank rows are left out.
    package internal(set) var rows: [[Cell]]
    /// The character between cells, in ASCII.
    package let separator: UInt8
    /// Where the line of the heading ends, its empty cells included, in UTF-8 bytes from the beginning of the file's text.
    package let headingLineEnd: Int

    /// Parses a file.
    ///
    /// - Returns: the table, and what is wrong; the rest is read on.
    package static func read(_ file: TextFile) -> (table: CSVTable, diagnostics: [Diagnostic]) {
        var log = ReadingLog()
        let table = CSVTable(file, log: &log)
        return (table, log.diagnostics)
    }

    /// The rows of a file as they stand, the heading among them, without those that are blank.
    package static func rawRows(of file: TextFile) -> (rows: [[Cell]], diagnostics: [Diagnostic]) {
        var log = ReadingLog()
        let rows = rawRows(of: file, separator: separator(of: file.text), log: &log)
        return (rows, log.diagnostics)
    }

    /// The rows of a file with a separator that is known, in ASCII.
    package static func rawRows(of file: TextFile, separatedBy separator: UInt8) -> (rows: [[Cell]], diagnostics: [Diagnostic]) {
        var log = ReadingLog()
        let rows = rawRows(of: file, separator: separator, log: &log)
        return (rows, log.diagnostics)
    }

    private static func rawRows(of file: TextFile, separator: UInt8, log: inout ReadingLog) -> [[Cell]] {
        var parser = CSVParser(file: file, separator: separator)
        var rows = parser.rows(log: &log)
        // Excel's own note of the separator, which is no row.
        if let first = rows.first?.first?.text.lowercased(), first.hasPrefix("sep=") { rows.removeFirst() }
        rows.removeAll { row in row.allSatisfy { $0.text.isEmpty } }
        return rows
    }

    /// Parses a file; what is wrong goes to the log and the rest is read on.
    init(_ file: TextFile, log: inout ReadingLog) {
        separator = Self.separator(of: file.text)
        let rows = Self.rawRows(of: file, separator: separator, log: &log)
        headingLineEnd = rows.first?.last?.end ?? 0
        guard var heading = rows.first else {
            self.heading = []
            self.rows = []
            return
        }
        while heading.last?.text.isEmpty == true { heading.removeLast() }
        self.heading = heading
        var kept: [[Cell]] = []
        // Short rows below a very wide heading would fill the memory with empty cells.
        let most = Self.mostPaddedCells / max(1, heading.count)
        if let place = rows.dropFirst(most + 1).first?.first?.place { log.report(.tableTooLarge("rows", limit: most, at: place)) }
        for var row in rows.dropFirst().prefix(most) {
            while row.count > heading.count, row.last?.text.isEmpty == true { row.removeLast() }
            if row.count > heading.count {
                log.report(.csvColumns(found: row.count, expected: heading.count, at: row[heading.count].place))
                row = Array(row.prefix(heading.count))
            }
            let last = row.last ?? Cell(text: "", place: file.place(), end: 0)
            while row.count < heading.count { row.append(Cell(text: "", place: last.place, end: last.end)) }
            kept.append(row)
        }
        self.rows = kept
    }

    /// The separator that the file names in a line `sep=;`, or else the one that occurs most in the heading, outside quotes; a semicolon
    /// in a tie.
    static func separator(of text: String) -> UInt8 {
        if text.prefix(4).lowercased() == "sep=", let named = text.utf8.dropFirst(4).first, ";,\t|".utf8.contains(named) { return named }
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in text.utf8 {
            if byte == 0x22 { isQuoted.toggle() }
            if byte == 0x0A, !isQuoted { break }
            if !isQuoted, byte == 0x3B || byte == 0x2C || byte == 0x09 { counts[byte, default: 0] += 1 }
        }
        return [0x3B, 0x2C, 0x09].max { (counts[$0] ?? 0, $0 == 0x3B ? 1 : 0) < (counts[$1] ?? 0, $1 == 0x3B ? 1 : 0) } ?? 0x3B
    }
}

/// Walks the bytes of a table once.
private struct CSVParser {
    /// What a spreadsheet holds at most.
    private static let mostColumns = 16_384
    private static let mostRows = 200_000
    private static let mostCells = 2_000_000

    let file: TextFile
    let separator: UInt8
    private var line = 1
    private var column = 1

    init(file: TextFile, separator: UInt8) {
        self.file = file
        self.separator = separator
    }

    mutating func rows(log: inout ReadingLog) -> [[CSVTable.Cell]] {
        var rows: [[CSVTable.Cell]] = []
        var row: [CSVTable.Cell] = []
        var cell: [UInt8] = []
        var start = file.place(line: 1, column: 1)
        var quoteStart: SourcePlace?
        var wasQuoted = false
        /// Spaces after a closing quotation mark, of which it is not known yet whether more follows in the cell.
        var spacesAfterQuote = 0
        let bytes = Array(file.text.utf8)
        var index = 0
        var cellCount = 0
        var tooLarge: Diagnostic?
        let close = { (row: inout [CSVTable.Cell], cell: inout [UInt8], start: SourcePlace, wasQuoted: Bool, end: Int) in
            if row.count == Self.mostColumns {
                cell.removeAll(keepingCapacity: true)
                tooLarge = tooLarge ?? .tableTooLarge("columns", limit: Self.mostColumns, at: start)
                return
            }
            cellCount += 1
            let text = String(decoding: cell, as: UTF8.self)
            row.append(CSVTable.Cell(text: (wasQuoted ? text : text.trimmed).unguardedFromFormulas, place: start, end: end))
            cell.removeAll(keepingCapacity: true)
        }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if quoteStart != nil {
                if byte == 0x22, index < bytes.count, bytes[index] == 0x22 {
                    cell.append(byte)
                    advance(byte)
                    advance(bytes[index])
                    index += 1
                    continue
                }
                if byte == 0x22 { quoteStart = nil } else { cell.append(byte) }
                advance(byte)
                continue
            }
            switch byte {
            case 0x22 where !wasQuoted && cell.allSatisfy { $0 == 0x20 }:
                cell.removeAll(keepingCapacity: true)
                quoteStart = file.place(line: line, column: column)
                wasQuoted = true
                advance(byte)
            case separator, 0x0A:
                spacesAfterQuote = 0
                close(&row, &cell, start, wasQuoted, index - 1)
                wasQuoted = false
                advance(byte)
                start = file.place(line: line, column: column)
                if byte == 0x0A {
                    rows.append(row)
                    row = []
                    if rows.count == Self.mostRows || cellCount > Self.mostCells, index < bytes.count {
                        log.report(tooLarge ?? .tableTooLarge("rows", limit: rows.count, at: start))
                        return rows
                    }
                }
            case 0x20 where wasQuoted:
                spacesAfterQuote += 1
                advance(byte)
            default:
                // What stands between quotation marks may be empty: then nothing is kept apart.
                if !cell.isEmpty { cell.append(contentsOf: repeatElement(0x20, count: spacesAfterQuote)) }
                spacesAfterQuote = 0
                cell.append(byte)
                advance(byte)
            }
        }
        if let tooLarge { log.report(tooLarge) }
        if let quoteStart { log.report(.csvQuote(at: quoteStart)) }
        if !cell.isEmpty || !row.isEmpty || wasQuoted {
            close(&row, &cell, start, wasQuoted, index)
            rows.append(row)
        }
        return rows
    }

    /// Columns count characters: the continuation bytes of UTF-8 are not counted.
    private mutating func advance(_ byte: UInt8) {
        if byte == 0x0A {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
}
