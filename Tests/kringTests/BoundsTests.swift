import Diagnostics
import TestSupport
import Testing

/// Content without end: each ends in time, or with a message.
@Suite struct BoundsTests {
    private let head = ["Content/site.yaml": "title: Proef\ndate: 2022-06-15\n"]

    /// A text is read with four million bytes at most, a table with sixteen.
    @Test func refusesFileOfManyMegabytes() async throws {
        let folder = try TemporaryFolder(head)
        try folder.write([UInt8](repeating: 0x61, count: 5 << 20), to: "Content/pages/lang.md")
        try folder.write([UInt8](repeating: 0x3B, count: 17 << 20), to: "Content/directory/contacts.csv")
        #expect(
            textReport(try await build(folder.path).diagnostics, of: folder.path) == """
                Content/directory/contacts.csv: error: this file has 17 MB, and a file of its kind takes 16 MB at most  [file-too-large]
                  → see whether it is the right file; one to download goes into Content/assets, a long text can be cut in parts
                Content/pages/lang.md: error: this file has 5 MB, and a file of its kind takes 4 MB at most  [file-too-large]
                  → see whether it is the right file; one to download goes into Content/assets, a long text can be cut in parts

                """)
    }

    /// On the last day that there is, and with a meeting that began on the first.
    @Test(.timeLimit(.minutes(10)), arguments: ["9999-12-31", "0001-01-01", "2022-06-15"])
    func buildsOnAnyDay(day: String) throws {
        let meetings = "meetings:\n  - {title: A, next: 0001-01-01, every: 1 week}\n  - {title: B, next: 2022-06-20, every: 1 maand}\n"
        let site = try TemporaryFolder(
            head.merging(["Content/partnerships/x/index.md": "---\ntitle: X\nstarted: 0001\n\(meetings)---\n"]) { $1 })
        let result = try Program.run(["build", site.path, "--date", day])
        #expect(result.code == 0, "\(result.errors)")
    }

    /// Links with a fragment ask for the headings of the page that they lead to: once, and not once for each.
    @Test(.timeLimit(.minutes(10))) func asksForHeadingsOfPageOnce() async throws {
        let links = (1...2000).map { "[a](lang.md#a-\($0))" }.joined(separator: "\n\n")
        let headings = (1...3000).map { "## A \($0)\n\nTekst.\n" }.joined(separator: "\n")
        let site = try await BuiltSite(
            head.merging([
                "Content/pages/kort.md": "---\ntitle: K\n---\n\(links)\n", "Content/pages/lang.md": "---\ntitle: L\n---\n\(headings)\n",
            ]) { $1 })
        #expect(site.built.diagnostics.filter { $0.identifier == .deadLink } == [])
    }
}
