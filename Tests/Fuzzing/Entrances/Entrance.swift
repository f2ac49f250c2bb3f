import Diagnostics
import Reading

/// A way into the program for bytes that people hand it, one for each kind of file.
///
/// What is asked of each: no trap, the same result twice, and no problem told without a place in the file.
enum Entrance: String, CaseIterable, Sendable {
    /// A file of `Content/`: its path on the first line, its bytes below.
    case content
    /// A table as a spreadsheet saves it.
    case table
    /// A GeoJSON file of areas.
    case map
    /// A Markdown text.
    case markdown
    /// The answers of one respondent in JSON, or a survey's export.
    case answers
    /// A filled-in checklist.
    case checklist
    /// An address book or a contact list.
    case contacts
    /// A Mustache template of a site's own.
    case template

    /// What is wrong with the program, by what it makes of some bytes; empty where all is well.
    func faults(of bytes: [UInt8]) -> [String] {
        switch self {
        case .content: contentFaults(of: bytes)
        case .table: tableFaults(of: bytes)
        case .map: mapFaults(of: bytes)
        case .markdown: markdownFaults(of: bytes)
        case .answers: answerFaults(of: bytes)
        case .checklist: checklistFaults(of: bytes)
        case .contacts: contactFaults(of: bytes)
        case .template: templateFaults(of: bytes)
        }
    }
}

/// What is wrong with the places of problems: each names a file that is read, and no line beyond its end.
func misplacements(of diagnostics: [Diagnostic], in file: TextFile, firstLine: Int = 1) -> [String] {
    let lastLine = firstLine - 1 + file.text.utf8.count { $0 == 0x0A } + 1
    return diagnostics.compactMap { diagnostic in
        let place = diagnostic.place
        let isPlaced = place.file == file.path && (0...lastLine).contains(place.line) && place.column >= 0
        return isPlaced ? nil : "\(diagnostic.identifier.rawValue) at \(place.file):\(place.line):\(place.column), of \(lastLine) lines"
    }
}

/// A complaint where two results that must be the same are not.
func difference<Value: Equatable>(_ what: String, _ first: Value, _ second: Value) -> [String] {
    first == second ? [] : ["\(what): \(String(reflecting: first).prefix(2000)) and then \(String(reflecting: second).prefix(2000))"]
}
