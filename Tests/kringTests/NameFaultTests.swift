import Foundation
import TestSupport
import Testing

/// Names that a disk, another system or a reader of addresses does not take.
@Suite struct NameFaultTests {
    private let site = ["Content/site.yaml": "title: Proef\n", "Content/pages/een.md": "---\ntitle: Een\n---\n\nTekst.\n"]

    /// What an archive from a system with other letters leaves: `caf\xE9.md`, and a folder called so.
    @Test(arguments: ["Content/pages/caf\u{FFFD}.md", "Content/assets/caf\u{FFFD}", "Templates/caf\u{FFFD}.css"])
    func saysThatNameIsNoText(name: String) throws {
        let folder = try TemporaryFolder(site)
        let bytes = Array((folder.path + "/" + name).utf8).split(separator: [0xEF, 0xBF, 0xBD], omittingEmptySubsequences: false)
        let path = bytes.joined(separator: [0xE9]).map { CChar(bitPattern: $0) } + [0]
        try FileManager.default.createDirectory(
            atPath: (folder.path + "/" + name as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        let isFolder = !name.contains(".")
        if isFolder { #expect(mkdir(path, 0o755) == 0) } else { close(open(path, O_WRONLY | O_CREAT, 0o644)) }
        let result = try Program.run(["build", folder.path])
        #expect(result.code == 1)
        #expect(
            result.errors.contains(
                "\(name): error: the name “caf\u{FFFD}\(isFolder ? "" : ".\(name.split(separator: ".")[1])")” holds bytes that are no letters, "
                    + "as an archive from another system can leave them  [bad-file-name]\n  → give it its name anew"), "\(result.errors)")
    }

    /// The same letters in capitals, and an accent that is a character of its own: one file on most disks.
    @Test(arguments: [("plaat.png", "Plaat.PNG"), ("caf\u{E9}.txt", "cafe\u{301}.txt")])
    func saysThatAttachmentsHaveOneNameOnMostDisks(first: String, second: String) throws {
        let folder = try TemporaryFolder(site)
        for name in [first, second] {
            // Written byte by byte: a library may make the two names one.
            let path = Array((folder.path + "/Content/assets/" + name).utf8).map { CChar(bitPattern: $0) } + [0]
            try FileManager.default.createDirectory(atPath: folder.path + "/Content/assets", withIntermediateDirectories: true)
            close(open(path, O_WRONLY | O_CREAT, 0o644))
        }
        let names = [first, second].sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        let result = try Program.run(["build", folder.path])
        #expect(result.code == 1)
        #expect(
            result.errors.contains(
                "Content/assets/\(names[1]): error: “assets/\(names[1])” and Content/assets/\(names[0]) differ in capitals or in how an accent "
                    + "is written, which most disks do not tell apart  [same-address]\n  → give one of the two another name"),
            "\(result.errors)")
    }

    /// A disk takes 255 bytes: what is longer is cut, the same in every build, and two that begin the same stay apart.
    @Test func cutsNamesThatNoDiskTakes() throws {
        let long = String(repeating: "overleg ", count: 40)
        let folder = try TemporaryFolder(
            site.merging([
                "Content/directory/contacts.csv":
                    "naam;organisatie;telefoon\n\(long)noord;ggz;010 000 01 12\n\(long)zuid;ggz;010 000 01 13\n",
                "Content/directory/organisations.csv": "naam\nGGZ\n\(long)\n\(String(repeating: "ж", count: 250))\n",
                "Content/directory/areas.yaml": "areas:\n  - {name: \(long)west, tile: [1, 1]}\n",
                "Content/pages/kort.md": "---\ntitle: Kort\nslug: \(long)\n---\n\nTekst.\n",
                "Content/pages/\(String(repeating: "n", count: 252)).md": "---\ntitle: Lang\n---\n\nTekst.\n",
                "Content/partnerships/\(String(repeating: "p", count: 255))/index.md": "---\ntitle: Netwerk\n---\n\nTekst.\n",
                "Content/assets/\(String(repeating: "a", count: 251)).txt": "x",
            ]) { $1 })
        let first = try Program.run(["build", folder.path])
        #expect(first.code == 0, "\(first)")
        let before = try filesByPath(below: folder.path + "/Output")
        #expect(try Program.run(["build", folder.path]).code == 0)
        #expect(try filesByPath(below: folder.path + "/Output").keys.sorted() == before.keys.sorted())
        let contacts = before.keys.filter { $0.hasPrefix("directory/contacts/overleg-overleg") && $0.hasSuffix(".vcf") }
        #expect(contacts.count == 2, "\(contacts)")
        #expect(before.keys.allSatisfy { $0.split(separator: "/").allSatisfy { $0.utf8.count <= 255 } })
    }

    /// A folder, a link to nothing and one to itself where a file is expected.
    @Test func saysThatLinkLeadsNowhere() throws {
        let folder = try TemporaryFolder(site.merging(["Content/pages/map.md/x.txt": "x"]) { $1 })
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/Content/pages/weg.md", withDestinationPath: "nergens.md")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/Content/pages/rond.md", withDestinationPath: "rond.md")
        let result = try Program.run(["build", folder.path])
        #expect(result.code == 1)
        #expect(
            result.errors.contains("Content/pages/weg.md: error: this file cannot be read: it is not there  [unreadable-file]"), "\(result)"
        )
        #expect(
            result.errors.contains(
                "Content/pages/rond.md: error: this file cannot be read: its links lead round in a circle  [unreadable-file]"),
            "\(result)")
        #expect(!result.errors.contains("No such file"))
    }
}
