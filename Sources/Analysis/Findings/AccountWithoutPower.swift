internal import Model

extension FindingRule {
    /// A key figure who has to account for what it has no powers over; all of them together.
    ///
    /// Shown where someone accounts to others and powers are recorded as none. Nothing recorded about powers counts as none only where
    /// that is filled in for others. Not shown of who has means; means that are not recorded say nothing where nobody's are, and are none
    /// where others' are, so that neither keeps the question away.
    package static let accountWithoutPower: FindingRule = FindingRule(
        "account-without-power", source: "finding-source-powers", part: .topic(.powers)
    ) { scope in
        guard let topic = scope.topic(.powers), let found = scope.table.powers?.figures(with: .accountWithoutPower), let first = found.first
        else {
            return []
        }
        let evidence = found.map { figure in
            let account: [String: Finding.Value] = ["accounts": .names(figure.accountsTo ?? [])]
            return topic.evidence(
                figure.powers == nil ? "account-without-power-blank" : "account-without-power",
                figure.described.merging(account) { first, _ in first }, at: figure.place)
        }
        return [
            scope.finding(
                .accountWithoutPower, .attention, wording: found.count == 1 ? "account-without-power-one" : nil,
                values: ["role": .name(first.role), "roles": .names(found.map(\.role))], evidence: evidence)
        ]
    }
}
