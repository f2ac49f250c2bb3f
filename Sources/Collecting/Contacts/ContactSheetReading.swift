internal import Diagnostics
internal import Model
internal import Reading

/// Reads a contact list that a spreadsheet saved as text.
///
/// - Parameter fieldName: what a field is called in the report.
func readContactSheet(_ file: TextFile, fieldName: (ContactField) -> String) -> ContactFile {
    var result = ContactFile(path: file.path)
    result.texts = [file]
    guard let sheet = ContactSheet(file) else {
        result.report(.noContactColumns(at: file.place(line: 1, column: 1)))
        return result
    }
    for problem in sheet.diagnostics { result.report(problem) }
    for row in sheet.above { result.report(.rowNotUsed(contents(of: row), because: "stands above the heading", at: place(of: row))) }
    matchColumns(of: sheet, in: &result, fieldName: fieldName)
    var hidden: [Int] = []
    for row in sheet.rows {
        if sheet.isHeading(row) { continue }
        if let extra = row.dropFirst(sheet.columns.count).first(where: { !$0.text.isEmpty }) {
            result.report(.csvColumns(found: row.count, expected: sheet.columns.count, at: extra.place))
        }
        readRow(row, of: sheet, into: &result, hidden: &hidden)
    }
    if !hidden.isEmpty { result.report(.secondValues(lines: hidden, at: sheet.columns[0].place)) }
    return result
}

/// Says which column is taken for what, and which are not taken.
private func matchColumns(of sheet: ContactSheet, in result: inout ContactFile, fieldName: (ContactField) -> String) {
    for column in sheet.columns where !column.name.isEmpty {
        switch column.meaning {
        case .field(let field): result.match(fieldName(field), from: column.name)
        case .firstName, .infix, .lastName: result.match(fieldName(.name), from: column.name)
        case .mobile: result.match(fieldName(.telephone), from: column.name)
        case .organisation: result.match(fieldName(.organisation), from: column.name)
        case .edition: result.match(fieldName(.edition), from: column.name)
        case .personal(let reason): result.leave(column.name, because: reason)
        case .unknown: result.leave(column.name)
        }
    }
    let order = ContactField.allCases.map(fieldName)
    result.matches.sort { (order.firstIndex(of: $0.field) ?? 0) < (order.firstIndex(of: $1.field) ?? 0) }
    for (index, column) in sheet.columns.enumerated() where column.meaning == .unknown {
        let isFilled = sheet.rows.contains { index < $0.count && !$0[index].text.isEmpty }
        if column.name.isEmpty, isFilled { result.report(.columnWithoutHeading(at: column.place)) }
    }
    if let beyond = sheet.rows.lazy.compactMap({ row in row.dropFirst(sheet.columns.count).first { !$0.text.isEmpty } }).first,
        sheet.columns.last?.name.isEmpty == true
    {
        result.report(.columnWithoutHeading(at: beyond.place))
    }
}

private func readRow(_ row: [CSVTable.Cell], of sheet: ContactSheet, into result: inout ContactFile, hidden: inout [Int]) {
    var contact = IncomingContact(at: place(of: row))
    var organisation = IncomingOrganisation(place: contact.place)
    var name = (first: "", infix: "", last: "")
    var mobiles: [CSVTable.Cell] = []
    for (cell, column) in zip(row, sheet.columns) {
        let text = ContactValue.plain(cell.text)
        if text.isEmpty || ContactValue.isNothing(text) { continue }
        switch column.meaning {
        case .field(let field):
            if field.isList {
                contact.add(field, ContactValue.list(cell.text), at: cell.place)
            } else if field == .telephone || field == .email {
                read(field == .telephone ? cell.text : text, as: field, of: &contact, at: cell.place, result: &result)
            } else if let other = contact.text(field) {
                if other != text { hidden.append(cell.place.line) }
            } else {
                read(text, as: field, of: &contact, at: cell.place, result: &result)
            }
        case .firstName: name.first = name.first.isEmpty ? text : name.first
        case .infix: name.infix = text
        case .lastName: name.last = text
        case .mobile: mobiles.append(cell)
        case .organisation(let field): organisation.set(field, value(text, of: field, in: cell))
        case .edition(let field): contact.restricted[field.rawValue] = text
        case .personal, .unknown: break
        }
    }
    // A number at work goes before a mobile one.
    for mobile in mobiles { read(mobile.text, as: .telephone, of: &contact, at: mobile.place, result: &result) }
    let parts = [name.first, name.infix, name.last].filter { !$0.isEmpty }
    if contact.values[.name] == nil { contact.set(.name, parts.joined(separator: " "), at: contact.place) }
    organisation.set(.title, contact.text(.organisation))
    keep(contact, organisation, row: row, in: &result)
}

/// Keeps what a row says, or says why it is no contact.
private func keep(
    _ contact: IncomingContact, _ organisation: IncomingOrganisation, row: [CSVTable.Cell], in result: inout ContactFile
) {
    let filled = row.filter { !$0.text.trimmed.isEmpty }
    let first = foldedForMatching(filled.first?.text ?? "", separator: " ").split(separator: " ").first ?? ""
    let isTotal = ["totaal", "total", "totalen", "subtotaal", "subtotal", "aantal", "som", "gemiddelde"].contains(String(first))
    if isTotal, contact.values[.email] == nil, contact.values[.organisation] == nil || filled.count < 4 {
        return result.report(.rowNotUsed(contents(of: row), because: "is a total", at: contact.place))
    }
    if contact.values[.name] == nil, contact.values[.slug] == nil {
        return result.report(.rowNotUsed(contents(of: row), because: "names nobody", at: contact.place))
    }
    if filled.count == 1, row.count > 2 {
        return result.report(.rowNotUsed(contents(of: row), because: "has a single cell, as a title between others has", at: contact.place))
    }
    result.contacts.append(contact)
    if !organisation.title.isEmpty { result.organisations.append(organisation) }
}

/// Keeps the text of a cell that holds one value.
private func read(
    _ text: String, as field: ContactField, of contact: inout IncomingContact, at place: SourcePlace, result: inout ContactFile
) {
    switch field {
    case .telephone:
        var problems: [Diagnostic] = []
        contact.addTelephones(text, at: place) { problems.append($0) }
        for problem in problems { result.report(problem) }
    case .email: contact.addEmails(text, at: place)
    case .confirmed:
        guard let date = ContactValue.date(text) else { return result.report(.badDate(text, at: place)) }
        contact.set(field, date.iso, at: place)
    case .slug: contact.set(field, Slug(from: text).text, at: place)
    case .name, .organisation, .standIn: contact.set(field, ContactValue.text(text), at: place)
    default: contact.set(field, text, at: place)
    }
    if field != .telephone, holdsCitizenServiceNumber(text) { result.report(.citizenServiceNumberInContacts(at: place)) }
}

/// What a cell says of an organisation.
private func value(_ text: String, of field: OrganisationField, in cell: CSVTable.Cell) -> String {
    switch field {
    case .telephone: ContactValue.telephone(cell.text).text
    case .email: ContactValue.email(cell.text)
    default: text
    }
}

private func place(of row: [CSVTable.Cell]) -> SourcePlace {
    (row.first { !$0.text.isEmpty } ?? row[0]).place
}

private func contents(of row: [CSVTable.Cell]) -> String {
    row.map { ContactValue.text($0.text) }.filter { !$0.isEmpty }.joined(separator: " · ")
}
