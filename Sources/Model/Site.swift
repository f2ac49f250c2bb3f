/// Everything that an author wrote, read and checked: what a build begins with.
package struct Site: Hashable, Sendable {
    package var settings: SiteSettings
    /// The front page, `Content/index.md`.
    package var home: ContentPage?
    /// Introductions of the overview pages, where the author wrote one.
    package var overviews: [Overview: ContentPage]
    /// Newest first.
    package var factsheets: [Factsheet]
    /// In the author's order.
    package var cases: [CaseStory]
    /// By address.
    package var pages: [ContentPage]
    /// By title.
    package var partnerships: [Partnership]
    package var directory: Directory
    /// Built-in ones and the site's own, by name.
    package var instruments: [Instrument]
    /// By path.
    package var assets: [Asset]
    /// Everything that is said to have happened on a day.
    package var events: [RecordedEvent] = []

    package init(
        settings: SiteSettings, home: ContentPage? = nil, overviews: [Overview: ContentPage] = [:],
        factsheets: [Factsheet] = [], cases: [CaseStory] = [], pages: [ContentPage] = [], partnerships: [Partnership] = [],
        directory: Directory, instruments: [Instrument] = [], assets: [Asset] = []
    ) {
        self.settings = settings
        self.home = home
        self.overviews = overviews
        self.factsheets = factsheets
        self.cases = cases
        self.pages = pages
        self.partnerships = partnerships
        self.directory = directory
        self.instruments = instruments
        self.assets = assets
    }
}
