import Model
import Testing

@testable import Reading

@Suite struct TopicTests {
    private let others = [
        "Content/site.yaml": "title: T\n", "Content/directory/organisations/politie.md": "---\ntitle: Politie\n---\n",
        "Content/directory/organisations/ggz.md": "---\ntitle: GGZ Maasoever\nshort: GGZ\n---\n",
        "Content/partnerships/x/index.md": "---\ntitle: X\nmeetings:\n  - title: Overleg van de wijk\n---\n",
    ]

    private func read(_ matter: String, file: String = "topic") async throws -> ReadSite {
        try await site(others.merging(["Content/partnerships/x/topics/\(file).md": "---\n\(matter)---\nGezegd.\n"]) { $1 })
    }

    private func topic(_ matter: String, file: String) async throws -> Topic {
        let read = try await read(matter, file: file)
        #expect(read.diagnostics == [])
        return try #require(read.site.partnerships.first?.topics.first)
    }

    @Test(arguments: [
        ("overlegstructuur", TopicSubject.consultation), ("6", .consultation), ("6-overleg", .consultation), ("1", .dependence),
        ("afhankelijkheid", .dependence), ("Dosering", .control), ("bevoegdheden", .powers), ("risicobereidheid", .riskAppetite),
        ("randvoorwaarden-voor-succes", .conditions),
    ])
    func knowsSubjectByItsFile(name: String, subject: TopicSubject) async throws {
        #expect(try await topic("", file: name).subject == subject)
    }

    @Test func readsWhoNeedsWhom() async throws {
        let topic = try await topic(
            """
            discussed: 2022-09-13
            outcomes: [Wij bellen eerst]
            needs:
              - {from: politie, to: GGZ, what: een bed, strength: 3}
              - {from: ggz, to: politie, strength: 0}
            swot:
              - organisation: ggz
                by: Politie
                strengths: [kennis]
                weaknesses: wachtlijst

            """, file: "1")
        #expect(topic.needs.map(\.from) == [Slug("politie"), Slug("ggz")])
        #expect(topic.needs.map(\.to) == [Slug("ggz"), Slug("politie")])
        #expect(topic.needs.map(\.strength) == [3, 0])
        #expect(topic.swots.map(\.by) == [Slug("politie")])
        #expect(topic.swots.map(\.weaknesses) == [["wachtlijst"]])
        #expect(topic.discussed?.iso == "2022-09-13")
        #expect(topic.outcomes == ["Wij bellen eerst"])
        #expect(topic.text.text.contains("Gezegd"))
    }

    @Test func readsAppetites() async throws {
        let topic = try await topic(
            """
            limits: [Geen namen in de mail]
            appetites:
              - risk: Geld
                parties:
                  - {organisation: politie, score: 1}
                  - {organisation: ggz, score: 5, bears: een ton}

            """, file: "2")
        #expect(topic.appetites.map(\.risk) == ["Geld"])
        #expect(topic.appetites[0].parties.map(\.score) == [1, 5])
        #expect(topic.appetites[0].parties.map(\.bears) == [nil, "een ton"])
        #expect(topic.limits == ["Geen namen in de mail"])
    }

    /// An instrument names a risk by its id or by its words; what covers nothing is not the same as what says nothing.
    @Test func readsRisksAndInstruments() async throws {
        let topic = try await topic(
            """
            risks:
              - {id: lek, risk: Gegevens op straat, chance: 3, impact: 3}
              - {risk: Te laat, chance: 2, impact: 4}
              - {risk: Onbekend}
            instruments:
              - {instrument: Blad, covers: [lek, te laat]}
              - {instrument: Lijst, covers: geen}
              - {instrument: Map, covers: []}
              - {instrument: Kast}

            """, file: "3")
        #expect(topic.risks.map(\.matters) == [true, false, true])
        #expect(topic.instruments?.map(\.covers) == [[Slug("lek"), Slug("te-laat")], [], [], nil])
    }

    @Test func tellsNoInstrumentsFromNoneRecorded() async throws {
        #expect(try await topic("instruments: none\n", file: "3").instruments == [])
        #expect(try await topic("", file: "3").instruments == nil)
    }

    @Test func readsSideEffectsAndKeyFigures() async throws {
        let effects = try await topic(
            """
            result: Rust in de straat
            side-effects:
              - {effect: Klachten, minds: [politie], discussed-in: [overleg van de wijk]}
              - {effect: Afval, minds: niemand, discussed-in: none, reported: true}
              - {effect: Moeheid}

            """, file: "4"
        ).sideEffects
        #expect(effects.map(\.minds) == [[Slug("politie")], [], nil])
        #expect(effects.map(\.discussedIn) == [["Overleg van de wijk"], [], nil])
        #expect(effects.map(\.isReported) == [nil, true, nil])
        let powers = try await topic(
            """
            reflected: nooit
            key-figures:
              - {role: De wethouder, sides: [client, supervision], portfolio: content, powers: [budget], accounts-to: niemand, reflected: 2022-01}

            """, file: "5")
        #expect(powers.reflected == .never)
        #expect(powers.keyFigures[0].sides == [.client, .supervision])
        #expect(powers.keyFigures[0].portfolio == .content)
        #expect(powers.keyFigures[0].accountsTo == [])
        #expect(powers.keyFigures[0].means == nil)
        #expect(powers.keyFigures[0].reflected?.date?.iso == "2022-01")
    }

    @Test(
        arguments: [
            ("topic: weer\n", "x", ["2:8 unknown-value"]), ("", "weer", ["1:1 missing-field"]),
            ("needs:\n  - {from: politie, to: ggz, strength: 4}\n", "1", ["3:40 bad-number"]),
            ("needs:\n  - {from: politie, to: politie, strength: 1}\n", "1", ["3:5 circular-reference"]),
            ("needs:\n  - {from: polite, to: ggz, strength: 1}\n", "1", ["3:12 unknown-reference"]),
            ("needs:\n  - {from: politie, to: ggz}\n", "1", ["3:5 missing-field"]), ("risks: []\n", "1", ["2:1 unknown-key"]),
            ("appetites:\n  - {risk: G, parties: [{organisation: ggz, score: 0}]}\n", "2", ["3:52 bad-number"]),
            ("risks:\n  - {risk: a}\n  - {risk: A}\n", "3", ["4:5 duplicate-name"]),
            (
                "appetites:\n  - risk: G\n    parties:\n      - {organisation: ggz, score: 1}\n      - {organisation: ggz, score: 5}\n",
                "2",
                ["6:9 duplicate-name"]
            ),
            ("risks:\n  - {risk: a}\ninstruments:\n  - {instrument: i, covers: [b]}\n", "3", ["5:29 unknown-reference"]),
            ("side-effects:\n  - {effect: e, discussed-in: [borrel]}\n", "4", ["3:5 unknown-reference"]),
            ("key-figures:\n  - {role: r, sides: [klant]}\n", "5", ["3:23 unknown-value"]),
        ] as [(String, String, [String])])
    func reportsMistakesWithTheirPlace(matter: String, file: String, expected: [String]) async throws {
        #expect(try await read(matter, file: file).diagnostics.map(\.brief) == expected)
    }

    @Test func reportsTwoFilesForOneSubject() async throws {
        let read = try await site(
            others.merging(
                ["1": "", "afhankelijkheid": ""].reduce(into: [:]) { $0["Content/partnerships/x/topics/\($1.key).md"] = "---\n---\n" }
            ) {
                $1
            })
        #expect(read.diagnostics.map(\.brief) == ["1:1 duplicate-name"])
        #expect(read.site.partnerships[0].topics.count == 1)
    }
}
