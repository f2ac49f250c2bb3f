internal import Model

extension FindingRule {
    /// The date on which the parties would look back on their expectations has gone by without that they did.
    ///
    /// On the day itself it is not late yet; looking back up to `evaluationLeeway` days early counts.
    package static let expectationsNotEvaluated: FindingRule = FindingRule(
        "expectations-not-evaluated", source: "finding-source-expectations", part: .recommendation("verwachtingen")
    ) { scope in
        guard let expectations = scope.partnership.expectations, let next = expectations.nextEvaluation, next.isPast(on: scope.today),
            !isDone(expectations.evaluated, since: next)
        else { return [] }
        let values: [String: Finding.Value] = ["date": .date(next)]
        return [
            scope.finding(
                .expectationsNotEvaluated, .attention, values: values,
                evidence: [scope.evidence("expectations-not-evaluated", values, at: expectations.place, part: "expectations")])
        ]
    }
}
