internal import Diagnostics
internal import Model
internal import Reading

/// Reads a contact list that a spreadsheet saved as text.
///
/// A row that cannot be read is not taken, and told; the others come in.
///
/// - Parameters:
///   - fillsDown: whether a row without an organisation is of the one above it, as in a spreadsheet with cells put together.
///   - fieldName: what a field is called in the report.
func readContactSheet(_ file: TextFile, fillsDown: Bool = false, fieldName: (ContactField) -> String) -> ContactFile {
    var result = ContactFile(path: file.path)
    result.texts = [file]
    if let problem = notContacts(file) {
        result.report(problem)
        return result
    }
    guard let sheet = ContactSheet(file) else {
        result.report(.noContactColumns(at: file.place(line: 1, column: 1)))
        return result
    }
    for problem in sheet.diagnostics { result.report(problem) }
    for row in sheet.above { result.report(.rowNotUsed(contents(of: row), because: "stands above the heading", at: place(of: row))) }
    matchColumns(of: sheet, in: &result, fieldName: fieldName)
    let count = sheet.columns.count
    let longer = sheet.rows.count { row in row.dropFirst(count).contains { !$0.text.isEmpty } }
    // Where most rows go on beyond the heading, there is a column without one; where a few do, their cells have shifted.
    let hasColumnBeyond = longer > 1 && longer * 2 > sheet.rows.count
    var merged = MergedCells(fillsDown: fillsDown)
    for row in sheet.rows {
        if sheet.isHeading(row) {
            result.report(.rowNotUsed(contents(of: row), because: "is the heading once more", at: place(of: row)))
            continue
        }
        if !hasColumnBeyond, let extra = row.dropFirst(count).first(where: { !$0.text.isEmpty }) {
            result.report(.csvColumns(found: row.count, expected: count, at: extra.place).leavingOut("the row"))
            continue
        }
        var reader = ContactRowReader(row, of: sheet)
        reader.read()
        merged.take(&reader)
        for problem in reader.diagnostics { result.report(problem) }
        for mark in reader.marks { result.leave(mark, because: "the address book's own mark") }
        for (column, kind) in reader.left {
            result.leave("\(column): \(kind)", because: kind.lowercased().contains("fax") ? "a fax" : "private")
        }
        keep(reader, row: row, in: &result)
    }
    return result
}

/// What a file is that is no list of contacts, and what to do with it; nil for one that may be a list.
private func notContacts(_ file: TextFile) -> Diagnostic? {
    let start = String(file.text.prefix(1000)).trimmed.lowercased()
    let place = file.place(line: 1, column: 1)
    if start.hasPrefix("<!doctype") || start.hasPrefix("<html") { return .webPage(at: place) }
    if start.hasPrefix("{") || start.hasPrefix("[{") { return .contactsInJSON(at: place) }
    if start.hasPrefix("<?xml") || start.hasPrefix("{\\rtf") { return .otherContactFile("text in another format", at: place) }
    let heading = start.prefix { !$0.isNewline }
    if heading.contains("organization_id"), heading.contains("id"), !heading.contains(" ") { return .partOfPackage(at: place) }
    return nil
}

/// Says which column is taken for what, and which are not taken.
private func matchColumns(of sheet: ContactSheet, in result: inout ContactFile, fieldName: (ContactField) -> String) {
    for column in sheet.columns where !column.name.isEmpty {
        switch column.meaning {
        case .field(let field): result.match(fieldName(field), from: column.name)
        case .firstName, .initials, .infix, .lastName, .prefix, .suffix, .title: result.match(fieldName(.name), from: column.name)
        case .mobile, .extensionNumber: result.match(fieldName(.telephone), from: column.name)
        case .labels: result.match(fieldName(.themes), from: column.name)
        case .organisation(let field): result.match("\(fieldName(.organisation)) (\(field.rawValue))", from: column.name)
        case .edition(let field): result.match("\(fieldName(.edition)) \(fieldName(field))", from: column.name)
        case .personal(let reason): result.leave(column.name, because: reason)
        case .unknown: result.leave(column.name)
        }
    }
    let order = ContactField.allCases.map(fieldName)
    result.matches.sort { (order.firstIndex(of: $0.field) ?? order.count) < (order.firstIndex(of: $1.field) ?? order.count) }
    for (index, column) in sheet.columns.enumerated() where column.meaning == .unknown {
        let isFilled = sheet.rows.contains { index < $0.count && !$0[index].text.isEmpty }
        if column.name.isEmpty, isFilled { result.report(.columnWithoutHeading(at: column.place)) }
    }
    let beyond = sheet.rows.compactMap { row in row.dropFirst(sheet.columns.count).first { !$0.text.isEmpty } }
    if let first = beyond.first, beyond.count > 1, beyond.count * 2 > sheet.rows.count {
        result.report(.columnWithoutHeading(at: first.place))
    }
}

/// Keeps what a row says, or says why it is no contact.
private func keep(_ reader: ContactRowReader, row: [CSVTable.Cell], in result: inout ContactFile) {
    let contact = reader.contact
    let filled = row.filter { !$0.text.trimmed.isEmpty }
    let first = foldedForMatching(filled.first?.text ?? "", separator: " ").split(separator: " ").first ?? ""
    let isTotal = ["totaal", "total", "totalen", "subtotaal", "subtotal", "aantal", "som", "gemiddelde"].contains(String(first))
    if isTotal, contact.values[.email] == nil, contact.values[.organisation] == nil || filled.count < 4 {
        return result.report(.rowNotUsed(contents(of: row), because: "is a total", at: contact.place))
    }
    let name = contact.text(.name) ?? ""
    if !ContactValue.isName(name), contact.values[.slug] == nil {
        if reader.organisation.isDesk {
            var desk = reader.organisation
            desk.isMention = false
            result.organisations.append(desk)
        }
        return result.report(.rowNotUsed(contents(of: row), because: "names nobody", at: contact.place))
    }
    if filled.count == 1, row.count > 2 {
        return result.report(.rowNotUsed(contents(of: row), because: "has a single cell, as a title between others has", at: contact.place))
    }
    switch reader.people {
    case .one: result.contacts.append(contact)
    case .unclear:
        result.report(.severalPeople(name, people: [], at: contact.place(.name)))
        var single = contact
        single.values[.name]?.items = [ContactValue.text(name)]
        result.contacts.append(single)
    case .each(let people):
        result.report(.severalPeople(name, people: people, at: contact.place(.name)))
        result.contacts += people.indices.map { reader.contact(people[$0], number: $0, of: people.count) }
    }
    if !reader.organisation.title.isEmpty { result.organisations.append(reader.organisation) }
}

private func place(of row: [CSVTable.Cell]) -> SourcePlace {
    // checked: a row of a table has a cell at the least
    (row.first { !$0.text.isEmpty } ?? row[0]).place
}

private func contents(of row: [CSVTable.Cell]) -> String {
    row.map { ContactValue.text($0.text) }.filter { !$0.isEmpty }.joined(separator: " · ")
}

extension IncomingOrganisation {
    /// Whether it tells more than its name.
    fileprivate var isDesk: Bool { !title.isEmpty && values.count > 1 }
}
