internal import Diagnostics
internal import Foundation
internal import Reading

/// Why files of a site's content cannot be written.
package enum CollectingProblem: Error, CustomStringConvertible {
    /// Another command is writing to the same file.
    case busy(path: String)
    case failed(operation: String, path: String, reason: String)

    package var description: String {
        switch self {
        case .busy(let path): "another command is writing to \(path): wait until it is done"
        case .failed(let operation, let path, let reason): "cannot \(operation) \(path): \(reason)"
        }
    }
}

/// The file of a round's answers on disk: replaced as a whole or not at all.
///
/// Holds the lock on its folder for as long as it lives, so that of two imports neither undoes the other.
final class AnswersFile {
    /// The file itself, also where the name in the site is a link to it.
    private let path: String
    private let folder: String
    private let lock: Int32

    /// - Parameter path: the folder of it must exist.
    /// - Throws: `CollectingProblem`.
    init(_ path: String) throws {
        self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        folder = (self.path as NSString).deletingLastPathComponent
        lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { throw CollectingProblem.failed(operation: "open", path: folder, reason: systemReason()) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw CollectingProblem.busy(path: path)
        }
    }

    deinit { close(lock) }

    /// What is in the file; nil when there is none.
    func bytes() throws -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do {
            return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw CollectingProblem.failed(operation: "read", path: path, reason: reason(error))
        }
    }

    /// Puts new bytes in the file's place, in one step once they are on the disk; until then the old file stands.
    func replace(with bytes: [UInt8]) throws {
        // Hidden, so that a build passes over what a power cut leaves behind; the next import overwrites it.
        let draft = folder + "/.\((path as NSString).lastPathComponent).kring-import"
        unlink(draft)
        do {
            try writeDraft(bytes, to: draft, for: path)
            if rename(draft, path) != 0 { throw CollectingProblem.failed(operation: "write", path: path, reason: systemReason()) }
        } catch {
            unlink(draft)
            throw error
        }
        fsync(lock)
    }
}

/// Writes a file beside the one whose place it is to take, as open to others as that one, and waits until it is on the disk.
func writeDraft(_ bytes: [UInt8], to draft: String, for path: String) throws {
    let failure = { CollectingProblem.failed(operation: "write", path: path, reason: systemReason()) }
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure() }
    var isClosed = false
    defer { if !isClosed { close(file) } }
    var status = stat()
    if stat(path, &status) == 0, fchmod(file, status.st_mode & 0o7777) != 0 { throw failure() }
    var written = 0
    while written < bytes.count {
        let count = bytes[written...].withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        if count <= 0 { throw failure() }
        written += count
    }
    if fsync(file) != 0 { throw failure() }
    // A share may tell only now that it has no room.
    isClosed = true
    if close(file) != 0 { throw failure() }
}

/// What the system says went wrong last.
func systemReason() -> String { SystemFault.last.description }
