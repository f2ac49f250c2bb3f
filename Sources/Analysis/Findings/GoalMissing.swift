internal import Model

extension FindingRule {
    /// There is no common goal.
    ///
    /// Shown where at least two parties take part and no goal is recorded; that none is recorded is the finding. Not shown of a profile
    /// without members, which has only just begun. A goal that parties word differently is there: see `goalWordedApart`.
    package static let goalMissing: FindingRule = FindingRule(
        "goal-missing", source: "finding-source-recommendations", part: .recommendation("gemeenschappelijk-doel")
    ) { scope in
        guard scope.partnership.goal?.text.isEmpty ?? true, scope.parties.count > 1 else { return [] }
        let evidence = Finding.Evidence(
            wording: "goal-missing", values: ["count": .number(scope.parties.count)], place: scope.partnership.place,
            page: .partnership(part: "goal"))
        return [scope.finding(.goalMissing, .attention, evidence: [evidence])]
    }
}
