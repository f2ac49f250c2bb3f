internal import Model

extension FindingRule {
    /// The date on which the parties would look at their frame for sharing data again has gone by, without that it was agreed anew.
    ///
    /// On the day itself it is not late yet; agreeing anew up to `evaluationLeeway` days early counts.
    package static let frameNotReviewed: FindingRule = FindingRule(
        "frame-not-reviewed", source: "finding-source-sharing", part: .recommendation("gegevens-delen")
    ) { scope in
        guard let frame = scope.partnership.sharing, let review = frame.review, review.isPast(on: scope.today),
            !isDone(frame.agreed, since: review)
        else { return [] }
        let values: [String: Finding.Value] = ["date": .date(review)]
        return [
            scope.finding(
                .frameNotReviewed, .attention, values: values,
                evidence: [scope.evidence("frame-not-reviewed", values, at: frame.place, part: "sharing")])
        ]
    }
}
