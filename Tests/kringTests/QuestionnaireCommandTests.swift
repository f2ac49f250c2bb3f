import TestSupport
import Testing

@Suite struct QuestionnaireCommandTests {
    private let site = QuestionnaireTests.site

    @Test func writesFileNamedAfterNetworkAndRound() throws {
        let folder = try TemporaryFolder(site)
        let result = try Program.run(["questionnaire", "x", "2022-09-01"], in: folder.path)
        #expect(result.code == 0)
        #expect(result.output == "vragenlijst-x-2022-09-01.html: 4 statements\n")
        #expect(result.errors == "")
        #expect(try folder.text(of: "vragenlijst-x-2022-09-01.html").hasPrefix("<!doctype html>\n<html lang=\"nl\""))
        #expect(!folder.has("Output"))
    }

    /// As `--into` takes a round too, and whatever the case of a name.
    @Test(arguments: [
        ["x/2022-09-01"], ["X", "2022-09-01"], ["X/2022-09-01"], ["Content/partnerships/x/rounds/2022-09-01.md"],
        ["ander/Content/partnerships/x/rounds/2022-09-01.csv"],
    ])
    func takesRoundByNameOrPath(arguments: [String]) throws {
        let other = Dictionary(uniqueKeysWithValues: site.map { ("ander/" + $0, $1) })
        let folder = try TemporaryFolder(site.merging(other) { $1 })
        let result = try Program.run(["questionnaire"] + arguments, in: folder.path)
        #expect(result.code == 0, "\(result)")
        #expect(folder.has("vragenlijst-x-2022-09-01.html"))
    }

    @Test func writesWhereItIsTold() throws {
        let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: site.map { ("klant/" + $0, $1) }))
        let arguments = ["questionnaire", "x", "2022-09-01", "--site", "klant", "--output", "uit/lijst.html"]
        #expect(try Program.run(arguments, in: folder.path).code == 0)
        #expect(folder.has("uit/lijst.html"))
    }

    @Test func replacesOnlyWhatItMade() throws {
        let folder = try TemporaryFolder(site.merging(["lijst.html": "<!doctype html><title>Van mij</title>"]) { $1 })
        let arguments = ["questionnaire", "x", "2022-09-01", "--output"]
        let refused = try Program.run(arguments + ["lijst.html"], in: folder.path)
        #expect(refused.code == 2)
        #expect(refused.errors.contains("lijst.html is not a questionnaire that kring made"))
        #expect(try folder.text(of: "lijst.html") == "<!doctype html><title>Van mij</title>")
        #expect(try Program.run(arguments + ["Content"], in: folder.path).code == 2)
        #expect(folder.has("Content/site.yaml"))
        #expect(try Program.run(arguments + ["nieuw.html"], in: folder.path).code == 0)
        #expect(try Program.run(arguments + ["nieuw.html"], in: folder.path).code == 0)
    }

    @Test(arguments: [
        (["y", "2022-09-01"], "no network “y” in the edition public: its networks are x"),
        (["x", "2022-09-10"], "did you mean “2022-09-01”?"),
        (["x", "herfst"], "its rounds are 2022-09-01"), (["x", "2022-09-01", "--edition", "netwrk"], "did you mean “network”?"),
        (["x"], "Name the round of x too, such as 2022-09-01"), (["x/"], "Name the round of x too"), ([], "Missing expected argument"),
        (["x/2022-09-10"], "did you mean “2022-09-01”?"), (["x/2022-09-01", "2022-09-01"], "has no round"),
    ])
    func endsWith2WhenNotUnderstood(arguments: [String], message: String) throws {
        let folder = try TemporaryFolder(site)
        let result = try Program.run(["questionnaire"] + arguments, in: folder.path)
        #expect(result.code == 2, "\(result)")
        #expect(result.errors.contains(message), "\(result)")
        #expect(result.output == "")
    }

    @Test func endsWith1WhenContentHasErrors() throws {
        let folder = try TemporaryFolder(site.merging(["Content/site.yaml": "title: Proef\nkleur: rood\n"]) { $1 })
        let result = try Program.run(["questionnaire", "x", "2022-09-01"], in: folder.path)
        #expect(result.code == 1)
        #expect(result.errors.contains("Content/site.yaml:2:1: error: unknown key “kleur”"))
        #expect(!folder.has("vragenlijst-x-2022-09-01.html"))
    }

    /// A round for the network is not there in public.
    @Test func keepsToTheEdition() throws {
        let round = "---\ninstrument: proef\ndate: 2022-09-01\nedition: network\n---\n"
        let folder = try TemporaryFolder(site.merging(["Content/partnerships/x/rounds/2022-09-01.md": round]) { $1 })
        #expect(try Program.run(["questionnaire", "x", "2022-09-01"], in: folder.path).code == 2)
        #expect(try Program.run(["questionnaire", "x", "2022-09-01", "--edition", "network"], in: folder.path).code == 0)
    }

    /// Someone may be late: the file of a round that is over is made, with a word about it.
    @Test func saysThatRoundIsOver() throws {
        let folder = try TemporaryFolder(
            site.merging([
                "Content/partnerships/x/rounds/2022-03-01.md": "---\ninstrument: proef\ndate: 2022-03-01\n---\n",
                "Content/partnerships/x/rounds/2022-03-01.csv": "respondent,zulu,alfa,mike,bravo\nr1,1,2,3,1\n",
            ]) { $1 })
        let result = try Program.run(["questionnaire", "x", "2022-03-01"], in: folder.path)
        #expect(result.code == 0)
        #expect(result.errors.contains("the day of this round has gone by"))
    }
}
