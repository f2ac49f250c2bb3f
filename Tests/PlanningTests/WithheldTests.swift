import Model
import Planning
import Testing

/// An edition that leaves something out says so, so that nothing is found in what looks empty.
@Suite struct WithheldTests {
    private func site() -> Site {
        var site = emptySite()
        site.directory.organisations = [organisation("open"), organisation("halfopen"), organisation("dicht", edition: .network)]
        site.directory.organisations[0].needs = [Need(organisation: Slug("halfopen"), edition: .network, place: place("x"))]
        site.directory.organisations[1].needs = [Need(organisation: Slug("dicht"), place: place("x"))]
        var network = partnership("netwerk")
        network.rules = Checklist(instrument: Slug("proef"), text: text("x"), edition: .network, place: place("x"))
        network.meetings = [
            Meeting(title: "Open", place: place("x")), Meeting(title: "Dicht", organisations: [Slug("dicht")], place: place("x")),
        ]
        site.partnerships = [network]
        return site
    }

    @Test func tellsWhatIsLeftOut() throws {
        let today = try #require(PartialDate(iso: "2022-12-06"))
        let open = site().published(in: .public, on: today)
        #expect(open.partnerships.map { [$0.withheldChecklists.contains(.rules), $0.hasWithheldMeetings] } == [[true, true]])
        #expect(open.directory.organisations.map(\.hasWithheldNeeds) == [true, true])
        let network = site().published(in: .network, on: today)
        #expect(network.partnerships.map { [$0.withheldChecklists.contains(.rules), $0.hasWithheldMeetings] } == [[false, false]])
        #expect(network.directory.organisations.map(\.hasWithheldNeeds) == [false, false, false])
    }

    /// Whoever pastes a step over the one in the file must not lose its owner.
    @Test func tellsThatAStepHasAnOwner() throws {
        var site = site()
        site.partnerships[0].rules?.edition = nil
        site.partnerships[0].rules?.steps = ["dicht", "open", nil].enumerated().map {
            StepRecord(step: Slug("stap-\($0)"), state: .partly, owner: $1.map { Slug($0) }, place: place("x"))
        }
        let today = try #require(PartialDate(iso: "2022-12-06"))
        let told = { (edition: Edition) in
            site.published(in: edition, on: today).partnerships[0].rules?.steps.map { [$0.owner?.text ?? "", "\($0.hasWithheldOwner)"] }
        }
        #expect(told(.public) == [["", "true"], ["open", "false"], ["", "false"]])
        #expect(told(.network) == [["dicht", "false"], ["open", "false"], ["", "false"]])
    }

    @Test func tellsWhereWholeFieldIsLeftOut() throws {
        var site = site()
        site.directory.organisations[0].needs = [Need(organisation: Slug("halfopen"), place: place("x"))]
        site.directory.organisations[0].restricted = ["needs": .network]
        let today = try #require(PartialDate(iso: "2022-12-06"))
        #expect(site.published(in: .public, on: today).directory.organisations[0].hasWithheldNeeds)
    }

    /// Questions and the agenda for the network only leave no page, and no finding, in the public edition.
    @Test func keepsFindingsToTheirEdition() throws {
        var site = site()
        site.partnerships[0].findingsEdition = .network
        site.partnerships[0].agreements = [Agreement(what: "bellen", due: PartialDate(iso: "2022-01-01"), place: place("x"))]
        let today = try #require(PartialDate(iso: "2022-12-06"))
        let (open, _) = sitePlan(for: site, edition: .public, today: today)
        #expect(open.partnerships[0].parts.contains(.report))
        #expect(!open.partnerships[0].parts.contains(.findings))
        #expect(!open.partnerships[0].parts.contains(.agenda))
        #expect(open.findings().isEmpty)
        let (network, _) = sitePlan(for: site, edition: .network, today: today)
        #expect(network.partnerships[0].parts.contains(.findings))
        #expect(network.findings().contains { $0.rule.id == "feedback-missing" })
    }
}
