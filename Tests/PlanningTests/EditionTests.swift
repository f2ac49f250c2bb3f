import Model
import Planning
import Testing

/// What is for the network leaves no trace in the public site.
@Suite struct EditionTests {
    /// A site in which everything that can be kept to the network is, under names that begin with `geheim`.
    private func mixedSite() -> Site {
        var site = emptySite()
        site.home = page("index")
        site.overviews = [.cases: page("geheim-overzicht", edition: .network), .factsheets: page("overzicht")]
        site.pages = [page("open"), page("geheim", edition: .network)]
        site.factsheets = [factsheet("open"), factsheet("geheim-blad", edition: .network), factsheet("open-met-contact")]
        site.factsheets[2].contact = .directory(Slug("geheim-contact"))
        site.cases = [story("open"), story("geheim-geval", edition: .network)]
        site.directory.areas = [
            Area(slug: Slug("wijk"), name: "wijk", partOf: Slug("geheim-gebied"), place: place("areas.yaml")),
            Area(slug: Slug("geheim-gebied"), name: "geheim-gebied", edition: .network, place: place("areas.yaml")),
        ]
        site.directory.organisations = [
            organisation("politie"), organisation("geheim-orgaan", edition: .network), organisation("open-orgaan"),
        ]
        site.directory.organisations[0].areas = [Slug("wijk"), Slug("geheim-gebied")]
        site.directory.organisations[0].needs = [
            Need(organisation: Slug("geheim-orgaan"), what: "geheim-behoefte", place: place("x")),
            Need(organisation: Slug("open-orgaan"), what: "geheim-band", edition: .network, place: place("x")),
        ]
        site.directory.organisations[0].telephone = "geheim-nummer"
        site.directory.organisations[0].email = "geheim-adres"
        site.directory.organisations[0].restricted = ["telephone": .network, "email": .network]
        site.directory.contacts = [
            contact("open", at: "politie", standIn: "geheim-contact", areas: ["wijk", "geheim-gebied"]),
            contact("geheim-contact", at: "politie", edition: .network), contact("geheim-van-orgaan", at: "geheim-orgaan"),
            contact("half", at: "politie"),
        ]
        site.directory.contacts[3].telephone = "geheim-toestel"
        site.directory.contacts[3].email = "geheim-post"
        site.directory.contacts[3].restricted = ["telephone": .network, "email": .network]
        var open = partnership("open")
        open.areas = [Slug("wijk"), Slug("geheim-gebied")]
        open.members = ["politie", "geheim-orgaan"].map { Member(organisation: Slug($0), function: "lid", place: place("x")) }
        open.tasks = [
            PartnershipTask(
                task: "taak", accountable: [Slug("geheim-orgaan")], contributes: [Slug("geheim-orgaan"), Slug("politie")], place: place("x")
            )
        ]
        open.agreements = [Agreement(what: "afspraak", who: Slug("geheim-orgaan"), place: place("x"))]
        open.rules = Checklist(
            instrument: Slug("proef"), steps: [StepRecord(step: Slug("s"), state: .met, owner: Slug("geheim-orgaan"), place: place("x"))],
            text: text("x"), place: place("x"))
        open.recommendations = Checklist(
            instrument: Slug("proef"), title: "geheim-lijst", text: text("x"), edition: .network, place: place("x"))
        addTopics(to: &open)
        open.rounds = [round("2022-05-17"), round("2021-11-16", edition: .network)]
        open.rounds[1].title = "geheim-meting"
        site.partnerships = [open, partnership("geheim-verband", edition: .network)]
        site.instruments = [instrument]
        return site
    }

