import Foundation
import Model
import TestSupport
import Testing

/// What a page says of what its edition leaves out: never that it is not recorded.
@Suite struct WithheldPagesTests {
    private let subjects = "partnerships/x/topics/"

    /// A partnership of which the network knows more than the public: an organisation, a round, lists and subjects.
    private static let site = [
        "Content/site.yaml": "title: T\ndate: 2022-12-06\neditions: [public, network]\n",
        "Content/directory/organisations.csv": "naam;slug;uitgave\nPartij A;a;\nPartij B;b;\nDicht;dicht;network\n",
        "Content/partnerships/x/index.md": """
        ---
        title: Netwerk X
        members:
          - {organisation: a, function: Lid}
          - {organisation: b, function: Lid}
        meetings:
          - {title: Besloten tafel, organisations: [dicht], informal: true}
          - title: Open tafel
            sessions: [{date: 2022-11-01, present: [a, b]}, {date: 2023-01-10, present: []}]
        sharing:
          agreed: 2022-01
          data: [{what: Lijst, with: [dicht]}]
        findings-off:
          - {finding: goal-missing, reason: Ligt gevoelig, edition: network}
          - {finding: one-sided-need, reason: Niet nu}
        ---
        """,
        "Content/partnerships/x/rules.md": "---\nedition: network\nsteps: [{step: wensen, state: met}]\n---\n",
        "Content/partnerships/x/topics/risicobereidheid.md":
            "---\ntitle: Durf\nappetites:\n  - {risk: Geld, parties: [{organisation: dicht, score: 5}]}\n---\n",
        "Content/partnerships/x/topics/dosering-van-planning-en-control.md": "---\ntitle: Maat\nedition: network\n---\n",
        "Content/partnerships/x/topics/randvoorwaarden-voor-succes.md": """
        ---
        title: Voorwaarden
        side-effects:
          - {effect: Gemopper, minds: [a], discussed-in: [Besloten tafel]}
          - {effect: Stank, minds: [a], discussed-in: [Open tafel], reported: false}
        ---
        """,
    ]

    @Test func saysNothingIsMissingThatIsWithheld() async throws {
        let built = try await BuiltSite(Self.site)
        #expect(built.built.diagnostics.isEmpty)
        let daring = try built.page(subjects + "risicobereidheid.html")
        #expect(daring.contains("Wat hierover is vastgelegd, staat niet in deze uitgave."))
        #expect(!daring.contains("topic-form") && !daring.contains("nog niet vastgelegd"))
        #expect(!(try built.page(subjects + "overlegstructuur.html")).contains("Een moment zonder agenda is niet vastgelegd"))
        let sharing = try built.page("partnerships/x/sharing.html")
        #expect(sharing.contains("Er is een kader. Welke gegevens erin staan, staat niet in deze uitgave."))
        #expect(!sharing.contains("sharing-empty"))
        let conditions = try built.page(subjects + "randvoorwaarden-voor-succes.html")
        #expect(conditions.contains(">–<") && !conditions.contains("in geen overleg") && !conditions.contains("nergens besproken"))
        let findings = try built.page("partnerships/x/findings.html")
        let list = findings.components(separatedBy: "unrecorded-list").last ?? ""
        #expect(list.contains("een gezamenlijk doel") && !list.contains("de zeven gouden regels"))
        #expect(!list.contains("in de hand houdt") && !list.contains("hoe jullie overleg"))
    }

    /// In the network edition each of them is told.
    @Test func tellsTheNetworkWhatIsThere() async throws {
        let built = try await BuiltSite(Self.site, edition: .network)
        #expect(try built.page(subjects + "risicobereidheid.html").contains("Geld"))
        #expect(try built.page(subjects + "overlegstructuur.html").contains("Momenten zonder agenda: Besloten tafel."))
        #expect(try built.page(subjects + "randvoorwaarden-voor-succes.html").contains("Besloten tafel"))
        #expect(try built.page("partnerships/x/sharing.html").contains("Lijst"))
    }

    /// The finding is off in both editions; its reason stands in one.
    @Test func keepsReasonsToTheirEdition() async throws {
        for isTold in [false, true] {
            let built = try await BuiltSite(Self.site, edition: isTold ? .network : .public)
            let findings = try built.page("partnerships/x/findings.html")
            #expect(!findings.contains("id=\"finding-goal-missing\""))
            #expect(findings.contains("Ligt gevoelig") == isTold)
            #expect(findings.contains("Niet nu"))
            // What would be found is known only where nothing is left out.
            #expect(findings.contains("Er zou nu niets staan.") == isTold)
            for (path, data) in try built.files() where !isTold {
                #expect(!String(decoding: data, as: UTF8.self).contains("Ligt gevoelig"), "\(path)")
            }
        }
    }

    /// What is planned is not what was held last, nor is anyone absent there.
    @Test func countsNoSessionsToCome() async throws {
        let page = try await BuiltSite(Self.site).page(subjects + "overlegstructuur.html")
        #expect(page.contains("1 november 2022, 2 van de 2 partijen erbij"))
        #expect(!page.contains("kr-matrix"))
    }

    @Test func tellsNotReportedFromNotRecorded() async throws {
        let page = try await BuiltSite(Self.site).page(subjects + "randvoorwaarden-voor-succes.html")
        let rows = page.components(separatedBy: "<tr>")
        let reported = { (effect: String) in rows.first { $0.contains(effect) && $0.contains("scope=\"row\"") } ?? "" }
        #expect(reported("Stank").contains(">nee<"))
        #expect(!reported("Gemopper").contains(">nee<"))
    }
}
