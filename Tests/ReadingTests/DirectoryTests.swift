import Model
import Testing

@testable import Reading

@Suite struct DirectoryTests {
    private let head = ["Content/site.yaml": "title: T\n"]
    private let organisations = [
        "Content/directory/organisations.csv": "naam;slug;kort\nPolitie Rotterdam;politie;\nGGZ Maasoever;ggz;GGZ\n"
    ]
    private let areas = ["Content/directory/areas.yaml": "areas:\n  - name: Ĳsselmonde\n"]

    private func read(_ contacts: String) async throws -> ReadSite {
        try await site(
            head.merging(organisations) { $1 }.merging(areas) { $1 }.merging(["Content/directory/contacts.csv": contacts]) { $1 })
    }

    @Test(arguments: [
        "naam;organisatie;functie;domein;thema's;gebieden;telefoon;e-mail;bereikbaar;vervanger;bevestigd;uitgave\n"
            + "Ann;politie;Agent;veilig;a|b;IJsselmonde;'+31 10 000 01 12;a@b.nl;ma;Bo;17-5-2022;network\nBo;politie;;;;;;;;;;\n",
        "name,organisation,function,domain,themes,areas,telephone,email,hours,stand-in,confirmed,edition\n"
            + "Ann,Politie Rotterdam,Agent,veilig,a|b,ijsselmonde,'+31 10 000 01 12,a@b.nl,ma,bo,2022-05-17,network\nBo,politie,,,,,,,,,,\n",
        "Naam\tPartij\tRol\tDomein\tThema’s\tWijk\tTel\tMail\tBereikbaarheid\tAchtervang\tBevestigd\tUitgave\n"
            + "Ann\tPOLITIE\tAgent\tveilig\ta, b\tĲSSELMONDE\t+31 10 000 01 12\ta@b.nl\tma\tBo\t2022-05-17\tnetwork\nBo\tpolitie\t\t\t\t\t\t\t\t\t\t\n",
    ])
    func readsDutchAndEnglishHeadings(table: String) async throws {
        let read = try await read(table)
        #expect(read.diagnostics == [])
        let contact = try #require(read.site.directory.contacts.first)
        #expect(contact.name == "Ann")
        #expect(contact.organisation == Slug("politie"))
        #expect(contact.function == "Agent")
        #expect(contact.domain == "veilig")
        #expect(contact.themes == ["a", "b"])
        #expect(contact.areas == [Slug("ijsselmonde")])
        #expect(contact.telephone == "+31 10 000 01 12")
        #expect(contact.email == "a@b.nl")
        #expect(contact.hours == "ma")
        #expect(contact.standIn == Slug("bo"))
        #expect(contact.confirmed?.iso == "2022-05-17")
        #expect(contact.edition == .network)
    }

    @Test(
        arguments: [
            ("naam;organisatie\nAnn;ggz\n", []), ("naam;organisatie\nAnn;ggs\n", ["2:5 unknown-reference"]),
            ("naam;organisatie\n;ggz\n", ["2:1 missing-field"]), ("naam;organisatie\nAnn;\n", ["2:1 missing-field"]),
            ("naam;organisatie;kleur\nAnn;ggz;rood\n", ["1:18 unknown-column"]),
            ("naam;organisatie;e-mail;mail\nAnn;ggz;;\n", ["1:25 duplicate-name"]),
            ("naam;functie\nAnn;x\n", ["1:1 missing-field", "2:1 missing-field"]),
            ("naam;organisatie;bevestigd\nAnn;ggz;30-2-2022\n", ["2:9 bad-date"]),
            ("naam;organisatie\nAnn;ggz\nAnn;ggz\n", ["3:1 duplicate-name"]),
            ("naam;organisatie;vervanger\nAnn;ggz;Ann\n", ["2:9 circular-reference"]),
            ("naam;organisatie;slug;vervanger\nAnn;ggz;a1;\nAnn;ggz;a2;\nBo;ggz;;Ann\n", ["4:9 ambiguous-reference"]),
            ("naam;organisatie;gebieden\nAnn;ggz;ijselmonde|elders\n", ["2:9 unknown-reference", "2:9 unknown-reference"]),
            ("naam;organisatie;uitgave\nAnn;ggz;intern\n", ["2:9 unknown-value"]),
        ] as [(String, [String])])
    func reportsCellWithItsPlace(table: String, expected: [String]) async throws {
        #expect(try await read(table).diagnostics.map(\.brief) == expected)
    }

    @Test func readsTableFromExcel() async throws {
        let folder = [UInt8]("naam;organisatie;vervanger\r\nJos".utf8) + [0xE9] + [UInt8](";ggz;\r\n".utf8)
        let text = try #require(TextFile(path: "Content/directory/contacts.csv", bytes: folder))
        var log = ReadingLog()
        #expect(readContacts(text, log: &log).map(\.contact.name) == ["José"])
        #expect(log.diagnostics == [])
    }

