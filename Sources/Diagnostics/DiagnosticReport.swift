/// How diagnostics are written out.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
    /// For people: the place, the words, the source line with a caret.
    case text
    /// For editors: one object with a list.
    case json
    /// For GitHub Actions: a workflow command for each.
    case github
    /// For programs that gather the results of many tools: SARIF 2.1.0.
    case sarif

    /// Whether it is one document, beside which nothing else may stand.
    package var isDocument: Bool { self == .json || self == .sarif }
}

/// Writes out diagnostics.
///
/// - Parameters:
///   - diagnostics: in the order in which they are to stand.
///   - sourceLine: gives a line of a file, without its end, for the text format; nil when there is none.
/// - Returns: text that ends in a line feed, or nothing when there is nothing to say.
package func report(_ diagnostics: [Diagnostic], as format: DiagnosticFormat, sourceLine: (SourcePlace) -> String?) -> String {
    switch format {
    case .text: diagnostics.map { textReport($0, sourceLine: sourceLine($0.place)) }.joined()
    case .json: jsonReport(diagnostics)
    case .github: diagnostics.map(githubReport).joined()
    case .sarif: sarifReport(diagnostics.map { SarifResult($0) })
    }
}

/// Bytes from which on a line is not shown: it is no help to look at, and long to walk for each problem in it.
package let longestShownLine = 5000

private func textReport(_ diagnostic: Diagnostic, sourceLine: String?) -> String {
    let place = diagnostic.place
    var text = place.file
    if place.line > 0 { text += ":\(place.line)" }
    if place.column > 0 { text += ":\(place.column)" }
    text += ": \(diagnostic.severity.rawValue): \(diagnostic.summary)  [\(diagnostic.identifier.rawValue)]\n"
    if let sourceLine, place.line > 0, sourceLine.utf8.count < longestShownLine {
        let (line, column) = excerpt(of: sourceLine, around: place.column)
        text += "    \(line)\n"
        if column > 0 { text += "    " + String(repeating: " ", count: column - 1) + "^\n" }
    }
    if let suggestion = diagnostic.suggestion { text += "  → \(suggestion)\n" }
    return text
}

/// At most a screen's width of a line, with tabs as spaces, and the column where the caret belongs.
private func excerpt(of line: String, around column: Int) -> (line: String, column: Int) {
    let characters = Array(line).map { $0 == "\t" ? " " : $0 }
    guard characters.count > 110 else { return (String(characters), min(column, characters.count + 1)) }
    let start = max(0, min(column - 40, characters.count - 100))
    let end = min(characters.count, start + 100)
    let lead = start > 0 ? "…" : ""
    return (lead + String(characters[start..<end]) + (end < characters.count ? "…" : ""), max(0, column - start) + lead.count)
}

private func jsonReport(_ diagnostics: [Diagnostic]) -> String {
    "{\"diagnostics\": \(jsonList(of: diagnostics))}\n"
}

/// Diagnostics as a JSON list, for a document that says more.
package func jsonList(of diagnostics: [Diagnostic]) -> String {
    let items = diagnostics.map { diagnostic in
        let fields: [(String, String)] = [
            ("severity", jsonText(diagnostic.severity.rawValue)), ("id", jsonText(diagnostic.identifier.rawValue)),
            ("file", jsonText(diagnostic.place.file)), ("line", "\(diagnostic.place.line)"), ("column", "\(diagnostic.place.column)"),
            ("message", jsonText(diagnostic.summary)), ("suggestion", diagnostic.suggestion.map(jsonText) ?? "null"),
        ]
        return "    {" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    }
    return items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n]"
}

/// A JSON string with its quotation marks (RFC 8259).
package func jsonText(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case let control where control.value < 0x20:
            let hex = String(control.value, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}

/// A workflow command, with the characters escaped that end one of its parts.
private func githubReport(_ diagnostic: Diagnostic) -> String {
    let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    let escape = { (text: String) in text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A") }
    let property = { (text: String) in escape(text).replacing(":", with: "%3A").replacing(",", with: "%2C") }
    var place = "file=\(property(diagnostic.place.file))"
    if diagnostic.place.line > 0 { place += ",line=\(diagnostic.place.line)" }
    if diagnostic.place.column > 0 { place += ",col=\(diagnostic.place.column)" }
    let message = diagnostic.summary + (diagnostic.suggestion.map { "\n→ \($0)" } ?? "")
    return "::\(command) \(place),title=\(property(diagnostic.identifier.rawValue))::\(escape(message))\n"
}
