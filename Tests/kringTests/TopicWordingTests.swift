import Foundation
import TestSupport
import Testing

/// What the pages of the six subjects say of parties: verbs by their number, ties as ties, "all" where it is all.
@Suite struct TopicWordingTests {
    private func page(_ subject: String, _ text: String, members: [String] = ["a", "b", "c", "d"]) async throws -> String {
        let seats = members.map { "  - {organisation: \($0), function: Lid}\n" }.joined()
        let built = try await BuiltSite([
            "Content/site.yaml": "title: T\ndate: 2022-12-01\n",
            "Content/directory/organisations.csv": "naam;slug\n"
                + ["a", "b", "c", "d"].map { "Partij \($0.uppercased());\($0)\n" }.joined(),
            "Content/partnerships/x/index.md": "---\ntitle: Netwerk X\nmembers:\n\(seats)---\n",
            "Content/partnerships/x/topics/\(subject).md": "---\n\(text)---\n",
        ])
        #expect(built.built.diagnostics.filter { $0.severity == .error }.isEmpty, "\(built.built.diagnostics)")
        return try built.page("partnerships/x/topics/\(subject).html")
    }

    private func appetites(_ risks: [(String, [String: Int])]) -> String {
        "appetites:\n"
            + risks.map { risk, scores in
                let parties = scores.sorted { $0.key < $1.key }.map { "{organisation: \($0.key), score: \($0.value)}" }
                return "  - {risk: \(risk), parties: [\(parties.joined(separator: ", "))]}\n"
            }.joined()
    }

    /// Scores by party for one kind of risk; the title of the figure, and the sentence.
    @Test(arguments: [
        (
            ["a": 1, "b": 1, "c": 1, "d": 4], "Bij ‘Geld’ liggen jullie uit elkaar",
            "Geld: Partij A, Partij B en Partij C willen het minst wagen (1), Partij D wil het meest (4)."
        ),
        (
            ["a": 2, "b": 5, "c": 5, "d": 3], "Bij ‘Geld’ liggen jullie uit elkaar",
            "Geld: Partij A wil het minst wagen (2), Partij B en Partij C willen het meest (5)."
        ),
        (["a": 3, "b": 3, "c": 3, "d": 3], "Jullie willen evenveel wagen", "Geld: alle partijen willen evenveel wagen (3)."),
        // Who said nothing is not among all.
        (["a": 3, "b": 3], "Jullie willen evenveel wagen", "Geld: Partij A en Partij B willen evenveel wagen (3)."),
        (
            ["a": 3, "b": 3, "c": 3, "d": 4], "Jullie willen ongeveer evenveel wagen",
            "Geld: Partij A, Partij B en Partij C willen het minst wagen (3), Partij D wil het meest (4)."
        ),
        (["a": 3], "Hoeveel wie wil wagen", "Geld: Partij A geeft een 3."),
    ])
    func saysWhoWantsToRiskHowMuch(scores: [String: Int], title: String, sentence: String) async throws {
        let page = try await page("risicobereidheid", appetites([("Geld", scores)]))
        #expect(page.contains("<p class=\"figure-title\">\(title)</p>") || page.contains("<h2 class=\"figure-title\">\(title)</h2>"))
        #expect(page.contains(sentence))
    }

    @Test func namesTwoPartiesBoth() async throws {
        let page = try await page("risicobereidheid", appetites([("Geld", ["a": 3, "b": 3])]), members: ["a", "b"])
        #expect(page.contains("Geld: beide partijen willen evenveel wagen (3)."))
    }

    /// Of several kinds of risk one can be the widest, or as wide as another.
    @Test(arguments: [(4, "Bij ‘Geld’ liggen jullie het verst uit elkaar"), (5, "Bij twee soorten risico liggen jullie uit elkaar")])
    func namesTheWidestOnlyWhereItIsOne(other: Int, title: String) async throws {
        let page = try await page(
            "risicobereidheid", appetites([("Geld", ["a": 1, "b": 5]), ("Naam", ["a": 1, "b": other])]))
        #expect(page.contains(title))
    }

    @Test(arguments: [("[a]", "Partij A heeft er last van"), ("[a, b]", "Partij A en Partij B hebben er last van")])
    func saysWhoMinds(parties: String, sentence: String) async throws {
        let page = try await page(
            "randvoorwaarden-voor-succes", "side-effects:\n  - {effect: Lawaai, minds: \(parties), discussed-in: []}\n")
        #expect(page.contains("Lawaai: \(sentence), en in geen overleg gaat het erover."))
    }

    /// Needs, and the titles of the matrix and the network.
    @Test(arguments: [
        // The other way is recorded as nothing, or not at all.
        (["a b 3", "b a 0"], "Eén behoefte gaat maar één kant op", "Wie wie nodig heeft"),
        (["a b 3", "b c 1"], "Bij twee behoeften is andersom niets vastgelegd", "Wie wie nodig heeft"),
        (["a b 3", "b a 3"], "Elke behoefte gaat twee kanten op", "Wie wie nodig heeft"),
        (["a b 3"], "Bij één behoefte is andersom niets vastgelegd", "Wie wie nodig heeft"),
        // Whoever is needed most, alone or together; not where all who are needed are so as often.
        (["a b 1", "c b 1", "b a 1"], "Wie wie nodig heeft", "Het vaakst nodig: Partij B"),
        (["a b 1", "b a 1", "a c 1", "c a 1", "b c 1", "c b 1"], "Elke behoefte gaat twee kanten op", "Wie wie nodig heeft"),
    ])
    func titlesNeedsWithWhatIsRecorded(needs: [String], matrix: String, network: String) async throws {
        let lines = needs.map { need -> String in
            let parts = need.split(separator: " ")
            return "  - {from: \(parts[0]), to: \(parts[1]), strength: \(parts[2])}\n"
        }
        let page = try await page("wederzijdse-afhankelijkheid", "needs:\n" + lines.joined())
        #expect(page.contains("class=\"figure-title\">\(network)<"))
        if !matrix.hasPrefix("Wie wie nodig heeft") { #expect(page.contains("class=\"figure-title\">\(matrix)<")) }
    }

    /// Where and when, on every page that lists meetings.
    @Test func saysWhereAndWhenAMeetingIs() async throws {
        let meeting = "{title: Overleg, next: 2022-12-20, every: 1 maand, time: \"10:00-11:00\", location: Zaal Zonneweide}"
        let built = try await BuiltSite([
            "Content/site.yaml": "title: T\ndate: 2022-12-01\n", "Content/directory/organisations.csv": "naam;slug\nA;a\n",
            "Content/partnerships/x/index.md":
                "---\ntitle: X\nmembers:\n  - {organisation: a, function: Lid}\nmeetings:\n  - \(meeting)\n---\n",
        ])
        for name in ["index", "report", "topics/overlegstructuur"] {
            let page = try built.page("partnerships/x/\(name).html")
            for fact in ["Zaal Zonneweide", "10:00-11:00", "elke maand, op de derde dinsdag", "20 december 2022"] {
                #expect(page.contains(fact), "\(name): \(fact)")
            }
        }
    }
}
