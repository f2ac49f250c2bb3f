internal import Model

extension FindingRule {
    /// No meeting is an informal moment, or has one.
    ///
    /// That none is recorded counts. Not shown where no meeting is recorded, nor where this edition withholds meetings.
    package static let noInformalMoment: FindingRule = FindingRule(
        "no-informal-moment", source: "finding-source-informal", part: .recommendation("informele-momenten")
    ) { scope in
        let meetings = scope.partnership.meetings
        guard let first = meetings.first, !scope.partnership.hasWithheldMeetings, !meetings.contains(where: \.isInformal) else { return [] }
        let values: [String: Finding.Value] = ["meetings": .names(meetings.map(\.title))]
        return [
            scope.finding(
                .noInformalMoment, .note, values: values,
                evidence: [scope.evidence("no-informal-moment", values, at: first.place, part: "meetings")])
        ]
    }
}
