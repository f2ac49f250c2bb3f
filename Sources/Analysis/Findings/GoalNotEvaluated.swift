internal import Model

extension FindingRule {
    /// A common goal that the parties do not look back on: the date for it has gone by without that they did, or there is none.
    ///
    /// Attention where a date has gone by, a note where none is recorded. On the day itself it is not late yet; of an evaluation in a
    /// month or a year its last day counts. Done in that month, or up to `evaluationLeeway` days early, it is done. Not shown without a
    /// goal.
    package static let goalNotEvaluated: FindingRule = FindingRule(
        "goal-not-evaluated", source: "finding-source-recommendations", part: .recommendation("gemeenschappelijk-doel")
    ) { scope in
        guard let goal = scope.partnership.goal, !goal.text.isEmpty else { return [] }
        var values: [String: Finding.Value] = [:]
        if let evaluated = goal.evaluated { values["evaluated"] = .date(evaluated) }
        let wording = goal.evaluated == nil ? "goal-not-evaluated-never" : "goal-not-evaluated"
        guard let next = goal.nextEvaluation else {
            return [
                scope.finding(
                    .goalNotEvaluated, .note, wording: wording, values: values,
                    evidence: [scope.evidence(wording, values, at: goal.place, part: "goal")])
            ]
        }
        guard next.isPast(on: scope.today), !isDone(goal.evaluated, since: next) else { return [] }
        values["date"] = .date(next)
        let late = goal.evaluated == nil ? "goal-not-evaluated-late-never" : "goal-not-evaluated-late"
        return [
            scope.finding(
                .goalNotEvaluated, .attention, wording: "goal-not-evaluated-late", values: values,
                evidence: [scope.evidence(late, values, at: goal.place, part: "goal")])
        ]
    }
}
