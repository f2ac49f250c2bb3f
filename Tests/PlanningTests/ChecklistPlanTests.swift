import Diagnostics
import Model
import Testing

@testable import Planning

@Suite struct ChecklistPlanTests {
    private static let rule = Dimension(
        id: Slug("eerst"), title: text("Eerst"), steps: [ChecklistStep(id: Slug("wensen"), text: text("Wensen"))])

    private static func text(_ dutch: String) -> LocalizedText { LocalizedText(dutch) }

    private func plan(members: Bool, rules: Checklist? = nil) -> SitePlan {
        let place = SourcePlace(file: "Content/partnerships/x/index.md")
        let instruments = ["zeven-gouden-regels", "zes-aanbevelingen", "eigen"].map {
            Instrument(
                slug: Slug($0), title: Self.text($0), kind: .checklist, source: Self.text("Zelf"), minimumGroup: 5, dimensions: [Self.rule],
                place: SourcePlace(file: "Content/instruments/\($0).yaml"))
        }
        let organisation = Organisation(
            slug: Slug("politie"), title: "Politie", text: MarkdownText(text: "", file: "", firstLine: 1),
            place: SourcePlace(file: "Content/directory/organisations.csv"))
        let partnership = Partnership(
            slug: Slug("x"), title: "X", members: members ? [Member(organisation: Slug("politie"), function: "", place: place)] : [],
            text: MarkdownText(text: "", file: place.file, firstLine: 1), rules: rules, place: place)
        let site = Site(
            settings: SiteSettings(title: "Proef", place: SourcePlace(file: "Content/site.yaml")), partnerships: [partnership],
            directory: Directory(organisations: [organisation]), instruments: instruments)
        guard let today = PartialDate(year: 2022, month: 12, day: 6) else { preconditionFailure("no such day") }
        return sitePlan(for: site, edition: .public, today: today).plan
    }

    /// Those of checklists and their worksheets.
    private func addresses(_ plan: SitePlan) -> [String] {
        plan.pages.map(\.address.path).filter { $0.hasPrefix("partnerships/x/re") || $0.hasPrefix("partnerships/x/ru") }
            .filter { $0 != "partnerships/x/report.html" }
    }

    @Test func plansBothListsForAPartnershipWithMembers() {
        let plan = plan(members: true)
        #expect(
            addresses(plan)
                == ["recommendations-workshop.html", "recommendations.html", "rules-workshop.html", "rules.html"].map {
                    "partnerships/x/" + $0
                })
        #expect(plan.partnerships[0].checklists.isEmpty)
        #expect(plan.partnerships[0].openChecklists.map(\.list) == [.rules, .recommendations])
        #expect(plan.partnerships[0].checklist(.rules)?.rules.map(\.state) == [.notRecorded])
    }

    @Test func plansNothingForAPartnershipWithoutMembersOrLists() {
        #expect(addresses(plan(members: false)).isEmpty)
    }

    @Test func plansARecordedListWithItsOwnInstrument() {
        let place = SourcePlace(file: "Content/partnerships/x/rules.md")
        let rules = Checklist(instrument: Slug("eigen"), text: MarkdownText(text: "", file: place.file, firstLine: 1), place: place)
        let plan = plan(members: false, rules: rules)
        #expect(addresses(plan) == ["partnerships/x/rules-workshop.html", "partnerships/x/rules.html"])
        #expect(plan.partnerships[0].checklists.map(\.instrument.slug.text) == ["eigen"])
        #expect(plan.partnerships[0].openChecklists.isEmpty)
    }
}
