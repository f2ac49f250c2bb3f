internal import Model

extension FindingRule {
    /// There is no common goal: none is recorded, or parties word it in ways of their own.
    ///
    /// Shown where at least two parties take part and no goal is recorded, and where two or more different wordings of it are. Not shown
    /// of a profile without members, which has only just begun.
    package static let goalMissing: FindingRule = FindingRule(
        "goal-missing", source: "finding-source-recommendations", part: .recommendation("gemeenschappelijk-doel")
    ) { scope in
        guard let goal = scope.partnership.goal, !goal.text.isEmpty else {
            guard scope.parties.count > 1 else { return [] }
            let evidence = Finding.Evidence(
                wording: "goal-missing", values: ["count": .number(scope.parties.count)], place: scope.partnership.place,
                page: .partnership(part: "goal"))
            return [scope.finding(.goalMissing, .attention, evidence: [evidence])]
        }
        let different = Set(goal.wordings.map { foldedForMatching($0.text, separator: " ") })
        guard different.count > 1 else { return [] }
        let evidence = goal.wordings.map { wording in
            Finding.Evidence(
                wording: wording.organisation == nil ? "goal-worded" : "goal-worded-by",
                values: ["text": .name(wording.text), "organisation": .organisations([wording.organisation].compactMap { $0 })],
                place: wording.place, page: .partnership(part: "goal"))
        }
        return [
            scope.finding(
                .goalMissing, .attention, wording: "goal-missing-worded", values: ["count": .number(different.count)], evidence: evidence)
        ]
    }
}
