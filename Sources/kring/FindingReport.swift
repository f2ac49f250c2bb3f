internal import Analysis
internal import Diagnostics
internal import Rendering

/// What `kring check` has to say, in each of its formats.
struct FindingReport {
    let diagnostics: [Diagnostic]
    let findings: [WordedFinding]

    var errors: Int { diagnostics.count { $0.severity == .error } }

    /// `2 errors, 1 warning, 12 findings (3 for attention)`.
    var summary: String {
        let warnings = diagnostics.count { $0.severity == .warning }
        let attention = findings.count { $0.finding.severity == .attention }
        let found = findings.isEmpty ? "0 findings" : "\(counted(findings.count, "finding")) (\(attention) for attention)"
        return "\(counted(errors, "error")), \(counted(warnings, "warning")), \(found)"
    }

    /// A question a paragraph, with the places of its evidence.
    var text: String {
        findings.map { worded in
            let lines = zip(worded.finding.evidence, worded.evidence).map { evidence, words in
                "    \(words)  \(place(of: evidence))\n"
            }
            return "\(worded.finding.severity.rawValue): \(worded.question)  [\(worded.finding.rule.id)]\n" + lines.joined()
        }.joined()
    }

    /// A workflow command for each finding: a warning for attention, a notice for a note.
    var github: String {
        let escape = { (text: String) in text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A") }
        let property = { (text: String) in escape(text).replacing(":", with: "%3A").replacing(",", with: "%2C") }
        return findings.map { worded in
            let command = worded.finding.severity == .attention ? "warning" : "notice"
            let place = worded.finding.evidence.first?.place
            let file = place.map { "file=\(property($0.file))," + ($0.line > 0 ? "line=\($0.line)," : "") } ?? ""
            let message = ([worded.question] + worded.evidence).joined(separator: "\n")
            return "::\(command) \(file)title=\(property(worded.finding.rule.id))::\(escape(message))\n"
        }.joined()
    }

    /// One document with the problems and the findings.
    var json: String {
        let items = findings.map { worded in
            let evidence = zip(worded.finding.evidence, worded.evidence).map { evidence, words in
                "{\"text\": \(jsonText(words)), \"file\": \(jsonText(evidence.place.file)), \"line\": \(evidence.place.line)}"
            }
            let fields: [(String, String)] = [
                ("id", jsonText(worded.finding.rule.id)), ("severity", jsonText(worded.finding.severity.rawValue)),
                ("subject", jsonText(worded.finding.subject.slug.text)), ("question", jsonText(worded.question)),
                ("evidence", "[\(evidence.joined(separator: ", "))]"), ("source", jsonText(worded.source)),
            ]
            return "    {" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
        }
        let list = items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n]"
        return "{\"diagnostics\": \(jsonList(of: diagnostics)),\n\"findings\": \(list)}\n"
    }

    private func place(of evidence: Finding.Evidence) -> String {
        evidence.place.line > 0 ? "\(evidence.place.file):\(evidence.place.line)" : evidence.place.file
    }
}
