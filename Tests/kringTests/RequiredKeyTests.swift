import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

/// What every kind of record cannot do without: where it is missing, that is told, the rest of the site is read, and nobody later meets
/// an empty name.
@Suite struct RequiredKeyTests {
    /// How a value can be missing.
    enum Lack: String, CaseIterable {
        case dropped, emptied, quoted, spaces, invisible

        /// What stands in the place of `key: value` in front matter.
        func yaml(_ key: String) -> String {
            switch self {
            case .dropped: ""
            case .emptied: "\(key):"
            case .quoted: "\(key): \"\""
            case .spaces: "\(key): \"   \""
            case .invisible: "\(key): \"\u{200B}\u{FEFF}\u{AD}\""
            }
        }

        /// What stands in the place of a cell.
        var cell: String {
            switch self {
            case .dropped, .emptied: ""
            case .quoted: "\"\""
            case .spaces: "\"   \""
            case .invisible: "\u{200B}\u{2060}"
            }
        }
    }

    /// A whole site in which what is required stands as `«key: value»`, or as `«=value»` in a table.
    static let site: [String: String] = [
        "Content/site.yaml": "«title: Proef»\ndate: 2022-06-15\neditions: [public, network]\n",
        "Content/instruments/meet.yaml": """
        «title: Meting»
        «source: Bron»
        scale: {min: 1, max: 5}
        thresholds: {floor: 3, challenge: 4}
        dimensions:
          - «id: a»
            «title: Aa»
            indicators:
              - «id: x»
                «text: Een stelling»
          - id: b
            title: Bb
            indicators:
              - id: y
                text: Nog een
        quadrant:
          «title: Kwadrant»
          horizontal:
            «id: h»
            «title: Breed»
            uses: [x]
          vertical:
            id: v
            title: Hoog
            uses: [y]
        model:
          «title: Model»
          «outcome: b»
          links:
            - «from: a»
              «to: b»
              «kind: effect»

        """,
        "Content/instruments/lijst.yaml": """
        title: Lijst
        kind: checklist
        source: Bron
        dimensions:
          - id: d
            title: Dee
            steps:
              - «id: s»
                «text: Een stap»

        """,
        "Content/partnerships/netwerk-z/index.md": """
        ---
        «title: Netwerk Z»
        goal:
          «text: Samen verder»
          wordings:
            - «text: Anders gezegd»
              organisation: org-a
        members:
          - «organisation: org-a»
            «function: Regisseur»
            since: 2020
            away:
              - «from: 2021-01»
                until: 2021-02
          - organisation: org-b
            function: Helper
        meetings:
          - «title: Overleg»
            aim: Praten
            sessions:
              - «date: 2022-01-01»
                «present: [org-a]»
        phases:
          - «phase: Begin»
            from: 2020
          - phase: Vervolg
            from: 2021
        tasks:
          - «task: Bellen»
            accountable: [org-a]
        agreements:
          - «what: Terugbellen»
            who: org-a
        sharing:
          agreed: 2021
          data:
            - «what: Namen»
              purpose: Bellen
        expectations:
          items:
            - «what: Komen»
              from: org-a
        findings-off:
          - «finding: party-absent»
            «reason: Weten we»
        ---
        Tekst.

        """,
        "Content/partnerships/netwerk-z/rules.md": """
        ---
        instrument: lijst
        steps:
          - «step: s»
            «state: met»
            history:
              - «state: partly»
                «date: 2021»
        ---
        Tekst.

        """,
        "Content/partnerships/netwerk-z/rounds/2022-05-17.md": "---\n«instrument: meet»\n«date: 2022-05-17»\n---\nTekst.\n",
        "Content/partnerships/netwerk-z/rounds/2022-05-17.csv": "respondent;x;y\n" + (1...6).map { "r\($0);3;4\n" }.joined(),
        "Content/partnerships/netwerk-z/topics/wederzijdse-afhankelijkheid.md":
            "---\nneeds:\n  - «from: org-a»\n    «to: org-b»\n    «strength: 2»\n    what: x\nswot:\n  - «organisation: org-a»\n    strengths: [x]\n---\nTekst.\n",
        "Content/partnerships/netwerk-z/topics/risicobereidheid.md":
            "---\nappetites:\n  - «risk: Te laat»\n    parties:\n      - «organisation: org-a»\n        «score: 2»\n        bears: x\n---\nTekst.\n",
        "Content/partnerships/netwerk-z/topics/dosering-van-planning-en-control.md":
            "---\nrisks:\n  - «risk: Te laat»\n    chance: 2\ninstruments:\n  - «instrument: Lijst»\n    rhythm: x\n---\nTekst.\n",
        "Content/partnerships/netwerk-z/topics/randvoorwaarden-voor-succes.md":
            "---\nside-effects:\n  - «effect: Verplaatsing»\n    acceptable: x\n---\nTekst.\n",
        "Content/partnerships/netwerk-z/topics/verantwoordelijkheden-en-bevoegdheden.md":
            "---\nkey-figures:\n  - «role: Voorzitter»\n    organisation: org-a\n---\nTekst.\n",
        "Content/factsheets/f.md": "---\n«title: Blad»\n«summary: Kort.»\ncontact:\n  «name: Kees Voorbeeld»\n  function: x\n---\nTekst.\n",
        "Content/cases/c.md": "---\n«title: Casus»\n«summary: Kort.»\n---\nTekst.\n",
        "Content/pages/p.md": "---\n«title: Pagina»\n---\nTekst.\n",
        "Content/directory/organisations/org-a.md":
            "---\n«title: Org A»\nneeds:\n  - «organisation: org-b»\n    what: x\n---\nTekst.\n",
        "Content/directory/organisations/org-b.md": "---\ntitle: Org B\n---\nTekst.\n",
        "Content/directory/contacts/kees.md": "---\n«name: Kees Voorbeeld»\n«organisation: org-a»\nfunction: x\n---\nTekst.\n",
        "Content/directory/organisations.csv": "naam;kort\n«=Org C»;C\n",
        "Content/directory/contacts.csv": "naam;organisatie;functie\n«=Piet Proef»;«=Org A»;x\n",
        "Content/directory/areas.yaml": "areas:\n  - «name: Stad»\n    slug: stad\n  - name: Dorp\n    tile: [1, 1]\n",
        "Content/pages/fout.md": "---\ntitle: Fout\nkleur: rood\n---\nTekst.\n",
    ]

