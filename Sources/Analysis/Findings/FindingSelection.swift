package import Model

/// The findings of one partnership: those that are told, the most telling first, and those that it switched off.
package struct FindingSelection: Sendable {
    /// A rule that the partnership switched off for a reason that this edition shows, with what it would have told.
    package struct SwitchedOff: Sendable {
        package let record: FindingSwitch
        package let findings: [Finding]
    }

    /// In the order of `FindingRule.all`.
    package let shown: [Finding]
    package let switchedOff: [SwitchedOff]

    /// How many the agenda on a partnership's page has at most.
    package static let agendaLength = 7

    package init(_ findings: [Finding], switches: [FindingSwitch], on today: PartialDate) {
        let active = switches.filter { !($0.until?.isPast(on: today) ?? false) }
        let off = Set(active.map(\.finding))
        shown = findings.filter { !off.contains($0.rule.id) }
        switchedOff = active.filter { !$0.isWithheld }.map { record in
            SwitchedOff(record: record, findings: findings.filter { $0.rule.id == record.finding })
        }
    }

    /// The few that a partnership begins with.
    ///
    /// What asks for attention comes before a note. Within that each rule is there once before any is there twice, and the order of
    /// `FindingRule.all` counts, which goes from what the others rest on (trust in intentions, the goal) to what they build on it.
    package var agenda: [Finding] {
        var turns: [Turn: Int] = [:]
        let ranked = shown.enumerated().map { place, finding -> (key: (Int, Int, Int), finding: Finding) in
            let own = Turn(rule: finding.rule, severity: finding.severity)
            let turn = turns[own, default: 0]
            turns[own] = turn + 1
            return ((finding.severity == .attention ? 0 : 1, turn, place), finding)
        }
        return ranked.sorted { $0.key < $1.key }.prefix(Self.agendaLength).map(\.finding)
    }

    /// What takes turns: a note of a rule keeps nothing waiting that asks for attention.
    private struct Turn: Hashable {
        let rule: FindingRule
        let severity: Finding.Severity
    }
}
