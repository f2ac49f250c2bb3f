internal import Diagnostics
internal import Files
internal import Foundation

/// A lock on a folder that ends with the program that holds it, however that ends: none is ever left behind.
///
/// Where a share cannot lock folders, a file within is locked (`.kring-lock`); where it cannot lock at all, nothing is.
final class FolderLock {
    private let folder: Int32
    private let place: DiskPath
    private var file: Int32 = -1
    private var isHeld = false

    /// - Throws: `PublishingProblem.busy` when another build has the folder, `SystemFault` when it cannot be opened.
    init(_ path: DiskPath, steps: DiskSteps) throws {
        place = path.appending(OwnName.lock)
        folder = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard folder >= 0 else { throw SystemFault.last }
        do {
            try steps.willTake(.lock(path))
            // A build that has just ended may have put another folder here since this one was opened.
            guard try isLocked(folder), isStill(folder, at: path) else { throw PublishingProblem.busy(path: path.description) }
        } catch is SystemFault {
            try lockFile(in: path)
        }
    }

    deinit {
        if folder >= 0 { close(folder) }
        if file >= 0 {
            // While it is locked still: who waits for it finds that it is another one.
            if isHeld { _ = place.withCString { unlink($0) } }
            close(file)
        }
    }

    /// False where another program has it.
    private func isLocked(_ opened: Int32) throws -> Bool {
        if flock(opened, LOCK_EX | LOCK_NB) == 0 { return true }
        if errno == EWOULDBLOCK || errno == EINTR { return false }
        throw SystemFault.last
    }

    private func lockFile(in path: DiskPath) throws {
        file = place.withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644) }
        guard file >= 0 else { throw SystemFault.last }
        do {
            guard try isLocked(file), isStill(file, at: place) else { throw PublishingProblem.busy(path: path.description) }
            isHeld = true
        } catch is SystemFault {
            // A share without locks: two builds at once are up to those who start them.
        }
    }

    private func isStill(_ opened: Int32, at path: DiskPath) -> Bool {
        var first = stat()
        var second = stat()
        return fstat(opened, &first) == 0 && path.withCString { lstat($0, &second) } == 0 && first.st_ino == second.st_ino
            && first.st_dev == second.st_dev
    }
}
