internal import Diagnostics
internal import Model

extension PublicationRecord {
    /// What `changes.json` begins with, so that it is known from other files.
    package static let format = "kring directory record 1"

    /// The record as a file: a line for each thing of the directory, so that two of them can be compared by eye.
    package var json: String {
        let fields = Kind.allCases.map { "    \(jsonText($0.rawValue)): [\($0.fields.map(jsonText).joined(separator: ", "))]" }
        let log = log.map { publication in
            let changes = publication.changes.map { change in
                let texts = [change.action.rawValue, change.kind.rawValue, change.slug.text, change.name, change.organisation?.text ?? ""]
                return "      [" + (texts + change.fields).map(jsonText).joined(separator: ", ") + "]"
            }
            return
                "    {\"date\": \(jsonText(publication.date.iso)), \"first\": \(publication.isFirst), \"untold\": \(publication.untold), "
                + "\"changes\": \(Self.list(changes, end: "    "))}"
        }
        let state = state.map { entry in
            let texts = [entry.kind.rawValue, entry.slug.text, entry.name, entry.organisation?.text ?? ""]
            return "    [" + (texts + entry.digests).map(jsonText).joined(separator: ",") + "]"
        }
        return "{\n  \"format\": \(jsonText(Self.format)),\n  \"edition\": \(jsonText(edition.name)),\n"
            + "  \"fields\": {\n\(fields.joined(separator: ",\n"))\n  },\n"
            + "  \"log\": \(Self.list(log, end: "  ")),\n  \"state\": \(Self.list(state, end: "  "))\n}\n"
    }

    private static func list(_ lines: [String], end: String) -> String {
        lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n\(end)]"
    }
}
