internal import Diagnostics
package import Model

/// A directory's table with its columns known by key, whether the headings are Dutch or English.
struct DirectoryColumns {
    /// Which table it is: what columns it may have, each with the headings that people give it.
    enum Table {
        case organisations, contacts

        var required: [String] { self == .contacts ? ["name", "organisation"] : ["title"] }

        var headings: [(key: String, names: [String])] {
            switch self {
            case .organisations:
                [
                    ("title", ["naam", "name", "title", "organisatie", "organisation"]), ("slug", ["slug", "id"]),
                    ("short", ["kort", "afkorting", "short"]), ("domain", ["domein", "domain"]),
                    ("telephone", ["telefoon", "telefoonnummer", "tel", "telephone", "phone"]),
                    ("email", ["e-mail", "email", "mail", "e-mailadres"]), ("website", ["website", "site", "url"]),
                    ("visit", ["bezoekadres", "adres", "visit", "address"]),
                    ("hours", ["bereikbaar", "bereikbaarheid", "openingstijden", "hours"]), ("can", ["kan", "kan wel", "can"]),
                    ("cannot", ["kan niet", "cannot", "can not"]), ("shares", ["mag delen", "deelt", "shares", "may share"]),
                    ("needs", ["heeft nodig", "nodig", "needs"]),
                    ("areas", ["gebieden", "gebied", "wijken", "wijk", "areas", "area"]),
                    ("themes", ["thema's", "themas", "thema", "themes", "theme"]), ("confirmed", ["bevestigd", "confirmed"]),
                    ("edition", ["uitgave", "edition"]), ("about", ["omschrijving", "toelichting", "about", "description"]),
                ]
            case .contacts:
                [
                    ("name", ["naam", "name", "contactpersoon"]), ("slug", ["slug", "id"]),
                    ("organisation", ["organisatie", "organisation", "organization", "partij"]),
                    ("function", ["functie", "function", "rol"]), ("domain", ["domein", "domain"]),
                    ("themes", ["thema's", "themas", "thema", "themes", "theme"]),
                    ("areas", ["gebieden", "gebied", "wijken", "wijk", "areas", "area"]),
                    ("telephone", ["telefoon", "telefoonnummer", "tel", "telephone", "phone"]),
                    ("email", ["e-mail", "email", "mail", "e-mailadres"]),
                    ("hours", ["bereikbaar", "bereikbaarheid", "werktijden", "hours"]),
                    ("stand-in", ["vervanger", "achtervang", "stand-in", "standin", "substitute"]),
                    ("confirmed", ["bevestigd", "confirmed"]),
                    ("edition", ["uitgave", "edition"]),
                ]
            }
        }
    }

    /// One row, read by key.
    struct Row {
        fileprivate let cells: [String: CSVTable.Cell]
        fileprivate let restrictions: [(key: String, cell: CSVTable.Cell)]
        fileprivate let start: SourcePlace

        func text(_ key: String) -> String { cells[key]?.text ?? "" }

        func optional(_ key: String) -> String? {
            let text = text(key)
            return text.isEmpty ? nil : text
        }

        /// A cell with several values, between bars, semicolons or commas.
        func list(_ key: String) -> [String] {
            let text = text(key)
            let separator: Character = text.contains("|") ? "|" : text.contains(";") ? ";" : ","
            return text.split(separator: separator).map { String($0).trimmed }.filter { !$0.isEmpty }
        }

        /// A cell with several sentences, between bars or on lines of their own.
        func sentences(_ key: String) -> [String] {
            text(key).split { $0 == "|" || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
        }

        /// The fields that a column of their own keeps to an edition: `uitgave telefoon`.
        func restricted(log: inout ReadingLog) -> [String: Edition] {
            var restricted: [String: Edition] = [:]
            for (key, cell) in restrictions where !cell.text.isEmpty {
                restricted[key] = Edition(cell.text)
                log.editions.append((Edition(cell.text), cell.place))
            }
            return restricted
        }

        func place(_ key: String) -> SourcePlace { cells[key]?.place ?? start }

        func edition(log: inout ReadingLog) -> Edition? {
            guard let name = optional("edition") else { return nil }
            log.editions.append((Edition(name), place("edition")))
            return Edition(name)
        }

        func date(_ key: String, log: inout ReadingLog) -> PartialDate? {
            guard let text = optional(key) else { return nil }
            if let date = PartialDate(iso: text) ?? PartialDate(dutch: text) {
                if key == "confirmed" { log.events.append(RecordedEvent(key: key, date: date, place: place(key))) }
                return date
            }
            log.report(.badDate(text, at: place(key)))
            return nil
        }
    }

    let rows: [Row]

    init(_ table: CSVTable, as kind: Table, log: inout ReadingLog) {
        let keys = Dictionary(
            kind.headings.flatMap { heading in heading.names.map { ($0, heading.key) } }, uniquingKeysWith: { first, _ in first })
        var columns: [String?] = []
        var restrictions: [String?] = []
        for cell in table.heading {
            let name = cell.text.lowercased().replacing("’", with: "'")
            let key = keys[name]
            let restricted = key == nil ? Self.restrictedKey(name, keys: keys) : nil
            restrictions.append(restricted)
            if key == nil, restricted == nil {
                log.report(.unknownColumn(cell.text, known: kind.headings.compactMap(\.names.first), at: cell.place))
            }
            if let key, let first = columns.firstIndex(of: key) {
                log.report(.duplicateColumn(cell.text, other: table.heading[first].text, at: cell.place))
            }
            columns.append(key)
        }
        for key in kind.required where !columns.contains(key) && !table.heading.isEmpty {
            let name = kind.headings.first { $0.key == key }?.names.first ?? key
            log.report(.missingField(name, of: "the heading", at: table.heading[0].place))
        }
        rows = table.rows.map { row in
            let named = zip(columns, row).compactMap { key, cell in key.map { ($0, cell) } }
            let restricted = zip(restrictions, row).compactMap { key, cell in key.map { (key: $0, cell: cell) } }
            return Row(
                // checked: the row is as long as the heading, which has a cell where there are rows
                cells: Dictionary(named, uniquingKeysWith: { first, _ in first }), restrictions: restricted, start: row[0].place)
        }
    }

    /// The field whose edition a column names: `uitgave telefoon`, `telefoon uitgave`, `edition telephone`.
    ///
    /// A name and an organisation have none: whoever is for the network only is so as a whole.
    static func restrictedKey(_ heading: String, keys: [String: String]) -> String? {
        for word in ["uitgave", "edition"] {
            let field =
                heading.hasPrefix(word + " ")
                ? heading.dropFirst(word.count + 1) : heading.hasSuffix(" " + word) ? heading.dropLast(word.count + 1) : ""
            if let key = keys[String(field)], !["name", "title", "slug", "organisation", "edition"].contains(key) { return key }
        }
        return nil
    }
}

extension PartialDate {
    /// Reads a date as a Dutch spreadsheet writes it: `17-5-2022`, `17/05/2022`.
    package init?(dutch text: String) {
        let parts = text.split { $0 == "-" || $0 == "/" }
        guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]) else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }
}
