internal import Diagnostics
internal import Model
internal import Yams

/// Reads the keys of one YAML mapping: every key that is asked for is known, and any other is reported at the end.
///
/// A value of the wrong type, a date that does not exist and a missing required key each become a diagnostic, and reading goes on.
struct FieldReader {
    let file: String
    /// What the mapping describes, as a diagnostic calls it: “this factsheet”.
    let subject: String
    /// Where the mapping begins.
    let place: SourcePlace
    let firstLine: Int
    let pairs: [(key: String, keyNode: Node, value: Node)]
    /// Where each key stands in `pairs`: a file of texts has more than a thousand.
    private let indices: [String: Int]
    private var asked: [String] = []
    /// Required keys that are not there, reported at the end: one that is misspelt is reported once.
    private var missing: [String] = []
    /// Whether something required is not there, or is no such thing.
    private var lacks = false
    /// Whether a field may be kept to an edition: `{value: 010 000 01 12, edition: network}`.
    var mayRestrict = false
    /// Fields that the author keeps to an edition, by key.
    private(set) var restricted: [String: Edition] = [:]
    private var restrictions: [FieldReader] = []

    /// Makes a reader of a node, or nil with a diagnostic when it is not keys and values.
    ///
    /// - Parameter key: the key that the node is the value of, for that diagnostic; nil for a whole file.
    init?(_ node: Node, of subject: String, key: String? = nil, file: String, firstLine: Int, log: inout ReadingLog) {
        let mark = node.mark
        let place = SourcePlace(file: file, line: firstLine + (mark?.line ?? 1) - 1, column: mark?.column ?? 1)
        guard case .mapping(let mapping) = node else {
            log.report(.wrongType(key ?? subject, expected: "keys and values", found: typeName(of: node), at: place))
            return nil
        }
        self.file = file
        self.subject = subject
        self.place = place
        self.firstLine = firstLine
        let pairs = mapping.map { (key: $0.key.scalar?.string ?? "", keyNode: $0.key, value: $0.value) }
        self.pairs = pairs
        self.indices = Dictionary(pairs.indices.map { (pairs[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The keys as they stand, in order.
    var keys: [String] { pairs.map(\.key) }

    /// The place of a node in the file.
    func place(of node: Node) -> SourcePlace {
        SourcePlace(file: file, line: firstLine + (node.mark?.line ?? 1) - 1, column: node.mark?.column ?? 1)
    }

    /// The place of a key's value, or of the mapping when the key is not there.
    func place(of key: String) -> SourcePlace {
        value(of: key).map { place(of: $0) } ?? place
    }

    /// Whether a key is there with a value of which something can be seen.
    func has(_ key: String) -> Bool {
        value(of: key).map { !isBlank($0) } ?? false
    }

    /// The value of a key as it stands, without asking for it.
    func value(of key: String) -> Node? {
        pair(of: key)?.value
    }

    /// A key as it stands first, with its value.
    func pair(of key: String) -> (key: String, keyNode: Node, value: Node)? {
        indices[key].map { pairs[$0] }
    }

    /// The node of a key; nil when the key is missing or has no value.
    mutating func node(_ key: String) -> Node? {
        asked.append(key)
        guard let value = value(of: key), !isEmpty(value) else { return nil }
        return mayRestrict ? unrestricted(value, of: key) : value
    }

    /// The value of a field that an author keeps to an edition; the field's own value when it is for all.
    private mutating func unrestricted(_ node: Node, of key: String) -> Node? {
        guard case .mapping(let mapping) = node, mapping.keys.contains(where: { $0.scalar?.string == "value" }) else { return node }
        var scratch = ReadingLog()
        guard var record = FieldReader(node, of: key, file: file, firstLine: firstLine, log: &scratch) else { return node }
        let value = record.node("value")
        if let edition = record.edition(log: &scratch) { restricted[key] = edition }
        restrictions.append(record)
        return value
    }

    /// A text; numbers and words like `true` are texts too.
    ///
    /// - Parameters:
    ///   - key: the key whose value it is.
    ///   - expected: what the key wants, for a diagnostic.
    ///   - log: takes the diagnostic of a list or of keys in its place.
    /// - Returns: nil when the key is missing, has no value or another kind of value.
    mutating func text(_ key: String, expected: String = "a text", log: inout ReadingLog) -> String? {
        guard let node = node(key) else {
            reportCommentInPlace(of: key, log: &log)
            return nil
        }
        guard let scalar = node.scalar else {
            log.report(.wrongType(key, expected: expected, found: typeName(of: node), at: place(of: node)))
            return nil
        }
        if expected == "a text" { reportCut(scalar, at: place(of: node), log: &log) }
        let text = scalar.string.trimmed
        // What is reported as missing is not reported again for what it is not.
        return text.isEmpty && missing.contains(key) ? nil : text
    }

    /// A text that must be there; an empty text, with a diagnostic, when it is not.
    ///
    /// `finish` says that it was not, so that the record can be left out.
    mutating func requiredText(_ key: String, log: inout ReadingLog) -> String {
        let hadNode = has(key)
        let text = text(key, log: &log)
        if !hadNode || text?.isEmpty == true { missing.append(key) }
        if text?.isEmpty ?? true { lacks = true }
        return text ?? ""
    }

    /// Notes a key that must be there, when it is not.
    mutating func require(_ key: String) {
        if has(key) { return }
        missing.append(key)
        lacks = true
    }

    /// A list of texts; a single text counts as a list of one.
    mutating func texts(_ key: String, log: inout ReadingLog) -> [String] {
        placedTexts(key, log: &log).map(\.text)
    }

    /// A list of texts, each with its place.
    mutating func placedTexts(_ key: String, log: inout ReadingLog) -> [(text: String, place: SourcePlace)] {
        guard let node = node(key) else { return [] }
        return nodes(in: node, key: key, log: &log).compactMap { item in
            guard let scalar = item.scalar else {
                log.report(.wrongType(key, expected: "a list of texts", found: typeName(of: item), at: place(of: item)))
                return nil
            }
            if isEmpty(item) { log.report(.missingItem(of: key, at: place(of: item))) }
            reportCut(scalar, at: place(of: item), log: &log)
            return (isEmpty(item) ? "" : scalar.string.trimmed, place(of: item))
        }
    }

    /// A list of short words; in a single text they stand between commas.
    mutating func words(_ key: String, log: inout ReadingLog) -> [String] {
        guard let node = node(key), let scalar = node.scalar else { return texts(key, log: &log) }
        return scalar.string.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// The items of a list, each with its node.
    mutating func items(_ key: String, log: inout ReadingLog) -> [Node] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let sequence) = node else {
            log.report(.wrongType(key, expected: "a list", found: typeName(of: node), at: place(of: node)))
            return []
        }
        return Array(sequence)
    }

    /// The items of a list of mappings, each with a reader of its own; the caller finishes each.
    mutating func records(_ key: String, of subject: String, log: inout ReadingLog) -> [FieldReader] {
        items(key, log: &log).compactMap { FieldReader($0, of: subject, key: key, file: file, firstLine: firstLine, log: &log) }
    }

    /// A mapping below this one.
    mutating func record(_ key: String, of subject: String, log: inout ReadingLog) -> FieldReader? {
        node(key).flatMap { FieldReader($0, of: subject, key: key, file: file, firstLine: firstLine, log: &log) }
    }

    /// A date as `2022-05-17`, `2022-05` or `2022`.
    mutating func date(_ key: String, log: inout ReadingLog) -> PartialDate? {
        let place = place(of: key)
        guard let text = text(key, expected: "a date", log: &log) else { return nil }
        guard let date = PartialDate(iso: text) else {
            log.report(.badDate(text, at: place))
            return nil
        }
        return date
    }

    /// A date on which something happened: one that is still to come is reported once today is known.
    mutating func pastDate(_ key: String, log: inout ReadingLog) -> PartialDate? {
        let place = place(of: key)
        guard let date = date(key, log: &log) else { return nil }
        log.events.append(RecordedEvent(key: key, date: date, place: place))
        return date
    }

    /// `true` or `false`.
    mutating func flag(_ key: String, log: inout ReadingLog) -> Bool? {
        let place = place(of: key)
        guard let text = text(key, expected: "true or false", log: &log) else { return nil }
        switch text.lowercased() {
        case "true", "yes", "ja": return true
        case "false", "no", "nee": return false
        default:
            log.report(.wrongType(key, expected: "true or false", found: "“\(text)”", at: place))
            return nil
        }
    }

    /// A whole number.
    mutating func wholeNumber(_ key: String, log: inout ReadingLog) -> Int? {
        let place = place(of: key)
        guard let text = text(key, expected: "a whole number", log: &log) else { return nil }
        guard let number = Int(text) else {
            log.report(.wrongType(key, expected: "a whole number", found: "“\(text)”", at: place))
            return nil
        }
        return number
    }

    /// A number, with a point or a comma before its decimals.
    mutating func number(_ key: String, log: inout ReadingLog) -> Double? {
        let place = place(of: key)
        guard let text = text(key, expected: "a number", log: &log) else { return nil }
        guard let number = Double(text.replacing(",", with: ".")), number.isFinite else {
            log.report(.wrongType(key, expected: "a number", found: "“\(text)”", at: place))
            return nil
        }
        return number
    }

    /// A reference by name, which is checked when everything is read.
    mutating func reference(_ key: String, to kind: ReferenceKind, log: inout ReadingLog) -> Slug? {
        let place = place(of: key)
        guard let text = text(key, expected: "a name", log: &log), !text.isEmpty else { return nil }
        // An area is written by its name as often as by its slug.
        let slug = kind == .area ? Slug(from: text) : Slug(text)
        log.references.append(PendingReference(kind: kind, name: slug, place: place))
        return slug
    }

    /// A list of references by name.
    mutating func references(_ key: String, to kind: ReferenceKind, log: inout ReadingLog) -> [Slug] {
        guard let node = node(key) else { return [] }
        return nodes(in: node, key: key, log: &log).compactMap { item in
            guard let text = item.scalar?.string.trimmed, !text.isEmpty else {
                log.report(.wrongType(key, expected: "a list of names", found: typeName(of: item), at: place(of: item)))
                return nil
            }
            log.references.append(PendingReference(kind: kind, name: Slug(text), place: place(of: item)))
            return Slug(text)
        }
    }

    /// The edition of a file, person or field; whether the site has it is checked when everything is read.
    mutating func edition(_ key: String = "edition", log: inout ReadingLog) -> Edition? {
        let place = place(of: key)
        guard let name = text(key, log: &log) else { return nil }
        log.editions.append((Edition(name), place))
        return Edition(name)
    }

    /// Reports every key that nobody asked for, and every required one that is not there.
    ///
    /// - Returns: whether all that is required is there; a record of a list without it is left out.
    @discardableResult mutating func finish(log: inout ReadingLog) -> Bool {
        let known = Set(asked)
        for pair in pairs where !known.contains(pair.key) {
            log.report(.unknownKey(pair.key, known: asked, at: place(of: pair.keyNode)))
            if let meant = nearestName(to: pair.key, among: asked) { missing.removeAll { $0 == meant } }
        }
        for key in missing { log.report(.missingField(key, of: subject, at: place)) }
        missing = []
        for var record in restrictions {
            _ = record.edition(log: &log)
            record.finish(log: &log)
        }
        restrictions = []
        return !lacks
    }

    /// The items of a list; a single value counts as a list of one.
    func nodes(in node: Node, key: String, log: inout ReadingLog) -> [Node] {
        switch node {
        case .sequence(let sequence): return Array(sequence)
        case .scalar: return [node]
        default:
            log.report(.wrongType(key, expected: "a list", found: typeName(of: node), at: place(of: node)))
            return []
        }
    }
}
