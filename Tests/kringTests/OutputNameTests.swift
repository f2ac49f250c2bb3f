import Foundation
import TestSupport
import Testing

/// A name for a file of a kind that a command does not write, run as people run it.
@Suite struct OutputNameTests {
    private let site = PartnershipPagesTests.site.merging([
        "Content/partnerships/x/rounds/2022-09-01.md": "---\ninstrument: procesvertrouwen\ndate: 2022-09-01\n---\n"
    ]) { first, _ in first }

    @Test(arguments: [
        ("agenda x --output agenda.docx", ".docx", ".txt or .md"), ("agenda x --output Agenda.PDF", ".pdf", "print the page"),
        ("agenda x --output agenda.html", ".html", ".txt or .md"), ("agenda x --format md --output uit/agenda.odt", ".odt", ".txt or .md"),
        ("questionnaire x 2022-09-01 --output lijst.pdf", ".pdf", ".html"), ("questionnaire x 2022-09-01 -o lijst.docx", ".docx", ".html"),
        ("build . --output site.zip", "site.zip", "name a folder"),
        ("check . --stale --output brieven.docx", "brieven.docx", "name a folder"),
    ])
    func refusesAKindThatItDoesNotWrite(command: String, named: String, hint: String) throws {
        let folder = try TemporaryFolder(site)
        let before = try filesByPath(below: folder.path)
        let result = try Program.run(command.split(separator: " ").map(String.init), in: folder.path)
        #expect(result.code != 0 && result.output.isEmpty, "\(result)")
        #expect(result.errors.contains(named) && result.errors.contains(hint), "\(result.errors)")
        #expect(try filesByPath(below: folder.path) == before)
    }

    @Test(arguments: ["agenda.txt", "agenda.MD", "agenda.markdown", "agenda", "overleg 12.30 uur", ".agenda"])
    func writesWhatTheNamePromises(name: String) throws {
        let folder = try TemporaryFolder(site)
        let result = try Program.run(["agenda", "x", "--output", name], in: folder.path)
        #expect(result.code == 0, "\(result)")
        let isMarkdown = name.lowercased().hasSuffix("md") || name.hasSuffix("markdown")
        #expect(try folder.text(of: name).hasPrefix("# ") == isMarkdown)
    }
}
