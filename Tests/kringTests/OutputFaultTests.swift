import Foundation
import TestSupport
import Testing

/// Disks and folders that do not do what a build asks: each is said in words, with the file and the way out, and the old site stays.
///
/// Some of them only a system's administrator can make; where the tests do not run as one they are passed over.
@Suite struct OutputFaultTests {
    private let site = ["Content/site.yaml": "title: Proef\n", "Content/pages/een.md": "---\ntitle: Een\n---\n\nTekst.\n"]

    static let isAdministrator = getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/unshare")
    static let isOther = getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

    /// Builds in a name space of its own for disks, after some commands of the shell's; `$S` is the site.
    private func build(_ folder: TemporaryFolder, after commands: String, finally: String = "true") throws -> Program.Result {
        let script = "export S='\(folder.path)'; set -e; \(commands); set +e; \"$@\"; code=$?; \(finally); exit $code"
        return try Program.run(["build", folder.path], launcher: ["unshare", "-m", "sh", "-c", script, "sh"])
    }

    /// What a build may write of an error: no number of the system's, no words of the library's.
    private func expectWords(_ result: Program.Result, _ words: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(result.code == 1, "\(result)", sourceLocation: sourceLocation)
        #expect(result.errors.contains(words), "\(result.errors)", sourceLocation: sourceLocation)
        let isOneLine = result.errors.hasPrefix("error: ") && result.errors.split(separator: "\n").count == 1
        #expect(isOneLine, "\(result.errors)", sourceLocation: sourceLocation)
        for raw in ["errno", "Error Domain", "NSCocoa", "Permission denied", "No space left", "couldn’t", "could not be", "(fault "] {
            #expect(!result.errors.contains(raw), "\(result.errors)", sourceLocation: sourceLocation)
        }
    }

    @Test(.enabled(if: isAdministrator), arguments: ["Output", "."])
    func saysThatDiskIsReadOnly(mounted: String) throws {
        let folder = try TemporaryFolder(site)
        #expect(try Program.run(["build", folder.path]).code == 0)
        let before = try filesByPath(below: folder.path)
        let result = try build(
            folder, after: "mount --bind \"$S/\(mounted)\" \"$S/\(mounted)\"; mount -o remount,bind,ro \"$S/\(mounted)\"")
        expectWords(result, "/Output: the disk is read-only. Name a folder on another disk with --output")
        #expect(try filesByPath(below: folder.path) == before)
    }

    @Test(.enabled(if: isAdministrator))
    func publishesToFolderThatIsDiskOfItsOwn() throws {
        let folder = try TemporaryFolder(site.merging(["disk/.git/config": "[core]"]) { $1 })
        try FileManager.default.createDirectory(atPath: folder.path + "/Output", withIntermediateDirectories: true)
        for round in 1...2 {
            try folder.write("---\ntitle: Ronde \(round)\n---\n\nTekst.\n", to: "Content/pages/ronde-\(round).md")
            if round == 2 { try folder.remove("Content/pages/een.md") }
            let result = try build(folder, after: "mount --bind \"$S/disk\" \"$S/Output\"")
            #expect(result.code == 0 && result.errors == "", "\(result)")
            #expect(folder.has("disk/ronde-\(round).html"))
        }
        #expect(!folder.has("disk/een.html"))
        #expect(try folder.text(of: "disk/.git/config") == "[core]")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names == ["Content", "Output", "disk"])
        let hidden = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/disk").filter { $0.hasPrefix(".") }.sorted()
        #expect(hidden == [".git", ".kring-manifest"])
    }

    @Test(.enabled(if: isAdministrator))
    func saysThatDiskIsFull() throws {
        let folder = try TemporaryFolder(site)
        try folder.write([UInt8](repeating: 65, count: 3_000_000), to: "Content/assets/groot.txt")
        try FileManager.default.createDirectory(atPath: folder.path + "/Output", withIntermediateDirectories: true)
        let small = try build(
            folder, after: "mount -t tmpfs -o size=2M none \"$S/Output\"", finally: "ls -A \"$S/Output\" > \"$S/left\"")
        expectWords(small, "/Output/assets/groot.txt: the disk is full. Make room on the disk, and build again")
        #expect(try folder.text(of: "left") == "")
        // One that has room for a site, and not for two.
        let old = "mkdir -p \"$S/Output\"; echo bewaard > \"$S/Output/.bewaard\""
        let second = try build(
            folder, after: "mount -t tmpfs -o size=4M none \"$S/Output\"; \(old); \"$@\"", finally: "ls -A \"$S/Output\" > \"$S/left\"")
        expectWords(second, ": the disk is full. Make room on the disk, and build again")
        #expect(try folder.text(of: "left").contains("een.html"))
        #expect(try !folder.text(of: "left").contains(".kring-next"))
    }

    @Test(.enabled(if: isAdministrator))
    func saysThatFolderIsLocked() throws {
        let folder = try TemporaryFolder(site)
        #expect(try Program.run(["build", folder.path]).code == 0)
        let before = try filesByPath(below: folder.path)
        let result = try build(folder, after: "chattr +i \"$S/Output\"", finally: "chattr -i \"$S/Output\"")
        if result.errors.contains("chattr") { return }
        expectWords(result, "/Output: your account has no permission for it. Give your account permission there")
        #expect(try filesByPath(below: folder.path) == before)
    }

