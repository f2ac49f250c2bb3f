import Foundation
import TestSupport
import Testing

/// `kring check` on what partnerships record, run as people run it.
@Suite struct CheckPartnershipTests {
    private func site() throws -> TemporaryFolder {
        try TemporaryFolder([
            "Content/site.yaml": "title: Proefstad\ndate: 2022-12-06\n",
            "Content/directory/organisations.csv": "naam;telefoon\nAlfa;010 000 01 00\nBravo;010 000 02 00\n",
            "Content/partnerships/netwerk-x/index.md": """
            ---
            title: Netwerk X
            sharing: {agreed: 2022-01-01}
            goal: {text: Een thuis, specific: a, measurable: b, achievable: c, relevant: d, next-evaluation: 2023-01-01}
            members:
              - {organisation: alfa, function: Adviseur}
              - {organisation: Bravo, function: Adviseur}
            tasks:
              - {task: Melden, accountable: [alfa, bravo]}
              - {task: Helpen}
            meetings:
              - {title: Bestuur}
            findings-off:
              - {finding: no-informal-moment, reason: Elke week lunchen we samen., until: 2023}
              - {finding: task-unclear, reason: Voorbij., until: 2021}
            ---
            [weg](nergens)

            """,
        ])
    }

    @Test func asksPartnershipAndTellsWhatIsSwitchedOff() throws {
        let folder = try site()
        let found = try Program.run(["check", folder.path])
        #expect(
            found.output == """
                note: Netwerk X: Hoe maken jullie het doel tijdgebonden?  [goal-not-smart]
                    Nog niet vastgelegd: wat het doel tijdgebonden maakt  Content/partnerships/netwerk-x/index.md:4
                attention: Netwerk X: Wie is aan zet bij deze twee taken?  [task-unclear]
                    Bij ‘Melden’ zijn er meer aan zet: Alfa en Bravo  Content/partnerships/netwerk-x/index.md:9
                    Bij ‘Helpen’ staat geen partij die aan zet is  Content/partnerships/netwerk-x/index.md:10
                switched off: Netwerk X: Elke week lunchen we samen., until 2023  [no-informal-moment]
                    Content/partnerships/netwerk-x/index.md:14
                1 error, 0 warnings, 2 findings (1 for attention), 1 switched off

                """)
    }

    /// A task's name over two lines is told on one.
    @Test func tellsEachFactOnOneLine() throws {
        let folder = try site()
        let name = "Content/partnerships/netwerk-x/index.md"
        let text = try folder.text(of: name)
        try folder.write(text.replacing("{task: Helpen}", with: "{task: \"Hel\\n \\tpen\"}"), to: name)
        let found = try Program.run(["check", folder.path])
        #expect(found.output.contains("    Bij ‘Hel pen’ staat geen partij "))
    }

    @Test func leavesOutNotesOrAll() throws {
        let folder = try site()
        let attention = try Program.run(["check", folder.path, "--findings", "attention"])
        #expect(attention.output.hasSuffix("\n1 error, 0 warnings, 1 finding (1 for attention)\n"))
        let off = try Program.run(["check", folder.path, "--findings", "off"])
        #expect(off.output == "1 error, 0 warnings, 0 findings\n")
    }

    @Test func namesPartnershipInJSON() throws {
        let folder = try site()
        let result = try Program.run(["check", folder.path, "--format", "json"])
        let document = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(document.keys.sorted() == ["diagnostics", "findings", "switchedOff"])
        let findings = try #require(document["findings"] as? [[String: Any]])
        #expect(findings.map { $0["id"] as? String } == ["goal-not-smart", "task-unclear"])
        #expect(findings.allSatisfy { $0["partnership"] as? String == "netwerk-x" })
        #expect((findings[1]["source"] as? String)?.contains("2022") == true)
        let off = try #require(document["switchedOff"] as? [[String: Any]])
        #expect(off.map { $0["id"] as? String } == ["no-informal-moment"])
        #expect(off[0]["reason"] as? String == "Elke week lunchen we samen.")
        #expect(off[0]["line"] as? Int == 14)
        #expect((off[0]["findings"] as? [[String: Any]])?.count == 1)
    }

    @Test func tellsProblemsAndFindingsInSARIF() throws {
        let folder = try site()
        let result = try Program.run(["check", folder.path, "--format", "sarif"])
        #expect(result.code == 1)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let run = try #require((document["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(
            results.map { "\($0["ruleId"] as? String ?? "") \($0["level"] as? String ?? "")" } == [
                "dead-link error", "goal-not-smart note", "task-unclear warning", "no-informal-moment note",
            ])
        let suppressions = results.map { ($0["suppressions"] as? [[String: Any]])?.first?["justification"] as? String }
        #expect(suppressions == [nil, nil, nil, "Elke week lunchen we samen."])
        let location = (results[2]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
        #expect((location?["artifactLocation"] as? [String: Any])?["uri"] as? String == "Content/partnerships/netwerk-x/index.md")
        #expect((location?["region"] as? [String: Any])?["startLine"] as? Int == 9)
        #expect((results[2]["relatedLocations"] as? [[String: Any]])?.count == 1)
    }

    @Test func writesNoLettersInSARIF() throws {
        let folder = try site()
        #expect(try Program.run(["check", folder.path, "--stale", "--format", "sarif"]).code == 2)
    }
}
