internal import Model
internal import Planning

/// A chapter of a partnership's report, in the order in which they are read.
enum ReportChapter: String, CaseIterable {
    case findings, goal, members, rounds, checklists, topics, agreements, tasks, phases, meetings, sharing, story, sources

    /// What a template asks to know that it is at this chapter: `isFindings`.
    var flag: String {
        var flag = "is"
        flag += rawValue.prefix(1).uppercased()
        flag += rawValue.dropFirst()
        return flag
    }
}

extension PageComposer {
    /// The chapters of a partnership's report: those in which nothing is recorded are left out, and named at its end.
    func reportChapters(of plan: PartnershipPlan) -> [ReportChapter] {
        let partnership = plan.partnership
        return ReportChapter.allCases.filter { chapter in
            switch chapter {
            case .findings: !partnership.hasWithheldFindings
            case .goal, .sources: true
            case .members: !partnership.members.isEmpty
            case .rounds: !plan.rounds.isEmpty
            case .checklists: !plan.checklists.isEmpty
            case .topics: plan.topics.contains { $0.topic != nil }
            case .agreements: !partnership.agreements.isEmpty || partnership.expectations != nil
            case .tasks: !partnership.tasks.isEmpty
            case .phases: !partnership.phases.isEmpty
            case .meetings: !partnership.meetings.isEmpty
            case .sharing: partnership.sharing != nil || partnership.hasNoSharingFrame
            case .story: !partnership.text.isEmpty
            }
        }
    }
}
