package import Diagnostics

/// What a partnership recorded of one step.
package struct StepRecord: Hashable, Sendable {
    package var step: Slug
    package var state: StepState
    package var evidence: String?
    package var owner: Slug?
    package var due: PartialDate?
    package var place: SourcePlace

    package init(
        step: Slug, state: StepState, evidence: String? = nil, owner: Slug? = nil, due: PartialDate? = nil, place: SourcePlace
    ) {
        self.step = step
        self.state = state
        self.evidence = evidence
        self.owner = owner
        self.due = due
        self.place = place
    }
}
