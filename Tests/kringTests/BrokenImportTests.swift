import Diagnostics
import Foundation
import SnapshotTesting
import TestSupport
import Testing

/// Broken files for each problem that an import knows, in a folder named after it, with the report that it gives.
///
/// `existing.csv` is what the round holds already.
@Suite struct BrokenImportTests {
    private static let broken = packageFolder().appendingPathComponent("Tests/kringTests/BrokenImports")
    /// Those of an import alone, and those of a build that answers can have as well.
    private static let known: [DiagnosticIdentifier] =
        DiagnosticIdentifier.ofImport + [
            .answerOffScale, .roundedNumber, .duplicateName, .csvColumns, .csvQuote, .unknownColumn, .citizenServiceNumber,
        ]

    @Test(arguments: known)
    func reportsProblem(identifier: DiagnosticIdentifier) throws {
        let folder = Self.broken.appendingPathComponent(identifier.rawValue)
        try #require(FileManager.default.fileExists(atPath: folder.path), "there are no broken files for \(identifier.rawValue)")
        var files = try filesByPath(below: folder.path).filter { $0.key.hasSuffix(".csv") || $0.key.hasSuffix(".json") }
            .mapValues { String(decoding: $0, as: UTF8.self) }
        let existing = files.removeValue(forKey: "existing.csv")
        let site = try ImportSite(files, existing: existing)
        let result = try site.run(files.keys.sorted())
        let report = result.errors + result.output
        #expect(report.contains("[\(identifier.rawValue)]\n"))
        #expect(result.code == (report.contains(": error: ") ? 1 : 0))
        #expect(try (site.answers() == existing) == (result.code == 1 || report.contains("nothing to add")))
        let snapshots = SnapshotFolder(url: folder, isRecording: ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1")
        #expect(try snapshots.difference(report, named: "expected.txt") == nil)
    }

    @Test func hasNoFilesForProblemThatIsGone() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.broken.path).filter { !$0.hasPrefix(".") }
        #expect(Set(names) == Set(Self.known.map(\.rawValue)))
    }
}
