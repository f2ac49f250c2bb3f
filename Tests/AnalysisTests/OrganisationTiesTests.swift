import Diagnostics
import Model
import Testing

@testable import Analysis

@Suite struct OrganisationTiesTests {
    private static let place = SourcePlace(file: "test")

    private func organisation(_ name: String, needs: [(String, Int)] = []) -> Organisation {
        Organisation(
            slug: Slug(name), title: name, needs: needs.map { Need(organisation: Slug($0.0), strength: $0.1, place: Self.place) },
            text: MarkdownText(text: "", file: "test", firstLine: 1), place: Self.place)
    }

    private func partnership(_ name: String, _ members: [(String, String?)]) -> Partnership {
        Partnership(
            slug: Slug(name), title: name,
            members: members.map { name, left in
                Member(organisation: Slug(name), function: "lid", left: left.flatMap { PartialDate(iso: $0) }, place: Self.place)
            }, text: MarkdownText(text: "", file: "test", firstLine: 1), place: Self.place)
    }

    // The police and the shelter need each other, enforcement needs both; welfare needs nobody. The shelter left network Y.
    private var site: Site {
        var site = Site(
            settings: SiteSettings(title: "", place: Self.place),
            directory: Directory(
                organisations: [
                    organisation("handhaving", needs: [("politie", 1), ("opvang", 3)]), organisation("opvang", needs: [("politie", 2)]),
                    organisation("politie", needs: [("opvang", 3)]), organisation("welzijn"), organisation("los"),
                ], contacts: [], areas: []))
        site.partnerships = [
            partnership("x", [("politie", nil), ("opvang", nil), ("politie", nil), ("onbekend", nil)]),
            partnership("y", [("opvang", "2022-01"), ("politie", nil), ("welzijn", nil), ("handhaving", nil)]),
            partnership("z", [("politie", nil)]),
        ]
        return site
    }

    private func ties() throws -> OrganisationTies {
        OrganisationTies(of: site, on: try #require(PartialDate(iso: "2022-06-15")))
    }

    @Test func tellsMutualNeedsFromOneSidedOnes() throws {
        let ties = try ties()
        #expect(
            ties.needs.map { "\($0.from)-\($0.to)" } == ["handhaving-politie", "handhaving-opvang", "opvang-politie", "politie-opvang"])
        #expect(ties.needs.map(\.isMutual) == [false, false, true, true])
        #expect(ties.mutualCount == 1)
        #expect(ties.oneSided.map(\.to) == [Slug("opvang"), Slug("politie")])
        #expect(ties.demand == [Slug("politie"): 2, Slug("opvang"): 2])
    }

    @Test func seatsCurrentMembersOnce() throws {
        let ties = try ties()
        #expect(ties.tables.map(\.partnership) == [Slug("x"), Slug("y")])
        #expect(ties.tables[0].organisations == [Slug("politie"), Slug("opvang")])
        #expect(ties.tables[1].organisations == [Slug("politie"), Slug("welzijn"), Slug("handhaving")])
        #expect(ties.needs.map(\.tables) == [[Slug("y")], [], [Slug("x")], [Slug("x")]])
        #expect(ties.organisations == ["handhaving", "opvang", "politie", "welzijn"].map { Slug($0) })
    }

    @Test func keepsTheNeedsOfOneTable() throws {
        let own = try #require(try ties().at(Slug("y")))
        #expect(own.needs.map(\.to) == [Slug("politie")] && own.organisations.count == 3 && own.demand == [Slug("politie"): 1])
        #expect(try ties().at(Slug("z")) == nil)
    }

    @Test func isEmptyWithoutNeedsAndTables() throws {
        var site = site
        site.partnerships = []
        for index in site.directory.organisations.indices { site.directory.organisations[index].needs = [] }
        #expect(OrganisationTies(of: site, on: try #require(PartialDate(iso: "2022"))).isEmpty)
    }
}
