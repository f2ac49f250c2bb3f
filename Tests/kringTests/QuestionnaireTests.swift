import Foundation
import TestSupport
import Testing

/// The questionnaire of a round, as a page and as one file.
@Suite struct QuestionnaireTests {
    /// A network that measures in September 2022 with a survey of two dimensions and a quadrant.
    static let site = [
        "Content/site.yaml": "title: Proef\ndate: 2022-06-15\naddress: https://example.nl/\n",
        "Content/instruments/proef.yaml": """
        title: Proefmeting
        source: Verzonnen
        scale: {min: 1, max: 3, labels: [Nee, Soms, Ja]}
        thresholds: {floor: 1.5, challenge: 2.5}
        dimensions:
          - id: eerst
            title: Eerst dit
            asks: Waar gaan we heen?
            indicators:
              - {id: zulu, text: Zulu-stelling., level: floor}
            dimensions:
              - {id: dieper, title: Dieper, indicators: [{id: alfa, text: Alfa-stelling., reversed: true}]}
          - {id: dan, title: Dan dat, indicators: [{id: mike, text: Mike-stelling., level: challenge}]}
        quadrant:
          title: Vlak
          corners: [a, b, c, d]
          horizontal: {id: h, title: Liggend, uses: [zulu]}
          vertical: {id: v, title: Staand, indicators: [{id: bravo, text: Bravo-stelling.}]}
        """,
        "Content/partnerships/x/index.md": "---\ntitle: Netwerk X\nchair: Ada Voorbeeld\n---\n",
        "Content/partnerships/x/rounds/2022-09-01.md":
            "---\ninstrument: proef\ndate: 2022-09-01\ngroups: [domein, rol]\nchoices: {domein: [zorg, veilig]}\n---\n",
        "Content/directory/organisations.csv": "naam\nGemeente\n",
        "Content/directory/contacts.csv": "naam;organisatie;e-mail\nAda Voorbeeld;gemeente;ada@example.nl\n",
    ]
    private static let page = "partnerships/x/rounds/2022-09-01-questionnaire.html"

    private func built(_ changes: [String: String] = [:]) async throws -> BuiltSite {
        let site = try await BuiltSite(Self.site.merging(changes) { $1 })
        #expect(site.built.diagnostics == [])
        return site
    }

