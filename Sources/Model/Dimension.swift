/// One domain, rule or concept of an instrument.
package struct Dimension: Hashable, Sendable {
    package var id: Slug
    package var title: LocalizedText
    /// One or two words, for the axis of a chart.
    package var short: LocalizedText?
    /// Its core question.
    package var asks: LocalizedText?
    package var about: LocalizedText?
    /// What it brings when it is in order.
    package var yields: LocalizedList
    /// What happens by itself: the pull the other way.
    package var pull: LocalizedText?
    package var indicators: [Indicator]
    package var steps: [ChecklistStep]
    package var questions: LocalizedList
    /// What to do or bring before talking about it.
    package var preparation: LocalizedList
    /// What a conversation about it brings.
    package var outcome: LocalizedText?
    /// Sub-dimensions.
    package var dimensions: [Dimension]
    /// The context indicator that asks how much a respondent values it, and by which its scores weigh in the causal model.
    package var weighedBy: Slug?

    package init(
        id: Slug, title: LocalizedText, short: LocalizedText? = nil, asks: LocalizedText? = nil, about: LocalizedText? = nil,
        yields: LocalizedList = LocalizedList(), pull: LocalizedText? = nil, indicators: [Indicator] = [],
        steps: [ChecklistStep] = [], questions: LocalizedList = LocalizedList(), preparation: LocalizedList = LocalizedList(),
        outcome: LocalizedText? = nil, dimensions: [Dimension] = [], weighedBy: Slug? = nil
    ) {
        self.id = id
        self.title = title
        self.short = short
        self.asks = asks
        self.about = about
        self.yields = yields
        self.pull = pull
        self.indicators = indicators
        self.steps = steps
        self.questions = questions
        self.preparation = preparation
        self.outcome = outcome
        self.dimensions = dimensions
        self.weighedBy = weighedBy
    }

    /// The indicators of this dimension and of everything under it, in order, those that only give context among them.
    package var allIndicators: [Indicator] {
        indicators + dimensions.flatMap(\.allIndicators)
    }

    /// Those that make up its score.
    package var scoredIndicators: [Indicator] { allIndicators.filter { !$0.isContext } }

    /// This dimension and everything under it, each before what it holds.
    package var withNested: [Dimension] {
        [self] + dimensions.flatMap(\.withNested)
    }
}
