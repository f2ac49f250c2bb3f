internal import Diagnostics
package import Model

/// A contact as it stands in its file, with the names that it mentions as the author wrote them.
package struct ContactRecord: Hashable, Sendable {
    /// Without an organisation, areas and a stand-in, which are known by name only.
    package var contact: Contact
    package var organisation: String?
    package var areas: [String]
    package var standIn: String?

    fileprivate init(_ raw: RawContact) {
        contact = raw.contact
        organisation = raw.organisation?.text
        areas = raw.areas.map(\.text)
        standIn = raw.standIn?.text
    }

    /// The contacts of a table or of a Markdown file, read as a build reads them; what is wrong with the file is not told here.
    package static func records(in file: TextFile) -> [ContactRecord] {
        var log = ReadingLog()
        if file.path.hasSuffix(".csv") { return readContacts(file, log: &log).map(ContactRecord.init) }
        let name = file.path.split(separator: "/").last.map { String($0.dropLast(".md".count)) } ?? ""
        return readContact(file, name: name, log: &log).map { [ContactRecord($0)] } ?? []
    }
}

/// The columns of the tables of contacts and organisations, by the headings that people give them.
package enum ContactColumns {
    /// The key of each heading (`stand-in` for `Vervanger`, `edition telephone` for `uitgave telefoon`); nil for one that is not known.
    package static func keys(of heading: [CSVTable.Cell]) -> [String?] { keys(of: heading, in: .contacts) }

    /// The same for organisations.
    package static func organisationKeys(of heading: [CSVTable.Cell]) -> [String?] { keys(of: heading, in: .organisations) }

    /// What a new column is called beside others: in English where the column of names is, else in Dutch.
    package static func heading(for key: String, beside heading: [CSVTable.Cell]) -> String {
        name(of: key, in: .contacts, isEnglish: heading.contains { $0.text.lowercased() == "name" })
    }

    /// The same for organisations.
    package static func organisationHeading(for key: String, beside heading: [CSVTable.Cell]) -> String {
        name(of: key, in: .organisations, isEnglish: heading.contains { ["name", "title"].contains($0.text.lowercased()) })
    }

    /// What a column of contacts is called in a language.
    package static func name(of key: String, in language: Language) -> String {
        name(of: key, in: .contacts, isEnglish: language == .english)
    }

    /// What a column of organisations is called in a language.
    package static func organisationName(of key: String, in language: Language) -> String {
        name(of: key, in: .organisations, isEnglish: language == .english)
    }

    private static func keys(of heading: [CSVTable.Cell], in table: DirectoryColumns.Table) -> [String?] {
        let keys = Dictionary(
            table.headings.flatMap { heading in heading.names.map { ($0, heading.key) } }, uniquingKeysWith: { first, _ in first })
        return heading.map { cell in
            let name = cell.text.lowercased().replacing("’", with: "'")
            return keys[name] ?? DirectoryColumns.restrictedKey(name, keys: keys).map { "edition " + $0 }
        }
    }

    private static func name(of key: String, in table: DirectoryColumns.Table, isEnglish: Bool) -> String {
        if key.hasPrefix("edition ") {
            return (isEnglish ? "edition " : "uitgave ") + name(of: String(key.dropFirst(8)), in: table, isEnglish: isEnglish)
        }
        let names = table.headings.first { $0.key == key }?.names ?? [key]
        let english = isEnglish ? names.first { $0 == (key == "title" ? "name" : key) } : nil
        return english ?? names.first ?? key
    }
}
