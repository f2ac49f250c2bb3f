package import Model

/// A part of what a partnership can record about itself.
package enum RecordedPart: String, Sendable, CaseIterable {
    case goal, members, meetings, tasks, agreements, expectations, sharing, phases, rules, recommendations, rounds
    case dependence, riskAppetite = "risk-appetite", control, conditions, powers, consultation
}

/// Of which parts nothing is there, in the order of `RecordedPart`: where the data is silent, nothing is found.
///
/// What an author wrote as none is recorded, and so is what this edition withholds.
package func unrecordedParts(of partnership: Partnership) -> [RecordedPart] {
    let topics = Set(partnership.topics.map(\.subject)).union(partnership.withheldTopics)
    let hasNoMeetings = partnership.meetings.isEmpty && !partnership.hasWithheldMeetings
    return RecordedPart.allCases.filter { part in
        switch part {
        case .goal: partnership.goal?.text.isEmpty ?? true
        case .members: partnership.members.isEmpty && !partnership.hasWithheldMembers
        case .meetings: hasNoMeetings
        case .tasks: partnership.tasks.isEmpty
        case .agreements: partnership.agreements.isEmpty
        case .expectations: partnership.expectations == nil
        case .sharing: partnership.sharing == nil && !partnership.hasNoSharingFrame
        case .phases: partnership.phases.isEmpty
        case .rules: partnership.rules == nil && !partnership.withheldChecklists.contains(.rules)
        case .recommendations: partnership.recommendations == nil && !partnership.withheldChecklists.contains(.recommendations)
        case .rounds: partnership.rounds.isEmpty && !partnership.hasWithheldRounds
        case .dependence: !topics.contains(.dependence)
        case .riskAppetite: !topics.contains(.riskAppetite)
        case .control: !topics.contains(.control)
        case .conditions: !topics.contains(.conditions)
        case .powers: !topics.contains(.powers)
        // Its picture is drawn from the meetings.
        case .consultation: hasNoMeetings && !topics.contains(.consultation)
        }
    }
}
