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

    /// What an organisation does not name is not recorded; what this edition leaves out of its needs is not known.
    @Test func tellsWhatIsRecordedTheOtherWay() throws {
        #expect(try ties().needs.map(\.answer) == [.notRecorded, .notRecorded, .needed, .needed])
        var site = site
        let shelter = try #require(site.directory.organisations.firstIndex { $0.slug == Slug("opvang") })
        site.directory.organisations[shelter].hasWithheldNeeds = true
        let withheld = OrganisationTies(of: site, on: try #require(PartialDate(iso: "2022-06-15")))
        #expect(withheld.needs.map(\.answer) == [.notRecorded, .withheld, .needed, .needed])
        #expect(withheld.oneSided.map(\.to) == [Slug("politie")])
    }

    @Test func takesRecordedNoneFromTheTable() throws {
        let need = { (from: String, to: String, strength: Int) in
            PartyNeed(from: Slug(from), to: Slug(to), strength: strength, place: Self.place)
        }
        let matrix = DependenceMatrix(
            recorded: [need("a", "b", 2), need("b", "a", 0), need("a", "c", 1), need("c", "d", 1)],
            parties: ["a", "b", "c", "d"].map { Slug($0) })
        #expect(OrganisationTies(of: matrix, at: Slug("x")).needs.map(\.answer) == [.notNeeded, .notRecorded, .notRecorded])
        #expect(matrix.unanswered.map(\.to) == [Slug("c"), Slug("d")])
        #expect(matrix.oneSided.map(\.to) == [Slug("b"), Slug("c")])
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
