import Foundation
import TestSupport
import Testing

/// One site gives the same bytes wherever, whenever and on however many cores it is built.
@Suite struct DeterminismTests {
    private static let launchers: [[String]] =
        FileManager.default.fileExists(atPath: "/usr/bin/taskset") ? [[], ["taskset", "-c", "0"]] : [[]]

    private func build(_ site: String, environment: [String: String?] = [:], launcher: [String] = []) throws -> [String: Data] {
        let output = try TemporaryFolder()
        let result = try Program.run(["build", site, "--output", output.path + "/site"], environment: environment, launcher: launcher)
        try #require(result.code == 0, "\(result.errors)")
        return try filesByPath(below: output.path + "/site")
    }

    private func expectSame(_ left: [String: Data], _ right: [String: Data]) {
        #expect(left.keys.sorted() == right.keys.sorted())
        for (path, data) in left { #expect(data == right[path], "\(path)") }
    }

    @Test func buildsSameBytesWhateverTheEnvironment() throws {
        let first = try build(exampleSite)
        let others: [[String: String?]] = [
            ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "SWIFT_DETERMINISTIC_HASHING": nil],
            ["TZ": "America/Los_Angeles", "LANG": "C", "LC_ALL": nil, "SWIFT_DETERMINISTIC_HASHING": "1"],
            ["TZ": nil, "LANG": "nl_NL.UTF-8", "HOME": "/nonexistent"],
        ]
        for environment in others { expectSame(first, try build(exampleSite, environment: environment)) }
        for launcher in Self.launchers { expectSame(first, try build(exampleSite, launcher: launcher)) }
    }

    @Test func buildsSameBytesFromOtherFolder() throws {
        let copy = try TemporaryFolder()
        // In another order than that of the original, since a folder lists its files as they came.
        let names = try FileManager.default.subpathsOfDirectory(atPath: exampleSite + "/Content").sorted().reversed()
        for name in names {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: exampleSite + "/Content/" + name, isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            try copy.write(
                [UInt8](Data(contentsOf: URL(fileURLWithPath: exampleSite + "/Content/" + name))), to: "heel ergens anders/Content/" + name)
        }
        expectSame(try build(exampleSite), try build(copy.path + "/heel ergens anders"))
    }

    @Test func reportsProblemsInSameOrder() throws {
        let folder = try TemporaryFolder()
        try folder.write("title: x\nkleur: x\ntheme: {accent: x}\n", to: "Content/site.yaml")
        for index in 0..<60 { try folder.write("---\ntitle: \(index)\nfout: x\n---\n[weg](nergens)\n", to: "Content/pages/p\(index).md") }
        let first = try Program.run(["build", folder.path])
        for launcher in Self.launchers { #expect(try Program.run(["build", folder.path], launcher: launcher).errors == first.errors) }
        #expect(first.errors.split(separator: "\n").count { $0.contains(": error: ") } == 122)
    }
}
