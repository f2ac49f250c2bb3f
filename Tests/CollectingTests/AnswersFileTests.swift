import Foundation
import TestSupport
import Testing

@testable import Collecting

@Suite struct AnswersFileTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/r.csv" }

    init() throws {
        folder = try TemporaryFolder(["r.csv": "oud\n"])
    }

    private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

    @Test func replacesFile() throws {
        let file = try AnswersFile(path)
        #expect(try file.bytes() == Array("oud\n".utf8))
        try file.replace(with: Array("nieuw\n".utf8))
        #expect(try folder.text(of: "r.csv") == "nieuw\n")
        #expect(try names() == ["r.csv"])
    }

    @Test func makesFileThatIsNotThere() throws {
        let file = try AnswersFile(folder.path + "/ander.csv")
        #expect(try file.bytes() == nil)
        try file.replace(with: [0x61])
        #expect(try folder.text(of: "ander.csv") == "a")
    }

    @Test func staysAsOpenToOthersAsItWas() throws {
        chmod(path, 0o640)
        try AnswersFile(path).replace(with: [0x61])
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    }

    @Test func writesWhereLinkLeads() throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.csv", withDestinationPath: "r.csv")
        try AnswersFile(folder.path + "/link.csv").replace(with: [0x61])
        #expect(try folder.text(of: "r.csv") == "a")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.csv") == "r.csv")
    }

    @Test func letsOneImportWaitForAnother() throws {
        var first: AnswersFile? = try AnswersFile(path)
        #expect(throws: CollectingProblem.self) { try AnswersFile(path) }
        try first?.replace(with: Array("oud\n".utf8))
        first = nil
        #expect(try AnswersFile(path).bytes() == Array("oud\n".utf8))
    }

    /// What a power cut left behind is no hindrance; a folder in its place is, and then the old file stands.
    @Test func overwritesWhatWasLeftBehind() throws {
        try folder.write("half", to: ".r.csv.kring-import")
        try AnswersFile(path).replace(with: [0x61])
        #expect(try names() == ["r.csv"])
        try folder.write("x", to: ".r.csv.kring-import/x")
        let problem = #expect(throws: CollectingProblem.self) { try AnswersFile(path).replace(with: [0x62]) }
        #expect(problem.map { "\($0)" }?.hasPrefix("cannot write \(path): ") == true)
        #expect(try folder.text(of: "r.csv") == "a")
    }

    @Test func saysThatFolderIsMissing() throws {
        #expect(throws: CollectingProblem.self) { try AnswersFile(folder.path + "/weg/r.csv") }
    }

    /// Root may write anywhere, so that this shows nothing for it.
    @Test(.enabled(if: getuid() != 0)) func saysThatFolderIsReadOnly() throws {
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        let problem = #expect(throws: CollectingProblem.self) { try AnswersFile(path).replace(with: [0x61]) }
        #expect(problem.map { "\($0)" } == "cannot write \(path): Permission denied")
        #expect(try folder.text(of: "r.csv") == "oud\n")
    }
}
