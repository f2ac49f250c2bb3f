internal import Model

extension FindingRule {
    /// Parties word the common goal in different ways.
    ///
    /// Shown where two or more wordings differ in more than capitals, accents, punctuation, small words and their order. A note: what
    /// people say in their own words nearly always differs, and may mean the same. Not shown where no wordings are recorded.
    package static let goalWordedApart: FindingRule = FindingRule(
        "goal-worded-apart", source: "finding-source-recommendations", part: .recommendation("gemeenschappelijk-doel")
    ) { scope in
        let wordings = scope.partnership.goal?.wordings.filter { !ContentWords($0.text).isEmpty } ?? []
        let different = Set(wordings.map { ContentWords($0.text) })
        guard different.count > 1 else { return [] }
        let evidence = wordings.map { wording in
            Finding.Evidence(
                wording: wording.organisation == nil ? "goal-worded" : "goal-worded-by",
                values: ["text": .name(wording.text), "organisation": .organisations([wording.organisation].compactMap { $0 })],
                place: wording.place, page: .partnership(part: "goal"))
        }
        return [scope.finding(.goalWordedApart, .note, values: ["count": .number(different.count)], evidence: evidence)]
    }
}
