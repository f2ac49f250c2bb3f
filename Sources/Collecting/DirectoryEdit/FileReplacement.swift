internal import Foundation
internal import Reading

/// The folder of a site's social map while files in it are changed.
///
/// Holds a lock on the folder for as long as it lives, so that of two commands neither undoes the other.
final class DirectoryFolder {
    private let path: String
    private let lock: Int32

    /// - Parameter path: `Content/directory` of a site.
    /// - Throws: `CollectingProblem`.
    init(_ path: String) throws {
        self.path = path
        lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { throw CollectingProblem.failed(operation: "open", path: path, reason: systemReason()) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw CollectingProblem.busy(path: path)
        }
    }

    deinit { close(lock) }

    /// What is in a file.
    func bytes(of file: String) throws -> [UInt8] {
        do {
            return try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
        } catch {
            throw CollectingProblem.failed(operation: "read", path: file, reason: reason(error))
        }
    }

    /// What is in a file; nil where there is none.
    func bytes(ofAny file: String) throws -> [UInt8]? {
        FileManager.default.fileExists(atPath: file) ? try bytes(of: file) : nil
    }

    /// Puts new bytes in the place of some files, or makes them: all of them, or none.
    ///
    /// All are on the disk before the first takes its place; should one be refused then, those before it get their old bytes back.
    func replace(_ files: [(path: String, bytes: [UInt8])]) throws {
        let drafts = files.map { file in
            let path = URL(fileURLWithPath: file.path).resolvingSymlinksInPath().path
            let folder = (path as NSString).deletingLastPathComponent
            // Hidden, so that a build passes over what a power cut leaves behind; the next change overwrites it.
            return (path: path, draft: folder + "/.\((path as NSString).lastPathComponent).kring-edit", bytes: file.bytes)
        }
        defer { for draft in drafts { unlink(draft.draft) } }
        var replaced: [(path: String, old: [UInt8]?)] = []
        do {
            for draft in drafts {
                unlink(draft.draft)
                try writeDraft(draft.bytes, to: draft.draft, for: draft.path)
            }
            for draft in drafts {
                let old = try bytes(ofAny: draft.path)
                guard rename(draft.draft, draft.path) == 0 else {
                    throw CollectingProblem.failed(operation: "write", path: draft.path, reason: systemReason())
                }
                replaced.append((draft.path, old))
            }
        } catch {
            for file in replaced {
                if let old = file.old {
                    try Data(old).write(to: URL(fileURLWithPath: file.path), options: .atomic)
                } else {
                    unlink(file.path)
                }
            }
            throw error
        }
        fsync(lock)
    }
}
