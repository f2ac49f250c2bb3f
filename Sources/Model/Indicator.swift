/// A statement that a respondent rates.
package struct Indicator: Hashable, Sendable {
    package var id: Slug
    package var text: LocalizedText
    package var level: IndicatorLevel?
    /// Whether agreeing is unfavourable; the answer is turned round before anything else.
    package var isReversed: Bool
    /// Whether its answers are shown beside the scores and have no share in them.
    package var isContext: Bool

    package init(
        id: Slug, text: LocalizedText, level: IndicatorLevel? = nil, isReversed: Bool = false, isContext: Bool = false
    ) {
        self.id = id
        self.text = text
        self.level = level
        self.isReversed = isReversed
        self.isContext = isContext
    }
}

/// A step to tick off.
package struct ChecklistStep: Hashable, Sendable {
    package var id: Slug
    package var text: LocalizedText
    package var hint: LocalizedText?

    package init(
        id: Slug, text: LocalizedText, hint: LocalizedText? = nil
    ) {
        self.id = id
        self.text = text
        self.hint = hint
    }
}
