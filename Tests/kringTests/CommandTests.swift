import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
    private let good = ["Content/site.yaml": "title: Proef\n", "Content/pages/een.md": "---\ntitle: Een\n---\n\nTekst.\n"]
    private let bad = ["Content/site.yaml": "title: Proef\nkleur: rood\ntheme: {accent: rood}\n"]

    @Test func endsWith0WhenAllIsWell() throws {
        let folder = try TemporaryFolder(good)
        let result = try Program.run(["build", folder.path])
        #expect(result.code == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("3 pages, 0 figures, 0 warnings"))
        #expect(folder.has("Output/een.html"))
    }

    @Test func buildsFolderInWhichItStands() throws {
        let folder = try TemporaryFolder(good)
        #expect(try Program.run(["build"], in: folder.path).code == 0)
        #expect(folder.has("Output/een.html"))
    }

    @Test func buildsToNamedFolder() throws {
        let folder = try TemporaryFolder(good)
        #expect(try Program.run(["build", folder.path, "--output", folder.path + "/a/b"]).code == 0)
        #expect(folder.has("a/b/een.html"))
        #expect(!folder.has("Output"))
    }

    @Test func endsWith1WhenContentHasErrors() throws {
        let folder = try TemporaryFolder(bad)
        let result = try Program.run(["build", folder.path])
        #expect(result.code == 1)
        #expect(result.errors.contains("Content/site.yaml:2:1: error: unknown key “kleur”  [unknown-key]\n    kleur: rood\n    ^\n"))
        #expect(result.output.contains("2 errors, 0 warnings: nothing published"))
        #expect(!folder.has("Output"))
    }

    @Test func endsWith1WhereThereIsNoContent() throws {
        let folder = try TemporaryFolder()
        let result = try Program.run(["build", folder.path])
        #expect(result.code == 1)
        #expect(result.errors.contains("[missing-content]"))
    }

    @Test(arguments: [
        ["bouw"], ["build", ".", "x"], ["build", "--edition"], ["build", "--formaat", "json"], ["build", "--format", "xml"],
        ["build", "--date", "gisteren"],
        ["build", "--date", "2022-05"], ["build", "--date", "2022-02-30"], ["build", "--edition", "netwrk"], ["build", "--output", "/"],
    ])
    func endsWith2WhenNotUnderstood(arguments: [String]) throws {
        let folder = try TemporaryFolder(good)
        let result = try Program.run(arguments, in: folder.path)
        #expect(result.code == 2, "\(result)")
        #expect(!result.errors.isEmpty)
        #expect(result.output == "")
        #expect(!folder.has("Output"))
    }

    @Test func suggestsNearestEdition() throws {
        let folder = try TemporaryFolder(good)
        #expect(try Program.run(["build", folder.path, "--edition", "netwrk"]).errors.contains("did you mean “network”?"))
    }

    @Test(arguments: [["--help"], ["build", "--help"], ["help"], ["--version"]])
    func helps(arguments: [String]) throws {
        let result = try Program.run(arguments)
        #expect(result.code == 0)
        #expect(result.errors == "")
        #expect(
            arguments == ["--version"]
                ? result.output.wholeMatch(of: /kring \d+\.\d+\.\d+\n/) != nil : result.output.contains("USAGE: kring"))
    }

    @Test func writesJSONAndNothingElseToOutput() throws {
        let folder = try TemporaryFolder(bad)
        let result = try Program.run(["build", folder.path, "--format", "json"])
        #expect(result.code == 1)
        let root = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: [[String: Any]]]
        #expect(root?["diagnostics"]?.compactMap { $0["id"] as? String }.sorted() == ["bad-colour", "unknown-key"])
    }

    @Test func writesJSONWhenAllIsWell() throws {
        let folder = try TemporaryFolder(good)
        let result = try Program.run(["build", folder.path, "--format", "json"])
        #expect(result.code == 0)
        #expect(result.output == "{\"diagnostics\": []}\n")
    }

    @Test func writesWorkflowCommands() throws {
        let folder = try TemporaryFolder(bad)
        let result = try Program.run(["build", folder.path, "--format", "github"])
        #expect(result.output.contains("::error file=Content/site.yaml,line=2,col=1,title=unknown-key::"))
    }

    /// What is overdue depends on the day that is named, and on nothing else.
    @Test func readsSiteAsOfNamedDay() throws {
        let folder = try TemporaryFolder(good)
        try folder.write("---\ntitle: F\nsummary: S.\npublished: 2022-06-15\n---\n", to: "Content/factsheets/f.md")
        #expect(try Program.run(["build", folder.path, "--date", "2022-06-14"]).code == 0)
        #expect(!folder.has("Output/factsheets/f.html"))
        #expect(try Program.run(["build", folder.path, "--date", "2022-06-15"]).code == 0)
        #expect(folder.has("Output/factsheets/f.html"))
    }
}
