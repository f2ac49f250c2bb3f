internal import Model

extension FindingRule {
    /// One party needs another that does not need it, as `DependenceMatrix` tells; where both need each other, however unequally, there is none.
    ///
    /// Where the other recorded needs but not this one, the finding says that nothing is recorded. Attention from strength 2.
    package static let oneSidedNeed: FindingRule = FindingRule(
        "one-sided-need", source: "finding-source-dependence", part: .topic(.dependence)
    ) { scope in
        scope.table.dependence.needs.compactMap { need -> Finding? in
            guard let absence = need.absence else { return nil }
            let values: [String: Finding.Value] = [
                "from": .organisations([need.from]), "to": .organisations([need.to]), "strength": .number(need.strength),
                "what": .name(need.what ?? ""),
            ]
            let page = { (party: Slug) in need.isRecorded ? Finding.Page.topic(.dependence) : .organisation(party) }
            let evidence = Finding.Evidence(
                wording: need.what == nil ? "one-sided-need" : "one-sided-need-what", values: values, place: need.place,
                page: page(need.from))
            let other = Finding.Evidence(
                wording: absence.isRecorded ? "one-sided-need-none" : "one-sided-need-others", values: values, place: absence.place,
                page: page(need.to))
            return scope.finding(
                .oneSidedNeed, need.strength >= 2 ? .attention : .note, wording: absence.isRecorded ? nil : "one-sided-need-blank",
                values: values, evidence: [evidence, other])
        }
    }
}
