import Model
import Planning
import Testing

@Suite struct DirectoryPlanningTests {
    /// A city with two districts, and as many contacts in the first as are asked for.
    private func site(contacts count: Int) -> Site {
        var site = emptySite()
        site.directory.areas = [
            Area(slug: Slug("stad"), name: "Stad", place: place("areas.yaml")),
            Area(slug: Slug("wijk"), name: "Wijk", partOf: Slug("stad"), place: place("areas.yaml")),
            Area(slug: Slug("leeg"), name: "Leeg", partOf: Slug("stad"), place: place("areas.yaml")),
        ]
        site.directory.organisations = [organisation("politie"), organisation("ijsclub")]
        site.directory.organisations[1].title = "Ĳsclub"
        site.directory.contacts = (0..<count).map { contact("c\($0)", at: "politie", areas: ["wijk"]) }
        return site
    }

    @Test func leadsThroughAreasToArea() throws {
        let plan = plan(site(contacts: 1))
        let page = try #require(plan.pages.first { $0.address.path == "directory/areas/wijk.html" })
        #expect(page.breadcrumbs.compactMap(\.address?.path) == ["directory/index.html", "directory/areas/stad.html"])
    }

    /// A card for whoever has people; the booklet once.
    @Test func plansCardsAndBooklet() {
        let addresses = plan(site(contacts: 3)).addresses
        #expect(addresses.filter { $0.contains("cards/") } == ["directory/cards/stad.html", "directory/cards/wijk.html"])
        #expect(addresses.filter { $0.contains("booklet") } == ["directory/booklet.html"])
        #expect(!addresses.contains { $0.contains("letters/") })
    }

    /// From 2501 contacts on the overview does not list them, and the lists by letter do.
    @Test func dividesLargeMap() {
        let addresses = plan(site(contacts: 2501)).addresses
        #expect(addresses.filter { $0.contains("letters/") } == ["directory/letters/i.html", "directory/letters/p.html"])
        #expect(addresses.filter { $0.contains("booklet") } == [])
        #expect(plan(site(contacts: 2500)).addresses.contains("directory/booklet.html"))
    }

    @Test func dividesLongLetters() {
        let organisations = (0..<5).map { _ in organisation("politie") }
        let letters = organisationLetters(of: organisations, most: 2)
        #expect(letters.map(\.organisations.count) == [2, 2, 1])
        #expect(letters.map(\.address.path) == ["directory/letters/p.html", "directory/letters/p-2.html", "directory/letters/p-3.html"])
    }
}
