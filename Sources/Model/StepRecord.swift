package import Diagnostics

/// What a partnership recorded of one step.
package struct StepRecord: Hashable, Sendable {
    package var step: Slug
    package var state: StepState
    package var evidence: String?
    package var owner: Slug?
    /// Whether someone owns it whom this edition does not show.
    package var hasWithheldOwner = false
    package var due: PartialDate?
    /// Since when it is in this state; nil where that is not recorded.
    package var since: PartialDate?
    /// The states that it was in before, oldest first.
    package var history: [PastState]
    package var place: SourcePlace

    package init(
        step: Slug, state: StepState, evidence: String? = nil, owner: Slug? = nil, due: PartialDate? = nil, since: PartialDate? = nil,
        history: [PastState] = [], place: SourcePlace
    ) {
        self.step = step
        self.state = state
        self.evidence = evidence
        self.owner = owner
        self.due = due
        self.since = since
        self.history = history
        self.place = place
    }
}

/// A state in which a step was, from a day until the next.
package struct PastState: Hashable, Sendable {
    package var state: StepState
    package var date: PartialDate

    package init(state: StepState, date: PartialDate) {
        self.state = state
        self.date = date
    }
}
