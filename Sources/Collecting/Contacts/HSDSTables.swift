internal import Diagnostics
internal import Model
internal import Reading

/// The tables of an HSDS package, looked up by the identifiers of their rows.
struct HSDSTables {
    /// A table as it stands in the package.
    struct Source {
        var file: TextFile
        /// What separates its cells, in ASCII; nil where that is for the file to tell.
        var separator: UInt8?
    }

    /// A row by the names of its columns.
    struct Row {
        fileprivate let cells: [String: String]
        let place: SourcePlace

        subscript(column: String) -> String { cells[column] ?? "" }

        /// The first of some columns that has something in it: what versions of HSDS call a thing.
        func first(of columns: [String]) -> String { columns.lazy.map { self[$0] }.first { !$0.isEmpty } ?? "" }
    }

    /// Tables that contacts are read from.
    static let used: Set<String> = [
        "organization", "service", "contact", "phone", "location", "service_at_location", "service_area", "schedule", "regular_schedule",
        "attribute", "taxonomy_term", "taxonomy", "meta_table_description", "program",
    ]

    /// What is read of each table; identifiers that link tables go without saying.
    private static let usedColumns: [String: Set<String>] = [
        "organization": ["name", "alternate_name", "description", "email", "website", "url"], "service": ["name", "status"],
        "contact": ["name", "title", "email"], "phone": ["number", "type", "number_type", "extension", "country_prefix", "description"],
        "service_area": ["name", "service_area"], "location": [], "service_at_location": [], "program": [],
        "schedule": ["byday", "opens_at", "closes_at", "freq", "interval", "wkst", "description", "timezone"],
        "regular_schedule": ["weekday", "opens_at", "closes_at"],
    ]

    /// Columns by which rows are looked up.
    private static let keys: [String: [String]] = [
        "organization": ["id"], "service": ["id"], "contact": ["id"], "location": ["id"], "program": ["id"],
        "service_at_location": ["id", "service_id", "location_id"],
        "phone": ["contact_id", "organization_id", "service_id", "service_at_location_id", "location_id"],
        "service_area": ["service_id", "service_at_location_id"], "schedule": ["service_id", "service_at_location_id", "location_id"],
        "regular_schedule": ["service_id", "service_at_location_id", "location_id"],
    ]

    private var tables: [String: [Row]] = [:]
    /// Columns with something in them that contacts have no place for, as `contacts.csv: department`.
    private(set) var columnsNotUsed: [String] = []
    /// Positions of rows by table and column, then by what stands in it.
    private var indexes: [String: [String: [Int]]] = [:]
    /// The codes of the terms that attributes name.
    private var codes: [String: String] = [:]
    private var attributesByRow: [String: [(field: String, value: String)]] = [:]

    init(_ sources: [String: [Source]], report: (Diagnostic) -> Void) {
        for (name, parts) in sources.sorted(by: { $0.key < $1.key }) where Self.used.contains(name) {
            var heading: [String]?
            for source in parts {
                let (raw, problems) =
                    source.separator.map { CSVTable.rawRows(of: source.file, separatedBy: $0) } ?? CSVTable.rawRows(of: source.file)
                problems.forEach(report)
                read(raw, of: name, heading: &heading, file: source.file, report: report)
            }
        }
        for (table, columns) in Self.keys {
            for column in columns {
                var index: [String: [Int]] = [:]
                for (position, row) in rows(table).enumerated() where !row[column].isEmpty {
                    index[row[column], default: []].append(position)
                }
                indexes[table + "." + column] = index
            }
        }
        codes = Dictionary(rows("taxonomy_term").map { ($0["id"], $0["code"]) }, uniquingKeysWith: { first, _ in first })
        for row in rows("attribute") where !row["value"].isEmpty {
            let field = row["link_type"].isEmpty ? codes[row["taxonomy_term_id"]] ?? "" : row["link_type"]
            attributesByRow[row["link_id"], default: []].append((field, row["value"]))
        }
    }

    /// - Parameter heading: that of the table's first file, which later ones need not repeat.
    private mutating func read(
        _ raw: [[CSVTable.Cell]], of name: String, heading: inout [String]?, file: TextFile, report: (Diagnostic) -> Void
    ) {
        guard let first = raw.first?.map({ $0.text.trimmed.lowercased() }) else { return }
        let columns = heading ?? first
        heading = columns
        let fileName = file.path.split(separator: "/").last.map(String.init) ?? name
        var kept: [Row] = []
        for row in first == columns ? raw.dropFirst() : raw[...] {
            if let extra = row.dropFirst(columns.count).first(where: { !$0.text.isEmpty }) {
                report(.csvColumns(found: row.count, expected: columns.count, at: extra.place).leavingOut("the row"))
                continue
            }
            let cells = zip(columns, row).map { ($0, ContactValue.plain(Self.unquoted($1.text))) }
            kept.append(Row(cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }), place: row[0].place))
        }
        tables[name, default: []] += kept
        guard let used = Self.usedColumns[name] else { return }
        for column in columns where !used.contains(column) && column != "id" && !column.hasSuffix("_id") && !column.isEmpty {
            if kept.contains(where: { !$0[column].isEmpty }) { columnsNotUsed.append(fileName + ": " + column) }
        }
    }

    func rows(_ table: String) -> [Row] { tables[table] ?? [] }

    /// The rows of a table in which a column holds an identifier.
    func rows(_ table: String, _ column: String, _ id: String) -> [Row] {
        id.isEmpty ? [] : (indexes[table + "." + column]?[id] ?? []).map { rows(table)[$0] }
    }

    /// The row of an identifier; nil where there is none.
    func row(_ table: String, _ id: String) -> Row? { rows(table, "id", id).first }

    /// What our own packages say of a row beside its columns.
    func attribute(_ field: String, of id: String) -> String? { attributes(field, of: id).first }

    func attributes(_ field: String, of id: String) -> [String] {
        (attributesByRow[id] ?? []).filter { $0.field == field }.map(\.value)
    }

    /// A text that a program put between quotation marks once too often.
    private static func unquoted(_ text: String) -> String {
        text.count > 1 && text.first == "\"" && text.last == "\"" ? String(text.dropFirst().dropLast()) : text
    }
}
