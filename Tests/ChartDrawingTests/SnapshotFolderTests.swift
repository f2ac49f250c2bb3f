import Foundation
import SnapshotTesting
import Testing

@Suite struct SnapshotFolderTests {
    @Test func recordsComparesAndKeepsTheChangedOne() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("snapshots-\(UUID().uuidString)")
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: url) } }
        let folder = SnapshotFolder(url: url, isRecording: false)
        #expect(try folder.difference("a", named: "x.svg")?.contains("not been recorded") == true)
        #expect(try SnapshotFolder(url: url, isRecording: true).difference("a", named: "x.svg") == nil)
        #expect(try folder.difference("a", named: "x.svg") == nil)
        #expect(try folder.difference("b", named: "x.svg")?.contains("x.snapshot-new.svg") == true)
        let changed = url.appendingPathComponent("x.snapshot-new.svg")
        #expect(try String(contentsOf: changed, encoding: .utf8) == "b")
        #expect(try folder.difference("a", named: "x.svg") == nil)
        #expect(!FileManager.default.fileExists(atPath: changed.path))
    }
}
