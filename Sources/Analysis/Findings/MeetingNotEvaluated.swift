internal import Model

extension FindingRule {
    /// A formal meeting that the parties did not look back on for over twelve months, or never did; all of them together.
    ///
    /// Attention where that is recorded. Of a meeting with a rhythm of which nothing is recorded about it a note says so. Exactly twelve
    /// months is fine. Informal meetings are not evaluated.
    package static let meetingNotEvaluated: FindingRule = FindingRule(
        "meeting-not-evaluated", source: "finding-source-consultation", part: .topic(.consultation)
    ) { scope in
        var late: [Meeting] = []
        let found = scope.partnership.meetings.filter { !$0.isInformal }.compactMap { meeting -> (Meeting, Finding.Evidence)? in
            var values: [String: Finding.Value] = ["meeting": .name(meeting.title)]
            let wording: String
            switch meeting.evaluated {
            case .never: wording = "meeting-not-evaluated-never"
            case .on(let date):
                guard date.isOver(months: 12, on: scope.today) else { return nil }
                values["date"] = .date(date)
                wording = "meeting-not-evaluated"
            case nil:
                guard meeting.rhythm != nil || meeting.every != nil else { return nil }
                wording = "meeting-not-evaluated-blank"
            }
            if meeting.evaluated != nil { late.append(meeting) }
            return (meeting, scope.evidence(wording, values, at: meeting.place, part: "meetings"))
        }
        guard let first = late.first ?? found.first?.0 else { return [] }
        let count = late.isEmpty ? found.count : late.count
        let wording = late.isEmpty ? "meeting-not-evaluated-blank" : "meeting-not-evaluated"
        return [
            scope.finding(
                .meetingNotEvaluated, late.isEmpty ? .note : .attention, wording: count == 1 ? wording + "-one" : wording,
                values: ["meeting": .name(first.title), "count": .number(count)], evidence: found.map(\.1))
        ]
    }
}
