internal import Model

extension FindingRule {
    /// Parties take part for different reasons: two of them have none in common.
    ///
    /// A party's reasons are those of its members; capitals, accents and punctuation make no difference. Not shown of who recorded none.
    package static let unlikeMotives: FindingRule = FindingRule(
        "unlike-motives", source: "finding-source-motives", part: .recommendation("eigen-motivatie")
    ) { scope in
        var order: [String] = []
        var told: [String: (first: Member, parties: [Slug])] = [:]
        var ofParty: [Slug: Set<String>] = [:]
        for member in scope.members {
            guard let motive = member.motive, !motive.isEmpty else { continue }
            let key = foldedForMatching(motive, separator: " ")
            if told[key] == nil { order.append(key) }
            if ofParty[member.organisation, default: []].insert(key).inserted {
                told[key, default: (member, [])].parties.append(member.organisation)
            }
        }
        let sets = scope.parties.compactMap { ofParty[$0] }
        guard sets.indices.contains(where: { index in sets[(index + 1)...].contains { $0.isDisjoint(with: sets[index]) } }) else {
            return []
        }
        let evidence = order.compactMap { told[$0] }.map { motive in
            scope.evidence(
                "unlike-motives", ["motive": .name(motive.first.motive ?? ""), "organisations": .organisations(motive.parties)],
                at: motive.first.place, part: "members")
        }
        return [scope.finding(.unlikeMotives, .note, values: ["count": .number(order.count)], evidence: evidence)]
    }
}
