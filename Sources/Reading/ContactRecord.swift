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

/// The columns of the table of contacts, by the headings that people give them.
package enum ContactColumns {
    /// The key of each heading (`stand-in` for `Vervanger`); nil for one that is not known.
    package static func keys(of heading: [CSVTable.Cell]) -> [String?] {
        heading.map { cell in
            let name = cell.text.lowercased().replacing("’", with: "'")
            return DirectoryColumns.Table.contacts.headings.first { $0.names.contains(name) }?.key
        }
    }

    /// What a new column is called beside others: in English where the column of names is, else in Dutch.
    package static func heading(for key: String, beside heading: [CSVTable.Cell]) -> String {
        let isEnglish = heading.contains { $0.text.lowercased() == "name" }
        let names = DirectoryColumns.Table.contacts.headings.first { $0.key == key }?.names ?? [key]
        return isEnglish ? names.first { $0 == key } ?? names[0] : names[0]
    }
}
