internal import Model

extension FindingRule {
    /// A key figure with powers or means who accounts to nobody; all of them together.
    ///
    /// Nothing recorded about to whom someone accounts counts as nobody only where that is filled in for others.
    package static let powerWithoutAccount: FindingRule = FindingRule(
        "power-without-account", source: "finding-source-powers", part: .topic(.powers)
    ) { scope in
        guard let topic = scope.topic(.powers), let found = scope.table.powers?.figures(with: .powerWithoutAccount), let first = found.first
        else {
            return []
        }
        let evidence = found.map { figure in
            let has: [String: Finding.Value] = ["powers": .names((figure.powers ?? []) + (figure.means ?? []))]
            return topic.evidence(
                figure.accountsTo == nil ? "power-without-account-blank" : "power-without-account",
                figure.described.merging(has) { first, _ in first }, at: figure.place)
        }
        return [
            scope.finding(
                .powerWithoutAccount, .attention, wording: found.count == 1 ? "power-without-account-one" : nil,
                values: ["role": .name(first.role), "roles": .names(found.map(\.role))], evidence: evidence)
        ]
    }
}
