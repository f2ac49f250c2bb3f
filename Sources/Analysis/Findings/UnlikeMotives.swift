internal import Model

extension FindingRule {
    /// Parties take part for different reasons: two of them have none in common, as far as what they wrote tells.
    ///
    /// A party's reasons are those of its members. Two are alike where they have the same words, or one has all those of the other, but for
    /// what `ContentWords` passes over; the finding quotes them, so that people can say whether they mean the same. Not shown of who
    /// recorded none.
    package static let unlikeMotives: FindingRule = FindingRule(
        "unlike-motives", source: "finding-source-motives", part: .recommendation("eigen-motivatie")
    ) { scope in
        /// A reason as it was first written, with the parties that have it.
        struct Motive {
            let words: ContentWords
            let member: Member
            var parties: [Slug]
        }
        var motives: [Motive] = []
        var ofParty: [Slug: Set<Int>] = [:]
        for member in scope.members {
            guard let motive = member.motive else { continue }
            let words = ContentWords(motive)
            if words.isEmpty { continue }
            let own = motives.firstIndex { $0.words == words }
            if own == nil { motives.append(Motive(words: words, member: member, parties: [])) }
            let place = own ?? motives.count - 1
            if !motives[place].parties.contains(member.organisation) { motives[place].parties.append(member.organisation) }
            ofParty[member.organisation, default: []].insert(place)
        }
        let sets = scope.parties.compactMap { ofParty[$0] }
        let haveCommon = { (one: Set<Int>, other: Set<Int>) in
            one.contains { mine in other.contains { motives[mine].words.isLike(motives[$0].words) } }
        }
        guard sets.indices.contains(where: { index in sets[(index + 1)...].contains { !haveCommon($0, sets[index]) } }) else { return [] }
        let evidence = motives.map { motive in
            scope.evidence(
                "unlike-motives", ["motive": .name(motive.member.motive ?? ""), "organisations": .organisations(motive.parties)],
                at: motive.member.place, part: "members")
        }
        return [scope.finding(.unlikeMotives, .note, values: ["count": .number(motives.count)], evidence: evidence)]
    }
}
