package import Model
internal import Reading

/// What confirming contacts came to.
package struct ConfirmationReport: Sendable {
    /// One contact whose date is set.
    package struct Change: Sendable {
        package var contact: Contact
        package var previous: PartialDate?
    }

    package var date: PartialDate
    /// In the order in which they were named.
    package var changes: [Change]
    /// Those who had this date already.
    package var unchanged: [Contact]
    /// The files that are changed, relative to the site's folder, sorted.
    package var files: [String]
}

/// Why contacts could not be confirmed; every file is as it was.
package enum ConfirmationProblem: Error, CustomStringConvertible {
    /// The file holds something at the contact's date that only its author can change.
    case notEditable(file: String, name: String)

    package var description: String {
        switch self {
        case .notEditable(let file, let name):
            "cannot set the date of \(name) in \(file): write it there yourself, as confirmed (bevestigd) and a date"
        }
    }
}

/// Sets the day on which contacts were last confirmed, in the files that they stand in; in all of these or in none.
///
/// In a table the one cell is replaced, in the style of the dates in its column; a table without the column gets it. What the changed
/// files say is read again before anything is written: nothing but these dates may differ.
///
/// - Parameters:
///   - contacts: of the site as it was read.
///   - date: a day.
///   - site: the folder that holds `Content/`.
///   - isDryRun: to say what would be done, and do nothing.
/// - Throws: `ConfirmationProblem`, or `CollectingProblem` when a file cannot be read or written; all are as they were then.
package func confirm(_ contacts: [Contact], on date: PartialDate, site: String, isDryRun: Bool = false) throws -> ConfirmationReport {
    let due = contacts.filter { $0.confirmed != date }
    let files = Set(due.map(\.place.file)).sorted()
    let folder = try DirectoryFolder(site + "/Content/directory")
    var replacements: [(path: String, bytes: [UInt8])] = []
    for file in files {
        let path = site + "/" + file
        let old = try folder.bytes(of: path)
        let own = due.filter { $0.place.file == file }
        replacements.append((path, try confirmed(own, on: date, in: old, file: file)))
    }
    if !isDryRun { try folder.replace(replacements) }
    return ConfirmationReport(
        date: date, changes: due.map { .init(contact: $0, previous: $0.confirmed) },
        unchanged: contacts.filter { $0.confirmed == date }, files: files)
}

/// The bytes of one file with the dates of some contacts in it set.
private func confirmed(_ contacts: [Contact], on date: PartialDate, in old: [UInt8], file: String) throws -> [UInt8] {
    guard let first = contacts.first else { return old }
    let problem = ConfirmationProblem.notEditable(file: file, name: first.name)
    guard let text = TextFile(path: file, bytes: old) else { throw problem }
    let records = ContactRecord.records(in: text)
    let slugs = Set(contacts.map(\.slug))
    guard slugs.isSubset(of: records.map(\.contact.slug)) else { throw problem }
    let new =
        file.hasSuffix(".csv")
        ? confirmedInTable(records.filter { slugs.contains($0.contact.slug) }, on: date, in: old, file: file)
        : settingDate("confirmed", to: date, in: old, path: file)
    guard let new, let changed = TextFile(path: file, bytes: new) else { throw problem }
    let expected = records.map { record in
        var record = record
        if slugs.contains(record.contact.slug) { record.contact.confirmed = date }
        return record.withoutPlace
    }
    guard ContactRecord.records(in: changed).map(\.withoutPlace) == expected else { throw problem }
    return new
}

private func confirmedInTable(_ records: [ContactRecord], on date: PartialDate, in bytes: [UInt8], file: String) -> [UInt8]? {
    guard let table = ContactTable(bytes, path: file), let column = table.keys.firstIndex(of: "name") else { return nil }
    let rows = Dictionary(table.rows.enumerated().map { ($0.element[column].place, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let text = DateStyle(of: table.texts(of: "confirmed")).text(date)
    let changes = records.compactMap { record in
        rows[record.contact.place].map { ContactTable.Change(row: $0, key: "confirmed", text: text) }
    }
    return changes.count == records.count ? table.bytes(changing: changes) : nil
}

extension ContactRecord {
    /// What it says, wherever it stands.
    fileprivate var withoutPlace: ContactRecord {
        var record = self
        record.contact.place.file = ""
        record.contact.place.line = 0
        record.contact.place.column = 0
        return record
    }
}
