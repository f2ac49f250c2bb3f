package import Diagnostics

/// A factsheet: one subject, set out for the screen and for A4.
package struct Factsheet: Hashable, Sendable {
    package var slug: Slug
    package var title: String
    /// A shorter title, for lists and breadcrumbs.
    package var short: String?
    package var summary: String
    package var published: PartialDate?
    package var updated: PartialDate?
    package var authors: [String]
    /// Where the method comes from.
    package var source: String?
    package var sources: [String]
    package var themes: [String]
    package var contact: FactsheetContact?
    package var text: MarkdownText
    package var edition: Edition?
    /// Kept out of a build.
    package var isDraft: Bool
    package var place: SourcePlace

    package init(
        slug: Slug, title: String, short: String? = nil, summary: String, published: PartialDate? = nil,
        updated: PartialDate? = nil, authors: [String] = [], source: String? = nil, sources: [String] = [],
        themes: [String] = [], contact: FactsheetContact? = nil, text: MarkdownText, edition: Edition? = nil,
        isDraft: Bool = false, place: SourcePlace
    ) {
        self.slug = slug
        self.title = title
        self.short = short
        self.summary = summary
        self.published = published
        self.updated = updated
        self.authors = authors
        self.source = source
        self.sources = sources
        self.themes = themes
        self.contact = contact
        self.text = text
        self.edition = edition
        self.isDraft = isDraft
        self.place = place
    }
}
