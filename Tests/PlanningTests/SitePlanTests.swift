import Diagnostics
import Model
import Planning
import Testing

@Suite struct SitePlanTests {
    @Test func plansLeastSite() {
        #expect(plan(emptySite()).addresses == ["404.html", "index.html"])
        #expect(plan(emptySite()).navigation.isEmpty)
    }

    @Test func plansSitemapAndFeedWithAddress() {
        var site = emptySite()
        site.settings.address = "https://example.nl/"
        #expect(plan(site).addresses == ["404.html", "index.html", "sitemap.xml"])
        site.factsheets = [factsheet("een")]
        #expect(
            plan(site).addresses == ["404.html", "factsheets/een.html", "factsheets/index.html", "feed.xml", "index.html", "sitemap.xml"])
    }

    @Test func plansPagesOfPartnership() {
        var site = emptySite()
        site.partnerships = [partnership("x")]
        site.partnerships[0].rounds = [round("2022-05-17")]
        site.partnerships[0].rules = Checklist(
            instrument: Slug("zeven-gouden-regels"), text: text("partnerships/x/rules.md"), place: place("partnerships/x/rules.md"))
        site.instruments = [
            instrument,
            Instrument(slug: Slug("zeven-gouden-regels"), title: LocalizedText("Z"), source: LocalizedText("s"), place: place("z")),
        ]
        #expect(
            plan(site).addresses == [
                "404.html", "index.html", "partnerships/index.html", "partnerships/x/agenda.html", "partnerships/x/findings.html",
                "partnerships/x/index.html", "partnerships/x/report.html", "partnerships/x/rounds/2022-05-17.html",
                "partnerships/x/rules-workshop.html", "partnerships/x/rules.html",
            ])
    }

    @Test func reportsTwoFilesForOneAddress() {
        var site = emptySite()
        site.pages = [page("een"), page("EEN")]
        let (plan, diagnostics) = sitePlan(for: site, edition: .public, today: today)
        #expect(plan.addresses == ["404.html", "een.html", "index.html"])
        #expect(diagnostics.map(\.identifier) == [.sameAddress])
        #expect(diagnostics.map(\.place.file) == ["Content/pages/EEN.md"])
        #expect(diagnostics.first?.summary.contains("Content/pages/een.md") == true)
    }

    @Test func reportsPageInPlaceOfOwnPage() {
        var site = emptySite()
        site.home = page("index")
        site.factsheets = [factsheet("een")]
        site.pages = [page("factsheets/een"), page("factsheets/index"), page("index"), page("404")]
        let diagnostics = sitePlan(for: site, edition: .public, today: today).diagnostics
        #expect(diagnostics.count == 4)
        #expect(diagnostics.allSatisfy { $0.identifier == .sameAddress })
    }

    @Test func navigatesPartsInFixedOrderThenOwnPages() {
        var site = emptySite()
        site.cases = [story("c")]
        site.factsheets = [factsheet("f")]
        site.partnerships = [partnership("p")]
        site.directory.organisations = [organisation("o")]
        site.pages = [page("niet"), page("wel")]
        site.pages[1].isInNavigation = true
        #expect(
            plan(site).navigation.map(\.address.path) == [
                "partnerships/index.html", "factsheets/index.html", "directory/index.html", "cases/index.html", "wel.html",
            ])
    }

    @Test func leadsBackByBreadcrumbs() throws {
        var site = emptySite()
        site.partnerships = [partnership("x")]
        site.partnerships[0].short = "X"
        site.partnerships[0].rounds = [round("2022-05-17")]
        site.instruments = [instrument]
        let page = try #require(plan(site).pages.first { $0.address.path.hasSuffix("2022-05-17.html") })
        #expect(page.breadcrumbs.map { $0.address?.path } == ["partnerships/index.html", "partnerships/x/index.html"])
        guard case .title(let title) = page.breadcrumbs[1].label else { return #expect(Bool(false)) }
        #expect(title == "X")
    }

    @Test func comparesWithRoundBeforeOfSameInstrument() {
        var site = emptySite()
        var other = instrument
        other.slug = Slug("ander")
        let answered = ResponseTable(indicators: [Slug("a")], rows: (0..<5).map { Response(respondent: "\($0)", answers: [4]) })
        site.instruments = [instrument, other].map {
            var instrument = $0
            instrument.dimensions = [
                Dimension(id: Slug("d"), title: LocalizedText("d"), indicators: [Indicator(id: Slug("a"), text: LocalizedText("a"))])
            ]
            return instrument
        }
        site.partnerships = [partnership("x")]
        site.partnerships[0].rounds = ["2021-01-01", "2021-06-01", "2021-09-01", "2022-01-01"].map { round($0) }
        for index in 0..<4 where index != 2 { site.partnerships[0].rounds[index].responses = answered }
        site.partnerships[0].rounds[1].instrument = Slug("ander")
        let rounds = plan(site).partnerships[0].rounds
        // The third has no answers, so the fourth is compared with the first; the second has another instrument.
        #expect(rounds.map { $0.previous?.round.date.iso } == [nil, nil, "2021-01-01", "2021-01-01"])
        #expect(plan(site).partnerships[0].latestRound?.result.round.date.iso == "2022-01-01")
    }
}
