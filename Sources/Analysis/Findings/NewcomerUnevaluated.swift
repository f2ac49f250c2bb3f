internal import Model

extension FindingRule {
    /// Someone joined or left since the parties last looked back; all of them together.
    ///
    /// They look back when they evaluate the goal, their expectations or a meeting; the latest counts. Someone counts who joined or left
    /// certainly after that, and by today. Whoever follows another of the same organisation is told as a change. Guests do not count. Not
    /// shown where no evaluation is recorded, nor where this edition withholds meetings.
    package static let newcomerUnevaluated: FindingRule = FindingRule(
        "newcomer-unevaluated", source: "finding-source-expectations", part: .recommendation("verwachtingen")
    ) { scope in
        let partnership = scope.partnership
        let evaluations =
            [partnership.goal?.evaluated, partnership.expectations?.evaluated] + partnership.meetings.map { $0.evaluated?.date }
        guard !partnership.hasWithheldMeetings, let last = evaluations.compactMap({ $0 }).max(by: { $0.last < $1.last }) else { return [] }
        let isSince = { (date: PartialDate) in date.first > last.last && !date.isFuture(on: scope.today) }
        let members = partnership.members.filter { $0.role != .guest }
        var leavers = Dictionary(grouping: members.filter { $0.left != nil }, by: \.organisation)
        var changed: Set<Member> = []
        var evidence: [(order: Int, Finding.Evidence)] = []
        for (order, member) in members.enumerated() {
            guard let since = member.since, isSince(since) else { continue }
            var values = member.described(date: since)
            // Who left last before this one came was its predecessor.
            let before = leavers[member.organisation]?.indices.last { index in
                leavers[member.organisation]?[index].left.map { $0.first <= since.last } ?? false
            }
            if let before, let other = leavers[member.organisation]?.remove(at: before), other != member {
                changed.insert(other)
                values["other"] = .name(other.function)
                evidence.append((order, scope.evidence("newcomer-unevaluated-changed", values, at: member.place, part: "members")))
            } else {
                evidence.append((order, scope.evidence("newcomer-unevaluated-joined", values, at: member.place, part: "members")))
            }
        }
        for (order, member) in members.enumerated() where !changed.contains(member) {
            guard let left = member.left, isSince(left) else { continue }
            let values = member.described(date: left)
            evidence.append((order, scope.evidence("newcomer-unevaluated-left", values, at: member.place, part: "members")))
        }
        guard !evidence.isEmpty else { return [] }
        return [
            scope.finding(
                .newcomerUnevaluated, .attention, wording: changed.isEmpty ? nil : "newcomer-unevaluated-changed",
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
