package import Diagnostics

/// A recognisable pattern from practice: situation, signals in the data, what helped.
package struct CaseStory: Hashable, Sendable {
    package var slug: Slug
    package var number: Int?
    package var title: String
    package var summary: String
    package var signals: [String]
    /// Names of the findings that point to it.
    package var findings: [String]
    package var findingsPlace: SourcePlace?
    package var helped: [String]
    package var source: String?
    package var themes: [String]
    package var text: MarkdownText
    package var edition: Edition?
    /// Kept out of a build.
    package var isDraft: Bool
    package var place: SourcePlace

    package init(
        slug: Slug, number: Int? = nil, title: String, summary: String, signals: [String] = [], findings: [String] = [],
        findingsPlace: SourcePlace? = nil, helped: [String] = [],
        source: String? = nil, themes: [String] = [], text: MarkdownText, edition: Edition? = nil, isDraft: Bool = false,
        place: SourcePlace
    ) {
        self.slug = slug
        self.number = number
        self.title = title
        self.summary = summary
        self.signals = signals
        self.findings = findings
        self.findingsPlace = findingsPlace
        self.helped = helped
        self.source = source
        self.themes = themes
        self.text = text
        self.edition = edition
        self.isDraft = isDraft
        self.place = place
    }
}
