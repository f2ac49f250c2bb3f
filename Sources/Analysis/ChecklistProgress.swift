package import Model

/// How far a rule is, which follows from its steps.
package enum RuleState: String, Sendable, Hashable {
    case met, partly
    case notYet = "not-yet"
    case notApplicable = "not-applicable"
    case notRecorded = "not-recorded"
}

/// A rule or recommendation with what is recorded of each of its steps.
package struct RuleProgress: Sendable {
    package let rule: Dimension
    package let steps: [(step: ChecklistStep, record: StepRecord?)]
    package let state: RuleState
}

/// The rules of a checklist with their steps as recorded; with no checklist, nothing is recorded.
package func progress(of checklist: Checklist?, in instrument: Instrument) -> [RuleProgress] {
    instrument.dimensions.map { rule in
        let steps = rule.steps.map { (step: $0, record: checklist?.record(of: $0.id)) }
        return RuleProgress(rule: rule, steps: steps, state: ruleState(steps.map { $0.record?.state }))
    }
}

/// The state of a rule: met when every step that applies is met, not recorded when nothing is, partly when something has been done.
package func ruleState(_ states: [StepState?]) -> RuleState {
    let recorded = states.compactMap { $0 }
    if recorded.isEmpty { return .notRecorded }
    let applicable = recorded.filter { $0 != .notApplicable }
    if applicable.isEmpty { return recorded.count == states.count ? .notApplicable : .notRecorded }
    if recorded.count == states.count, applicable.allSatisfy({ $0 == .met }) { return .met }
    return applicable.contains { $0 == .met || $0 == .partly } ? .partly : .notYet
}
