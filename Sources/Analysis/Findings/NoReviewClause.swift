internal import Model

extension FindingRule {
    /// Agreements that say nothing about when they are looked at again.
    ///
    /// Where none does, that is told of all; else of those that are still open and do not.
    package static let noReviewClause: FindingRule = FindingRule(
        "no-review-clause", source: "finding-source-rule-3", part: .rule("gedoebestendig")
    ) { scope in
        let all = scope.partnership.agreements
        let isKept = all.keeps(\.review)
        let open = isKept ? all.filter { $0.review == nil && $0.reported == nil } : all
        guard !open.isEmpty else { return [] }
        let wording = "no-review-clause" + (isKept ? "-some" : "") + (open.count == 1 ? "-one" : "")
        return [
            scope.finding(
                .noReviewClause, .note, wording: wording, values: ["count": .number(open.count)],
                evidence: open.map { scope.evidence("no-review-clause", ["what": .name($0.what)], at: $0.place, part: "agreements") })
        ]
    }
}
