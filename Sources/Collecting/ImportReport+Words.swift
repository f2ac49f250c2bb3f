internal import Diagnostics
internal import Reading

extension ImportReport {
    /// A line for each file with what became of its responses; none while there are errors.
    package var fileSummaries: [String] {
        if hasErrors { return [] }
        return files.map { file in
            var parts = ["\(counted(file.file.responseCount, "response"))", "\(file.added) \(isDryRun ? "to add" : "added")"]
            if file.duplicates > 0 { parts.append("\(file.duplicates) there already") }
            if file.filled > 0 { parts.append("\(counted(file.filled, "group")) \(isDryRun ? "to fill in" : "filled in")") }
            let kinds = SurveyRow.allCases.compactMap { kind in
                file.file.leftOut[kind].map { "\($0.count) \(kind.name(count: $0.count))" }
            }
            if !kinds.isEmpty { parts.append("left out: \(kinds.joined(separator: ", "))") }
            if file.file.emptyCount > 0 { parts.append("\(file.file.emptyCount) without answers") }
            if file.file.declinedCount > 0 { parts.append("\(counted(file.file.declinedCount, "time")) “don't know” or the like") }
            let left = file.file.notPlaced.map { "“\($0.count > 40 ? $0.prefix(39) + "…" : $0)”" }.joined(separator: ", ")
            return "\(file.file.path): \(parts.joined(separator: ", "))" + (left.isEmpty ? "" : "; not taken over: \(left)")
        }
    }

    /// The last line.
    package var summary: String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        if errors > 0 { return "\(counted(errors, "error")), \(counted(warnings, "warning")): nothing imported, \(path) is as it was" }
        let responses = counted(added, "response")
        let groups = filled == 0 ? "" : "; \(counted(filled, "group")) \(isDryRun ? "to fill in" : "filled in")"
        if isDryRun { return "\(responses) would be added to \(path), which has \(existing)\(groups)" }
        if !isWritten { return "nothing to add: \(path) is as it was" }
        return "\(responses) added to \(path), which now has \(existing + added)\(groups)"
    }

    /// The whole report for a program to read.
    package var json: String {
        let list = files.map { file in
            let fields: [(String, String)] = [
                ("file", jsonText(file.file.path)), ("responses", "\(file.file.responseCount)"), ("added", "\(file.added)"),
                ("duplicates", "\(file.duplicates)"), ("filled", "\(file.filled)"),
                ("empty", "\(file.file.emptyCount)"), ("declined", "\(file.file.declinedCount)"),
                (
                    "leftOut",
                    "{"
                        + SurveyRow.allCases.compactMap { kind in
                            file.file.leftOut[kind].map { "\"\(kind.rawValue)\": [\($0.map(String.init).joined(separator: ", "))]" }
                        }.joined(separator: ", ") + "}"
                ),
                ("notTakenOver", "[" + file.file.notPlaced.map(jsonText).joined(separator: ", ") + "]"),
            ]
            return "    {" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
        }
        let fields: [(String, String)] = [
            ("diagnostics", jsonList(of: diagnostics)), ("round", jsonText(round)), ("path", jsonText(path)), ("existing", "\(existing)"),
            ("added", "\(added)"), ("written", "\(isWritten)"), ("dryRun", "\(isDryRun)"),
            ("files", "[\n" + list.joined(separator: ",\n") + "\n]"),
        ]
        return "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}\n"
    }
}
