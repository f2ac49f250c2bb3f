package import Model

/// A part of what a partnership can record about itself.
package enum RecordedPart: String, Sendable, CaseIterable {
    case goal, members, meetings, tasks, agreements, expectations, sharing, phases, rules, recommendations, rounds
    case dependence, riskAppetite = "risk-appetite", control, conditions, powers, consultation
}

/// Of which parts nothing is there, in the order of `RecordedPart`: where the data is silent, nothing is found.
///
/// What an author wrote as none is recorded.
package func unrecordedParts(of partnership: Partnership) -> [RecordedPart] {
    let topics = Dictionary(partnership.topics.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    return RecordedPart.allCases.filter { part in
        switch part {
        case .goal: partnership.goal?.text.isEmpty ?? true
        case .members: partnership.members.isEmpty
        case .meetings: partnership.meetings.isEmpty
        case .tasks: partnership.tasks.isEmpty
        case .agreements: partnership.agreements.isEmpty
        case .expectations: partnership.expectations == nil
        case .sharing: partnership.sharing == nil && !partnership.hasNoSharingFrame
        case .phases: partnership.phases.isEmpty
        case .rules: partnership.rules == nil
        case .recommendations: partnership.recommendations == nil
        case .rounds: partnership.rounds.isEmpty
        case .dependence: topics[.dependence] == nil
        case .riskAppetite: topics[.riskAppetite] == nil
        case .control: topics[.control] == nil
        case .conditions: topics[.conditions] == nil
        case .powers: topics[.powers] == nil
        case .consultation: topics[.consultation] == nil
        }
    }
}
