internal import Diagnostics
internal import Rendering

/// What `kring check` has to say as one document that a program reads.
extension FindingReport {
    /// The problems, the findings, and what was switched off.
    var json: String {
        let off = switchedOff.map { off in
            jsonObject([
                ("id", jsonText(off.record.finding)), ("partnership", jsonText(off.partnership.text)),
                ("reason", jsonText(off.record.reason)), ("until", off.record.until.map { jsonText($0.iso) } ?? "null"),
                ("findings", "[\(off.findings.map(object).joined(separator: ", "))]"), ("file", jsonText(off.record.place.file)),
                ("line", String(off.record.place.line)),
            ])
        }
        return "{\"diagnostics\": \(jsonList(of: diagnostics)),\n\"findings\": \(list(findings.map(object))),\n"
            + "\"switchedOff\": \(list(off))}\n"
    }

    /// SARIF 2.1.0: problems and findings as results, attention as a warning; what was switched off is suppressed, with the reason.
    var sarif: String {
        let result = { (worded: WordedFinding, reason: String?) in
            SarifResult(
                rule: worded.finding.rule.id, severity: worded.finding.severity == .attention ? .warning : .note,
                message: worded.message, places: worded.finding.evidence.map(\.place), suppression: reason)
        }
        let results =
            diagnostics.map { SarifResult($0) } + findings.map { result($0, nil) }
            + switchedOff.flatMap { off in off.findings.map { result($0, off.record.reason) } }
        let used = Set(results.map(\.rule))
        return sarifReport(results, rules: descriptions.filter { used.contains($0.id) })
    }

    private func object(_ worded: WordedFinding) -> String {
        let evidence = zip(worded.finding.evidence, worded.evidence).map { evidence, words in
            jsonObject([
                ("text", jsonText(words)), ("file", jsonText(evidence.place.file)), ("line", String(evidence.place.line)),
            ])
        }
        return jsonObject([
            ("id", jsonText(worded.finding.rule.id)), ("severity", jsonText(worded.finding.severity.rawValue)),
            ("partnership", worded.partnership.map { jsonText($0.text) } ?? "null"),
            ("subject", jsonText(worded.finding.subject.slug.text)), ("question", jsonText(worded.question)),
            ("evidence", "[\(evidence.joined(separator: ", "))]"), ("source", jsonText(worded.source)),
        ])
    }

    private func jsonObject(_ fields: [(key: String, value: String)]) -> String {
        "{" + fields.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
    }

    private func list(_ items: [String]) -> String {
        items.isEmpty ? "[]" : "[\n" + items.map { "    " + $0 }.joined(separator: ",\n") + "\n]"
    }
}
