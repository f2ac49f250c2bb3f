package import Diagnostics

/// A page of running text.
package struct ContentPage: Hashable, Sendable {
    package var slug: Slug
    /// Address without its ending, relative to the site's root: `werkwijze/meten`.
    package var path: String
    package var title: String
    package var summary: String?
    package var themes: [String]
    package var updated: PartialDate?
    package var isInNavigation: Bool
    package var text: MarkdownText
    package var edition: Edition?
    /// Kept out of a build.
    package var isDraft: Bool
    package var place: SourcePlace

    package init(
        slug: Slug, path: String, title: String, summary: String? = nil, themes: [String] = [], updated: PartialDate? = nil,
        isInNavigation: Bool = false, text: MarkdownText, edition: Edition? = nil, isDraft: Bool = false, place: SourcePlace
    ) {
        self.slug = slug
        self.path = path
        self.title = title
        self.summary = summary
        self.themes = themes
        self.updated = updated
        self.isInNavigation = isInNavigation
        self.text = text
        self.edition = edition
        self.isDraft = isDraft
        self.place = place
    }
}
