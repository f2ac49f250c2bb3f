internal import Model

extension FindingRule {
    /// Someone joined or left since the parties last looked back; all of them together.
    ///
    /// They look back when they evaluate the goal, their expectations or a meeting; the latest counts. Someone counts who joined or left
    /// certainly after that, and by today. Whoever follows another of the same organisation, as `MemberChanges` tells, is told as a change.
    /// Guests do not count. Not shown where no evaluation is recorded, nor where this edition withholds meetings.
    package static let newcomerUnevaluated: FindingRule = FindingRule(
        "newcomer-unevaluated", source: "finding-source-expectations", part: .recommendation("verwachtingen")
    ) { scope in
        let partnership = scope.partnership
        guard !partnership.hasWithheldMeetings, let last = scope.table.lastEvaluation else { return [] }
        let isSince = scope.table.isSinceEvaluation
        let changes = scope.table.changes
        var followed: Set<Int> = []
        var evidence: [(order: Int, Finding.Evidence)] = []
        let tell = { (wording: String, member: Member, values: [String: Finding.Value]) in
            scope.evidence("newcomer-unevaluated-" + wording, values, at: member.place, part: "members")
        }
        let counted = partnership.members.enumerated().filter { !$0.element.isGuest }
        for (order, member) in counted {
            guard let since = member.since, isSince(since) else { continue }
            var values = member.described(date: since)
            if let before = changes.predecessor[order], !partnership.members[before].isGuest {
                followed.insert(before)
                values["other"] = .name(partnership.members[before].function)
                evidence.append((order, tell("changed", member, values)))
            } else {
                evidence.append((order, tell("joined", member, values)))
            }
        }
        for (order, member) in counted where !followed.contains(order) {
            guard let left = member.left, isSince(left) else { continue }
            evidence.append((order, tell("left", member, member.described(date: left))))
        }
        guard !evidence.isEmpty else { return [] }
        return [
            scope.finding(
                .newcomerUnevaluated, .attention, wording: followed.isEmpty ? nil : "newcomer-unevaluated-changed",
                values: ["date": .date(last)], evidence: evidence.sorted { $0.order < $1.order }.map(\.1))
        ]
    }
}

extension Member {
    /// The member as evidence names it, with a date.
    fileprivate func described(date: PartialDate) -> [String: Finding.Value] {
        ["function": .name(function), "organisation": .organisations([organisation]), "date": .date(date)]
    }
}
