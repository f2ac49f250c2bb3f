import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Reading

/// What lies elsewhere stays there, whoever made a link to it.
@Suite struct LinkTests {
    private func read(_ files: [String: String], links: [String: String]) async throws -> ReadSite {
        let folder = try TemporaryFolder(["Content/site.yaml": "title: Proef\n"].merging(files) { $1 })
        for (path, target) in links {
            let url = URL(fileURLWithPath: folder.path + "/" + path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: target)
        }
        let read = await readSite(at: folder.path)
        return withExtendedLifetime(folder) { read }
    }

    @Test(arguments: [
        ("Content/assets/a.txt", "/etc/hostname"), ("Content/assets/a.txt", "../../geheim.txt"), ("Content/pages/a.md", "../../geheim.md"),
        ("Content/assets/a.txt", "b.txt"), ("Content/assets/a.csv", "../partnerships/x/rounds/2022-11-15.csv"),
        ("Content/assets/a.txt", ".verborgen"), ("Content/directory/contacts.csv", "../../geheim.txt"),
        ("Content/site.yml", "../geheim.txt"),
        ("Templates/a.css", "../geheim.txt"), ("Templates/a.css", "../Content/partnerships/x/rounds/2022-11-15.csv"),
        ("Content/assets/a.txt", "../../Content2/a.txt"),
    ])
    func refusesLink(path: String, target: String) async throws {
        let found = try await read(
            [
                "geheim.txt": "geheim", "geheim.md": "---\ntitle: G\n---\nTekst.\n", "Content/assets/.verborgen": "geheim",
                "Content/partnerships/x/rounds/2022-11-15.csv": "respondent\n", "Content2/a.txt": "geheim",
            ], links: [path: target].merging(target == "b.txt" ? ["Content/assets/b.txt": "../../geheim.txt"] : [:]) { $1 })
        let refused = found.diagnostics.filter { $0.identifier == .linkOutside }.map(\.place.file)
        #expect(refused.contains(path))
        #expect(!found.site.assets.contains { $0.path == path.dropFirst("Content/".count) })
        #expect(!found.site.pages.contains { $0.title == "G" })
        #expect(!found.theme.files.contains { $0.path == "a.css" })
    }

    @Test(arguments: [
        ("Content/assets/a.txt", "b.txt"), ("Content/assets/sub/a.txt", "../b.txt"), ("Content/pages/a.md", "../cases/b.md"),
        ("Templates/a.css", "b.css"),
    ])
    func followsLinkWithin(path: String, target: String) async throws {
        let found = try await read(
            [
                "Content/assets/b.txt": "b", "Content/cases/b.md": "---\ntitle: B\nsummary: S\n---\nTekst.\n", "Templates/b.css": "b {}",
            ], links: [path: target])
        #expect(!found.diagnostics.contains { $0.identifier == .linkOutside || $0.identifier == .unreadableFile })
        let names =
            found.site.assets.map { "Content/" + $0.path } + found.site.pages.map(\.place.file)
            + found.theme.files.map { "Templates/" + $0.path }
        #expect(names.contains(path))
    }

    /// A link takes the edition of the file that it leads to along.
    @Test func remembersWhereLinkLeads() async throws {
        let found = try await read(["Content/assets/network/b.txt": "b"], links: ["Content/assets/a.txt": "network/b.txt"])
        #expect(found.site.assets.map(\.target) == ["assets/network/b.txt", nil])
    }

    /// `Content` itself may lie elsewhere.
    @Test func followsLinkedContent() async throws {
        let folder = try TemporaryFolder(["elders/site.yaml": "title: Proef\n", "elders/assets/b.txt": "b"])
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/Content", withDestinationPath: "elders")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/elders/assets/a.txt", withDestinationPath: "b.txt")
        let found = await readSite(at: folder.path)
        #expect(found.site.assets.map(\.path) == ["assets/a.txt", "assets/b.txt"])
        #expect(found.diagnostics.isEmpty)
    }

    /// Reading from a pipe would never end.
    @Test func passesOverPipe() async throws {
        let folder = try TemporaryFolder(["Content/site.yaml": "title: Proef\n", "Content/assets/b.txt": "b"])
        try #require(mkfifo(folder.path + "/Content/assets/a.txt", 0o600) == 0)
        let found = await readSite(at: folder.path)
        #expect(found.diagnostics.map(\.identifier) == [.unreadableFile])
        #expect(found.site.assets.map(\.path) == ["assets/b.txt"])
    }
}
