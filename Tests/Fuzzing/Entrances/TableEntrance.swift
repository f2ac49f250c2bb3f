import Model

@testable import Reading

/// Reads a table, and writes and reads it again.
func tableFaults(of bytes: [UInt8]) -> [String] {
    guard let file = TextFile(path: "Content/directory/contacts.csv", bytes: bytes) else { return [] }
    let (table, diagnostics) = CSVTable.read(file)
    var faults = misplacements(of: diagnostics, in: file)
    for row in table.rows where row.count != table.heading.count { faults.append("a row of \(row.count) for \(table.heading.count)") }
    let length = file.text.utf8.count
    for cell in ([table.heading] + table.rows).joined() where !(0...length).contains(cell.end) {
        faults.append("a cell ends at \(cell.end) of \(length)")
    }
    faults += roundTripFaults(of: table)
    let unwrapped = CSVTable.unwrappedRows(of: file)
    faults += misplacements(of: unwrapped.diagnostics, in: file)
    var log = ReadingLog()
    _ = readContacts(file, log: &log)
    _ = readOrganisations(file, log: &log)
    return faults + misplacements(of: log.diagnostics, in: file)
}

/// What a table loses when it is written as the program writes tables, and read again.
private func roundTripFaults(of table: CSVTable) -> [String] {
    let rows = ([table.heading] + table.rows).map { $0.map(\.text) }
    // A row of blank cells is a blank line, and a first cell `sep=` is Excel's own.
    guard let heading = rows.first, !heading.isEmpty, !heading[0].lowercased().hasPrefix("sep=") else { return [] }
    let written = rows.map { $0.map(\.guardedFromFormulas.csvCell).joined(separator: ";") + "\r\n" }.joined()
    guard let file = TextFile(path: "x.csv", bytes: Array(written.utf8)) else { return ["a written table is no text"] }
    let again = CSVTable.rawRows(of: file, separatedBy: 0x3B).rows.map { $0.map(\.text) }
    return difference("written and read", rows.filter { row in row.contains { !$0.trimmed.isEmpty } }, again)
}
