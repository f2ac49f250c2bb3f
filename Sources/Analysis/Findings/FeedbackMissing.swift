internal import Model

extension FindingRule {
    /// An agreement whose date has gone by without a report back; all of a partnership together.
    ///
    /// On the day itself it is not late yet. Not shown of an agreement without a date.
    package static let feedbackMissing: FindingRule = FindingRule(
        "feedback-missing", source: "finding-source-feedback", part: .recommendation("verwachtingen")
    ) { scope in
        let late = scope.partnership.agreements.filter { $0.reported == nil && ($0.due?.isPast(on: scope.today) ?? false) }
        guard !late.isEmpty else { return [] }
        let evidence = late.map { agreement in
            var values: [String: Finding.Value] = ["what": .name(agreement.what)]
            if let due = agreement.due { values["date"] = .date(due) }
            return Finding.Evidence(
                wording: "feedback-missing", values: values, place: agreement.place, page: .partnership(part: "agreements"))
        }
        return [
            scope.finding(
                .feedbackMissing, .attention, wording: late.count == 1 ? "feedback-missing-one" : nil,
                values: ["what": .name(late[0].what), "count": .number(late.count)], evidence: evidence)
        ]
    }
}
