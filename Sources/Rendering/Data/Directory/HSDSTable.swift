internal import Model

/// A table of a tabular data package of the Human Services Data Specification 3.0 (Open Referral), with the columns that it prescribes.
struct HSDSTable {
    /// A column; what kind of values stand in it, and whether each row has one.
    struct Field {
        var name: String
        var type = "string"
        var format: String?
        var isRequired = false
        var isUnique = false
        var choices: [String] = []
    }

    /// The resource's name in the package: `organization`.
    let name: String
    let file: String
    let fields: [Field]
    /// Columns that hold identifiers of another table's rows, with that table's name.
    let references: [(field: String, table: String)]
    private var rows: [UInt8] = []
    private(set) var rowCount = 0

    init(_ name: String, file: String, fields: [Field], references: [(field: String, table: String)] = []) {
        self.name = name
        self.file = file
        self.fields = fields
        self.references = references
    }

    /// Adds a row; columns without a value stay empty.
    mutating func add(_ values: [String: String]) {
        rowCount += 1
        let line = fields.map { field in values[field.name].map { Self.guarded($0).csvCell } ?? "" }.joined(separator: ",")
        rows += Array((line + "\r\n").utf8)
    }

    /// A text that no spreadsheet takes for a formula; a number such as `+31 10 …` is none, and stays as other programs read it.
    private static func guarded(_ text: String) -> String {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) || " +-().".utf8.contains($0) } ? text : text.guardedFromFormulas
    }

    /// The table as comma separated values: UTF-8 without a mark, as the specification has it.
    var bytes: [UInt8] {
        Array((fields.map(\.name).joined(separator: ",") + "\r\n").utf8) + rows
    }

    /// The table in `datapackage.json`.
    ///
    /// - Parameter tables: the names of all in the package; references to others are left out.
    func resource(beside tables: Set<String>) -> JSONValue {
        let references = references.filter { tables.contains($0.table) }
        return .object([
            (key: "name", value: .string(name)), (key: "path", value: .string(file)),
            (key: "profile", value: .string("tabular-data-resource")), (key: "format", value: .string("csv")),
            (key: "mediatype", value: .string("text/csv")), (key: "encoding", value: .string("utf-8")),
            (
                key: "schema",
                value: .object([
                    (key: "primaryKey", value: .string("id")), (key: "fields", value: .array(fields.map(Self.description))),
                    (key: "foreignKeys", value: .array(references.map(Self.description))),
                ])
            ),
        ])
    }

    private static func description(of field: Field) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            (key: "name", value: .string(field.name)), (key: "type", value: .string(field.type)),
        ]
        if let format = field.format { members.append((key: "format", value: .string(format))) }
        var constraints: [(key: String, value: JSONValue)] = []
        if field.isRequired { constraints.append((key: "required", value: .flag(true))) }
        if field.isUnique { constraints.append((key: "unique", value: .flag(true))) }
        if !field.choices.isEmpty { constraints.append((key: "enum", value: .array(field.choices.map(JSONValue.string)))) }
        if !constraints.isEmpty { members.append((key: "constraints", value: .object(constraints))) }
        return .object(members)
    }

    private static func description(of reference: (field: String, table: String)) -> JSONValue {
        .object([
            (key: "fields", value: .string(reference.field)),
            (
                key: "reference",
                value: .object([(key: "resource", value: .string(reference.table)), (key: "fields", value: .string("id"))])
            ),
        ])
    }
}
