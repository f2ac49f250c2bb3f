import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Folders that a site must never replace.
@Suite struct RefusalTests {
    @Test(arguments: [
        "/", "HOME", "HOME/..", "SITE", "SITE/..", "SITE/Content", "SITE/Content/pages", "SITE/Templates", "SITE/.git", "SITE/Output/..",
    ])
    func refusesFolder(path: String) async throws {
        let site = try SmallSite(["Templates/theme.css": ""])
        let output = path.replacing("HOME", with: NSHomeDirectory()).replacing("SITE", with: site.folder.path)
        let before = try filesByPath(below: site.folder.path)
        #expect(try await refusal(site, to: output) == "refused")
        #expect(try filesByPath(below: site.folder.path) == before)
    }

    @Test func refusesLink() async throws {
        let site = try SmallSite(["elders/bewaren.txt": "x"])
        try FileManager.default.createSymbolicLink(atPath: site.output, withDestinationPath: "elders")
        #expect(try await refusal(site, to: site.output) == "refused")
        #expect(site.folder.has("elders/bewaren.txt"))
    }

    @Test func refusesLinkedParentThatIsContent() async throws {
        let site = try SmallSite()
        try FileManager.default.createSymbolicLink(atPath: site.folder.path + "/omweg", withDestinationPath: "Content")
        #expect(try await refusal(site, to: site.folder.path + "/omweg/pages") == "refused")
        #expect(site.folder.has("Content/pages/een.md"))
    }

    @Test func refusesFile() async throws {
        let site = try SmallSite(["Output": "een bestand"])
        #expect(try await refusal(site, to: site.output) == "refused")
        #expect(try site.folder.text(of: "Output") == "een bestand")
    }

    @Test(arguments: ["ander/Content/site.yaml", "ander/Package.swift"])
    func refusesOtherProject(file: String) async throws {
        let site = try SmallSite([file: "x"])
        #expect(try await refusal(site, to: site.folder.path + "/ander") == "refused")
        #expect(site.folder.has(file))
    }

    @Test(arguments: ["Output/brief.docx", "Output/map/brief.docx", "Output/map/.verborgen"])
    func refusesForeignFiles(file: String) async throws {
        let site = try SmallSite([file: "van een ander"])
        #expect(try await refusal(site, to: site.output) == "foreign")
        #expect(try site.folder.text(of: file) == "van een ander")
    }

    @Test func refusesFileThatSomeoneAddedLater() async throws {
        let site = try SmallSite()
        try await site.publish()
        try site.folder.write("van een ander", to: "Output/brief.docx")
        #expect(try await refusal(site, to: site.output) == "foreign")
        #expect(site.folder.has("Output/brief.docx"))
        #expect(site.folder.has("Output/index.html"))
    }

    /// A look into the output on another computer leaves files behind that nobody misses.
    @Test func passesOverWhatAnOperatingSystemLeaves() async throws {
        let site = try SmallSite()
        try await site.publish()
        try site.folder.write("x", to: "Output/theme/.DS_Store")
        try site.folder.write("x", to: "Output/theme/Thumbs.db")
        try await site.publish()
        #expect(!site.folder.has("Output/theme/Thumbs.db"))
        #expect(site.folder.has("Output/index.html"))
    }

    /// A link is someone's own file, wherever it leads.
    @Test(arguments: ["archief", "nergens"])
    func refusesForeignLinks(target: String) async throws {
        let site = try SmallSite(["archief/bewaren.txt": "x"])
        try await site.publish()
        try FileManager.default.createSymbolicLink(atPath: site.output + "/koppeling", withDestinationPath: "../" + target)
        #expect(try await refusal(site, to: site.output) == "foreign")
        #expect(site.folder.has("archief/bewaren.txt"))
    }

    /// A list that names files outside its folder is not one that Kring wrote.
    @Test func removesNothingOutsideFolder() async throws {
        let site = try SmallSite(["bewaren.txt": "x", "Output/.kring-manifest": "Lijst\n../bewaren.txt\n/etc/kring-proef\n"])
        for _ in 0..<2 { try await site.publish() }
        #expect(site.folder.has("bewaren.txt"))
    }

    @Test func tellsSecondBuildToWait() async throws {
        let site = try SmallSite()
        let first = try OutputFolder(site.output, site: site.folder.path)
        #expect(try await refusal(site, to: site.output) == "busy")
        #expect(try filesByPath(below: first.path.description).isEmpty)
    }

    /// On a share that cannot lock a folder, and on one that has just been written to.
    @Test func locksFileWhereFoldersCannotBeLocked() throws {
        let folder = try PublishedFolder(.withoutExchange)
        let steps = DiskSteps { step in if case .lock = step { throw SystemFault(EBADF) } }
        do {
            let first = try OutputFolder(folder.output, site: "/nergens", steps: steps)
            #expect(throws: PublishingProblem.self) { try OutputFolder(folder.output, site: "/nergens", steps: steps) }
            #expect(first.path.description == folder.output)
        }
        _ = try OutputFolder(folder.output, site: "/nergens", steps: steps)
        try folder.publish(PublishedFolder.new)
        #expect(try folder.site() == PublishedFolder.new)
    }

    @Test func letsNextBuildThroughOnceTheFirstIsDone() async throws {
        let site = try SmallSite()
        do { _ = try OutputFolder(site.output, site: site.folder.path) }
        #expect(try await refusal(site, to: site.output) == nil)
    }

    /// Builds that run into each other publish one after the other or say so; the folder always holds one whole site.
    @Test func keepsFolderWholeUnderManyBuilds() async throws {
        let site = try SmallSite(["Output/.gitkeep": ""])
        try await site.publish()
        let before = try filesByPath(below: site.output)
        let answers = await withTaskGroup(of: String.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    do { return try await refusal(site, to: site.output) ?? "done" } catch { return "\(error)" }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(answers).isSubset(of: ["done", "busy"]), "\(answers)")
        #expect(try filesByPath(below: site.output) == before)
    }
}
