internal import Diagnostics
internal import Model

/// How steps are written in the front matter of a checklist.
struct StepWriting {
    let lineEnd: String
    /// Spaces before the hyphen, and before each key.
    let hyphenIndent: Int
    let keyIndent: Int

    /// A key of a step on a line of its own.
    func line(_ text: String) -> String { spaces(keyIndent) + text + lineEnd }

    /// A whole step.
    func whole(_ record: StepRecord) -> String {
        var lines = first("step: \(yamlScalar(record.step.text))") + line("state: \(record.state.rawValue)")
        if let since = record.since { lines += line("since: \(since.iso)") }
        if !record.history.isEmpty { lines += history(record.history) }
        if let evidence = record.evidence { lines += line("evidence: \(yamlScalar(evidence))") }
        if let owner = record.owner { lines += line("owner: \(yamlScalar(owner.text))") }
        if let due = record.due { lines += line("due: \(due.iso)") }
        return lines
    }

    /// The earlier states of a step.
    func history(_ states: [PastState]) -> String {
        let inner = StepWriting(lineEnd: lineEnd, hyphenIndent: keyIndent + 2, keyIndent: keyIndent + 4)
        return line("history:") + states.map(inner.past).joined()
    }

    /// One earlier state.
    func past(_ past: PastState) -> String {
        first("state: \(past.state.rawValue)") + line("date: \(past.date.iso)")
    }

    /// The line of the hyphen.
    private func first(_ text: String) -> String {
        spaces(hyphenIndent) + "-" + spaces(keyIndent - hyphenIndent - 1) + text + lineEnd
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}
