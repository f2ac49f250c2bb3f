internal import Model

extension FindingRule {
    /// A common goal of which one or more of the five parts that make it SMART are not recorded.
    ///
    /// Not shown without a goal.
    package static let goalNotSmart: FindingRule = FindingRule(
        "goal-not-smart", source: "finding-source-recommendations", part: .recommendation("gemeenschappelijk-doel")
    ) { scope in
        guard let goal = scope.partnership.goal, !goal.text.isEmpty else { return [] }
        let parts: [(key: String, text: String?)] = [
            ("specific", goal.specific), ("measurable", goal.measurable), ("achievable", goal.achievable), ("relevant", goal.relevant),
            ("time-bound", goal.timeBound),
        ]
        let missing = parts.filter { $0.text?.isEmpty ?? true }.map { "smart-" + $0.key }
        guard !missing.isEmpty else { return [] }
        let values: [String: Finding.Value] = ["parts": .words(missing)]
        return [
            scope.finding(
                .goalNotSmart, .note, wording: missing.count == parts.count ? "goal-not-smart-text" : nil, values: values,
                evidence: [scope.evidence("goal-not-smart", values, at: goal.place, part: "goal")])
        ]
    }
}
