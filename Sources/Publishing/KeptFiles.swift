internal import Diagnostics
internal import Files

/// What people wrote into an output folder and a new site would have taken away: it is moved to a folder beside, never removed.
///
/// The folder is called after the output (`Output-kept`; `Output-kept-2` where a file of the same name is kept already). Where the
/// output is a disk of its own, nothing can be moved beside it: then it is `.kring-kept` within.
struct KeptFiles {
    /// Why a file is kept.
    enum Reason: Hashable {
        /// It is on the list of what Kring made, and its contents are others.
        case changed
        /// It is on a list without stamps, as an older Kring wrote it.
        case older
        /// It is on no list.
        case added
    }

    private let output: DiskPath
    private let steps: DiskSteps
    private var files: [Reason: [DiskPath: [DiskPath]]] = [:]
    private var returned: [DiskPath] = []
    private var stuck: [(folder: DiskPath, fault: SystemFault)] = []

    init(of output: DiskPath, steps: DiskSteps) {
        self.output = output
        self.steps = steps
    }

    /// Moves something aside.
    ///
    /// - Parameters:
    ///   - place: where it is now.
    ///   - path: where it stood in the output.
    mutating func keep(_ place: DiskPath, standingAt path: DiskPath, because reason: Reason) throws {
        var fault = SystemFault(0)
        let beside = output.parent.appending(output.name.description + "-kept")
        for root in [beside, output.appending(OwnName.kept)] {
            for number in 1...99 {
                let folder = number == 1 ? root : DiskPath("\(root)-\(number)")
                if entryKind(of: folder.appending(path)) != nil { continue }
                do {
                    try move(place, to: path, in: folder)
                    files[reason, default: [:]][folder, default: []].append(path)
                    return
                } catch let found as SystemFault {
                    // A file in the way of a folder: the next number has none.
                    fault = found
                    if entryKind(of: folder) == nil || entryKind(of: folder) == .folder, !isInTheWay(path, in: folder) { break }
                }
            }
        }
        // It went away by itself.
        if entryKind(of: place) == nil { return }
        throw fault
    }

    /// Notes what was saved during the build and stands in the new site as it did in the old one.
    mutating func noteReturned(_ path: DiskPath) {
        returned.append(path)
    }

    /// Notes that a folder of ours could not be cleared.
    mutating func noteStuck(_ folder: DiskPath, _ fault: SystemFault) {
        if !stuck.contains(where: { $0.folder == folder }) { stuck.append((folder, fault)) }
    }

    /// A sentence for each kind of thing that a person should know.
    var notices: [String] {
        let words: [(Reason, (Int) -> String)] = [
            (
                .changed,
                {
                    $0 == 1
                        ? "was changed after kring made it: what stood in it is kept"
                        : "were changed after kring made them: what stood in them is kept"
                }
            ),
            (.older, { _ in "may have been changed since an older kring made it, which noted no stamps: what stood there is kept" }),
            (.added, { $0 == 1 ? "was not made by kring: it is kept" : "were not made by kring: they are kept" }),
        ]
        var notices = words.flatMap { reason, words in
            (files[reason] ?? [:]).sorted { $0.key < $1.key }.map { folder, paths in
                "\(Self.listed(paths, in: output)) \(words(paths.count)) in \(folder); take it from there, or take that folder away"
            }
        }
        if !returned.isEmpty {
            notices.append(
                "\(Self.listed(returned, in: output)) \(returned.count == 1 ? "was" : "were") saved there during the build, and kept: "
                    + "move \(returned.count == 1 ? "it" : "them") elsewhere, as the next build stops at files that kring did not make")
        }
        notices += stuck.map {
            "what is left of the old site in \($0.folder) stays there, as the system refused to move it (\($0.fault)); "
                + "the next build tries again"
        }
        return notices
    }

    private static func listed(_ paths: [DiskPath], in output: DiskPath) -> String {
        let sorted = paths.sorted()
        let first = sorted.prefix(3).map { "\(output)/\($0)" }.joined(separator: ", ")
        let more = sorted.count - 3
        return more > 0 ? "\(first) and \(more) more" : first
    }

    private func isInTheWay(_ path: DiskPath, in folder: DiskPath) -> Bool {
        var place = folder
        for name in path.names.dropLast() {
            place = place.appending(name)
            guard let kind = entryKind(of: place) else { return false }
            if kind != .folder { return true }
        }
        return entryKind(of: folder.appending(path)) != nil
    }

    private func move(_ place: DiskPath, to path: DiskPath, in folder: DiskPath) throws {
        let wasThere = entryKind(of: folder) != nil
        do {
            try steps.makeFolders(folder.appending(path).parent)
            try steps.move(place, to: folder.appending(path))
        } catch let fault as SystemFault {
            if !wasThere { removeEmptyFolders(of: path, in: folder) }
            throw fault
        }
    }

    private func removeEmptyFolders(of path: DiskPath, in folder: DiskPath) {
        var place = folder.appending(path).parent
        // Best effort: an empty folder harms no one.
        do {
            while place.bytes.count >= folder.bytes.count {
                try steps.removeFolder(place)
                place = place.parent
            }
        } catch {}
    }
}
