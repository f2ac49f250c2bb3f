internal import CFileSystem
internal import Diagnostics
package import Files
internal import Foundation

/// The steps by which a publication changes the disk, each one call of the system's that happens wholly or not at all.
///
/// Everything that Publishing writes, moves or removes goes through here, so that a test can stop a build between any two steps, or
/// refuse one, as a power cut and a broken disk would.
package struct DiskSteps: Sendable {
    /// One step, with the path that it is about.
    package enum Step: Sendable, Equatable {
        case lock(DiskPath), exchange(DiskPath), move(DiskPath), write(DiskPath), remove(DiskPath), makeFolder(DiskPath), flush(DiskPath)
    }

    /// Called before each step; what it throws is thrown instead of taking the step.
    var willTake: @Sendable (Step) throws -> Void
    /// Whether a flush waits for the disk; a test that flushes a thousand times does not.
    var waitsForDisk = true

    package init(willTake: @escaping @Sendable (Step) throws -> Void = { _ in }) {
        self.willTake = willTake
    }

    /// Lets two folders change places.
    func exchange(_ first: DiskPath, _ second: DiskPath) throws {
        try willTake(.exchange(second))
        let result = first.withCString { first in second.withCString { kring_exchange(first, $0) } }
        guard result == 0 else { throw SystemFault.last }
    }

    /// Gives a file or folder another path, where nothing stands.
    func move(_ from: DiskPath, to target: DiskPath) throws {
        try willTake(.move(target))
        let result = from.withCString { from in target.withCString { kring_move(from, $0) } }
        guard result == 0 else { throw SystemFault.last }
    }

    /// Gives a file the path of another, which goes.
    func replace(_ target: DiskPath, with draft: DiskPath) throws {
        try willTake(.move(target))
        guard draft.withCString({ draft in target.withCString { rename(draft, $0) } }) == 0 else { throw SystemFault.last }
    }

    /// Writes a file, or writes it anew.
    ///
    /// - Parameters:
    ///   - source: the file whose date and permissions it takes over.
    ///   - isFlushed: whether to wait until it is on the disk.
    func write(_ bytes: [UInt8], to path: DiskPath, like source: RegularFile? = nil, isFlushed: Bool = false) throws {
        try willTake(.write(path))
        let file = path.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
        guard file >= 0 else { throw SystemFault.last }
        var fault: SystemFault?
        var offset = 0
        while offset < bytes.count, fault == nil {
            let count = bytes[offset...].withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            // A disk that takes nothing of what is left is full.
            if count <= 0 { fault = count < 0 ? .last : SystemFault(ENOSPC) }
            offset += max(0, count)
        }
        if fault == nil, let source { take(over: source.status, file) }
        // Where the system cannot flush a whole disk, each file is flushed; a share may tell only now that it has no room.
        #if os(Linux)
        let mayFlushDisk = true
        #else
        let mayFlushDisk = false
        #endif
        if fault == nil, isFlushed || !mayFlushDisk, fsync(file) != 0 { fault = .last }
        if close(file) != 0, fault == nil { fault = .last }
        if let fault { throw fault }
    }

    /// Removes a file or link.
    func remove(_ path: DiskPath) throws {
        try willTake(.remove(path))
        guard path.withCString({ unlink($0) }) == 0 else { throw SystemFault.last }
    }

    /// Removes a folder that is empty.
    func removeFolder(_ path: DiskPath) throws {
        try willTake(.remove(path))
        guard path.withCString({ rmdir($0) }) == 0 else { throw SystemFault.last }
    }

    /// Makes a folder whose own folder is there.
    func makeFolder(_ path: DiskPath) throws {
        try willTake(.makeFolder(path))
        guard path.withCString({ mkdir($0, 0o777) }) == 0 else { throw SystemFault.last }
    }

    /// Makes a folder and those around it that are not there.
    func makeFolders(_ path: DiskPath) throws {
        switch entryKind(of: path) {
        case .folder: return
        case .link: if isFolderBehindLink(path) { return }
        default: break
        }
        let parent = path.parent
        if !parent.bytes.isEmpty { try makeFolders(parent) }
        do {
            try makeFolder(path)
        } catch let fault as SystemFault where fault.code == EEXIST && entryKind(of: path) == .folder {
            // Another task made it just now.
        }
    }

    /// Waits until what was written is on the disk.
    ///
    /// - Parameter isWhole: whether everything on the disk is meant, or only the names in the folder, which are quicker: the contents of
    ///   what was moved there are on the disk already.
    /// - Throws: `SystemFault` when the disk could not keep something of it.
    func flush(_ folder: DiskPath, isWhole: Bool) throws {
        try willTake(.flush(folder))
        guard waitsForDisk else { return }
        let file = folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard file >= 0 else { throw SystemFault.last }
        defer { close(file) }
        if isWhole {
            if kring_flush(file) == 0 { return }
            let fault = SystemFault.last
            guard fault.code == ENOSYS || fault.code == EINVAL || fault.code == EOPNOTSUPP else { throw fault }
        }
        if fsync(file) != 0, errno != EINVAL, errno != EOPNOTSUPP, errno != EBADF { throw SystemFault.last }
    }

    private func isFolderBehindLink(_ path: DiskPath) -> Bool {
        var status = stat()
        return path.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private func take(over status: stat, _ file: Int32) {
        // For convenience alone: a disk that keeps no dates or permissions is as good.
        fchmod(file, status.st_mode & 0o777 | 0o600)
        #if canImport(Darwin)
        let times = [status.st_mtimespec, status.st_mtimespec]
        #else
        let times = [status.st_mtim, status.st_mtim]
        #endif
        futimens(file, times)
    }
}