    /// A key that is required, by its file and its number there.
    struct Key: CustomTestStringConvertible, Sendable {
        var file: String
        var number: Int
        var text: String
        var testDescription: String { "\(file) \(text)" }
    }

    static let keys: [Key] = site.sorted { $0.key < $1.key }.flatMap { file, text in
        text.matches(of: /«([^»]*)»/).enumerated().map { Key(file: file, number: $0.offset, text: String($0.element.1)) }
    }

    /// The site with some of its keys missing.
    private func files(without lack: Lack?, _ isMissing: (Key) -> Bool = { _ in true }) -> [String: String] {
        var files: [String: String] = [:]
        for (file, text) in Self.site {
            var number = -1
            files[file] = text.replacing(/«([^»]*)»/) { match in
                number += 1
                let (key, value) = (match.1.prefix { $0 != ":" && $0 != "=" }, match.1.drop { $0 != "=" }.dropFirst())
                let isMissing = lack != nil && isMissing(Key(file: file, number: number, text: ""))
                if match.1.hasPrefix("=") { return isMissing ? lack?.cell ?? "" : String(value) }
                return isMissing ? lack?.yaml(String(key)) ?? "" : String(match.1)
            }
        }
        return files
    }

    @Test func findsNothingMissingInWholeSite() async throws {
        let folder = try TemporaryFolder(files(without: nil))
        #expect(textReport(try await build(folder.path).diagnostics.filter { $0.severity == .error }, of: folder.path).contains("kleur"))
        #expect(try await build(folder.path).diagnostics.filter { $0.severity == .error }.count == 1)
        #expect(Self.keys.count > 60)
    }

    /// Every fourth key in one way, since a whole site is built for each; all keys in all ways are in `endsWithReport`.
    @Test(
        arguments: zip(
            keys.enumerated().filter { $0.offset % 4 == 1 }.map(\.element), (0..<keys.count).map { Lack.allCases[$0 % Lack.allCases.count] }
        ))
    func reportsWhatIsMissing(key: Key, lack: Lack) async throws {
        let folder = try TemporaryFolder(files(without: lack) { $0.file == key.file && $0.number == key.number })
        let found = try await build(folder.path).diagnostics
        let report = textReport(found, of: folder.path)
        #expect(
            found.contains {
                $0.identifier == .missingField && $0.severity == .error && $0.place.file == key.file && $0.place.line > 0
                    && $0.place.column > 0
            }, "\(report)")
        // What is wrong elsewhere is told in the same run.
        #expect(found.contains { $0.identifier == .unknownKey && $0.place.file == "Content/pages/fout.md" })
        var site = ""
        dump(await readSite(at: folder.path).site, to: &site)
        #expect(
            site.firstMatch(of: /- (title|name|what|task|function|role|risk|effect|instrument|reason|finding|dutch): ""/)?.output.0 == nil)
    }

    /// The program itself, with all of them missing at once and one by one per file: it says so, and ends as it should.
    @Test(arguments: Lack.allCases) func endsWithReport(lack: Lack) throws {
        let all = try TemporaryFolder(files(without: lack))
        for command in ["build", "check"] {
            let result = try Program.run([command, all.path] + (command == "build" ? ["--output", all.path + "/Uit"] : []))
            #expect(result.code == 1, "\(command) \(lack): \(result.errors.suffix(400))")
            #expect((result.output + result.errors).contains("missing-field"))
        }
    }
}
