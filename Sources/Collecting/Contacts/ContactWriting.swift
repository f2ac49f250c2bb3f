internal import Diagnostics
internal import Foundation
internal import Model
internal import Reading

/// The files of a directory as they are to be once contacts have come in.
struct ContactWriting {
    /// Path relative to the site's folder, with what it is to hold.
    private(set) var files: [(path: String, bytes: [UInt8])] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// What cannot be changed in a contact's own file, by key.
    private(set) var notEdited: [Slug: Set<String>] = [:]
    private let merge: ContactMerge
    private let language: Language
    private let old: (String) throws -> [UInt8]?

    static let contactTable = "Content/directory/contacts.csv"
    static let organisationTable = "Content/directory/organisations.csv"
    static let areaList = "Content/directory/areas.yaml"

    /// - Parameter old: the bytes of a file of the site; nil where there is none.
    init(_ merge: ContactMerge, language: Language, old: @escaping (String) throws -> [UInt8]?) throws {
        self.merge = merge
        self.language = language
        self.old = old
        try writeContacts()
        try writeOrganisations()
        if !merge.areas.newcomers.isEmpty {
            let lines = merge.areas.newcomers.map { "  - name: \(yamlScalar($0))\n" }
            files.append((Self.areaList, Array(("areas:\n" + lines.joined()).utf8)))
        }
    }

    /// The contacts' table and their Markdown files.
    private mutating func writeContacts() throws {
        let changed = merge.changed
        let mentions = renamedMentions()
        let bySlug = Dictionary(
            changed.map { ($0.slug, $0.changes) }, uniquingKeysWith: { first, _ in first }
        ).merging(mentions.map { ($0.slug, [$0.change]) }) { own, other in
            own.contains { $0.key == "stand-in" } ? own : own + other
        }
        let contacts = merge.directory.contacts.filter { bySlug[$0.slug] != nil }
        for contact in contacts where contact.place.file != Self.contactTable { try edit(contact, bySlug[contact.slug] ?? []) }
        try writeTable(contacts.filter { $0.place.file == Self.contactTable }, bySlug)
    }

