package import Foundation

/// A folder of snapshots: files that a test compares its output with, byte for byte.
///
/// `RECORD_SNAPSHOTS=1` in the environment writes them anew. A changed one is written beside the old as `NAME.snapshot-new.EXTENSION`.
package struct SnapshotFolder: Sendable {
    package var url: URL
    package var isRecording: Bool

    /// The folder `Snapshots` beside the test's own file.
    package init(besideTestFile path: String = #filePath) {
        self.init(
            url: URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("Snapshots"),
            isRecording: ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1")
    }

    package init(url: URL, isRecording: Bool) {
        self.url = url
        self.isRecording = isRecording
    }

    /// What is wrong with `content` compared with the snapshot `name`, or nil when they are equal or the snapshot was recorded.
    package func difference(_ content: String, named name: String) throws -> String? {
        let file = url.appendingPathComponent(name)
        let changed = changedFile(for: file)
        let files = FileManager.default
        if isRecording {
            try files.createDirectory(at: url, withIntermediateDirectories: true)
            try Data(content.utf8).write(to: file)
        }
        guard files.fileExists(atPath: file.path) else {
            return "\(name) has not been recorded; run the tests with RECORD_SNAPSHOTS=1"
        }
        if try Data(contentsOf: file) == Data(content.utf8) {
            if files.fileExists(atPath: changed.path) { try files.removeItem(at: changed) }
            return nil
        }
        try Data(content.utf8).write(to: changed)
        return "\(name) has changed; look at \(changed.lastPathComponent) beside it"
    }

    private func changedFile(for file: URL) -> URL {
        file.deletingPathExtension().appendingPathExtension("snapshot-new").appendingPathExtension(file.pathExtension)
    }
}
