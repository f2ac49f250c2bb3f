internal import Analysis
internal import Diagnostics
internal import Model
internal import Rendering

/// What `kring check` has to say, in each of its formats.
struct FindingReport {
    /// What a partnership switched off, with what it would have told.
    struct SwitchedOff {
        let partnership: Slug
        let record: FindingSwitch
        let findings: [WordedFinding]
    }

    let diagnostics: [Diagnostic]
    let findings: [WordedFinding]
    let switchedOff: [SwitchedOff]
    /// Of the partnerships, by their slugs.
    let titles: [Slug: String]
    /// What each rule is about, by its name.
    let descriptions: [(id: String, description: String)]

    var errors: Int { diagnostics.count { $0.severity == .error } }

    /// `2 errors, 1 warning, 12 findings (3 for attention), 1 switched off`.
    var summary: String {
        let warnings = diagnostics.count { $0.severity == .warning }
        let attention = findings.count { $0.finding.severity == .attention }
        let found = findings.isEmpty ? "0 findings" : "\(counted(findings.count, "finding")) (\(attention) for attention)"
        let off = switchedOff.map(\.findings.count).reduce(0, +)
        return "\(counted(errors, "error")), \(counted(warnings, "warning")), \(found)" + (off > 0 ? ", \(off) switched off" : "")
    }

    /// A question a paragraph, with the places of its evidence; then what was switched off, with the reason.
    var text: String {
        let told = findings.map { worded in
            let lines = zip(worded.finding.evidence, worded.evidence).map { evidence, words in
                "    \(words)  \(place(evidence.place))\n"
            }
            let whose = worded.partnership.map { (titles[$0] ?? $0.text) + ": " } ?? ""
            return "\(worded.finding.severity.rawValue): \(whose)\(worded.question)  [\(worded.finding.rule.id)]\n" + lines.joined()
        }
        let off = switchedOff.filter { !$0.findings.isEmpty }.map { off in
            let until = off.record.until.map { ", until \($0.iso)" } ?? ""
            return
                "switched off: \(titles[off.partnership] ?? off.partnership.text): \(off.record.reason)\(until)  [\(off.record.finding)]\n"
                + "    \(place(off.record.place))\n"
        }
        return (told + off).joined()
    }

    /// A workflow command for each finding: a warning for attention, a notice for a note.
    var github: String {
        let escape = { (text: String) in text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A") }
        let property = { (text: String) in escape(text).replacing(":", with: "%3A").replacing(",", with: "%2C") }
        return findings.map { worded in
            let command = worded.finding.severity == .attention ? "warning" : "notice"
            let place = worded.finding.evidence.first?.place
            let file = place.map { "file=\(property($0.file))," + ($0.line > 0 ? "line=\($0.line)," : "") } ?? ""
            return "::\(command) \(file)title=\(property(worded.finding.rule.id))::\(escape(worded.message))\n"
        }.joined()
    }

    private func place(_ place: SourcePlace) -> String {
        place.line > 0 ? "\(place.file):\(place.line)" : place.file
    }
}

extension WordedFinding {
    /// The partnership that it is about; nil where it is about the social map.
    var partnership: Slug? {
        if case .partnership(let slug) = finding.subject { return slug }
        return nil
    }

    /// The question with what it rests on, a line each.
    var message: String { ([question] + evidence).joined(separator: "\n") }
}