    /// As somebody who is no administrator: a folder, its parent, a file of the content, a folder of it.
    @Test(
        .enabled(if: isOther),
        arguments: [
            ("Output", "0555", "/Output: your account has no permission for it. Give your account permission there"),
            (".", "0555", "/Output: your account has no permission for it. Give your account permission there"),
        ])
    func saysThatFolderMayNotBeWrittenTo(name: String, mode: String, words: String) throws {
        let folder = try TemporaryFolder(site)
        if name == "Output" { try FileManager.default.createDirectory(atPath: folder.path + "/Output", withIntermediateDirectories: true) }
        expectWords(try asOther(folder, after: "chmod \(mode) \"$S/\(name)\""), words)
    }

    @Test(.enabled(if: isOther))
    func publishesWhereOnlyTheFolderMayBeWrittenTo() throws {
        let folder = try TemporaryFolder(site)
        try FileManager.default.createDirectory(atPath: folder.path + "/Output", withIntermediateDirectories: true)
        for _ in 0..<2 {
            let result = try asOther(folder, after: "chown 65534 \"$S/Output\"; chmod 0755 \"$S\"; chown 0 \"$S\"")
            #expect(result.code == 0 && result.errors == "", "\(result)")
        }
        #expect(folder.has("Output/een.html"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["Content", "Output"])
    }

    @Test(
        .enabled(if: isOther),
        arguments: [
            ("Content/pages/een.md", "file"), ("Content/pages", "folder"), ("Content", "folder"), ("Templates/page.mustache", "file"),
            ("Templates", "folder"),
        ])
    func saysWhatMayNotBeRead(name: String, kind: String) throws {
        let words = "\(name): error: this \(kind) cannot be read: your account has no permission for it  [unreadable-file]"
        let folder = try TemporaryFolder(site.merging(["Templates/page.mustache": "x"]) { $1 })
        let result = try asOther(folder, after: "chmod 0 \"$S/\(name)\"", finally: "true")
        #expect(result.code == 1)
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(result.errors.contains("\n  → check its permissions, or take it away"))
        #expect(!folder.has("Output"))
    }

    private func asOther(_ folder: TemporaryFolder, after commands: String, finally: String = "true") throws -> Program.Result {
        let script =
            "export S='\(folder.path)'; set -e; chown -R 65534 \"$S\"; \(commands); set +e; "
            + "setpriv --reuid 65534 --regid 65534 --clear-groups \"$@\"; code=$?; \(finally); exit $code"
        return try Program.run(["build", folder.path], launcher: ["sh", "-c", script, "sh"])
    }

    @Test func saysThatPathIsTooLong() throws {
        let folder = try TemporaryFolder(site)
        let deep = String(repeating: "/" + String(repeating: "d", count: 200), count: 25)
        for output in ["/" + String(repeating: "x", count: 300), deep] {
            let result = try Program.run(["build", folder.path, "--output", folder.path + output])
            expectWords(result, ": its name or path is longer than the disk takes. Give it a shorter name (a disk takes 255 bytes)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Content"])
    }

    @Test func refusesLinkAndDeviceAsOutput() throws {
        let folder = try TemporaryFolder(site)
        for output in ["/dev/null", "/dev/full"] {
            let result = try Program.run(["build", folder.path, "--output", output])
            #expect(result.code == 2)
            #expect(result.errors == "error: \(output) cannot be the output folder: it is a device. Name another with --output\n")
        }
    }

    /// People keep their content elsewhere; what it leads to is never taken for an output.
    @Test func readsContentThatIsLink() throws {
        let folder = try TemporaryFolder(["elders/site.yaml": "title: Proef\n", "elders/pages/een.md": "---\ntitle: Een\n---\n\nTekst.\n"])
        try FileManager.default.createDirectory(atPath: folder.path + "/site", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/site/Content", withDestinationPath: "../elders")
        let result = try Program.run(["build", folder.path + "/site"])
        #expect(result.code == 0 && result.errors == "", "\(result)")
        #expect(folder.has("site/Output/een.html"))
        for output in ["elders", "elders/pages", "elders/nieuw", "."] {
            let refused = try Program.run(["build", folder.path + "/site", "--output", folder.path + "/" + output])
            #expect(refused.code == 2, "\(refused)")
        }
        #expect(try filesByPath(below: folder.path + "/elders").count == 2)
    }

    /// Nobody reads what a program says to a disk that is full; it ends, and is no crash.
    @Test(arguments: [["build"], ["check"], ["--help"], ["build", "--format", "json"]])
    func endsWhenNobodyCanReadWhatItSays(arguments: [String]) throws {
        let folder = try TemporaryFolder(site)
        let result = try Program.run(
            arguments, launcher: ["sh", "-c", "\"$@\" > /dev/full 2>/dev/full; echo $? >&2; exit 0", "sh"], in: folder.path)
        #expect(["0", "1"].contains(result.errors.trimmingCharacters(in: .whitespacesAndNewlines)), "\(result)")
    }
}
