import Analysis
import Model
import Testing

/// The findings about single contacts and organisations.
@Suite struct ContactFindingTests {
    @Test func findsContactsWithoutStandIn() {
        var people = directory(["a - - b", "b", "c"])
        #expect(found(.contactWithoutStandIn, in: people).summary == ["b contact-without-stand-in", "c contact-without-stand-in"])
        #expect(found(.contactWithoutStandIn, in: people).allSatisfy { $0.severity == .attention && !$0.evidence.isEmpty })
        people.contacts[1].hasWithheldStandIn = true
        #expect(found(.contactWithoutStandIn, in: people).summary == ["c contact-without-stand-in"])
    }

    /// Six months to the day are in time; of a month its last day counts, of a year its last month.
    @Test(arguments: [
        ("2022-06-06", false), ("2022-06-05", true), ("2022-06", false), ("2022-05", true), ("2022", false), ("2021", true),
        ("2022-12-06", false), ("2021-12-06", true),
    ])
    func findsStaleContacts(confirmed: String, isStale: Bool) {
        var people = directory(["a"])
        people.contacts[0].confirmed = day(confirmed)
        #expect(found(.contactStale, in: people).summary == (isStale ? ["a contact-stale"] : []))
        people.contacts[0].withheldFields = ["confirmed"]
        #expect(found(.contactStale, in: people).isEmpty)
    }

    @Test func findsContactsThatNobodyEverConfirmed() {
        #expect(found(.contactStale, in: directory(["a"])).summary == ["a contact-stale-never"])
    }

    @Test func findsOrganisationsWithOneFace() {
        var people = directory(["a@x", "b@y", "c@z", "d@z"], organisations: ["w", "x", "y", "z"])
        people.organisations[2].telephone = "010 000 01 00"
        let findings = found(.singleContact, in: people)
        #expect(findings.summary == ["x single-contact", "y single-contact"])
        #expect(findings.map(\.severity) == [.attention, .note])
        people.organisations[1].hasWithheldContacts = true
        #expect(found(.singleContact, in: people).summary == ["y single-contact"])
    }

    @Test(arguments: [
        (["a - - b", "b - - a"], ["a stand-in-circle-two"]),
        // c leads into the circle and is no part of it; the circle is found once.
        (["c - - b", "b - - d", "d - - e", "e - - b", "f"], ["b stand-in-circle"]),
        (["a - - b", "b - - c", "c"], []),
        (["a - - a"], ["a stand-in-circle"]),
        (["z - - y", "y - - z", "a - - b", "b - - a"], ["z stand-in-circle-two", "a stand-in-circle-two"]),
    ])
    func findsCircles(contacts: [String], expected: [String]) {
        #expect(found(.standInCircle, in: directory(contacts)).summary == expected)
    }

    @Test func tellsWhoStandsInForWhomInCircle() throws {
        let finding = try #require(found(.standInCircle, in: directory(["c - - b", "a - - c", "b - - a"])).first)
        #expect(finding.values == ["names": .names(["c", "b", "a"])])
        #expect(
            finding.evidence.map(\.values) == [
                ["name": .name("c"), "other": .name("b")], ["name": .name("b"), "other": .name("a")],
                ["name": .name("a"), "other": .name("c")],
            ])
    }
}
