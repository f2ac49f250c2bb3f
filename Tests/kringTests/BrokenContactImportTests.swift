import Diagnostics
import Foundation
import SnapshotTesting
import TestSupport
import Testing

/// Files of contacts with each problem that their import knows, in a folder named after it, with the report that it gives.
@Suite struct BrokenContactImportTests {
    private static let broken = packageFolder().appendingPathComponent("Tests/kringTests/BrokenContactImports")
    /// Those of this import alone, and those of a build that contacts can have as well.
    private static let known: [DiagnosticIdentifier] =
        DiagnosticIdentifier.ofContactImport + [
            .unknownReference, .circularReference, .badDate, .notLinked, .unknownValue, .citizenServiceNumber, .csvColumns,
            .csvQuote, .notText,
        ]

    @Test(arguments: known)
    func reportsProblem(identifier: DiagnosticIdentifier) throws {
        let folder = Self.broken.appendingPathComponent(identifier.rawValue)
        try #require(FileManager.default.fileExists(atPath: folder.path), "there are no broken files for \(identifier.rawValue)")
        let site = try ContactSite()
        try site.folder.write(
            "---\nname: Piet Pol\norganisation: politie\nhours: {value: ma, edition: network}\n---\n",
            to: "Content/directory/contacts/piet-pol.md")
        let files = try filesByPath(below: folder.path).filter { $0.key != "expected.txt" }
        for (name, data) in files { try site.folder.write(Array(data), to: name) }
        let before = try site.content()
        let result = try site.run(files.keys.sorted())
        let report = result.errors + result.output
        #expect(report.contains("[\(identifier.rawValue)]\n"))
        #expect(result.code == (report.contains(": error: ") ? 1 : 0))
        #expect(try (site.content() == before) == (result.code == 1 || report.contains("no difference")))
        let snapshots = SnapshotFolder(url: folder, isRecording: ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1")
        #expect(try snapshots.difference(report, named: "expected.txt") == nil)
    }

    @Test func hasNoFilesForProblemThatIsGone() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.broken.path).filter { !$0.hasPrefix(".") }
        #expect(Set(names) == Set(Self.known.map(\.rawValue)))
    }
}
