import Foundation
import TestSupport
import Testing

/// What a partnership's pages say of who came and went, of dates gone by and of parties beside each other.
@Suite struct PartnershipWordingTests {
    private static let profile = """
        ---
        title: Netwerk X
        goal:
          text: Rust in de wijk
          evaluated: 2021-03
          next-evaluation: 2022-09-01
        members:
          - organisation: a
            function: Jongerenwerker
            motive: Geld
            since: 2020-01
            left: 2022-05
          - organisation: a
            function: Teamleider
            motive: Geld
            since: 2022-06
          - organisation: b
            function: Agent
            motive: Rust
            since: 2020-01
            away:
              - from: 2022-02
                until: 2022-04
          - organisation: c
            function: Arts
            motive: Zorg
            since: 2020-01
          - organisation: d
            function: Buur
            since: 2020-01
            left: 2021-02
        meetings:
          - title: Overleg
        expectations:
          next-evaluation: 2022-10-13
          items:
            - what: Bellen
              from: a
        sharing:
          agreed: 2021-01-01
          review: 2022-03-01
          data:
            - what: Namen
        tasks:
          - task: Bellen
            accountable: a
        agreements:
          - what: Een overzicht
            who: c
            review: 2023-02-01
          - what: Gedaan
            who: c
            due: 2022-01-01
            reported: 2022-01-02
        ---
        """

    private static let site = [
        "Content/site.yaml": "title: Proef\ndate: 2022-12-06\n",
        "Content/directory/organisations.csv":
            "naam;slug;afkorting\nPartij A;a;\nPartij B;b;\nHuisartsengroep Het Plein;c;Het Plein\nPartij D;d;\n",
        "Content/partnerships/x/index.md": profile,
        "Content/partnerships/x/topics/wederzijdse-afhankelijkheid.md":
            "---\nneeds:\n  - {from: a, to: c, strength: 3, what: een bed}\n---\n",
        "Content/partnerships/x/topics/risicobereidheid.md": """
        ---
        discussed: 2022-03
        appetites:
          - risk: Geld
            parties:
              - {organisation: a, score: 1}
              - {organisation: b, score: 3}
              - {organisation: c, score: 5}
        ---
        """,
        "Content/partnerships/x/topics/randvoorwaarden-voor-succes.md": "---\nresult: Rust\n---\n",
    ]

    private func page(_ name: String) async throws -> String {
        let built = try await BuiltSite(Self.site)
        #expect(built.built.diagnostics.filter { $0.severity == .error }.isEmpty)
        return try built.page("partnerships/x/\(name).html")
    }

    private func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

    /// One need is recorded, with the subject; no organisation tells of its own.
    @Test func drawsTheNeedsOfTheSubjectOnTheFrontPage() async throws {
        let page = try await page("index")
        #expect(page.contains("class=\"band network-band\"") && page.contains("een bed"))
    }

    /// Two of the six have nothing: needs, a date, a result and a meeting are something.
    @Test func saysNotRecordedOnlyOfSubjectsWithoutAnything() async throws {
        let page = try await page("index")
        #expect(count("<p class=\"topic-list-date\"><span class=\"missing\">nog niet vastgelegd</span></p>", in: page) == 2)
        #expect(page.contains("<p class=\"topic-list-date\">besproken in maart 2022</p>"))
    }

    @Test(arguments: ["index", "agenda"])
    func namesBothEndsOfPartiesThatDiffer(name: String) async throws {
        let page = try await page(name)
        #expect(page.contains("Partij A: 1 van 5") && page.contains("Huisartsengroep Het Plein: 5 van 5"))
    }

    @Test func showsWhatIsLookedAtAgainAmongWhatIsDue() async throws {
        let page = try await page("index")
        #expect(page.contains("<a href=\"sharing.html\">Het kader voor gegevens delen opnieuw bekijken</a>"))
        #expect(page.contains("<a href=\"agreements.html\">Terugkijken op wat we van elkaar verwachten</a>"))
        #expect(page.contains("<a href=\"agreements.html\">Opnieuw bekijken: Een overzicht</a>"))
    }

    @Test(arguments: [("index", "1 september 2022"), ("agreements", "13 oktober 2022"), ("report", "1 september 2022")])
    func tellsThatAnEvaluationWasToBe(name: String, date: String) async throws {
        let page = try await page(name)
        #expect(page.contains("De volgende evaluatie zou op \(date) zijn."))
        #expect(!page.contains("Volgende evaluatie"))
    }

    @Test func tellsAChangeOfPersonFromAPartyThatLeft() async throws {
        let front = try await page("index")
        #expect(front.contains("Deden eerder mee: Partij D (tot februari 2021)</p>"))
        #expect(front.contains("Teamleider <span class=\"member-before\">eerst Jongerenwerker</span>"))
        let members = try await page("members")
        #expect(members.contains("Partij A: nu Teamleider, eerst Jongerenwerker") && !members.contains("Partij A weg"))
        #expect(members.contains("Partij D weg (Buur)"))
        #expect(members.contains("Eén keer ging er iemand weg. Eén keer kwam er voor dezelfde partij iemand anders."))
        #expect(members.contains("Sinds de laatste evaluatie, in maart 2021, veranderde er 2 keer iets."))
    }

    /// The heading of the column says that it was an absence.
    @Test func saysAwayOnceInTheTable() async throws {
        #expect(try await page("members").contains("\"Afwezig\">Februari 2022 – april 2022, zonder vervanger. </td>"))
    }

    @Test func givesEveryPartyAColumnOfTasks() async throws {
        let page = try await page("tasks")
        #expect(page.contains("<span>Partij B</span></th>") && page.contains("<span>Het Plein</span></th>"))
        #expect(!page.contains("<span>Partij D</span>"))
    }

    @Test func usesShortNamesAndTheSingularForAgreements() async throws {
        let page = try await page("agreements")
        #expect(page.contains("<td data-label=\"Wie\">Het Plein</td>"))
        #expect(page.contains("Twee afspraken, waarvan er één nog loopt."))
    }
}
