package import Diagnostics

/// What `Content/site.yaml` says of the site as a whole.
package struct SiteSettings: Hashable, Sendable {
    package var title: String
    package var language: Language
    package var description: String?
    package var publisher: String?
    /// Absolute address of the site's root, ending in a slash; nil where the site is only opened from a folder.
    package var address: String?
    /// One line for the foot of every page.
    package var notice: String?
    /// Where a reader sees the source of a line: an address with `{file}` and, where it can, `{line}` in it.
    package var sourceAddress: String?
    /// The date as of which the site is read; nil for the day of the build.
    package var date: PartialDate?
    /// From the most open to the most closed.
    package var editions: [Edition]
    package var theme: ThemeSettings
    package var map: MapSettings
    /// What a search takes for one another.
    package var synonyms: [SynonymGroup]
    package var place: SourcePlace

    package init(
        title: String, language: Language = .dutch, description: String? = nil, publisher: String? = nil,
        address: String? = nil, notice: String? = nil, sourceAddress: String? = nil, date: PartialDate? = nil,
        editions: [Edition] = Edition.usual,
        theme: ThemeSettings = ThemeSettings(), map: MapSettings = MapSettings(), synonyms: [SynonymGroup] = [], place: SourcePlace
    ) {
        self.title = title
        self.language = language
        self.description = description
        self.publisher = publisher
        self.address = address
        self.notice = notice
        self.sourceAddress = sourceAddress
        self.date = date
        self.editions = editions
        self.theme = theme
        self.map = map
        self.synonyms = synonyms
        self.place = place
    }
}
