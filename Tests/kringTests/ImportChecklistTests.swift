import Foundation
import TestSupport
import Testing

/// `kring import checklist`, run as people run it.
@Suite struct ImportChecklistTests {
    private static let two = ChecklistSite.file(
        """
        {"step": "wensen", "state": "met", "published": "partly", "note": "Op papier, \\"allemaal\\""},
            {"step": "spanningen", "state": "not-yet", "published": "not-recorded"}
        """)

    @Test func changesTheStepsThatDiffer() throws {
        let site = try ChecklistSite(["lijst.json": Self.two])
        let result = try site.run(["lijst.json"])
        #expect(result.code == 0)
        #expect(
            result.output == """
                wensen: partly → met, since 2022-12-06
                spanningen: not-recorded → not-yet, since 2022-12-06
                2 steps changed in Content/partnerships/netwerk-x/rules.md

                """)
        #expect(result.errors.contains("note: the note on “wensen” is not taken"))
        #expect(
            try site.text() == """
                ---
                discussed: 2022-03-01
                steps:
                  - step: wensen
                    state: met  # not all of it
                    since: 2022-12-06
                    history:
                      - state: partly
                        date: 2022-03-01
                    evidence: Gezegd in maart
                  - step: werking
                    state: met
                    since: 2022-06-07
                  - step: spanningen
                    state: not-yet
                    since: 2022-12-06
                ---
                Wat de tafel zei.

                """)
        let again = try site.run(["lijst.json"])
        #expect(again.code == 0)
        #expect(again.output.contains("nothing to change") && again.output.contains("2 steps as filled in already"))
    }

    @Test func makesNotesTheEvidenceWhenAsked() throws {
        let site = try ChecklistSite(["lijst.json": Self.two])
        let result = try site.run(["lijst.json", "--notes"])
        #expect(result.code == 0)
        #expect(result.errors == "")
        #expect(try site.text()?.contains("    evidence: \"Op papier, \\\"allemaal\\\"\"\n") == true)
        #expect(try site.text()?.contains("Gezegd in maart") == false)
    }

    @Test func saysWhatItWouldDo() throws {
        let site = try ChecklistSite(["lijst.json": Self.two])
        let result = try site.run(["lijst.json", "--dry-run"])
        #expect(result.code == 0)
        #expect(result.output.contains("2 steps would change in Content/partnerships/netwerk-x/rules.md"))
        #expect(try site.text() == ChecklistSite.someRules)
    }

    @Test func makesTheFileWhereThereIsNone() throws {
        let step = #"{"step": "doel-smart", "state": "partly", "published": "not-recorded"}"#
        let site = try ChecklistSite(["lijst.json": ChecklistSite.file(step, instrument: "zes-aanbevelingen")])
        let result = try site.run(["lijst.json"])
        #expect(result.output.contains("1 step changed in Content/partnerships/netwerk-x/recommendations.md, which is new"))
        #expect(
            try site.folder.text(of: "Content/partnerships/netwerk-x/recommendations.md")
                == "---\nsteps:\n  - step: doel-smart\n    state: partly\n    since: 2022-12-06\n---\n")
        let check = try Program.run(["check", "--findings", "off"], in: site.folder.path)
        #expect(check.code == 0)
    }

    /// The state before had begun on the day of the file itself, so there is nothing to remember.
    @Test func remembersNoStateOfNoDays() throws {
        let step = #"{"step": "werking", "state": "partly", "published": "met"}"#
        let site = try ChecklistSite(["lijst.json": ChecklistSite.file(step, date: "2022-06-07")])
        #expect(try site.run(["lijst.json"]).code == 0)
        #expect(try site.text()?.contains("history") == false)
        #expect(try site.text()?.contains("  - step: werking\n    state: partly\n    since: 2022-06-07\n") == true)
    }

    @Test func reportsForAProgram() throws {
        let site = try ChecklistSite(["lijst.json": Self.two])
        let result = try site.run(["lijst.json", "--format", "json", "--dry-run"])
        let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let changed = try #require(report["changed"] as? [[String: Any]])
        #expect(changed.map { $0["step"] as? String } == ["wensen", "spanningen"])
        #expect(changed.map { $0["from"] as? String } == ["partly", "not-recorded"])
        #expect(report["written"] as? Bool == false)
    }

    @Test(arguments: [
        ("netwerk-z", "This site has no checklist “netwerk-z”: did you mean “netwerk-x”?"),
        ("netwerk-x/rulez", "This site has no checklist “netwerk-x/rulez”: did you mean “rules”?"),
    ])
    func refusesAListThatIsNotThere(name: String, words: String) throws {
        let site = try ChecklistSite(["lijst.json": Self.two])
        let result = try site.run(["lijst.json"], into: name)
        #expect(result.code == 2)
        #expect(result.errors.contains(words))
        #expect(try site.text() == ChecklistSite.someRules)
    }

    @Test func refusesWhileTheListItselfIsBroken() throws {
        let broken = ChecklistSite.someRules.replacing("state: met", with: "state: done")
        let site = try ChecklistSite(rules: broken, ["lijst.json": Self.two])
        let result = try site.run(["lijst.json"])
        #expect(result.code == 1)
        #expect(result.errors.contains("[unknown-value]"))
        #expect(try site.text() == broken)
    }
}
