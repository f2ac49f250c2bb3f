import Diagnostics
import Foundation
import SnapshotTesting
import TestSupport
import Testing

/// One broken site for each problem that Kring knows, named after it, with the report that it gives.
@Suite struct BrokenSiteTests {
    private static let broken = packageFolder().appendingPathComponent("Tests/kringTests/Broken")
    /// Those whose bytes or links cannot stand in a repository.
    private static let madeHere: Set<DiagnosticIdentifier> = [.unreadableFile, .notText, .linkOutside]

    /// All but those of an import, which have their own folder.
    private static var written: [DiagnosticIdentifier] {
        DiagnosticIdentifier.allCases.filter {
            !madeHere.contains($0) && !DiagnosticIdentifier.ofImport.contains($0) && !DiagnosticIdentifier.ofContactImport.contains($0)
                && !DiagnosticIdentifier.ofChecklistImport.contains($0)
        }
    }

    @Test(arguments: written)
    func reportsProblem(identifier: DiagnosticIdentifier) async throws {
        let folder = Self.broken.appendingPathComponent(identifier.rawValue)
        try #require(FileManager.default.fileExists(atPath: folder.path), "there is no broken site for \(identifier.rawValue)")
        let built = try await build(folder.path)
        let report = textReport(built.diagnostics, of: folder.path)
        #expect(built.diagnostics.contains { $0.identifier == identifier }, "\(report)")
        let snapshots = SnapshotFolder(url: folder, isRecording: ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1")
        #expect(try snapshots.difference(report, named: "expected.txt") == nil)
    }

    @Test func hasNoSiteForProblemThatIsGone() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.broken.path).filter { !$0.hasPrefix(".") }
        #expect(Set(names) == Set(Self.written.map(\.rawValue)))
    }

    @Test func reportsBytesThatAreNoText() async throws {
        let folder = try TemporaryFolder(["Content/site.yaml": "title: Proef\n"])
        try folder.write([0x54, 0x00, 0x65, 0x00], to: "Content/pages/uitleg.md")
        let report = textReport(try await build(folder.path).diagnostics, of: folder.path)
        #expect(
            report == """
                Content/pages/uitleg.md: error: this file holds bytes that are not text  [not-text]
                  → save it as plain text (UTF-8), or put it in Content/assets if it is an attachment

                """)
    }

    @Test func tellsWorkbookFromText() async throws {
        let folder = try TemporaryFolder(["Content/site.yaml": "title: Proef\n"])
        try folder.write([0x50, 0x4B, 0x03, 0x04, 0x00, 0x01], to: "Content/directory/contacts.csv")
        let found = try await build(folder.path).diagnostics
        #expect(found.map(\.identifier) == [.notText])
        #expect(found.first?.suggestion?.contains("CSV") == true)
    }

    @Test func reportsLinkThatLeadsNowhere() async throws {
        let folder = try TemporaryFolder([
            "Content/site.yaml": "title: Proef\n", "Content/pages/goed.md": "---\ntitle: Goed\n---\nTekst.\n",
        ])
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/Content/pages/weg.md", withDestinationPath: "nergens.md")
        let found = try await build(folder.path).diagnostics
        #expect(found.map(\.identifier) == [.unreadableFile])
        #expect(found.map(\.place.file) == ["Content/pages/weg.md"])
    }

    @Test func reportsLinkThatLeadsOutside() async throws {
        let folder = try TemporaryFolder(["Content/site.yaml": "title: Proef\n", "geheim.txt": "geheim"])
        try FileManager.default.createDirectory(atPath: folder.path + "/Content/assets", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/Content/assets/a.txt", withDestinationPath: "/etc/hostname")
        let report = textReport(try await build(folder.path).diagnostics, of: folder.path)
        #expect(
            report == """
                Content/assets/a.txt: error: this is a link to /etc/hostname, which is not followed: what Content and Templates show lies in them  [link-outside]
                  → put the file itself here if it may be published, or take the link away

                """)
    }

    /// Thirteen mistakes in six files are thirteen reports in one run, by file and line.
    @Test func reportsAllProblemsOfAllFiles() async throws {
        let folder = try TemporaryFolder([
            "Content/site.yaml": "titel: Proef\ntheme: {accent: rood}\n",
            "Content/pages/een.md": "---\ntitle: Een\nupdated: gisteren\n---\n[weg](nergens)\n\n![](geen.png)\n",
            "Content/pages/twee.md": "geen voorwerk\n",
            "Content/factsheets/drie.md": "---\ntitle: Drie\nauteurs: [x]\n---\nTekst.\n",
            "Content/directory/organisations.csv": "naam;kleur\n;rood\n",
            "Content/cases/vier.md": "---\ntitle: [a]\nsummary: s\nnumber: een\n---\nTekst.\n",
        ])
        let found = try await build(folder.path).diagnostics
        #expect(
            found.map { "\($0.place.file.dropFirst(8)):\($0.place.line) \($0.identifier.rawValue)" } == [
                "cases/vier.md:2 wrong-type", "cases/vier.md:4 wrong-type", "directory/organisations.csv:1 unknown-column",
                "directory/organisations.csv:2 missing-field", "factsheets/drie.md:2 missing-field", "factsheets/drie.md:3 unknown-key",
                "pages/een.md:3 bad-date", "pages/een.md:5 dead-link", "pages/een.md:7 missing-alternative", "pages/een.md:7 missing-image",
                "pages/twee.md:1 front-matter-missing", "site.yaml:1 unknown-key", "site.yaml:2 bad-colour",
            ])
    }
}
