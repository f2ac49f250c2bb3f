import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct SwapTests {
    @Test func publishesPagesThemeAndAssets() async throws {
        let site = try SmallSite(["Content/assets/a/b.txt": "bijlage"])
        try await site.publish()
        for name in ["Output/index.html", "Output/een.html", "Output/404.html", "Output/theme/style.css", "Output/assets/a/b.txt"] {
            #expect(site.folder.has(name), "\(name)")
        }
        #expect(try site.folder.text(of: "Output/assets/a/b.txt") == "bijlage")
        #expect(try site.leftovers() == [])
    }

    @Test func listsExactlyWhatItMade() async throws {
        let site = try SmallSite(["Content/assets/a/b.txt": "bijlage"])
        try await site.publish()
        let lines = try site.folder.text(of: "Output/.kring-manifest").split(separator: "\n").dropFirst()
        let listed = Set(lines.compactMap { $0.split(separator: " ", maxSplits: 1).last.map(String.init) })
        #expect(Set(try filesByPath(below: site.output).keys) == listed.union([".kring-manifest"]))
    }

    @Test func removesPageThatWasRenamed() async throws {
        let site = try SmallSite(["Content/assets/oud/b.txt": "bijlage"])
        try await site.publish()
        try FileManager.default.moveItem(
            atPath: site.folder.path + "/Content/pages/een.md", toPath: site.folder.path + "/Content/pages/twee.md")
        try site.folder.remove("Content/assets")
        try await site.publish()
        #expect(!site.folder.has("Output/een.html"))
        #expect(site.folder.has("Output/twee.html"))
        #expect(!site.folder.has("Output/assets"))
        #expect(try site.leftovers() == [])
    }

    @Test func keepsHiddenFilesOfOwner() async throws {
        let site = try SmallSite(["Output/.gitkeep": "", "Output/.git/config": "[core]\n", "Output/.nojekyll": ""])
        for _ in 0..<3 { try await site.publish() }
        #expect(try site.folder.text(of: "Output/.git/config") == "[core]\n")
        #expect(site.folder.has("Output/.gitkeep"))
        #expect(site.folder.has("Output/.nojekyll"))
        #expect(site.folder.has("Output/index.html"))
        #expect(try site.leftovers() == [])
    }

    @Test func keepsHiddenFilesThatKilledBuildHadSwappedOut() async throws {
        let site = try SmallSite()
        try await site.publish()
        // A build that was cut off after the swap: the old folder stands beside the new one, with its owner's files in it.
        try site.folder.write("[core]\n", to: ".Output.kring-999999/.git/config")
        try site.folder.write("oud", to: ".Output.kring-999999/index.html")
        try await site.publish()
        #expect(try site.folder.text(of: "Output/.git/config") == "[core]\n")
        #expect(try site.leftovers() == [])
    }

    @Test func removesLeftoversOfKilledBuild() async throws {
        let site = try SmallSite([".Output.kring-12345/half.html": "half", ".Output.kring-12345/theme/x.css": ""])
        try await site.publish()
        #expect(try site.leftovers() == [])
        #expect(site.folder.has("Output/index.html"))
    }

    @Test func leavesOutputAsItWasOnError() async throws {
        let site = try SmallSite()
        try await site.publish()
        let before = try filesByPath(below: site.output)
        try site.folder.write("---\ntitle: Een\n---\n\n[weg](nergens)\n", to: "Content/pages/een.md")
        let summary = try await site.publish()
        #expect(summary.diagnostics.map(\.identifier.rawValue) == ["dead-link"])
        #expect(try filesByPath(below: site.output) == before)
        #expect(try site.leftovers() == [])
    }

    /// What was a file when the content was read, and is another thing when it is copied.
    @Test(arguments: [
        ("folder", "a folder stands where a file is needed"), ("pipe", "this is no file but a pipe"), ("nothing", "it is not there"),
    ])
    func leavesOutputAsItWasWhenAssetBecomes(_ what: String, words: String) async throws {
        let site = try SmallSite(["Content/assets/a.txt": "a"])
        try await site.publish()
        let before = try filesByPath(below: site.output)
        let asset = site.folder.path + "/Content/assets/a.txt"
        let problem = await #expect(throws: PublishingProblem.self) {
            try await site.publish { step in
                guard case .lock = step else { return }
                try FileManager.default.removeItem(atPath: asset)
                if what == "folder" { try FileManager.default.createDirectory(atPath: asset, withIntermediateDirectories: false) }
                if what == "pipe" { mkfifo(asset, 0o644) }
            }
        }
        #expect(problem.map { "\($0)".hasPrefix("cannot copy \(asset): \(words). ") } == true, "\(problem as Any)")
        #expect(try filesByPath(below: site.output) == before)
        #expect(try site.leftovers() == [])
    }

    @Test func makesNoFolderOnError() async throws {
        let site = try SmallSite(["Content/pages/een.md": "---\ntitle: Een\n---\n\n[weg](nergens)\n"])
        try await site.publish()
        #expect(!site.folder.has("Output"))
    }

    @Test func leavesOutputAsItWasWhenAssetGoesAway() async throws {
        let site = try SmallSite(["Content/assets/a.txt": "a"])
        try await site.publish()
        let before = try filesByPath(below: site.output)
        try site.folder.remove("Content/assets/a.txt")
        try FileManager.default.createSymbolicLink(atPath: site.folder.path + "/Content/assets/a.txt", withDestinationPath: "a2.txt")
        try site.folder.write("a", to: "Content/assets/a2.txt")
        try await site.publish()
        #expect(try site.folder.text(of: "Output/assets/a.txt") == "a")
        #expect(try filesByPath(below: site.output).count == before.count + 1)
        // What was copied is the file that the link led to, not the link.
        let type = try FileManager.default.attributesOfItem(atPath: site.output + "/assets/a.txt")[.type] as? FileAttributeType
        #expect(type == .typeRegular)
    }
}
