internal import Diagnostics
internal import Files
internal import Foundation
internal import Rendering

/// The list of what a build made in an output folder, with the stamp of each file's contents: the only proof that a file is ours.
///
/// Lines of `STAMP PATH` below a heading. The list is not trusted: whatever it says, only what stands below the folder is looked at, and
/// only a file whose contents have the stamp beside its name is taken for one that Kring made.
struct OutputManifest: Equatable {
    static let name = ".kring-manifest"
    private static let heading =
        "Files that kring made here, each after the stamp of its contents; a next build removes what it no longer makes."

    /// Stamps by path below the folder; nil for a file of which an older Kring noted none.
    private(set) var stamps: [DiskPath: String?] = [:]

    init() {}

    /// Notes a file that was made.
    mutating func add(_ path: String, _ bytes: [UInt8]) {
        stamps[DiskPath(path)] = contentStamp(bytes)
    }

    mutating func merge(_ other: OutputManifest) {
        stamps.merge(other.stamps) { _, new in new }
    }

    /// The list in a folder; nil where there is none that can be read.
    init?(in folder: DiskPath) {
        guard let bytes = Self.bytes(of: folder.appending(Self.name)) else { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let hasStamps = lines.first.map { $0.elementsEqual(Self.heading.utf8) } ?? false
        for line in lines.dropFirst() where !line.isEmpty {
            guard hasStamps else {
                // An older Kring noted names alone.
                stamps.updateValue(nil, forKey: DiskPath(bytes: line))
                continue
            }
            guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
            stamps[DiskPath(bytes: line[(space + 1)...])] = String(decoding: line[..<space], as: UTF8.self)
        }
    }

    var bytes: [UInt8] {
        let lines = stamps.sorted { $0.key < $1.key }.map { path, stamp in
            Array("\(stamp ?? "-") ".utf8) + path.bytes + [UInt8(ascii: "\n")]
        }
        return Array((Self.heading + "\n").utf8) + lines.joined()
    }

    /// Whether it lists a path, made or changed since.
    func lists(_ path: DiskPath) -> Bool { stamps[path] != nil }

    /// Whether it has no stamps, because an older Kring wrote it.
    var isWithoutStamps: Bool { !stamps.isEmpty && stamps.values.allSatisfy { $0 == nil } }

    /// Whether contents at a path are those that were made.
    func isOurs(_ path: DiskPath, _ contents: [UInt8]) -> Bool {
        guard let noted = stamps[path], let stamp = noted else { return false }
        return stamp == contentStamp(contents)
    }

    /// The first names of the paths.
    var tops: Set<DiskPath> { Set(stamps.keys.compactMap(\.names.first)) }

    /// Nil where there is no list, or it cannot be read: then nothing counts as ours.
    private static func bytes(of path: DiskPath) -> [UInt8]? {
        do {
            return try RegularFile(path, followsLinks: false).contents()
        } catch {
            return nil
        }
    }
}
