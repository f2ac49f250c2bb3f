package import Diagnostics

/// What the parties expect of each other, and when they look back on it.
package struct Expectations: Hashable, Sendable {
    package var evaluated: PartialDate?
    package var nextEvaluation: PartialDate?
    package var items: [Expectation]
    package var place: SourcePlace

    package init(
        evaluated: PartialDate? = nil, nextEvaluation: PartialDate? = nil, items: [Expectation] = [], place: SourcePlace
    ) {
        self.evaluated = evaluated
        self.nextEvaluation = nextEvaluation
        self.items = items
        self.place = place
    }
}

/// One expectation: what someone counts on.
package struct Expectation: Hashable, Sendable {
    package var what: String
    /// Who expects it; nil for all together.
    package var from: Slug?
    /// Of whom; nil of everyone.
    package var of: Slug?
    /// When it was spoken out at the table.
    package var spoken: PartialDate?
    /// How far it is met, as they see it together.
    package var state: StepState?
    package var place: SourcePlace

    package init(
        what: String, from: Slug? = nil, of: Slug? = nil, spoken: PartialDate? = nil, state: StepState? = nil, place: SourcePlace
    ) {
        self.what = what
        self.from = from
        self.of = of
        self.spoken = spoken
        self.state = state
        self.place = place
    }
}
