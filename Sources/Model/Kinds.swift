/// The overview pages that an author can introduce with an `index.md`.
package enum Overview: String, Hashable, Sendable, CaseIterable {
    case factsheets, cases, partnerships, directory
}

/// The legal form of a partnership.
package enum LegalForm: String, Hashable, Sendable, CaseIterable {
    case none, company, foundation, contract
    case jointArrangement = "joint-arrangement"
}

/// What a member does at the table.
package enum MemberRole: String, Hashable, Sendable, CaseIterable {
    case chair, secretary, member, guest
}

/// How far a step of a checklist is.
package enum StepState: String, Hashable, Sendable, CaseIterable {
    case met, partly
    case notYet = "not-yet"
    case notApplicable = "not-applicable"
}

/// Whether an instrument is answered by respondents, ticked off together, or a guide for conversations.
package enum InstrumentKind: String, Hashable, Sendable, CaseIterable {
    case survey, checklist, conversation
}

/// Whether an indicator guards the minimum or reaches for ownership.
package enum IndicatorLevel: String, Hashable, Sendable, CaseIterable {
    case floor, challenge
}
