internal import Diagnostics
internal import Reading

/// A contact as a file tells of it; what the file leaves open is not there.
struct IncomingContact {
    /// A value, or several of a list, with the place where it stands.
    struct Value {
        var items: [String]
        var place: SourcePlace

        var text: String { items.joined(separator: "|") }
    }

    var values: [ContactField: Value] = [:]
    /// The editions that fields are kept to, by the field's key.
    var restricted: [String: String] = [:]
    var place: SourcePlace
    /// The organisation in the cell above an empty one, of which this may be the group; nil where there is none.
    var organisationAbove: String?

    init(at place: SourcePlace) { self.place = place }

    func text(_ field: ContactField) -> String? { values[field]?.text }

    func place(_ field: ContactField) -> SourcePlace { values[field]?.place ?? place }

    /// Keeps a text; an empty one says nothing.
    mutating func set(_ field: ContactField, _ text: String?, at place: SourcePlace) {
        guard let text, !text.isEmpty else { return }
        values[field] = Value(items: [text], place: place)
    }

    /// Adds values to a list, each once.
    mutating func add(_ field: ContactField, _ items: [String], at place: SourcePlace) {
        if items.isEmpty { return }
        var value = values[field] ?? Value(items: [], place: place)
        for item in items where !value.items.contains(item) { value.items.append(item) }
        values[field] = value
    }
}

/// An organisation as a file of contacts tells of it: used where the directory does not have it yet.
struct IncomingOrganisation {
    var values: [OrganisationField: String] = [:]
    var place: SourcePlace
    /// Whether it is only mentioned, as the one that a contact is of.
    var isMention = false

    var title: String { values[.title] ?? "" }

    mutating func set(_ field: OrganisationField, _ text: String?) {
        if let text, !text.isEmpty, values[field] == nil { values[field] = text }
    }
}

/// What one file, or one folder of tables, holds.
struct ContactFile {
    /// As it was named.
    let path: String
    /// What was read, by path: for showing lines beside a diagnostic.
    var texts: [TextFile] = []
    var contacts: [IncomingContact] = []
    var organisations: [IncomingOrganisation] = []
    /// Which columns or properties were taken for what, in the order of the fields.
    var matches: [(field: String, headings: [String])] = []
    /// Columns or properties that are not taken, with the reason where there is one.
    var notUsed: [(name: String, reason: String?)] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Problems beyond the most that one file is given.
    private(set) var untoldCount = 0
    private static let mostProblems = 5000

    init(path: String) { self.path = path }

    mutating func report(_ diagnostic: Diagnostic) {
        let isFull = diagnostics.count >= Self.mostProblems
        if isFull, diagnostic.severity != .error || diagnostics.contains(where: { $0.severity == .error }) {
            untoldCount += 1
        } else {
            diagnostics.append(diagnostic)
        }
    }

    /// Notes something that is not taken, once.
    mutating func leave(_ name: String, because reason: String? = nil) {
        if !notUsed.contains(where: { $0.name == name }) { notUsed.append((name, reason)) }
    }

    /// Notes what a field is taken from, once.
    mutating func match(_ field: String, from heading: String) {
        if let index = matches.firstIndex(where: { $0.field == field }) {
            if !matches[index].headings.contains(heading) { matches[index].headings.append(heading) }
        } else {
            matches.append((field, [heading]))
        }
    }
}
