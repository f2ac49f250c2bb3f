import Foundation
import TestSupport
import Testing

/// The pages of the six subjects, from files to files.
@Suite struct TopicPagesTests {
    private static let subjects = [
        "wederzijdse-afhankelijkheid", "risicobereidheid", "dosering-van-planning-en-control", "randvoorwaarden-voor-succes",
        "verantwoordelijkheden-en-bevoegdheden", "overlegstructuur",
    ]

    private func site(_ files: [String: String], members: [String] = ["a", "b", "c"], profile: String = "") -> [String: String] {
        let organisations = members.map { "Partij \($0.uppercased());\($0)\n" }.joined()
        let seats = members.map { "  - {organisation: \($0), function: Lid}\n" }.joined()
        return [
            "Content/site.yaml": "title: T\ndate: 2022-12-01\neditions: [public, network]\n",
            "Content/directory/organisations.csv": "naam;slug\n" + organisations,
            "Content/partnerships/x/index.md": "---\ntitle: Netwerk X\nmembers:\n\(seats)\(profile)---\n",
        ].merging(files.map { ("Content/partnerships/x/topics/\($0.key).md", "---\ntitle: Onderwerp\n\($0.value)---\n") }) { $1 }
    }

    private func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

    @Test func givesEverySubjectAGuideAndAFormBeforeAnythingIsRecorded() async throws {
        let built = try await BuiltSite(site([:]))
        #expect(built.built.diagnostics.isEmpty)
        for subject in Self.subjects {
            let page = try built.page("partnerships/x/topics/\(subject).html")
            #expect(page.contains("nog niet vastgelegd"))
            #expect(page.contains("table topic-form\"") || page.contains("kr-matrix"))
            #expect(count("class=\"topic-questions\"", in: page) == 1)
        }
        #expect(try built.files().keys.allSatisfy { !$0.hasSuffix(".ics") })
    }

    @Test func plansNoSubjectsWithoutPartiesOrFiles() async throws {
        let files = ["Content/site.yaml": "title: T\n", "Content/partnerships/x/index.md": "---\ntitle: Netwerk X\n---\n"]
        #expect(try await BuiltSite(files).files().keys.allSatisfy { !$0.contains("/topics/") })
    }

    @Test func drawsNeedsAndSaysWhichGoOneWay() async throws {
        let built = try await BuiltSite(
            site([
                "wederzijdse-afhankelijkheid": """
                needs:
                  - {from: a, to: b, strength: 3, what: een bed}
                  - {from: b, to: a, strength: 0}

                """
            ]))
        let page = try built.page("partnerships/x/topics/wederzijdse-afhankelijkheid.html")
        #expect(page.contains("Eén behoefte gaat maar één kant op"))
        #expect(page.contains("Partij A heeft Partij B nodig (kan niet zonder): een bed. Andersom is er niets nodig."))
        #expect(count("kr-cell-outline", in: page) == 2)
    }

    /// Sixty parties make a matrix, sixty-one a table; without the parties of which nothing is known.
    @Test(arguments: [(60, true), (61, false)])
    func listsNeedsWhereTheyAreTooManyForAMatrix(count: Int, isDrawn: Bool) async throws {
        let members = (1...count + 5).map { "p\($0)" }
        let needs = (1..<count).map { "  - {from: p\($0), to: p\($0 + 1), strength: 1}\n" }.joined()
        let built = try await BuiltSite(site(["wederzijdse-afhankelijkheid": "needs:\n" + needs], members: members))
        let page = try built.page("partnerships/x/topics/wederzijdse-afhankelijkheid.html")
        #expect(page.contains("kr-matrix") == isDrawn)
        #expect(page.contains("<div class=\"topic-table\">") == !isDrawn)
    }

