internal import CFileSystem
package import Diagnostics
package import Foundation

/// An open file with contents: never a pipe, a socket or a device, which would be waited for or read without end.
package final class RegularFile {
    private let file: Int32
    /// What the system knows of it, as it was opened.
    package let status: stat

    /// Opens a file for reading; a link is followed.
    ///
    /// - Throws: `SystemFault`, or `NoFile` where something else stands there.
    package init(_ path: DiskPath, followsLinks: Bool = true) throws {
        // Without O_NONBLOCK a pipe that nobody writes to is waited for.
        file = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)) }
        let fault = SystemFault.last
        guard file >= 0 else {
            // A socket cannot be opened at all.
            if fault.code == ENXIO { throw NoFile(kind: "a socket or a pipe") }
            throw fault
        }
        var status = stat()
        let isKnown = fstat(file, &status) == 0
        self.status = status
        if !isKnown { throw SystemFault.last }
        if status.st_mode & S_IFMT == S_IFDIR { throw SystemFault(EISDIR) }
        if status.st_mode & S_IFMT != S_IFREG { throw NoFile(kind: specialName(of: status.st_mode) ?? "something else") }
    }

    deinit {
        if file >= 0 { close(file) }
    }

    /// All that is in it.
    package func contents() throws(SystemFault) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size) + 1)
        var fault: SystemFault?
        while fault == nil {
            let room = max(65_536, Int(status.st_size) - bytes.count + 1)
            let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                var read = -1
                repeat { read = Foundation.read(file, buffer.baseAddress, buffer.count) } while read < 0 && errno == EINTR
                if read < 0 { fault = .last }
                count = max(0, read)
            }
            if piece.isEmpty { break }
            bytes = bytes.isEmpty ? piece : bytes + piece
        }
        if let fault { throw fault }
        return bytes
    }

    /// Whether a program has it open to write to it.
    package var isBeingWritten: Bool { kring_is_being_written(file) != 0 }

    /// Whether what stands at a path is this file, with nothing written to it since it was opened.
    package func isStill(at path: DiskPath) -> Bool {
        var now = stat()
        guard path.withCString({ lstat($0, &now) }) == 0 else { return false }
        return now.st_ino == status.st_ino && now.st_dev == status.st_dev && now.st_size == status.st_size
            && seconds(now) == seconds(status)
    }

    private func seconds(_ status: stat) -> [Int] {
        #if canImport(Darwin)
        [status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec]
        #else
        [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
        #endif
    }
}

/// Something that cannot be read as a file, and what it is.
package struct NoFile: Error, Equatable, CustomStringConvertible {
    package let kind: String

    package var description: String { "this is no file but \(kind)" }
}
