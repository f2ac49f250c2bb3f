import Foundation
import Reading
import TestSupport
import Testing

/// `kring new instrument`, run as people run it.
@Suite struct NewInstrumentTests {
    private func site() throws -> TemporaryFolder {
        try TemporaryFolder(["Content/site.yaml": "title: Proef\ndate: 2022-12-01\n"])
    }

    @Test func writesExample() throws {
        let folder = try site()
        let result = try Program.run(["new", "instrument", "Onze vragen"], in: folder.path)
        #expect(result.code == 0)
        #expect(result.errors == "")
        #expect(
            result.output
                == "wrote Content/instruments/onze-vragen.yaml: open it, change the questions, and name it in a round (instrument: onze-vragen)\n"
        )
        #expect(try folder.text(of: "Content/instruments/onze-vragen.yaml") == Scaffold.instrument.text)
    }

    /// With a round that is held with it and answers to its questions.
    @Test(arguments: [false, true])
    func buildsSiteWithExample(isWhole: Bool) async throws {
        let folder = try site()
        #expect(try Program.run(["new", "instrument", "vragen", "--site", folder.path]).code == 0)
        if isWhole {
            let text = try folder.text(of: "Content/instruments/vragen.yaml")
            try folder.write(withBlocks(text), to: "Content/instruments/vragen.yaml")
        }
        try folder.write("---\ntitle: X\n---\n", to: "Content/partnerships/x/index.md")
        try folder.write("---\ninstrument: vragen\ndate: 2022-11-15\n---\n", to: "Content/partnerships/x/rounds/2022-11-15.md")
        let columns = [
            "doel-bekend", "doel-eigen", "doel-botst", "contact-wie", "contact-vervanger", "contact-genoeg", "afspraken-helder",
            "afspraken-nagekomen", "leren-mislukt", "leren-anders",
        ]
        let rows = (1...6).map { "r\($0),4,3,2,4,5,3,4,4,2,3\n" }.joined()
        try folder.write("respondent,\(columns.joined(separator: ","))\n\(rows)", to: "Content/partnerships/x/rounds/2022-11-15.csv")
        #expect(try await build(folder.path, to: folder.path + "/Output").diagnostics == [])
        let page = try folder.text(of: "Output/partnerships/x/rounds/2022-11-15.html")
        #expect(page.contains("figure-radar"))
        #expect(page.contains("Samen op pad"))
    }

    /// The example with what is switched off in it switched on: the blocks `about`, `quadrant` and `model`.
    private func withBlocks(_ text: String) -> String {
        var isBlock = false
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
            if ["# about:", "# quadrant:", "# model:"].contains(line) {
                isBlock = true
            } else if !line.hasPrefix("#   ") {
                isBlock = false
            }
            return isBlock ? line.dropFirst(2) : line
        }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: ["vragen.yaml", "Vragen.YML"])
    func leavesEndingOutOfName(name: String) throws {
        let folder = try site()
        #expect(try Program.run(["new", "instrument", name], in: folder.path).code == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Content/instruments") == ["vragen.yaml"])
    }

    @Test func switchesBlocksOn() {
        let text = withBlocks(Scaffold.instrument.text)
        #expect(text.contains("\nabout:\n  nl: >-"))
        #expect(text.contains("\nquadrant:\n  title:"))
        #expect(text.contains("\nmodel:\n  title:"))
    }

    @Test(arguments: ["vragen.yaml", "vragen.yml"])
    func leavesFileThatIsThere(name: String) throws {
        let folder = try site()
        try folder.write("mijn werk", to: "Content/instruments/" + name)
        let result = try Program.run(["new", "instrument", "vragen"], in: folder.path)
        #expect(result.code == 1)
        #expect(result.errors == "error: there is a Content/instruments/\(name) already: it is as it was\n")
        #expect(try folder.text(of: "Content/instruments/" + name) == "mijn werk")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Content/instruments") == [name])
    }

    @Test(arguments: [["procesvertrouwen"], ["Procesvertrouwen.yaml"], ["!!"], [".yaml"], [""], []])
    func endsWith2ForNameThatWillNotDo(name: [String]) throws {
        let folder = try site()
        #expect(try Program.run(["new", "instrument"] + name, in: folder.path).code == 2)
        #expect(!folder.has("Content/instruments"))
    }

    @Test func staysInsideFolder() throws {
        let folder = try site()
        #expect(try Program.run(["new", "instrument", "../../buiten"], in: folder.path).code == 0)
        #expect(folder.has("Content/instruments/buiten.yaml"))
    }

    @Test func saysWhereThereIsNoSite() throws {
        let folder = try TemporaryFolder()
        let result = try Program.run(["new", "instrument", "vragen"], in: folder.path)
        #expect(result.code == 1)
        #expect(result.errors.contains("there is no folder Content"))
        #expect(!folder.has("Content"))
    }
}
