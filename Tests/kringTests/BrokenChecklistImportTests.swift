import Diagnostics
import Foundation
import SnapshotTesting
import TestSupport
import Testing

/// Files with each problem that the import of a checklist knows, in a folder named after it, with the report that it gives.
///
/// A `rules.md` in the folder is the checklist that the file comes into.
@Suite struct BrokenChecklistImportTests {
    private static let broken = packageFolder().appendingPathComponent("Tests/kringTests/BrokenChecklistImports")
    /// Those of this import alone, and those of others that such a file can have as well.
    private static let known: [DiagnosticIdentifier] =
        DiagnosticIdentifier.ofChecklistImport + [.unknownValue, .duplicateName, .citizenServiceNumber, .notText, .notEditable]

    @Test(arguments: known)
    func reportsProblem(identifier: DiagnosticIdentifier) throws {
        let folder = Self.broken.appendingPathComponent(identifier.rawValue)
        try #require(FileManager.default.fileExists(atPath: folder.path), "there are no broken files for \(identifier.rawValue)")
        let files = try filesByPath(below: folder.path)
        let rules = files["rules.md"].map { String(decoding: $0, as: UTF8.self) }
        let site = try ChecklistSite(rules: rules ?? ChecklistSite.someRules)
        let incoming = files.keys.filter { $0.hasSuffix(".json") }.sorted()
        for name in incoming { try site.folder.write(Array(files[name] ?? Data()), to: name) }
        var report = ""
        for name in incoming {
            let before = try site.text()
            let result = try site.run([name] + (identifier == .citizenServiceNumber ? ["--notes"] : []))
            report += "\(name)\n" + result.errors + result.output + "\n"
            #expect((result.errors + result.output).contains("[\(identifier.rawValue)]\n"))
            #expect(result.code == (result.errors.contains(": error: ") ? 1 : 0))
            if result.code == 1 { #expect(try site.text() == before) }
        }
        let snapshots = SnapshotFolder(url: folder, isRecording: ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1")
        #expect(try snapshots.difference(report, named: "expected.txt") == nil)
    }

    @Test func hasNoFilesForProblemThatIsGone() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.broken.path).filter { !$0.hasPrefix(".") }
        #expect(Set(names) == Set(Self.known.map(\.rawValue)))
    }
}