    /// Subjects, meetings, sharing and expectations in which a hidden organisation has a part.
    private func addTopics(to open: inout Partnership) {
        let (here, hidden, shown) = (place("x"), Slug("geheim-orgaan"), Slug("politie"))
        open.goal = Goal(text: "doel", wordings: [GoalWording(organisation: hidden, text: "geheim-doel", place: here)], place: here)
        open.meetings = [
            Meeting(title: "geheim-overleg", organisations: [hidden], place: here),
            Meeting(
                title: "overleg", organisations: [hidden, shown],
                sessions: [MeetingSession(date: today, present: [hidden, shown], place: here)], place: here),
        ]
        open.sharing = SharingFrame(
            rows: [
                SharedData(what: "geheim-gegeven", with: [hidden], place: here),
                SharedData(what: "naam", with: [hidden, shown], place: here),
            ], place: here)
        open.expectations = Expectations(
            items: [
                Expectation(what: "geheim-van", from: hidden, place: here),
                Expectation(what: "geheim-aan", from: shown, of: hidden, place: here),
                Expectation(what: "van allen", place: here),
            ], place: here)
        var topic = Topic(subject: .dependence, text: text("x"), place: here)
        topic.needs = [
            PartyNeed(from: shown, to: hidden, what: "geheim-nut", place: here),
            PartyNeed(from: hidden, to: shown, what: "geheim", place: here),
        ]
        topic.swots = [
            StrengthsAndWeaknesses(organisation: hidden, strengths: ["geheim"], place: here),
            StrengthsAndWeaknesses(organisation: shown, by: hidden, weaknesses: ["geheim"], place: here),
        ]
        topic.appetites = [
            RiskAppetite(risk: "geld", parties: [PartyAppetite(organisation: hidden, score: 1, bears: "geheim", place: here)], place: here)
        ]
        topic.sideEffects = [
            SideEffect(effect: "klachten", minds: [hidden], discussedIn: [], place: here),
            SideEffect(effect: "afval", minds: [shown], discussedIn: ["geheim-overleg"], place: here),
            SideEffect(effect: "moeheid", minds: [shown], discussedIn: ["geheim-overleg", "overleg"], place: here),
        ]
        topic.keyFigures = [KeyFigure(role: "geheim-hoofd", organisation: hidden, place: here)]
        open.topics = [
            topic, Topic(subject: .powers, title: "geheim-gesprek", text: text("geheim-tekst"), edition: .network, place: here),
        ]
    }

    /// Where everyone named is hidden, an empty list would say: everyone.
    @Test func leavesNoListEmptyThatMeansEveryone() {
        let shown = mixedSite().published(in: .public, on: today).partnerships[0]
        #expect(shown.meetings.map(\.title) == ["overleg"])
        #expect(shown.meetings[0].organisations == [Slug("politie")])
        #expect(shown.meetings[0].sessions[0].present == [Slug("politie")])
        #expect(shown.sharing?.rows.map(\.what) == ["naam"])
        #expect(shown.sharing?.rows[0].with == [Slug("politie")])
        #expect(shown.expectations?.items.map(\.what) == ["van allen"])
        #expect(shown.topics.map(\.subject) == [.dependence])
        #expect(shown.topics[0].sideEffects[0].minds == [])
        #expect(shown.topics[0].sideEffects[0].hasWithheldMinds)
        #expect(shown.topics[0].sideEffects.map(\.discussedIn) == [[], nil, ["overleg"]])
        #expect(shown.tasks[0].hasWithheldAccountable)
    }

    @Test func leavesNoTraceInPublicSite() {
        let shown = mixedSite().published(in: .public, on: today)
        let dumped = String(reflecting: shown)
        let found = dumped.matches(of: /geheim[a-z-]*/).map { String($0.output) }
        #expect(found == [])
        #expect(shown.pages.map(\.path) == ["open"])
        #expect(shown.directory.contacts.map(\.slug.text) == ["open", "half"])
        #expect(shown.partnerships.map(\.rounds.count) == [1])
        #expect(shown.partnerships[0].tasks[0].contributes == [Slug("politie")])
    }

    @Test func leavesNoTraceInPublicPlan() {
        let plan = plan(mixedSite())
        #expect(plan.addresses.allSatisfy { !$0.contains("geheim") })
        #expect(String(reflecting: plan.pages).contains("geheim") == false)
        #expect(String(reflecting: plan.partnerships).contains("geheim") == false)
        #expect(String(reflecting: plan.coverage).contains("geheim") == false)
        #expect(String(reflecting: plan.navigation).contains("geheim") == false)
    }

    @Test func showsEverythingToNetwork() {
        let site = mixedSite()
        #expect(site.published(in: .network, on: today) == site)
    }

    @Test func saysThatStandInIsWithheld() {
        let shown = mixedSite().published(in: .public, on: today)
        #expect(shown.directory.contacts[0].standIn == nil)
        #expect(shown.directory.contacts[0].hasWithheldStandIn)
        #expect(!shown.directory.contacts[1].hasWithheldStandIn)
    }