    @Test func reportsAreasInCircle() async throws {
        let text =
            "areas:\n  - {name: A, part-of: b}\n  - {name: B, part-of: a}\n  - {name: C, tile: [1, 1]}\n  - {name: D, tile: [1, 1]}\n"
        let read = try await site(head.merging(["Content/directory/areas.yaml": text]) { $1 })
        #expect(read.diagnostics.map(\.brief) == ["2:5 circular-reference", "3:5 circular-reference", "5:21 duplicate-name"])
    }

    /// Five thousand areas in each other, and as many in a circle, of which one is told.
    @Test(.timeLimit(.minutes(10))) func followsLongChainOfAreasOnce() async throws {
        let chain = (1...5000).map { "  - {name: A\($0), slug: a\($0)\($0 == 1 ? "" : ", part-of: a\($0 - 1)")}\n" }.joined()
        #expect(try await site(head.merging(["Content/directory/areas.yaml": "areas:\n" + chain]) { $1 }).diagnostics == [])
        let circle = chain.replacing("slug: a1}", with: "slug: a1, part-of: a5000}")
        let found = try await site(head.merging(["Content/directory/areas.yaml": "areas:\n" + circle]) { $1 }).diagnostics
        #expect(found.map(\.brief) == ["2:5 circular-reference"])
        #expect(found.first?.summary.hasSuffix("a4982 → … → a1") == true, "\(found.first?.summary ?? "")")
    }

    /// Of thousands of names that are nowhere, all are told, and a suggestion is looked for with the first.
    @Test(.timeLimit(.minutes(10))) func looksForSuggestionsAsLongAsSomeoneReads() async throws {
        let rows = (1...3000).map { "Naam \($0);gz\($0);\n" }.joined()
        let found = try await read("naam;organisatie;vervanger\n" + rows).diagnostics
        #expect(found.count == 3000)
        #expect(found.count { $0.suggestion != nil } == 200)
    }

    /// Two people of one name are told apart by their organisation; one name twice in an organisation is a mistake.
    @Test func tellsNamesakesApartByOrganisation() async throws {
        let read = try await read("naam;organisatie;vervanger\nJan;ggz;\nJan;politie;\nBo;ggz;jan-politie\n")
        #expect(read.diagnostics == [])
        #expect(read.site.directory.contacts.map(\.slug.text) == ["bo", "jan-ggz", "jan-politie"])
        #expect(read.site.directory.contacts[0].standIn == Slug("jan-politie"))
    }

    /// A longer name would tell in public that there is a second Jan.
    @Test func leavesTheOnlyOpenNamesakeAsHeIs() async throws {
        let read = try await read("naam;organisatie;uitgave\nJan;ggz;\nJan;politie;network\n")
        #expect(read.diagnostics == [])
        #expect(read.site.directory.contacts.map(\.slug.text) == ["jan", "jan-politie"])
    }

    @Test(arguments: ["uitgave telefoon", "telefoon uitgave", "edition telephone"])
    func keepsCellToEdition(heading: String) async throws {
        let read = try await read("naam;organisatie;telefoon;\(heading)\nAnn;ggz;010 000 01 12;network\nBo;ggz;010 000 01 13;\n")
        #expect(read.diagnostics == [])
        #expect(read.site.directory.contacts.map(\.restricted) == [["telephone": .network], [:]])
    }

    @Test func keepsFieldOfFileToEdition() async throws {
        let person =
            "---\nname: Ann\norganisation: ggz\nhours: {value: ma-vr, edition: network}\n"
            + "themes: {value: [zorg, wonen], edition: network}\nstand-in: {value: Bo, edition: netwerk}\nemail: {value: a@b.nl, editie: x}\n---\n"
        let read = try await site(
            head.merging(organisations) { $1 }.merging([
                "Content/directory/contacts/ann.md": person, "Content/directory/contacts/bo.md": "---\nname: Bo\norganisation: ggz\n---\n",
            ]) { $1 })
        let contact = try #require(read.site.directory.contacts.first)
        #expect(contact.hours == "ma-vr")
        #expect(contact.themes == ["zorg", "wonen"])
        #expect(contact.restricted == ["hours": .network, "themes": .network, "stand-in": Edition("netwerk")])
        #expect(read.diagnostics.map(\.brief) == ["6:32 unknown-value", "7:24 unknown-key"])
    }

    /// GM0599 ⊃ WK0599 14 ⊃ BU0599 14 01; a parent that the author names goes first.
    @Test func nestsAreasByCode() async throws {
        let text = """
            areas:
              - {name: Stad, code: GM0599}
              - {name: Wijk, code: WK059914}
              - {name: Buurt, code: BU05991401}
              - {name: Losse buurt, code: BU05992201}
              - {name: Anders, code: WK059915, part-of: wijk}
              - {name: Elders, code: WK036301}
            """
        let read = try await site(head.merging(["Content/directory/areas.yaml": text]) { $1 })
        #expect(read.diagnostics == [])
        let parents = Dictionary(uniqueKeysWithValues: read.site.directory.areas.map { ($0.name, $0.partOf?.text) })
        #expect(
            parents == [
                "Stad": nil, "Wijk": "stad", "Buurt": "wijk", "Losse buurt": "stad", "Anders": "wijk", "Elders": nil,
            ])
    }
}