    @Test func keepsWhatIsForTheNetworkOutOfEveryFile() async throws {
        var files = site(
            [
                "wederzijdse-afhankelijkheid": "needs:\n  - {from: a, to: zwaluwstaart, strength: 3, what: kievitsei}\n",
                "risicobereidheid":
                    "appetites:\n  - risk: Geld\n    parties:\n      - {organisation: zwaluwstaart, score: 5, bears: merelzang}\n",
                "overlegstructuur": "edition: network\noutcomes: [spreeuwenzwerm]\n",
            ],
            profile: """
                  - {organisation: zwaluwstaart, function: Lid}
                meetings:
                  - {title: Open overleg, next: 2023-01-10, sessions: [{date: 2022-11-01, present: [a, zwaluwstaart]}, {date: 2022-11-08, present: [a]}]}
                  - {title: Roodborsttapuit, organisations: [zwaluwstaart], next: 2023-01-11}

                """)
        files["Content/directory/organisations.csv"] =
            "naam;slug;uitgave\nPartij A;a;\nPartij B;b;\nPartij C;c;\nZwaluwstaart;zwaluwstaart;network\n"
        for (path, data) in try await BuiltSite(files).files() {
            let text = String(decoding: data, as: UTF8.self).lowercased()
            for word in ["zwaluwstaart", "kievitsei", "merelzang", "spreeuwenzwerm", "roodborsttapuit"] {
                #expect(!text.contains(word) && !path.contains(word), "\(path) holds \(word)")
            }
        }
        let network = try await BuiltSite(files, edition: .network)
        #expect(try network.page("partnerships/x/meetings.ics").contains("Roodborsttapuit"))
    }

    @Test func escapesWhatAuthorsWrite() async throws {
        let hostile = "<script>alert(1)</script>\\\"&"
        let built = try await BuiltSite(
            site(
                [
                    "wederzijdse-afhankelijkheid": "swot:\n  - {organisation: a, strengths: [\"\(hostile)\"]}\n",
                    "risicobereidheid":
                        "appetites:\n  - risk: \"\(hostile)\"\n    parties:\n      - {organisation: a, score: 1, bears: \"\(hostile)\"}\n",
                    "dosering-van-planning-en-control":
                        "risks:\n  - {risk: \"\(hostile)\", id: r}\ninstruments:\n  - {instrument: \"\(hostile)\", covers: geen}\n",
                    "randvoorwaarden-voor-succes": "side-effects:\n  - {effect: \"\(hostile)\", minds: [a], discussed-in: geen}\n",
                    "verantwoordelijkheden-en-bevoegdheden":
                        "key-figures:\n  - {role: \"\(hostile)\", powers: [\"\(hostile)\"], accounts-to: geen}\n",
                ], profile: "meetings:\n  - {title: \"\(hostile)\", next: 2023-01-10, aim: \"x\\r\\nEND:VCALENDAR\\r\\n\(hostile)\"}\n"))
        #expect(built.built.diagnostics.isEmpty)
        for (path, data) in try built.files() where path.hasSuffix(".html") || path.hasSuffix(".svg") {
            #expect(!String(decoding: data, as: UTF8.self).contains("<script>alert"), "\(path)")
        }
        let calendar = try built.page("partnerships/x/meetings.ics")
        #expect(calendar.components(separatedBy: "\r\n").count { $0 == "END:VCALENDAR" } == 1)
    }

    @Test func placesPicturesInRunningText() async throws {
        var files = site([
            "wederzijdse-afhankelijkheid": "needs:\n  - {from: a, to: b, strength: 3}\n",
            "risicobereidheid": "appetites:\n  - risk: Geld\n    parties:\n      - {organisation: a, score: 1}\n",
        ])
        files["Content/pages/p.md"] = """
            ---
            title: P
            ---
            ```figure
            dependence: x
            ```

            ```figure
            appetite: x
            ```
            """
        let built = try await BuiltSite(files)
        let page = try built.page("p.html")
        #expect(page.contains("kr-matrix") && page.contains("kr-parties"))
        files["Content/pages/p.md", default: ""] += "\n\n```figure\nrisks: x\n```\n"
        let broken = try await BuiltSite(files)
        #expect(broken.built.diagnostics.map(\.identifier.rawValue) == ["bad-figure"])
    }
}
