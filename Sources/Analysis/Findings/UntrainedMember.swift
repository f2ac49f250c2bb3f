internal import Model

extension FindingRule {
    /// A member who joined and was not trained in sharing data; all of them together.
    ///
    /// Shown of whom it is recorded that they never were trained, with or without the day of joining. Nothing recorded about it counts as
    /// never only of who recorded that day, and only where another member has a date, or the frame for sharing data says how whoever joins
    /// learns it. Not of guests, nor of who joins later.
    package static let untrainedMember: FindingRule = FindingRule(
        "untrained-member", source: "finding-source-sharing", part: .recommendation("gegevens-delen")
    ) { scope in
        let isKept = scope.members.contains { $0.trained?.date != nil } || scope.partnership.sharing?.training != nil
        let untrained = scope.members.filter { member in
            if member.since?.isFuture(on: scope.today) ?? false { return false }
            return member.trained == .never || (member.trained == nil && member.since != nil && isKept)
        }
        guard let first = untrained.first else { return [] }
        let evidence = untrained.map { member in
            var values: [String: Finding.Value] = [
                "function": .name(member.function), "organisation": .organisations([member.organisation]),
            ]
            if let since = member.since { values["date"] = .date(since) }
            let wording = member.trained == nil ? "untrained-member-blank" : "untrained-member"
            return scope.evidence(member.since == nil ? "untrained-member-undated" : wording, values, at: member.place, part: "members")
        }
        return [
            scope.finding(
                .untrainedMember, .attention, wording: untrained.count == 1 ? "untrained-member-one" : nil,
                values: ["organisation": .organisations([first.organisation]), "count": .number(untrained.count)], evidence: evidence)
        ]
    }
}
