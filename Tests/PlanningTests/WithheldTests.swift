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

    /// Parts of subjects, frames and switches that name an organisation, or are for another edition.
    @Test(arguments: [(Edition.public, true), (.network, false)])
    func marksPartsThatAreLeftOut(edition: Edition, isWithheld: Bool) throws {
        var site = site()
        let dicht = Slug("dicht")
        let topics = [TopicSubject.dependence, .riskAppetite, .conditions, .powers].map {
            Topic(subject: $0, text: text("x"), place: place("x"))
        }
        var network = site.partnerships[0]
        network.topics = topics
        network.topics[0].needs = [PartyNeed(from: Slug("open"), to: dicht, place: place("x"))]
        network.topics[1].appetites = [
            RiskAppetite(risk: "Geld", parties: [PartyAppetite(organisation: dicht, score: 5, place: place("x"))], place: place("x"))
        ]
        network.topics[2].sideEffects = [
            SideEffect(effect: "Moe", discussedIn: ["Dicht"], place: place("x")),
            SideEffect(effect: "Klachten", discussedIn: ["Open"], place: place("x")),
            SideEffect(effect: "Herrie", discussedIn: [], place: place("x")),
        ]
        network.topics[3].keyFigures = [KeyFigure(role: "Directeur", organisation: dicht, place: place("x"))]
        network.members = [Member(organisation: dicht, function: "Lid", place: place("x"))]
        network.sharing = SharingFrame(rows: [SharedData(what: "Lijst", with: [dicht], place: place("x"))], place: place("x"))
        network.rounds = [round("2022-03-01", edition: .network)]
        network.switchedOff = [FindingSwitch(finding: "goal-missing", reason: "Geheim", edition: .network, place: place("x"))]
        site.partnerships = [network]
        let published = try #require(site.published(in: edition, on: today).partnerships.first)
        #expect(published.topics[0].hasWithheldNeeds == isWithheld)
        #expect(published.topics[1].appetites.map(\.hasWithheldParties) == [isWithheld])
        #expect(published.topics[2].sideEffects.map(\.hasWithheldDiscussion) == [isWithheld, false, false])
        #expect(published.topics[2].sideEffects[0].discussedIn == (isWithheld ? nil : ["Dicht"]))
        #expect(published.topics[3].hasWithheldKeyFigures == isWithheld)
        #expect(published.hasWithheldMembers == isWithheld && published.hasWithheldRounds == isWithheld)
        #expect(published.sharing?.hasWithheldRows == isWithheld)
        #expect(published.switchedOff.map(\.isWithheld) == [isWithheld])
        #expect(published.switchedOff.map(\.reason) == [isWithheld ? "" : "Geheim"])
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
