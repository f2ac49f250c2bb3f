package import Diagnostics

/// What the parties want to reach together, and the parts that make it SMART.
package struct Goal: Hashable, Sendable {
    package var text: String
    /// How parties word it themselves, where that was written down.
    package var wordings: [GoalWording]
    package var specific: String?
    package var measurable: String?
    package var achievable: String?
    package var relevant: String?
    package var timeBound: String?
    package var evaluated: PartialDate?
    package var nextEvaluation: PartialDate?
    package var place: SourcePlace

    package init(
        text: String, wordings: [GoalWording] = [], specific: String? = nil, measurable: String? = nil, achievable: String? = nil,
        relevant: String? = nil,
        timeBound: String? = nil, evaluated: PartialDate? = nil, nextEvaluation: PartialDate? = nil, place: SourcePlace
    ) {
        self.text = text
        self.wordings = wordings
        self.specific = specific
        self.measurable = measurable
        self.achievable = achievable
        self.relevant = relevant
        self.timeBound = timeBound
        self.evaluated = evaluated
        self.nextEvaluation = nextEvaluation
        self.place = place
    }
}

/// The goal in the words of one party.
package struct GoalWording: Hashable, Sendable {
    /// Whose words; nil where that is not recorded.
    package var organisation: Slug?
    package var text: String
    package var place: SourcePlace

    package init(organisation: Slug? = nil, text: String, place: SourcePlace) {
        self.organisation = organisation
        self.text = text
        self.place = place
    }
}
