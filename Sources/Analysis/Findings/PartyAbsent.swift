internal import Model

extension FindingRule {
    /// A party that is expected at a meeting and missed more than half of the last four that were recorded, as `Attendance` tells; a finding a
    /// meeting.
    package static let partyAbsent: FindingRule = FindingRule(
        "party-absent", source: "finding-source-consultation", part: .topic(.consultation)
    ) { scope in
        // Who keeps the subject to another edition keeps to it who was away as well.
        guard !scope.partnership.withheldTopics.contains(.consultation) else { return [] }
        return scope.table.attendance.compactMap { attendance -> Finding? in
            let absent = attendance.oftenAbsent
            guard !absent.isEmpty else { return nil }
            let evidence = absent.map { one in
                let values: [String: Finding.Value] = [
                    "organisation": .organisations([one.party]), "missed": .number(one.missed), "count": .number(one.count),
                    "meeting": .name(attendance.meeting.title),
                ]
                return scope.evidence("party-absent", values, at: one.last.place, part: "meetings")
            }
            return scope.finding(
                .partyAbsent, .attention,
                values: ["meeting": .name(attendance.meeting.title), "organisations": .organisations(absent.map(\.party))],
                evidence: evidence)
        }
    }
}
