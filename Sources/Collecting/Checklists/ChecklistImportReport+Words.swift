internal import Diagnostics
internal import Model

extension ChecklistImportReport {
    /// A line for each step that changes.
    package var lines: [String] {
        changes.map { change in
            var parts: [String] = []
            if change.changesState {
                let since = change.record.since.map { ", since \($0.iso)" } ?? ""
                parts.append("\(change.previous?.state.rawValue ?? "not-recorded") → \(change.record.state.rawValue)\(since)")
            }
            if change.changesEvidence {
                parts.append(change.previous?.evidence == nil ? "with the note as evidence" : "the note takes the place of the evidence")
            }
            return "\(change.step): \(parts.joined(separator: "; "))"
        }
    }

    /// The last line.
    package var summary: String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        if errors > 0 { return "\(counted(errors, "error")), \(counted(warnings, "warning")): nothing imported, \(path) is as it was" }
        let same = unchanged.isEmpty ? "" : "; \(counted(unchanged.count, "step")) as filled in already"
        if changes.isEmpty { return "nothing to change: \(path) is as it was\(same)" }
        let steps = counted(changes.count, "step")
        if isDryRun { return "\(steps) would change in \(path)\(isNew ? ", which would be made" : "")\(same)" }
        return "\(steps) changed in \(path)\(isNew ? ", which is new" : "")\(same)"
    }

    /// The whole report for a program to read.
    package var json: String {
        let list = changes.map { change in
            let fields: [(String, String)] = [
                ("step", jsonText(change.step.text)), ("from", jsonText(change.previous?.state.rawValue ?? "not-recorded")),
                ("to", jsonText(change.record.state.rawValue)), ("since", change.record.since.map { jsonText($0.iso) } ?? "null"),
                ("evidence", change.record.evidence.map(jsonText) ?? "null"),
            ]
            return "    {" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
        }
        let fields: [(String, String)] = [
            ("diagnostics", jsonList(of: diagnostics)), ("path", jsonText(path)), ("new", "\(isNew)"), ("written", "\(isWritten)"),
            ("dryRun", "\(isDryRun)"), ("unchanged", "[" + unchanged.map { jsonText($0.text) }.joined(separator: ", ") + "]"),
            ("changed", list.isEmpty ? "[]" : "[\n" + list.joined(separator: ",\n") + "\n]"),
        ]
        return "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}\n"
    }
}
