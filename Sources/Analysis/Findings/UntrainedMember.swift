internal import Model

extension FindingRule {
    /// A member who joined and was not trained in sharing data; all of them together.
    ///
    /// Shown of who recorded the day of joining and never was trained. Nothing recorded about it counts as never only where another member
    /// has a date, or the frame for sharing data says how whoever joins learns it. Not of guests, nor of who joins later.
    package static let untrainedMember: FindingRule = FindingRule(
        "untrained-member", source: "finding-source-sharing", part: .recommendation("gegevens-delen")
    ) { scope in
        let isKept = scope.members.contains { $0.trained?.date != nil } || scope.partnership.sharing?.training != nil
        let untrained = scope.members.compactMap { member -> (member: Member, since: PartialDate)? in
            guard let since = member.since, !since.isFuture(on: scope.today) else { return nil }
            return member.trained == .never || (member.trained == nil && isKept) ? (member, since) : nil
        }
        guard let first = untrained.first?.member else { return [] }
        let evidence = untrained.map { member, since in
            scope.evidence(
                member.trained == nil ? "untrained-member-blank" : "untrained-member",
                ["function": .name(member.function), "organisation": .organisations([member.organisation]), "date": .date(since)],
                at: member.place, part: "members")
        }
        return [
            scope.finding(
                .untrainedMember, .attention, wording: untrained.count == 1 ? "untrained-member-one" : nil,
                values: ["organisation": .organisations([first.organisation]), "count": .number(untrained.count)], evidence: evidence)
        ]
    }
}
