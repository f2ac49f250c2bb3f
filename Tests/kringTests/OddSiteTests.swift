import Foundation
import TestSupport
import Testing

/// Sites that are small, large, half done or oddly named, each of which builds and shows whole pages.
@Suite struct OddSiteTests {
    private let head = ["Content/site.yaml": "title: Proef\ndate: 2022-06-15\n"]
    private let instrument =
        "title: T\nsource: S\nscale: {min: 1, max: 5}\nthresholds: {floor: 3, challenge: 4}\ndimensions:\n"
        + "  - {id: a, title: Aa, indicators: [{id: x, text: X}]}\n  - {id: b, title: Bb, indicators: [{id: y, text: Y}]}\n"

    private func site(_ files: [String: String]) async throws -> BuiltSite {
        let site = try await BuiltSite(head.merging(files) { $1 })
        try expectWhole(site)
        return site
    }

    /// Every page ends as it should, and shows no sign of a value that is not there.
    private func expectWhole(_ site: BuiltSite) throws {
        #expect(site.built.diagnostics.filter { $0.severity == .error } == [])
        for (path, data) in try site.files() where path.hasSuffix(".html") {
            let text = String(decoding: data, as: UTF8.self)
            #expect(text.hasSuffix("</html>\n"), "\(path)")
            #expect(text.contains("<h1"), "\(path)")
            for sign in ["{{", "}}", "Optional(", ">nil<", " nil ", "NaN", "<ul>\n</ul>", "<tbody>\n</tbody>", "<dl>\n</dl>", "<h2></h2>"] {
                #expect(!text.contains(sign), "\(path): \(sign)")
            }
        }
    }

    @Test func buildsSiteOfOneLine() async throws {
        let site = try await site([:])
        #expect(try site.files().keys.filter { $0.hasSuffix(".html") }.sorted() == ["404.html", "index.html"])
        #expect(try site.page("index.html").contains("Proef"))
    }

    @Test func buildsSiteWithoutHome() async throws {
        let site = try await site(["Content/factsheets/f.md": "---\ntitle: F\nsummary: S.\n---\n"])
        #expect(try site.page("index.html").contains("factsheets/f.html"))
    }

    @Test func buildsSiteInEnglish() async throws {
        let site = try await site([
            "Content/site.yaml": "title: Test\nlanguage: en\n", "Content/partnerships/x/index.md": "---\ntitle: X\n---\n",
            "Content/directory/organisations/o.md": "---\ntitle: O\n---\n",
        ])
        #expect(try site.page("index.html").contains("<html lang=\"en\""))
    }

    @Test(arguments: [1, 40])
    func buildsPartnershipOfAnySize(count: Int) async throws {
        var files: [String: String] = [:]
        var members = ""
        for index in 1...count {
            files["Content/directory/organisations/o\(index).md"] = "---\ntitle: Organisatie \(index)\n---\n"
            members += "  - {organisation: o\(index), function: Functie \(index)}\n"
        }
        files["Content/partnerships/x/index.md"] = "---\ntitle: X\nmembers:\n\(members)---\n"
        let page = try await site(files).page("partnerships/x/index.html")
        for index in 1...count { #expect(page.contains("Functie \(index)")) }
    }

    @Test func buildsPartnershipOfEmptyLists() async throws {
        let lists = ["members", "meetings", "phases", "tasks", "agreements", "sources", "areas"].map { "\($0): []\n" }.joined()
        let site = try await site([
            "Content/partnerships/x/index.md": "---\ntitle: X\n\(lists)---\n", "Content/partnerships/x/rules.md": "---\nsteps: []\n---\n",
            "Content/factsheets/f.md": "---\ntitle: F\nsummary: S\nauthors: []\nsources: []\nthemes: []\n---\n",
            "Content/cases/c.md": "---\ntitle: C\nsummary: S\nsignals: []\nhelped: []\n---\n",
        ])
        #expect(try site.page("partnerships/x/index.html").contains("X"))
    }

    @Test func buildsRoundWithoutAnswers() async throws {
        let site = try await site([
            "Content/instruments/proef.yaml": instrument, "Content/partnerships/x/index.md": "---\ntitle: X\n---\n",
            "Content/partnerships/x/rounds/2022-05-17.md": "---\ninstrument: proef\ndate: 2022-05-17\n---\n",
        ])
        #expect(site.built.diagnostics.map(\.identifier) == [.responsesMissing])
        #expect(!(try site.page("partnerships/x/rounds/2022-05-17.html").contains("role=\"img\"")))
    }

    @Test(arguments: [0, 1, 4, 5, 200])
    func buildsRoundOfAnySize(count: Int) async throws {
        let rows = (0..<count).map { "r\($0),\(1 + $0 % 5),\(5 - $0 % 3)" }.joined(separator: "\n")
        let page = try await site([
            "Content/instruments/proef.yaml": instrument,
            "Content/partnerships/x/index.md": "---\ntitle: X\n---\n\n```figure\ndots: x\n```\n",
            "Content/partnerships/x/rounds/2022-05-17.md": "---\ninstrument: proef\ndate: 2022-05-17\n---\n",
            "Content/partnerships/x/rounds/2022-05-17.csv": "respondent,x,y\n\(rows)\n",
        ]).page("partnerships/x/rounds/2022-05-17.html")
        #expect(page.contains("numbers-table") == (count >= 5))
    }

    @Test func buildsNamesThatAreLongOrHaveSpecialLetters() async throws {
        let long = String(repeating: "Samenwerkingsverband ", count: 10).trimmingCharacters(in: .whitespaces)
        let word = String(repeating: "x", count: 200)
        let site = try await site([
            "Content/directory/organisations.csv": "naam\nĲsselmonde & Één\n\(long)\n\(word)\n",
            "Content/directory/areas.yaml": "areas:\n  - {name: Ĳsselmonde, tile: [1, 1]}\n  - {name: \(word), tile: [2, 1]}\n",
            "Content/directory/contacts.csv": "naam;organisatie;gebieden\nJosé ’t Hart;ijsselmonde een;IJsselmonde\n",
            "Content/partnerships/x/index.md": "---\ntitle: \(long)\n---\n",
            "Content/factsheets/Été.md": "---\ntitle: \(word)\nsummary: \(long)\n---\n",
        ])
        #expect(try site.page("directory/organisations/ijsselmonde-een.html").contains("Ĳsselmonde &amp; Één"))
        #expect(try site.page("directory/areas/ijsselmonde.html").contains("José ’t Hart"))
        #expect(try site.page("factsheets/ete.html").contains(word))
    }

    @Test func buildsDeepPages() async throws {
        let site = try await site([
            "Content/pages/a/B c/d.md": "---\ntitle: D\n---\n\n[terug](../../e.md)\n", "Content/pages/e.md": "---\ntitle: E\n---\n",
        ])
        let page = try site.page("a/b-c/d.html")
        #expect(page.contains("href=\"../../e.html\""))
        #expect(page.contains("href=\"../../theme/style.css?v="))
    }

    @Test func buildsDirectoryWithoutAreas() async throws {
        let site = try await site(["Content/directory/organisations.csv": "naam\nPolitie\n"])
        #expect(try site.page("directory/index.html").contains("Politie"))
    }
}
