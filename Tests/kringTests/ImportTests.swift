import Foundation
import TestSupport
import Testing

/// `kring import responses`, run as people run it.
@Suite struct ImportTests {
    private let export = """
        ID;Starttijd;E-mail;Domein;1. Ik weet waar het over gaat.;2. We hebben genoeg tijd.
        1;10:00;x@example.nl;Wonen;Eens;Weet niet
        2;10:01;y@example.nl;zorg;5 - Helemaal eens;2

        """

    @Test func addsAnswersToRoundWithoutAny() throws {
        let site = try ImportSite(["antwoord.json": ImportSite.answerFile(), "uitvoer.csv": export])
        let result = try site.run(["antwoord.json", "uitvoer.csv"])
        #expect(result.code == 0)
        #expect(result.errors == "")
        #expect(
            result.output == """
                antwoord.json: 1 response, 1 added
                uitvoer.csv: 2 responses, 2 added, 1 time “don't know” or the like; not taken over: “Starttijd”, “E-mail”
                3 responses added to Content/partnerships/netwerk-x/rounds/2022-11-15.csv, which now has 3

                """)
        #expect(
            try site.answers()
                == "\u{FEFF}respondent;domein;doel;tijd\r\nk7f2-9qxm-3h5d;zorg;4;3\r\n1;wonen;4;\r\n2;zorg;5;2\r\n")
    }

    /// What was imported is what a build reads.
    @Test func buildsWithWhatWasImported() async throws {
        let site = try ImportSite(["uitvoer.csv": export])
        #expect(try site.run(["uitvoer.csv"]).code == 0)
        #expect(try await build(site.folder.path).diagnostics == [])
    }

    @Test func addsNothingTheSecondTime() throws {
        let site = try ImportSite(["antwoord.json": ImportSite.answerFile(), "uitvoer.csv": export])
        let files = ["antwoord.json", "uitvoer.csv"]
        #expect(try site.run(files).code == 0)
        let before = try site.answers()
        let result = try site.run(files)
        #expect(result.code == 0)
        #expect(result.output.contains("uitvoer.csv: 2 responses, 0 added, 2 there already"))
        #expect(result.output.hasSuffix("\nnothing to add: Content/partnerships/netwerk-x/rounds/2022-11-15.csv is as it was\n"))
        #expect(try site.answers() == before)
    }

    /// Nobody of a second survey that numbers from 1 as well is skipped unseen.
    @Test func writesNothingOfSecondSurveyWithSameNumbers() throws {
        let second = "ID;Domein;doel;tijd\n1;zorg;1;1\n2;zorg;5;2\n3;zorg;2;2\n"
        let site = try ImportSite(["uitvoer.csv": export, "tweede.csv": second, "hernoemd.csv": second.replacing("ID;", with: "nummer;")])
        #expect(try site.run(["uitvoer.csv"]).code == 0)
        let before = try site.answers()
        let result = try site.run(["tweede.csv"])
        #expect(result.code == 1)
        #expect(
            result.errors.contains("tweede.csv:2:1: error: a number stands for other answers here than in \(ImportSite.answers):2: 1  "))
        #expect(try site.answers() == before)
        let renamed = try site.run(["hernoemd.csv"])
        #expect(renamed.code == 0)
        #expect(renamed.output.contains("hernoemd.csv: 3 responses, 3 added; not taken over: “nummer”\n"))
    }

    @Test func fillsInGroupsThatFirstImportLeftOut() throws {
        let without = export.replacing("Domein", with: "Werkveld")
        let site = try ImportSite(["zonder.csv": without, "uitvoer.csv": export])
        #expect(try site.run(["zonder.csv"]).code == 0)
        #expect(try site.answers() == "\u{FEFF}respondent;domein;doel;tijd\r\n1;;4;\r\n2;;5;2\r\n")
        let promised = try site.run(["uitvoer.csv", "--dry-run"])
        #expect(promised.output.hasSuffix("0 responses would be added to \(ImportSite.answers), which has 2; 2 groups to fill in\n"))
        let result = try site.run(["uitvoer.csv"])
        #expect(result.output.contains("uitvoer.csv: 2 responses, 0 added, 2 there already, 2 groups filled in, 1 time"))
        #expect(result.output.hasSuffix("0 responses added to \(ImportSite.answers), which now has 2; 2 groups filled in\n"))
        #expect(try site.answers() == "\u{FEFF}respondent;domein;doel;tijd\r\n1;wonen;4;\r\n2;zorg;5;2\r\n")
        #expect(try site.run(["uitvoer.csv"]).output.contains("\nnothing to add: "))
    }

    @Test func keepsWhatIsThere() throws {
        let existing = "\u{FEFF}respondent;rol;domein;tijd;doel\r\nr1;\"voor;zitter\";zorg;3;4\r\n"
        let site = try ImportSite(["antwoord.json": ImportSite.answerFile()], existing: existing)
        #expect(try site.run(["antwoord.json"]).code == 0)
        #expect(try site.answers() == existing + "k7f2-9qxm-3h5d;;zorg;3;4\r\n")
    }

    /// One error in one file, and no file is taken over.
    @Test func writesNothingWhileThereAreErrors() throws {
        let files = [
            "a.json": ImportSite.answerFile(), "b.json": ImportSite.answerFile(token: "b", answers: "\"doel\": 9"), "c.csv": "doel\nmwah\n",
        ]
        let existing = "respondent,domein,doel,tijd\nr1,zorg,4,3\n"
        let site = try ImportSite(files, existing: existing)
        let result = try site.run(["a.json", "b.json", "c.csv", "weg.csv"])
        #expect(result.code == 1)
        #expect(result.errors.contains("b.json:2:65: error: the answer “9” is off the scale of 1 to 5  [answer-off-scale]\n"))
        #expect(
            result.errors.contains("c.csv:2:1: error: the answer “mwah” is off the scale of 1 to 5  [answer-off-scale]\n    mwah\n    ^\n"))
        #expect(result.errors.contains("weg.csv: error: this file cannot be read: it is not there  [unreadable-file]\n"))
        #expect(
            result.output == "3 errors, 1 warning: nothing imported, Content/partnerships/netwerk-x/rounds/2022-11-15.csv is as it was\n")
        #expect(try site.answers() == existing)
    }

    @Test func saysWhatItWouldDo() throws {
        let site = try ImportSite(["uitvoer.csv": export])
        let result = try site.run(["uitvoer.csv", "--dry-run"])
        #expect(result.code == 0)
        #expect(result.output.contains("uitvoer.csv: 2 responses, 2 to add"))
        #expect(
            result.output.hasSuffix("2 responses would be added to Content/partnerships/netwerk-x/rounds/2022-11-15.csv, which has 0\n"))
        #expect(try site.answers() == nil)
    }

    @Test(arguments: [[], ["--dry-run"]])
    func writesJSON(flags: [String]) throws {
        let site = try ImportSite(["uitvoer.csv": export, "naamloos.csv": "domein;doel;tijd\nzorg;4;4\n"])
        let result = try site.run(["uitvoer.csv", "naamloos.csv", "--format", "json"] + flags)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(result.code == 0)
        #expect(root["round"] as? String == "netwerk-x/2022-11-15")
        #expect(root["added"] as? Int == 3)
        #expect(root["written"] as? Bool == flags.isEmpty)
        let files = try #require(root["files"] as? [[String: Any]])
        #expect(files.map { $0["responses"] as? Int } == [2, 1])
        #expect(files.map { $0["declined"] as? Int } == [1, 0])
        #expect(files.map { $0["notTakenOver"] as? [String] } == [["Starttijd", "E-mail"], []])
        #expect((root["diagnostics"] as? [[String: Any]])?.map { $0["id"] as? String } == ["without-token"])
    }

    @Test func writesJSONOfErrors() throws {
        let site = try ImportSite(["a.json": "[]"])
        let result = try site.run(["a.json", "--format", "json"])
        let root = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(result.code == 1)
        #expect(root["added"] as? Int == 0)
        #expect((root["diagnostics"] as? [[String: Any]])?.map { $0["id"] as? String } == ["answer-file"])
    }

    @Test(arguments: ["netwerk-x/2022-11-15", ImportSite.answers, "./Content/partnerships/netwerk-x/rounds/2022-11-15.md"])
    func takesRoundByNameOrPath(name: String) throws {
        let site = try ImportSite(["antwoord.json": ImportSite.answerFile()])
        #expect(try Program.run(["import", "responses", "antwoord.json", "--into", name], in: site.folder.path).code == 0)
        #expect(try site.answers() != nil)
    }

    @Test(arguments: [
        ["--into", "SITE/Content/partnerships/netwerk-x/rounds/2022-11-15.csv"], ["--into", "netwerk-x/2022-11-15", "--site", "SITE"],
    ])
    func findsSiteFromElsewhere(arguments: [String]) throws {
        let site = try ImportSite()
        let elsewhere = try TemporaryFolder(["antwoord.json": ImportSite.answerFile()])
        let full = arguments.map { $0.replacing("SITE", with: site.folder.path) }
        #expect(try Program.run(["import", "responses", "antwoord.json"] + full, in: elsewhere.path).code == 0)
        #expect(try site.answers() != nil)
    }

    @Test(arguments: [
        ["import", "responses"], ["import", "responses", "a.json"], ["import", "responses", "--into", "netwerk-x/2022-11-15"],
        ["import", "responses", "a.json", "--into", "netwerk-x/2022-11-14"], ["import", "answers"],
        ["import", "responses", "a.json", "--into", "elders/Content/partnerships/netwerk-x/rounds/2022-11-15.md", "--site", "."],
    ])
    func endsWith2WhenNotUnderstood(arguments: [String]) throws {
        let site = try ImportSite(["a.json": ImportSite.answerFile()])
        let result = try Program.run(arguments, in: site.folder.path)
        #expect(result.code == 2, "\(result)")
        #expect(!result.errors.isEmpty)
        #expect(result.output == "")
        #expect(try site.answers() == nil)
    }

    @Test func suggestsNearestRound() throws {
        let site = try ImportSite()
        let result = try Program.run(["import", "responses", "a.json", "--into", "netwerk-x/2022-11-14"], in: site.folder.path)
        #expect(result.errors.contains("did you mean “netwerk-x/2022-11-15”?"))
    }

    @Test func saysWhereThereIsNoSite() throws {
        let folder = try TemporaryFolder()
        let result = try Program.run(["import", "responses", "a.json", "--into", "netwerk-x/2022-11-15"], in: folder.path)
        #expect(result.code == 1)
        #expect(result.errors.contains("[missing-content]"))
    }

    @Test func saysWhatIsWrongWithRound() throws {
        let site = try ImportSite(["a.json": ImportSite.answerFile()], existing: "respondent,domein,doel\nr1,zorg,9\n")
        let result = try site.run(["a.json"])
        #expect(result.code == 1)
        #expect(
            result.errors.contains(
                "2022-11-15.csv:2:9: error: the answer “9” is off the scale of 1 to 5  [answer-off-scale]\n    r1,zorg,9\n"))
        #expect(result.output == "1 error: nothing imported\n")
        #expect(try site.answers() == "respondent,domein,doel\nr1,zorg,9\n")
    }

    @Test(arguments: ["Content", "/dev/zero", "groot.json", "groot.csv", "diep.json", "nul.csv", "map.xlsx"])
    func withstandsAnyFile(name: String) throws {
        let site = try ImportSite([
            "groot.json": String(repeating: " ", count: 300 << 10), "groot.csv": String(repeating: "4\n", count: 3 << 20),
            "diep.json": "{\"kind\": " + String(repeating: "[", count: 10_000), "nul.csv": "doel\u{0}\n", "map.xlsx": "PK\u{3}\u{4}\u{0}",
        ])
        let result = try site.run([name])
        #expect(result.code == 1)
        #expect(result.errors.contains(": error: "))
        #expect(try site.answers() == nil)
    }

    /// A disk that fills up, or a file that may not grow so long, leaves the old answers whole.
    @Test func keepsOldAnswersWhenDiskIsFull() throws {
        let rows = (1...200).map { "r\($0),zorg,4,3\n" }.joined()
        let existing = "respondent,domein,doel,tijd\n" + rows
        let site = try ImportSite(["a.json": ImportSite.answerFile()], existing: existing)
        let result = try Program.run(
            ["import", "responses", "a.json", "--into", "netwerk-x/2022-11-15"],
            launcher: ["sh", "-c", "trap '' XFSZ; ulimit -f 2; exec \"$0\" \"$@\""], in: site.folder.path)
        #expect(result.code == 1)
        #expect(result.errors.contains("error: cannot write "))
        #expect(try site.answers() == existing)
        let names = try FileManager.default.contentsOfDirectory(atPath: site.folder.path + "/Content/partnerships/netwerk-x/rounds")
        #expect(names.sorted() == ["2022-11-15.csv", "2022-11-15.md"])
    }

    /// Imports that run into each other add one after the other or say so; no answer is lost or written twice.
    @Test func keepsAnswersOfImportsAtOnce() async throws {
        let files = Dictionary(uniqueKeysWithValues: (0..<6).map { ("\($0).json", ImportSite.answerFile(token: "t\($0)")) })
        let site = try ImportSite(files)
        let codes = await withTaskGroup(of: Int32.self) { group in
            for name in files.keys { group.addTask { (try? site.run([name]).code) ?? -1 } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(codes).isSubset(of: [0, 2]))
        let lines = try #require(try site.answers()).split(whereSeparator: \.isNewline).dropFirst()
        #expect(lines.count == codes.count { $0 == 0 })
        #expect(Set(lines).count == lines.count)
    }
}
