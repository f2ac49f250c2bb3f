package import Diagnostics

/// How far a partnership is with the steps of a checklist instrument.
package struct Checklist: Hashable, Sendable {
    package var instrument: Slug
    package var title: String?
    package var summary: String?
    package var discussed: PartialDate?
    package var next: PartialDate?
    package var steps: [StepRecord]
    package var text: MarkdownText
    package var edition: Edition?
    /// Kept out of a build.
    package var isDraft: Bool
    package var place: SourcePlace

    package init(
        instrument: Slug, title: String? = nil, summary: String? = nil, discussed: PartialDate? = nil,
        next: PartialDate? = nil, steps: [StepRecord] = [], text: MarkdownText, edition: Edition? = nil, isDraft: Bool = false,
        place: SourcePlace
    ) {
        self.instrument = instrument
        self.title = title
        self.summary = summary
        self.discussed = discussed
        self.next = next
        self.steps = steps
        self.text = text
        self.edition = edition
        self.isDraft = isDraft
        self.place = place
    }

    /// What is recorded of a step, or nil when nothing is.
    package func record(of step: Slug) -> StepRecord? {
        steps.first { $0.step == step }
    }
}
