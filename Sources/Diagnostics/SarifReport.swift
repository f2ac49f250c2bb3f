/// Something that a report in SARIF tells: a problem or a finding, with where it was written.
package struct SarifResult: Sendable {
    package var rule: String
    package var severity: Severity
    package var message: String
    /// The first is where it is; the others belong to it.
    package var places: [SourcePlace]
    /// Why it was switched off; nil where it was not.
    package var suppression: String?

    package init(rule: String, severity: Severity, message: String, places: [SourcePlace], suppression: String? = nil) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.places = places
        self.suppression = suppression
    }

    package init(_ diagnostic: Diagnostic) {
        self.init(
            rule: diagnostic.identifier.rawValue, severity: diagnostic.severity,
            message: diagnostic.summary + (diagnostic.suggestion.map { "\n\($0)" } ?? ""), places: [diagnostic.place])
    }
}

/// A report in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS standard of 27 March 2020).
///
/// - Parameters:
///   - rules: what each rule is about, by its name; a rule that is not among them is described by its own name.
///   - results: in the order in which they are to stand.
package func sarifReport(_ results: [SarifResult], rules: [(id: String, description: String)] = []) -> String {
    let known = Set(rules.map(\.id))
    var seen = known
    let others = results.map(\.rule).filter { seen.insert($0).inserted }.map { (id: $0, description: $0.replacing("-", with: " ")) }
    let all = rules + others
    let indices = Dictionary(all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let described = all.map { "{\"id\": \(jsonText($0.id)), \"shortDescription\": {\"text\": \(jsonText($0.description))}}" }
    let told = results.map { result in
        var fields = [
            ("ruleId", jsonText(result.rule)), ("ruleIndex", String(indices[result.rule] ?? -1)),
            ("level", jsonText(result.severity.rawValue)), ("message", "{\"text\": \(jsonText(result.message))}"),
            ("locations", "[\(result.places.prefix(1).map(location).joined())]"),
        ]
        var told = Set(result.places.prefix(1))
        let related = result.places.filter { told.insert($0).inserted }.map(location)
        if !related.isEmpty { fields.append(("relatedLocations", "[\(related.joined(separator: ", "))]")) }
        if let reason = result.suppression {
            fields.append(("suppressions", "[{\"kind\": \"inSource\", \"justification\": \(jsonText(reason))}]"))
        }
        return "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    }
    return """
        {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
        "runs": [{"tool": {"driver": {"name": "kring", "rules": \(lines(described))}},
        "columnKind": "unicodeCodePoints",
        "results": \(lines(told))}]}

        """
}

private func lines(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.map { "    " + $0 }.joined(separator: ",\n") + "\n]"
}

private func location(_ place: SourcePlace) -> String {
    let column = place.column > 0 ? ", \"startColumn\": \(place.column)" : ""
    let region = place.line > 0 ? ", \"region\": {\"startLine\": \(place.line)\(column)}" : ""
    return "{\"physicalLocation\": {\"artifactLocation\": {\"uri\": \(jsonText(relativeAddress(of: place.file)))}\(region)}}"
}

/// A path as a relative reference (RFC 3986): everything that could mean something else is escaped.
private func relativeAddress(of path: String) -> String {
    path.utf8.map { byte in
        let character = Character(UnicodeScalar(byte))
        if byte < 0x80, character.isLetter || character.isNumber || "-._~/".contains(character) { return String(character) }
        let hex = String(byte, radix: 16, uppercase: true)
        return "%" + (hex.count < 2 ? "0" + hex : hex)
    }.joined()
}
