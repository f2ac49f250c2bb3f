import Diagnostics
import TestSupport

@testable import Reading

/// A text as if it had been read from a file.
func file(_ text: String, _ path: String = "Content/x.md") -> TextFile {
    TextFile(path: path, text: text)
}

/// What reading a factsheet with some front matter reports, as `line:column identifier`.
func problems(inFrontMatter yaml: String) -> [String] {
    var log = ReadingLog()
    _ = readFactsheet(file("---\ntitle: T\nsummary: S\n\(yaml)\n---\n"), name: "x", log: &log)
    return log.diagnostics.map(\.brief)
}

extension Diagnostic {
    /// `line:column identifier`.
    var brief: String { "\(place.line):\(place.column) \(identifier.rawValue)" }
}

/// Reads a whole site made of some files.
func site(_ files: [String: String]) async throws -> ReadSite {
    let folder = try TemporaryFolder(files)
    let read = await readSite(at: folder.path)
    return withExtendedLifetime(folder) { read }
}
