internal import Diagnostics
internal import Model
internal import Reading

/// The tables of an HSDS package, looked up by the identifiers of their rows.
struct HSDSTables {
    /// A row by the names of its columns.
    struct Row {
        fileprivate let cells: [String: String]
        let place: SourcePlace

        subscript(column: String) -> String { cells[column] ?? "" }
    }

    /// Tables that contacts are read from.
    static let used: Set<String> = [
        "organization", "service", "contact", "phone", "service_area", "schedule", "attribute", "taxonomy_term", "taxonomy",
        "meta_table_description",
    ]

    /// The file of each table in a package that does not say itself.
    static let usualFiles = [
        "organization": "organizations.csv", "service": "services.csv", "contact": "contacts.csv", "phone": "phones.csv",
        "service_area": "service_areas.csv", "schedule": "schedules.csv", "attribute": "attributes.csv",
        "taxonomy_term": "taxonomy_terms.csv", "taxonomy": "taxonomies.csv", "meta_table_description": "meta_table_descriptions.csv",
        "location": "locations.csv", "service_at_location": "service_at_location.csv", "address": "addresses.csv",
        "program": "programs.csv", "language": "languages.csv", "funding": "funding.csv", "accessibility": "accessibility.csv",
        "required_document": "required_documents.csv", "cost_option": "cost_options.csv", "metadata": "metadata.csv",
        "organization_identifier": "organization_identifiers.csv",
    ]

    /// What is read of each table; identifiers that link tables go without saying.
    private static let usedColumns: [String: Set<String>] = [
        "organization": ["name", "alternate_name", "description", "email", "website"], "service": ["name", "status"],
        "contact": ["name", "title", "email"], "phone": ["number", "type", "extension", "description"], "service_area": ["name"],
        "schedule": ["description", "byday", "opens_at", "closes_at", "freq"],
    ]

    private var tables: [String: [Row]] = [:]
    /// Columns with something in them that contacts have no place for, as `contacts.csv: department`.
    private(set) var columnsNotUsed: [String] = []
    /// Positions of rows by table and column, then by what stands in it.
    private var indexes: [String: [String: [Int]]] = [:]
    /// The codes of the terms that attributes name.
    private var codes: [String: String] = [:]
    private var attributesByRow: [String: [(field: String, value: String)]] = [:]

    init(_ files: [String: TextFile], report: (Diagnostic) -> Void) {
        for (name, file) in files.sorted(by: { $0.key < $1.key }) where Self.used.contains(name) {
            let (table, problems) = CSVTable.read(file)
            problems.forEach(report)
            let columns = table.heading.map { $0.text.lowercased() }
            for (index, column) in columns.enumerated() {
                guard let used = Self.usedColumns[name], !used.contains(column), column != "id", !column.hasSuffix("_id") else { continue }
                let isFilled = table.rows.contains { !$0[index].text.isEmpty }
                if isFilled { columnsNotUsed.append((file.path.split(separator: "/").last.map(String.init) ?? name) + ": " + column) }
            }
            tables[name] = table.rows.map { row in
                let cells = zip(columns, row).map { ($0, ContactValue.plain(Self.unquoted($1.text))) }
                return Row(cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }), place: row[0].place)
            }
        }
        for (table, columns) in [
            ("organization", ["id"]), ("service", ["id"]), ("contact", ["id"]), ("phone", ["contact_id", "organization_id", "service_id"]),
            ("service_area", ["service_id"]), ("schedule", ["service_id"]),
        ] {
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

    func rows(_ table: String) -> [Row] { tables[table] ?? [] }

    /// The rows of a table in which a column holds an identifier.
    func rows(_ table: String, _ column: String, _ id: String) -> [Row] {
        (indexes[table + "." + column]?[id] ?? []).map { rows(table)[$0] }
    }

    /// The row of an identifier; nil where there is none.
    func row(_ table: String, _ id: String) -> Row? { id.isEmpty ? nil : rows(table, "id", id).first }

    /// What our own packages say of a row beside its columns.
    func attribute(_ field: String, of id: String) -> String? { attributes(field, of: id).first }

    func attributes(_ field: String, of id: String) -> [String] {
        (attributesByRow[id] ?? []).filter { $0.field == field }.map(\.value)
    }

    /// The telephone numbers of something, no fax, with their extensions and what is said of them.
    ///
    /// Those of an organisation are of no contact or service; our own packages have them as they were written.
    func telephones(_ column: String, _ id: String) -> String? {
        if column != "service_id", let written = attribute("telephone", of: id) { return written }
        let found = rows("phone", column, id).filter { row in
            column == "contact_id" || row["contact_id"].isEmpty && (column == "service_id" || row["service_id"].isEmpty)
        }
        let numbers = found.filter { row in
            !["fax", "pager", "textphone", "text"].contains(row["type"].lowercased()) && !row["number"].isEmpty
        }
        .map { row in
            let own = row["extension"].isEmpty ? "" : " tst \(row["extension"])"
            return row["number"] + own + (row["description"].isEmpty ? "" : " (\(row["description"]))")
        }
        return numbers.isEmpty ? nil : numbers.joined(separator: " / ")
    }

    /// When a service can be reached: in the words of its schedules, or by their days and times.
    func hours(of service: String) -> String? {
        let times = rows("schedule", "service_id", service).compactMap { row -> String? in
            let (opens, closes) = (row["opens_at"].prefix(5), row["closes_at"].prefix(5))
            guard !opens.isEmpty, !closes.isEmpty, !row["byday"].isEmpty else { return row["description"] }
            return "\(row["byday"].replacing(",", with: ", ")) \(opens)-\(closes)"
        }.filter { !$0.isEmpty }
        return times.isEmpty ? nil : times.joined(separator: "; ")
    }

    /// A text that a program put between quotation marks once too often.
    private static func unquoted(_ text: String) -> String {
        text.count > 1 && text.first == "\"" && text.last == "\"" ? String(text.dropFirst().dropLast()) : text
    }
}
