import Foundation
import Model
import TestSupport
import Testing

/// The pages of a partnership beside its profile, the whole way from files to files.
@Suite struct PartnershipPagesTests {
    static let profile = """
        ---
        title: Netwerk X
        goal:
          text: Rust in de wijk
          wordings:
            - organisation: zorg
              text: Iedereen een plek
            - organisation: politie
              text: Geen overlast
        members:
          - organisation: politie
            function: Wijkagent
            since: 2020-01
          - organisation: zorg
            function: Verpleegkundige
            since: 2021-03
            away:
              - from: 2022-02
                until: 2022-04
                stand-in: de teamleider
          - organisation: geheim
            function: Onzichtbaar
            since: 2021-05
        tasks:
          - task: Bellen
            accountable: politie
            contributes: [zorg]
          - task: Zoeken
            accountable: none
          - task: Delen
            accountable: [politie, zorg]
        agreements:
          - what: Later klaar
            who: zorg
            due: 2022-12-20
          - what: Al klaar
            who: politie
            due: 2022-10-01
            reported: 2022-10-02
          - what: Te laat
            who: zorg
            due: 2022-11-01
        sharing: none
        findings-off:
          - finding: no-sharing-frame
            reason: We maken het in januari.
        ---
        """

    static let site = [
        "Content/site.yaml": "title: Proef\ndate: 2022-12-06\nsource-address: https://git.example.nl/x/{file}#L{line}\n",
        "Content/directory/organisations.csv": "naam;slug;uitgave\nPolitie;politie;\nZorg;zorg;\nGeheime Dienst;geheim;network\n",
        "Content/directory/contacts.csv": "naam;organisatie;domein\nJan Bos;politie;veilig\nAnna Vos;zorg;zorg\n",
        "Content/partnerships/x/index.md": profile,
        "Content/cases/een.md":
            "---\ntitle: Zo ging het\nsummary: Kort.\nfindings: [goal-worded-apart, round-overdue]\n---\nVerhaal.\n",
        "Content/partnerships/leeg/index.md": "---\ntitle: Leeg\n---\n",
    ]

    /// Each fact leads to where it can be read, and to its line.
    @Test func tellsWhereAFindingRests() async throws {
        let built = try await BuiltSite(Self.site)
        #expect(built.built.diagnostics.filter { $0.severity == .error }.isEmpty)
        let page = try built.page("partnerships/x/findings.html")
        #expect(page.contains("id=\"finding-goal-worded-apart\""))
        #expect(page.contains("<a href=\"index.html#goal\">Zorg: ‘Iedereen een plek’</a>"))
        #expect(page.contains("<a href=\"https://git.example.nl/x/Content/partnerships/x/index.md#L6\">index.md, regel 6</a>"))
        #expect(page.contains("<a href=\"../../cases/een.html\">Zo ging het</a>"))
        #expect(page.contains("<a href=\"agreements.html#agreements\">Te laat"))
    }

    /// What the social map shows has no line in the open edition, which would tell how many stand before it.
    @Test func keepsLinesOfTheSocialMapOutOfTheOpenEdition() async throws {
        let line = "directory/contacts.csv, regel 2"
        #expect(try await !BuiltSite(Self.site).page("partnerships/x/findings.html").contains(line))
        #expect(try await BuiltSite(Self.site, edition: .network).page("partnerships/x/findings.html").contains(line))
    }

    @Test func showsWhatIsSwitchedOffWithItsReason() async throws {
        let page = try await BuiltSite(Self.site).page("partnerships/x/findings.html")
        #expect(page.contains("We maken het in januari."))
        #expect(!page.contains("id=\"finding-no-sharing-frame\""))
    }

    @Test func saysWhatIsNotRecordedWhereNothingIsFound() async throws {
        let page = try await BuiltSite(Self.site).page("partnerships/leeg/findings.html")
        #expect(page.contains("Deze gegevens roepen nu geen vragen op."))
        #expect(page.contains("<li>een gezamenlijk doel</li>"))
        #expect(!page.contains("findings-off:"))
    }

    @Test func linksACaseToThePartnershipsThatItLooksLike() async throws {
        let page = try await BuiltSite(Self.site).page("cases/een.html")
        #expect(page.contains("<a href=\"../partnerships/x/findings.html#finding-goal-worded-apart\">Netwerk X</a>"))
        #expect(page.contains("nu bij geen van de netwerken op deze site"))
    }

    /// Open ones by date, then those that were reported back.
    @Test func putsOpenAgreementsFirst() async throws {
        let page = try await BuiltSite(Self.site).page("partnerships/x/agreements.html")
        let places = ["Te laat", "Later klaar", "Al klaar"].map { page.range(of: "<th scope=\"row\">\($0)</th>")?.lowerBound }
        #expect(places.compactMap { $0 }.count == 3)
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        #expect(page.contains("Drie afspraken: twee zijn nog open, en van één daarvan is de datum voorbij."))
    }

    @Test func saysWhoIsAccountableInWords() async throws {
        let page = try await BuiltSite(Self.site).page("partnerships/x/tasks.html")
        #expect(page.contains("<th scope=\"row\">Zoeken <span class=\"missing task-remark\">nog niemand aan zet</span></th>"))
        #expect(page.contains("<th scope=\"row\">Delen <span class=\"missing task-remark\">twee partijen aan zet</span></th>"))
        #expect(page.components(separatedBy: "<span class=\"visually-hidden\">Aan zet</span>").count == 4)
        #expect(page.components(separatedBy: "<span class=\"visually-hidden\">Draagt bij</span>").count == 2)
    }

    @Test func showsWhoWasAwayAndWhoStoodIn() async throws {
        let page = try await BuiltSite(Self.site).page("partnerships/x/members.html")
        #expect(page.contains("Afwezig februari 2022 – april 2022, vervangen door de teamleider"))
        #expect(page.contains("2 jaar en 11 maanden"))
    }

    /// An empty sheet to make a frame on, where there is none.
    @Test func offersAnEmptySheetForSharing() async throws {
        let page = try await BuiltSite(Self.site).page("partnerships/x/sharing.html")
        #expect(page.contains("Er is geen kader voor het delen van gegevens."))
        #expect(page.components(separatedBy: "<tr><td></td><td></td><td></td><td></td></tr>").count == 7)
    }

    /// Each figure has names of its own in a report, which holds those of many pages.
    @Test func givesEveryIdInAReportOnce() async throws {
        let page = try await BuiltSite(Self.site).page("partnerships/x/report.html")
        let ids = page.components(separatedBy: " id=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
        #expect(ids.count > 10 && Set(ids).count == ids.count)
        #expect(page.contains("href=\"#chapter-members\"") && page.contains("id=\"chapter-members\""))
    }

    @Test func namesNobodyOfTheNetworkInTheOpenEdition() async throws {
        let built = try await BuiltSite(Self.site)
        for (path, bytes) in try built.files() {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("Onzichtbaar") && !text.contains("Geheime Dienst"), "\(path)")
        }
        let closed = try await BuiltSite(Self.site, edition: .network)
        #expect(try closed.page("partnerships/x/members.html").contains("Onzichtbaar"))
    }
}
