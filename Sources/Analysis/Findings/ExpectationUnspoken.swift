internal import Model

extension FindingRule {
    /// An expectation that was not spoken out at the table; all of them together.
    ///
    /// Nothing recorded about when it was spoken out counts as not only where that is filled in for others.
    package static let expectationUnspoken: FindingRule = FindingRule(
        "expectation-unspoken", source: "finding-source-expectations", part: .recommendation("verwachtingen")
    ) { scope in
        let items = scope.partnership.expectations?.items ?? []
        let unspoken = items.keeps(\.spoken) ? items.filter { $0.spoken == nil } : []
        guard let first = unspoken.first else { return [] }
        return [
            scope.finding(
                .expectationUnspoken, .note, wording: unspoken.count == 1 ? "expectation-unspoken-one" : nil,
                values: ["what": .name(first.what), "count": .number(unspoken.count)],
                evidence: unspoken.map {
                    scope.evidence("expectation-unspoken", ["what": .name($0.what)], at: $0.place, part: "expectations")
                })
        ]
    }
}