    @Test func leavesOutDraftsEverywhere() {
        var site = emptySite()
        site.home = page("index", isDraft: true)
        site.pages = [page("af"), page("ruw", isDraft: true)]
        site.factsheets = [factsheet("ruw", isDraft: true)]
        var draft = partnership("x")
        draft.isDraft = true
        var open = partnership("y")
        open.rounds = [round("2022-05-17")]
        open.rounds[0].isDraft = true
        site.partnerships = [draft, open]
        let shown = site.published(in: .network, on: today)
        #expect(shown.home == nil)
        #expect(shown.pages.map(\.path) == ["af"])
        #expect(shown.factsheets == [])
        #expect(shown.partnerships.map(\.slug.text) == ["y"])
        #expect(shown.partnerships[0].rounds == [])
    }

    @Test func keepsSynonymsToTheirEdition() {
        var site = emptySite()
        site.settings.synonyms = [SynonymGroup(["a", "b"]), SynonymGroup(["c", "d"], edition: .network)]
        #expect(site.published(in: .public, on: today).settings.synonyms.map(\.words) == [["a", "b"]])
        #expect(site.published(in: .network, on: today).settings.synonyms.count == 2)
    }

    /// Published today is there, tomorrow is not; a month or year that has begun is there.
    @Test(arguments: [
        ("2022-06-14", true), ("2022-06-15", true), ("2022-06-16", false), ("2022-06", true), ("2022-07", false), ("2022", true),
        ("2023", false),
    ])
    func waitsForDayOfPublication(published: String, isShown: Bool) {
        var site = emptySite()
        site.factsheets = [factsheet("een", published: published)]
        #expect(site.published(in: .public, on: today).factsheets.count == (isShown ? 1 : 0))
    }

    /// With three editions each shows its own and those more open than it.
    @Test(arguments: [("open", 1), ("partners", 2), ("kern", 3)])
    func nestsEditions(edition: String, count: Int) {
        var site = emptySite()
        site.settings.editions = ["open", "partners", "kern"].map(Edition.init)
        site.pages = ["open", "partners", "kern"].map { page($0, edition: Edition($0)) }
        #expect(site.published(in: Edition(edition), on: today).pages.count == count)
    }

    @Test func hidesWhatIsForEditionThatSiteDoesNotHave() {
        var site = emptySite()
        site.pages = [page("x", edition: Edition("typfout"))]
        #expect(site.published(in: .network, on: today).pages == [])
    }

    /// A link to something that is left out is a note and no mistake: rounds, checklists and areas as well.
    @Test(arguments: [
        "geheim", "page:geheim", "geheim-geval", "geheim-orgaan", "organisation:geheim-orgaan", "geheim-verband", "area:geheim-gebied",
        "../partnerships/x/rounds/2021-11-16.md", "../partnerships/geheim-verband/index.md",
    ])
    func remembersWhatItLeavesOut(destination: String) {
        #expect(plan(mixedSite()).links.target(of: destination, in: "Content/pages/open.md") == .notInThisEdition)
    }

    /// An area that is left out leaves no gap in what lies in what, and whoever was there for it alone is not said to be nowhere.
    @Test func closesTheGapOfAnAreaThatIsLeftOut() throws {
        var site = emptySite()
        site.directory.areas = [
            Area(slug: Slug("stad"), name: "Stad", place: place("areas.yaml")),
            Area(slug: Slug("dicht"), name: "Dicht", partOf: Slug("stad"), edition: .network, place: place("areas.yaml")),
            Area(slug: Slug("buurt"), name: "Buurt", partOf: Slug("dicht"), place: place("areas.yaml")),
        ]
        site.directory.organisations = [organisation("politie")]
        site.directory.contacts = [contact("ver", at: "politie", areas: ["buurt"]), contact("half", at: "politie", areas: ["dicht"])]
        let shown = site.published(in: .public, on: today).directory
        #expect(shown.areas.map(\.partOf?.text) == [nil, "stad"])
        #expect(shown.areas.map(\.hasWithheldContacts) == [true, false])
        #expect(shown.contacts.map(\.withheldFields) == [[], ["areas"]])
    }
}
