internal import Model

/// The social map as tables that a spreadsheet opens, in the columns of our own format, so that they can be read in again.
struct DirectoryTables {
    let directory: Directory
    let names: DirectoryNames
    let organisations: [Slug: Organisation]
    let words: SiteWords

    /// A column: its heading's key among the texts, and what stands in it.
    private typealias Column<Row> = (key: String, text: (Row) -> String)

    /// Everyone, by name.
    var contacts: [UInt8] {
        var columns: [Column<Contact>] = [
            ("name", { $0.name }), ("organisation", { names.organisations[$0.organisation] ?? $0.organisation.text }),
            ("function", { $0.function ?? "" }), ("domain", { $0.domain ?? "" }), ("themes", { Self.cell($0.themes) }),
            ("areas", { Self.cell($0.areas.compactMap { names.areas[$0] }) }), ("telephone", { $0.telephone ?? "" }),
            ("email", { $0.email ?? "" }), ("hours", { $0.hours ?? "" }),
            ("stand-in", { $0.standIn.flatMap { names.contacts[$0] } ?? "" }), ("confirmed", { $0.confirmed?.iso ?? "" }),
        ]
        let edition = { (contact: Contact) in Directory.edition(of: contact, organisations)?.name ?? "" }
        if directory.contacts.contains(where: { $0.slug != Slug(from: $0.name) }) {
            columns.insert(("slug", { $0.slug == Slug(from: $0.name) ? "" : $0.slug.text }), at: 1)
        }
        if directory.contacts.contains(where: { !edition($0).isEmpty }) { columns.append(("edition", edition)) }
        return table(columns, directory.contacts, restricted: \.restricted)
    }

    /// Every organisation with its desk, by title.
    var organisationsTable: [UInt8] {
        var columns: [Column<Organisation>] = [
            ("name", { $0.title }), ("short", { $0.short ?? "" }), ("domain", { $0.domain ?? "" }),
            ("telephone", { $0.telephone ?? "" }), ("email", { $0.email ?? "" }), ("website", { $0.website ?? "" }),
            ("visit", { $0.visit ?? "" }), ("hours", { $0.hours ?? "" }), ("can", { Self.cell($0.can) }),
            ("cannot", { Self.cell($0.cannot) }), ("shares", { Self.cell($0.shares) }),
            ("areas", { Self.cell($0.areas.compactMap { names.areas[$0] }) }), ("themes", { Self.cell($0.themes) }),
            ("confirmed", { $0.confirmed?.iso ?? "" }), ("about", { $0.text.text.trimmingLineEnds }),
        ]
        if directory.organisations.contains(where: { $0.slug != Slug(from: $0.title) }) {
            columns.insert(("slug", { $0.slug == Slug(from: $0.title) ? "" : $0.slug.text }), at: 1)
        }
        if directory.organisations.contains(where: { $0.edition != nil }) { columns.append(("edition", { $0.edition?.name ?? "" })) }
        return table(columns, directory.organisations, restricted: \.restricted)
    }

    /// With a column of its own for each field that someone keeps to an edition: `uitgave telefoon`.
    private func table<Row>(_ columns: [Column<Row>], _ rows: [Row], restricted: @escaping (Row) -> [String: Edition]) -> [UInt8] {
        let kept = Set(rows.flatMap { restricted($0).keys })
        let own = columns.filter { kept.contains($0.key) }
        let editions = own.map { column -> Column<Row> in
            ("edition \(column.key)", { restricted($0)[column.key]?.name ?? "" })
        }
        let separator = words.language == .dutch ? ";" : ","
        let headings = columns.map { words["column-\($0.key)"] } + own.map { words["column-edition"] + " " + words["column-\($0.key)"] }
        // Excel takes UTF-8 for what it is by the mark alone.
        var text = "\u{FEFF}" + headings.map(\.csvCell).joined(separator: separator) + "\r\n"
        for row in rows {
            var isFirst = true
            for column in columns + editions {
                if !isFirst { text += separator }
                isFirst = false
                text += column.text(row).guardedFromFormulas.csvCell
            }
            text += "\r\n"
        }
        return Array(text.utf8)
    }

    /// Several values in one cell, between bars; a bar after a single one that holds another separator.
    static func cell(_ values: [String]) -> String {
        let values = values.map { $0.replacing("|", with: "/") }
        guard values.count == 1, values[0].contains(where: { ",;/\n".contains($0) }) else { return values.joined(separator: "|") }
        return values[0] + "|"
    }
}

extension String {
    /// Without line ends at either end.
    fileprivate var trimmingLineEnds: String {
        guard let start = firstIndex(where: { !$0.isNewline }), let end = lastIndex(where: { !$0.isNewline }) else { return "" }
        return String(self[start...end])
    }
}
