internal import Model

extension FindingRule {
    /// A common goal of which one or more of the five parts that make it SMART are not recorded.
    ///
    /// Not shown without a goal.
    package static let goalNotSmart: FindingRule = FindingRule(
        "goal-not-smart", source: "finding-source-recommendations", part: .recommendation("gemeenschappelijk-doel")
    ) { scope in
        guard let goal = scope.partnership.goal, !goal.text.isEmpty else { return [] }
        let missing = goal.missingParts
        guard !missing.isEmpty else { return [] }
        let values: [String: Finding.Value] = ["parts": .words(missing.map { "smart-" + $0.rawValue })]
        return [
            scope.finding(
                .goalNotSmart, .note, wording: missing.count == SmartPart.allCases.count ? "goal-not-smart-text" : nil, values: values,
                evidence: [scope.evidence("goal-not-smart", values, at: goal.place, part: "goal")])
        ]
    }
}
