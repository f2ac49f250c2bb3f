internal import Model

extension FindingRule {
    /// A party that is expected at a meeting and missed more than half of the last four that were recorded; a finding a meeting.
    ///
    /// Only sessions count on which the party had certainly joined, and on which none of its absences with a stand-in is recorded; there
    /// have to be two at least. Expected are the organisations that the meeting names, or all parties; who left and guests are not. An
    /// informal moment is no duty: nobody is missed there.
    package static let partyAbsent: FindingRule = FindingRule(
        "party-absent", source: "finding-source-consultation", part: .topic(.consultation)
    ) { scope in
        // Who keeps the subject to another edition keeps to it who was away as well.
        guard !scope.partnership.withheldTopics.contains(.consultation) else { return [] }
        let outsiders = scope.outsiders
        let members = Dictionary(grouping: scope.members, by: \.organisation)
        return scope.partnership.meetings.filter { !$0.isInformal }.compactMap { meeting -> Finding? in
            let sessions = meeting.sessions.filter { !$0.date.isFuture(on: scope.today) }.suffix(countedSessions)
            let present = sessions.map { (session: $0, parties: Set($0.present)) }
            let expected = meeting.organisations.isEmpty ? scope.parties : meeting.organisations.filter { !outsiders.contains($0) }
            let absent = expected.compactMap { party -> (party: Slug, evidence: Finding.Evidence)? in
                let counted = present.filter { isExpected(members[party] ?? [], on: $0.session.date) }
                let missed = counted.filter { !$0.parties.contains(party) }
                guard counted.count >= 2, missed.count * 2 > counted.count, let last = missed.last else { return nil }
                let values: [String: Finding.Value] = [
                    "organisation": .organisations([party]), "missed": .number(missed.count), "count": .number(counted.count),
                    "meeting": .name(meeting.title),
                ]
                return (party, scope.evidence("party-absent", values, at: last.session.place, part: "meetings"))
            }
            guard !absent.isEmpty else { return nil }
            return scope.finding(
                .partyAbsent, .attention, values: ["meeting": .name(meeting.title), "organisations": .organisations(absent.map(\.party))],
                evidence: absent.map(\.evidence))
        }
    }

    private static let countedSessions = 4

    /// Whether one of a party's members had certainly joined on a day and was not away with a stand-in; also where it has none.
    private static func isExpected(_ members: [Member], on date: PartialDate) -> Bool {
        members.isEmpty
            || members.contains { member in
                let hasJoined = member.since.map { $0.last <= date.first || $0 == date } ?? true
                return hasJoined && (member.left.map { date.last <= $0.last } ?? true)
                    && !member.absences.contains { $0.standIn != nil && $0.covers(date) }
            }
    }
}

extension Absence {
    /// Whether it may hold a day; without an end it goes on.
    fileprivate func covers(_ date: PartialDate) -> Bool {
        from.first <= date.last && (until.map { date.first <= $0.last } ?? true)
    }
}
