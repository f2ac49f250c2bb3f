internal import Model

extension FindingRule {
    /// No meeting has learning as its aim, while aims are recorded.
    ///
    /// A meeting is for learning where it says so, or else where the words of its aim do. Not shown where no meeting records an aim, nor
    /// where this edition withholds meetings.
    package static let noPlaceToLearn: FindingRule = FindingRule(
        "no-place-to-learn", source: "finding-source-rule-3", part: .rule("gedoebestendig")
    ) { scope in
        let meetings = scope.partnership.meetings
        guard !scope.partnership.hasWithheldMeetings, meetings.contains(where: { $0.aim != nil || $0.isForLearning != nil }),
            !meetings.contains(where: { $0.isForLearning ?? tellsOfLearning($0.aim ?? "") })
        else { return [] }
        let evidence = meetings.filter { $0.aim != nil || $0.isForLearning != nil }.map { meeting in
            var values: [String: Finding.Value] = ["meeting": .name(meeting.title)]
            if let aim = meeting.aim { values["aim"] = .name(aim) }
            return scope.evidence(
                meeting.aim == nil ? "no-place-to-learn" : "no-place-to-learn-aim", values, at: meeting.place, part: "meetings")
        }
        return [scope.finding(.noPlaceToLearn, .note, evidence: evidence)]
    }
}