    /// The dimensions' statements in their order, however deep, and the quadrant's own after them.
    @Test func asksInTheInstrumentsOrder() async throws {
        let page = try await built().page(Self.page)
        let asked = page.matches(of: /statement-number">(\d+)<\/span> <span class="statement-words">([^<]*)</).map { "\($0.1) \($0.2)" }
        #expect(asked == ["1 Zulu-stelling.", "2 Alfa-stelling.", "3 Mike-stelling.", "4 Bravo-stelling."])
        let names = page.matches(of: /type="radio" name="([^"]*)" value="([^"]*)"/).map { "\($0.1) \($0.2)" }
        #expect(names.prefix(5) == ["zulu 1", "zulu 2", "zulu 3", "zulu ", "alfa 1"])
        #expect(names.count == 4 * 4)
    }

    @Test(arguments: [
        ("nl", "Proefmeting", "Vragenlijst Proefmeting"), ("nl", "mijn vragenlijst", "Mijn vragenlijst"),
        ("nl", "Vragenlijst samen", "Vragenlijst samen"), ("en", "Trial", "Questionnaire: Trial"),
        ("en", "My questionnaire", "My questionnaire"),
    ])
    func saysOnceThatItIsQuestionnaire(language: String, title: String, heading: String) async throws {
        let instrument = Self.site["Content/instruments/proef.yaml"]?.replacing("title: Proefmeting", with: "title: \(title)") ?? ""
        let settings = "title: Proef\nlanguage: \(language)\ndate: 2022-06-15\n"
        let site = try await built(["Content/instruments/proef.yaml": instrument, "Content/site.yaml": settings])
        #expect(try site.page(Self.page).firstMatch(of: /<h1[^>]*>([^<]*)</).map { String($0.1) } == heading)
    }

    /// Before the day, on it, and after it as long as there are no answers.
    @Test(arguments: [
        ("2022-06-15", "We meten op 1 september 2022."), ("2022-09-01", "De vragenlijst van 1 september 2022 staat open."),
        ("2022-11-15", "De meetdag was 1 september 2022. Er zijn nog geen antwoorden ingelezen."),
    ])
    func saysWhereRoundStands(today: String, note: String) async throws {
        let changed = ["Content/site.yaml": "title: Proef\ndate: \(today)\n"]
        let site = try await BuiltSite(Self.site.merging(changed) { $1 })
        let page = try site.page("partnerships/x/rounds/2022-09-01.html")
        #expect(page.replacing("\u{A0}", with: " ").contains(note))
        #expect(page.contains("2022-09-01-questionnaire.html\">Vul de"))
    }

    /// What a statement is for would steer the answer.
    @Test func keepsLevelsAndReversalToItself() async throws {
        let main = try #require(try await built().page(Self.page).split(separator: "<main").last)
        for word in ["ondergrens", "uitdaging", "omgekeerd", "Vlak", "Staand", "reversed"] { #expect(!main.contains(word), "\(word)") }
    }

    @Test func offersChoicesAndAnOpenFieldWhereThereAreNone() async throws {
        let page = try await built().page(Self.page)
        #expect(page.matches(of: /<option value="([^"]*)"/).map { String($0.1) } == ["", "zorg", "veilig", ""])
        #expect(page.contains("<input class=\"group-field\" type=\"text\" id=\"group-2\" maxlength=\"80\" data-group=\"rol\">"))
    }

    @Test func staysOutOfSearching() async throws {
        let site = try await built()
        #expect(try site.page(Self.page).contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(try !site.page("sitemap.xml").contains("questionnaire"))
        #expect(try site.page("sitemap.xml").contains("2022-09-01.html"))
    }

    @Test func isLinkedFromItsRoundAndItsNetwork() async throws {
        let site = try await built()
        #expect(try site.page("partnerships/x/rounds/2022-09-01.html").contains("href=\"2022-09-01-questionnaire.html\">Vul de"))
        #expect(try site.page("partnerships/x/index.html").contains("href=\"rounds/2022-09-01-questionnaire.html\">Vul de"))
    }

    /// A person is named only where the content says who it is, and never where an edition keeps the address to itself.
    @Test(arguments: [
        ("Ada Voorbeeld", "", true), ("ada voorbeeld", "", true), ("De voorzitter", "", false), ("Ada Voorbeeld", "network", false),
    ])
    func namesWhomToSendAnswersTo(chair: String, edition: String, isNamed: Bool) async throws {
        let page = try await built([
            "Content/partnerships/x/index.md": "---\ntitle: Netwerk X\nchair: \(chair)\n---\n",
            "Content/directory/contacts.csv": "naam;organisatie;e-mail;uitgave\nAda Voorbeeld;gemeente;ada@example.nl;\(edition)\n",
        ]).page(Self.page)
        #expect(page.contains("mailto:ada@example.nl") == isNamed)
        #expect(page.contains("aan wie je vroeg om mee te doen") == !isNamed)
    }

    @Test func speaksEnglish() async throws {
        let site = try await built(["Content/site.yaml": "title: Trial\nlanguage: en\ndate: 2022-06-15\n"])
        let page = try site.page(Self.page)
        #expect(page.contains("Save my answers"))
        let keys = page.matches(of: />(questionnaire-[a-z-]+|fill-in|take-part-[a-z-]+)</).map { String($0.1) }
        #expect(keys == [])
    }

    /// The file names no other file and no other host.
    @Test func needsNothingBesideTheFile() throws {
        let text = try file(of: Self.site)
        let tags = HostileSiteTests.tags(in: text)
        #expect(tags.count { $0.name == "script" } == 1)
        #expect(tags.count { $0.name == "style" } == 3)
        #expect(tags.filter { $0.name == "script" }.allSatisfy { $0.attributes.isEmpty })
        for tag in tags {
            #expect(!["img", "iframe", "object", "embed", "base", "source"].contains(tag.name), "\(tag)")
            for attribute in tag.attributes where ["href", "src", "action", "srcset", "data", "poster"].contains(attribute.name) {
                #expect(["#", "data:image/svg+xml,", "mailto:"].contains { attribute.value.hasPrefix($0) }, "\(tag)")
            }
        }
        #expect(text.firstMatch(of: /url\(|@import|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket/) == nil)
        // Its script and its styles are named by their digests.
        #expect(text.contains("content=\"default-src 'none'; script-src 'sha256-"))
        #expect(text.components(separatedBy: "'sha256-").count == 5)
        #expect(!text.contains("unsafe-inline"))
        #expect(text.contains("form-action 'none'"))
    }

    @Test func runsNothingOfTheAuthorsInTheFile() throws {
        let text = try file(of: HostileSiteTests.hostileSite())
        let tags = HostileSiteTests.tags(in: text)
        #expect(text.contains("alert(1)"))
        #expect(tags.count { $0.name == "script" } == 1)
        #expect(tags.count { $0.name == "img" } == 0)
        #expect(!tags.contains { $0.attributes.contains { $0.name.hasPrefix("on") } })
    }

    /// A site's own style and script cannot end the element that they stand in.
    @Test func keepsOwnStyleAndScriptInTheirPlace() throws {
        let text = try file(
            of: Self.site.merging([
                "Templates/questionnaire.js": "var a = \"</script><img>\";", "Templates/site.css": "/* </style><img> */",
            ]) { $1 })
        #expect(text.contains("var a = \"<\\/script><img>\";"))
        #expect(text.contains("/* <\\/style><img> */"))
    }

    /// The file that the command writes for the open round.
    private func file(of site: [String: String]) throws -> String {
        let folder = try TemporaryFolder(site)
        let round = try #require(site.keys.first { $0.hasSuffix("2022-09-01.md") })
        #expect(round.contains("partnerships/x/"))
        let result = try Program.run(["questionnaire", "x", "2022-09-01", "--output", "vragen.html"], in: folder.path)
        #expect(result.code == 0, "\(result)")
        return try folder.text(of: "vragen.html")
    }
}
