import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// A list of files that Kring did not write, or not like that, takes nothing away that Kring did not make.
@Suite struct ForgedManifestTests {
    typealias Disk = PublishedFolder.Disk

    /// Names with a stamp that fits no contents, and with the stamp of what stands there outside.
    private static func forged(_ names: [String], stamp: String) -> String {
        "Files that kring made here, each after the stamp of its contents; a next build removes what it no longer makes.\n"
            + names.map { "\(stamp) \($0)\n" }.joined()
    }

    @Test(arguments: Disk.allCases)
    func removesNothingOutsideFolder(disk: Disk) throws {
        let folder = try PublishedFolder(disk)
        try folder.folder.write("van mij", to: "bewaren.txt")
        try folder.folder.write("van mij", to: "elders/bewaren.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.output + "/koppeling", withDestinationPath: "../elders")
        var manifest = OutputManifest()
        let names = [
            "../bewaren.txt", folder.folder.path + "/bewaren.txt", "koppeling", "koppeling/bewaren.txt", "a/../../bewaren.txt", "..", ".",
            "/", "./../bewaren.txt", "theme/../../bewaren.txt", "",
        ]
        for name in names { manifest.add(name, Array("van mij".utf8)) }
        try folder.folder.write(
            try folder.folder.text(of: "Output/.kring-manifest") + String(decoding: manifest.bytes, as: UTF8.self),
            to: "Output/.kring-manifest")
        let notices = try folder.publish(PublishedFolder.new)
        #expect(try folder.site() == PublishedFolder.new)
        #expect(try folder.folder.text(of: "bewaren.txt") == "van mij")
        #expect(try folder.folder.text(of: "elders/bewaren.txt") == "van mij")
        // The link was someone's: it is kept as a link.
        #expect(notices.count == 1 && notices[0].contains("Output/koppeling "), "\(notices)")
    }

    /// Whoever writes a name on the list does not make the file ours.
    @Test(arguments: Disk.allCases, [true, false])
    func keepsListedFileThatKringDidNotMake(disk: Disk, hasStamps: Bool) throws {
        let folder = try PublishedFolder(disk)
        for name in ["brief.docx", "map/brief.docx", "assets/brief.docx"] { try folder.folder.write("van mij", to: "Output/" + name) }
        let names = Array(PublishedFolder.old.keys) + ["brief.docx", "map/brief.docx", "assets/brief.docx"]
        try folder.folder.write(
            hasStamps
                ? Self.forged(names, stamp: "abc")
                : "Files that kring made here; a next build removes what it no longer makes.\n" + names.joined(separator: "\n") + "\n",
            to: "Output/.kring-manifest")
        let notices = try folder.publish(PublishedFolder.new)
        let place = disk == .mountPoint ? "Output/.kring-kept" : "Output-kept"
        for name in ["brief.docx", "map/brief.docx", "assets/brief.docx"] {
            #expect(try folder.folder.text(of: "\(place)/\(name)") == "van mij")
        }
        #expect(notices.count == 1 && notices[0].contains("is kept") || notices[0].contains("are kept"), "\(notices)")
        #expect(try folder.site() == PublishedFolder.new)
    }

    /// Bytes count, not letters: a disk tells `Brief` from `brief`, and `é` in one character from `é` in two.
    @Test(arguments: [("BRIEF.docx", "brief.docx"), ("caf\u{E9}.txt", "cafe\u{301}.txt")])
    func refusesFileWhoseNameIsNearlyListed(listed: String, name: String) throws {
        let folder = try PublishedFolder(.whole)
        var manifest = OutputManifest()
        manifest.add(listed, Array("van mij".utf8))
        try folder.folder.write(
            try folder.folder.text(of: "Output/.kring-manifest") + String(decoding: manifest.bytes, as: UTF8.self),
            to: "Output/.kring-manifest")
        try folder.folder.write("van mij", to: "Output/" + name)
        #expect(throws: PublishingProblem.self) { try folder.publish(PublishedFolder.new) }
        #expect(try folder.folder.text(of: "Output/" + name) == "van mij")
    }

    /// Folders with the names that Kring uses itself, which someone else filled.
    @Test(arguments: Disk.allCases, ["Output/.kring-next", "Output/.kring-previous", ".Output.kring-1"])
    func keepsWhatStandsInFolderNamedLikeOurs(disk: Disk, name: String) throws {
        let folder = try PublishedFolder(disk)
        try folder.folder.write("van mij", to: name + "/brief.docx")
        try folder.folder.write(
            Self.forged(["../../bewaren.txt", "../index.html", "brief.docx"], stamp: "abc"), to: name + "/.kring-manifest")
        try folder.folder.write("van mij", to: "bewaren.txt")
        let notices = try folder.publish(PublishedFolder.new)
        let mine = try folder.everything().filter { $0.value == "van mij" }.keys.sorted()
        #expect(mine.count == 2 && mine.contains("bewaren.txt"), "\(mine)")
        #expect(notices.count == 1, "\(notices)")
        #expect(try folder.site() == PublishedFolder.new)
    }
}
