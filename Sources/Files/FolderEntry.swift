package import Diagnostics
internal import Foundation

/// Something that stands in a folder.
package struct FolderEntry: Sendable {
    /// What an entry is; a link is one wherever it leads.
    package enum Kind: Sendable, Equatable {
        case file, folder, link
        /// A pipe, a socket or a device: what it is called.
        case special(String)
    }

    package var name: DiskPath
    package var kind: Kind
}

/// What stands in a folder, by name.
package func entries(of folder: DiskPath) throws(SystemFault) -> [FolderEntry] {
    guard let stream = folder.withCString({ opendir($0) }) else { throw .last }
    defer { closedir(stream) }
    var found: [FolderEntry] = []
    while true {
        errno = 0
        guard let entry = readdir(stream) else {
            if errno != 0 { throw .last }
            break
        }
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { bytes in
                DiskPath(bytes: UnsafeBufferPointer(start: bytes, count: strlen(UnsafePointer(OpaquePointer(bytes)))))
            }
        }
        if name == DiskPath(".") || name == DiskPath("..") { continue }
        // What goes away while the folder is read is not in it.
        if let kind = entryKind(of: folder.appending(name)) { found.append(FolderEntry(name: name, kind: kind)) }
    }
    return found.sorted { $0.name < $1.name }
}

/// What stands at a path; nil where nothing does.
package func entryKind(of path: DiskPath) -> FolderEntry.Kind? {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .special(specialName(of: status.st_mode) ?? "no file")
    }
}

/// What people call a kind of entry that is neither a file nor a folder.
func specialName(of mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: nil
    }
}