    private mutating func writeTable(_ contacts: [Contact], _ changes: [Slug: [ContactMerge.Change]]) throws {
        let added = merge.added
        if contacts.isEmpty, added.isEmpty { return }
        guard let bytes = try old(Self.contactTable), let table = ContactTable(bytes, path: Self.contactTable) else {
            files.append((Self.contactTable, newTable(added)))
            return
        }
        let style = TableStyle(table)
        let column = table.keys.firstIndex(of: "name") ?? 0
        let rows = Dictionary(
            table.rows.enumerated().map { ($0.element[column].place, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var cells: [ContactTable.Change] = []
        for contact in contacts {
            guard let row = rows[contact.place] else { continue }
            for change in changes[contact.slug] ?? [] {
                cells.append(.init(row: row, key: change.key, text: text(of: change, style: style)))
                // A name that gave the slug no longer does, and others refer to it.
                if change.key == "name", Slug(from: change.new) != contact.slug {
                    cells.append(.init(row: row, key: "slug", text: contact.slug.text))
                }
            }
        }
        let additions = added.map { cellsOf($0, style: style) }
        files.append((Self.contactTable, table.bytes(changing: cells, adding: additions)))
    }

    private func text(of change: ContactMerge.Change, style: TableStyle) -> String {
        switch change.key {
        case "confirmed": PartialDate(iso: change.new).map(style.dates.text) ?? change.new
        case _ where change.isList: style.list(change.items)
        default: change.items.first ?? ""
        }
    }

    /// A row for someone new, by the keys of its columns.
    private func cellsOf(_ person: ContactMerge.Person, style: TableStyle) -> [String: String] {
        var cells: [String: String] = [:]
        for field in ContactField.allCases {
            guard let value = person.row.values[field] else { continue }
            cells[field.rawValue] =
                switch field {
                case .slug: nil
                case .organisation: person.organisation.map(merge.organisations.written) ?? value.text
                case .themes: style.list(value.items)
                case .areas: style.list(person.areas.map(merge.areas.written))
                case .standIn: person.standIn.map(merge.written) ?? ""
                case .confirmed: PartialDate(iso: value.text).map(style.dates.text) ?? value.text
                default: value.text
                }
        }
        if person.hasOwnSlug { cells["slug"] = person.slug.text }
        for (field, edition) in person.row.restricted { cells["edition " + field] = edition }
        return cells
    }

    /// A table that is not there yet, as the spreadsheets of the site's language open it.
    private func newTable(_ people: [ContactMerge.Person]) -> [UInt8] {
        let rows = people.map { cellsOf($0, style: TableStyle()) }
        let used = Set(rows.flatMap(\.keys))
        let usual = ContactField.allCases.map(\.rawValue).filter { !["slug", "edition"].contains($0) || used.contains($0) }
        let keys = usual + used.filter { $0.hasPrefix("edition ") }.sorted()
        return newTableBytes(keys.map { ContactColumns.name(of: $0, in: language) }, rows.map { row in keys.map { row[$0] ?? "" } })
    }

    private func newTableBytes(_ heading: [String], _ rows: [[String]]) -> [UInt8] {
        let (mark, separator, lineEnd) = language == .dutch ? ("\u{FEFF}", ";", "\r\n") : ("", ",", "\n")
        let lines = ([heading] + rows).map { $0.map(\.guardedFromFormulas.csvCell).joined(separator: separator) + lineEnd }
        return Array((mark + lines.joined()).utf8)
    }

    /// Changes the front matter of a contact that has a file of its own.
    private mutating func edit(_ contact: Contact, _ changes: [ContactMerge.Change]) throws {
        let path = contact.place.file
        guard var bytes = try old(path) else { return }
        for change in changes {
            let key = change.key
            let isRestricted = key.hasPrefix("edition ") || contact.restricted[key] != nil
            guard !isRestricted, let new = settingValue(key, to: change.items, isList: change.isList, in: bytes, path: path) else {
                let place = SourcePlace(file: path, line: contact.place.line, column: contact.place.column)
                diagnostics.append(.notEditable(key, of: contact.name, file: path, value: change.new, at: place))
                notEdited[contact.slug, default: []].insert(key)
                continue
            }
            bytes = new
        }
        if notEdited[contact.slug]?.count == changes.count { return }
        files.append((path, bytes))
    }

    /// Stand-ins that are written by a name which now several have, or which nobody has any more.
    private func renamedMentions() -> [(slug: Slug, change: ContactMerge.Change)] {
        let names = merge.added.map(\.name) + merge.changed.flatMap { $0.changes.filter { $0.key == "name" }.flatMap { [$0.old, $0.new] } }
        let affected = Set(names.map { foldedForMatching($0, separator: " ") })
        if affected.isEmpty { return [] }
        let known = Dictionary(merge.directory.contacts.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        return merge.directory.contacts.compactMap { contact in
            guard let standIn = contact.standIn.flatMap({ known[$0] }),
                affected.contains(foldedForMatching(standIn.name, separator: " ")), merge.written(standIn.slug) != standIn.name
            else { return nil }
            let written = merge.written(standIn.slug)
            return (
                contact.slug,
                ContactMerge.Change(
                    key: "stand-in", old: standIn.name, new: written, items: [written], place: contact.place)
            )
        }
    }
}

extension ContactWriting {
    /// The table of organisations, or a Markdown file for each new one where organisations are kept so.
    private mutating func writeOrganisations() throws {
        let newcomers = merge.organisations.newcomers
        if newcomers.isEmpty { return }
        let keys = OrganisationField.allCases.filter { key in
            key == .title || newcomers.contains { !Self.value(key, of: $0).isEmpty }
        }
        if let bytes = try old(Self.organisationTable),
            let table = ContactTable(
                bytes, path: Self.organisationTable, keys: ContactColumns.organisationKeys, newHeading: ContactColumns.organisationHeading)
        {
            let rows = newcomers.map { newcomer in
                Dictionary(
                    keys.map { ($0.rawValue, Self.value($0, of: newcomer)) }.filter { !$0.1.isEmpty },
                    uniquingKeysWith: { first, _ in first })
            }
            files.append((Self.organisationTable, table.bytes(changing: [], adding: rows)))
        } else if merge.directory.organisations.isEmpty {
            let heading = keys.map { ContactColumns.organisationName(of: $0.rawValue, in: language) }
            files.append((Self.organisationTable, newTableBytes(heading, newcomers.map { row in keys.map { Self.value($0, of: row) } })))
        } else {
            for newcomer in newcomers {
                let lines = OrganisationField.allCases.filter { ![.slug, .about].contains($0) }.compactMap { key -> String? in
                    let value = Self.value(key, of: newcomer)
                    return value.isEmpty ? nil : "\(key.rawValue): \(yamlScalar(value))\n"
                }
                let text = "---\n" + lines.joined() + "---\n" + (newcomer.values[.about].map { $0 + "\n" } ?? "")
                files.append(("Content/directory/organisations/\(newcomer.slug).md", Array(text.utf8)))
            }
        }
    }

    private static func value(_ key: OrganisationField, of newcomer: OrganisationRegister.Newcomer) -> String {
        switch key {
        case .title: newcomer.title
        case .slug: newcomer.slug == Slug(from: newcomer.title) ? "" : newcomer.slug.text
        default: newcomer.values[key] ?? ""
        }
    }
}
