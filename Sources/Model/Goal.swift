package import Diagnostics

/// What the parties want to reach together, and the parts that make it SMART.
package struct Goal: Hashable, Sendable {
    package var text: String
    package var specific: String?
    package var measurable: String?
    package var achievable: String?
    package var relevant: String?
    package var timeBound: String?
    package var evaluated: PartialDate?
    package var nextEvaluation: PartialDate?
    package var place: SourcePlace

    package init(
        text: String, specific: String? = nil, measurable: String? = nil, achievable: String? = nil, relevant: String? = nil,
        timeBound: String? = nil, evaluated: PartialDate? = nil, nextEvaluation: PartialDate? = nil, place: SourcePlace
    ) {
        self.text = text
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
