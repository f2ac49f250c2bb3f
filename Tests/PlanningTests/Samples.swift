import Diagnostics
import Model
import Planning

let today = date("2022-06-15")

func date(_ iso: String) -> PartialDate {
    guard let date = PartialDate(iso: iso) else { preconditionFailure("\(iso) is no date") }
    return date
}

func place(_ file: String) -> SourcePlace { SourcePlace(file: "Content/" + file, line: 1, column: 1) }

func text(_ file: String) -> MarkdownText { MarkdownText(text: "Tekst", file: "Content/" + file) }

func emptySite() -> Site {
    Site(settings: SiteSettings(title: "Proef", place: place("site.yaml")), directory: Directory())
}

func page(_ path: String, title: String? = nil, edition: Edition? = nil, isDraft: Bool = false) -> ContentPage {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return ContentPage(
        slug: Slug(name), path: path, title: title ?? name, text: text("pages/\(path).md"), edition: edition, isDraft: isDraft,
        place: place("pages/\(path).md"))
}

func factsheet(_ slug: String, edition: Edition? = nil, published: String? = nil, isDraft: Bool = false) -> Factsheet {
    Factsheet(
        slug: Slug(slug), title: slug, summary: "S", published: published.map(date), text: text("factsheets/\(slug).md"), edition: edition,
        isDraft: isDraft, place: place("factsheets/\(slug).md"))
}

func story(_ slug: String, edition: Edition? = nil) -> CaseStory {
    CaseStory(
        slug: Slug(slug), title: slug, summary: "S", text: text("cases/\(slug).md"), edition: edition, place: place("cases/\(slug).md"))
}

func organisation(_ slug: String, edition: Edition? = nil) -> Organisation {
    Organisation(
        slug: Slug(slug), title: slug, text: text("directory/organisations/\(slug).md"), edition: edition,
        place: place("directory/organisations/\(slug).md"))
}

func contact(_ slug: String, at organisation: String, edition: Edition? = nil, standIn: String? = nil, areas: [String] = []) -> Contact {
    Contact(
        slug: Slug(slug), name: slug, organisation: Slug(organisation), areas: areas.map { Slug($0) }, telephone: "tel-\(slug)",
        email: "\(slug)@example.nl", standIn: standIn.map { Slug($0) }, edition: edition, place: place("directory/contacts.csv"))
}

func partnership(_ slug: String, edition: Edition? = nil) -> Partnership {
    Partnership(
        slug: Slug(slug), title: slug, text: text("partnerships/\(slug)/index.md"), edition: edition,
        place: place("partnerships/\(slug)/index.md"))
}

func round(_ iso: String, edition: Edition? = nil) -> Round {
    Round(
        slug: Slug(iso), instrument: Slug("proef"), date: date(iso), text: text("partnerships/x/rounds/\(iso).md"), edition: edition,
        place: place("partnerships/x/rounds/\(iso).md"))
}

let instrument = Instrument(
    slug: Slug("proef"), title: LocalizedText("Proef"), source: LocalizedText("test"), scale: Scale(min: 1, max: 5),
    place: place("instruments/proef.yaml"))

func plan(_ site: Site, edition: Edition = .public) -> SitePlan {
    sitePlan(for: site, edition: edition, today: today).plan
}

extension SitePlan {
    var addresses: [String] { pages.map(\.address.path) }
}
