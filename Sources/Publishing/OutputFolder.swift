internal import Diagnostics
internal import Files
internal import Foundation

/// The folder that a site is published to: locked while a build goes on, written beside, and swapped in at the end.
///
/// Where a build may be cut off, and what is found then:
///
/// - While the new site is written, it stands in a hidden folder (`.Output.kring-PID` beside the output; `.kring-next` within, where
///   nothing can be moved beside it) with the mark `.kring-unfinished` in it. The next build removes it; the output was never touched.
/// - All is written, with the list of files, and flushed to the disk; then the mark goes.
/// - Where the system can, the two folders change places in one step. The next build finds the old site in the hidden folder, or the new
///   one that was never swapped in, and clears either as `OldSite` says.
/// - Elsewhere the entries change places one by one: `EntryByEntry`.
///
/// Holds its lock for as long as it lives.
final class OutputFolder {
    /// Absolute, without links in it but for the folder itself.
    let path: DiskPath
    /// Where the new site is written before it is swapped in.
    private(set) var staging = DiskPath("")
    /// What was found that people had written there.
    private(set) var kept: KeptFiles
    private let steps: DiskSteps
    private let lock: FolderLock
    /// The lock on the new folder, held from before the swap, so that no other build begins while this one tidies up.
    private var newLock: FolderLock?
    private let wasMade: Bool

    /// Opens a folder for publishing, making it where it is not there, and finishes what an earlier build left undone.
    ///
    /// - Parameters:
    ///   - path: as given, relative to the current folder or absolute.
    ///   - site: the folder that holds `Content/`, which is never replaced.
    ///   - isOnlyMended: whether nothing is published to it, so that files of others in it are no matter.
    /// - Throws: `PublishingProblem` when the folder is not one to replace, or another build has it.
    init(_ path: String, site: String, steps: DiskSteps = DiskSteps(), isOnlyMended: Bool = false) throws {
        let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
        try checkIsSafe(absolute, site: site)
        self.path = DiskPath(absolute)
        self.steps = steps
        kept = KeptFiles(of: self.path, steps: steps)
        wasMade = entryKind(of: self.path) == nil
        do {
            // Before folders on the way are made that nobody would want.
            if absolute.utf8.count > Int(PATH_MAX) - 64 || self.path.names.contains(where: { $0.bytes.count > 255 }) {
                throw SystemFault(ENAMETOOLONG)
            }
            try steps.makeFolders(self.path)
            lock = try FolderLock(self.path, steps: steps)
        } catch let fault as SystemFault {
            throw PublishingProblem.failed("use the folder", absolute, fault)
        }
        do {
            try finishInterrupted()
        } catch let fault as SystemFault {
            throw PublishingProblem.failed("finish what a build that was cut off left in", absolute, fault)
        }
        if !isOnlyMended { try checkHoldsOnlyOurs() }
    }

    /// Makes the place where the new site is written: beside the folder, or within where nothing can be moved from one to the other.
    func beginStaging() throws {
        let inside = path.appending(OwnName.next)
        do {
            try steps.makeFolder(inside)
            staging = inside
            try steps.write([], to: inside.appending(OwnName.unfinished))
        } catch let fault as SystemFault {
            throw PublishingProblem.failed("write in", path.description, fault)
        }
        let beside = Self.beside(path, "\(getpid())")
        do {
            try steps.move(inside, to: beside)
            staging = beside
        } catch is SystemFault {
            // A disk of its own, or a parent that may not be written to.
        }
    }

    /// Puts the new site, which is written by now, in the place of the old one.
    ///
    /// - Parameter manifest: the list of its files.
    func swapIn(_ manifest: OutputManifest) throws {
        do {
            try steps.write(manifest.bytes, to: staging.appending(OwnName.manifest))
            try steps.flush(staging, isWhole: true)
            try steps.remove(staging.appending(OwnName.unfinished))
        } catch let fault as SystemFault {
            throw PublishingProblem.failed("keep the new site on the disk of", path.description, fault)
        }
        if staging != path.appending(OwnName.next), try isExchanged() { return }
        try swapEntries()
    }

    /// Lets the two folders change places; false where they cannot, and nothing has changed.
    private func isExchanged() throws -> Bool {
        do {
            newLock = try FolderLock(staging, steps: steps)
            // The new folder is as open to others as the old one.
            var status = stat()
            if path.withCString({ stat($0, &status) }) == 0 { _ = staging.withCString { chmod($0, status.st_mode & 0o7777) } }
            try steps.exchange(staging, path)
        } catch is SystemFault {
            newLock = nil
            return false
        }
        do {
            try steps.flush(path.parent, isWhole: false)
        } catch let fault as SystemFault {
            do { try steps.exchange(staging, path) } catch is SystemFault { throw PublishingProblem.halfway(path: path.description) }
            throw PublishingProblem.failed("keep the new site on the disk of", path.description, fault)
        }
        try OldSite(in: staging, of: path, returnsAdded: true, steps: steps).clear(keeping: &kept)
        return true
    }

    private func swapEntries() throws {
        let swap = EntryByEntry(output: path, steps: steps)
        do {
            if staging != swap.next {
                try steps.move(staging, to: swap.next)
                staging = swap.next
            }
            try swap.goForward(keeping: &kept)
            try steps.flush(path, isWhole: false)
        } catch let fault as SystemFault {
            do { try swap.goBack(keeping: &kept) } catch is SystemFault { throw PublishingProblem.halfway(path: path.description) }
            throw PublishingProblem.failed("replace the site in", path.description, fault)
        }
        do { try steps.removeFolder(swap.next) } catch let fault as SystemFault { kept.noteStuck(swap.next, fault) }
        try OldSite(in: swap.previous, of: path, returnsAdded: true, steps: steps).clear(keeping: &kept)
    }

    /// Takes the unfinished new site away, and the folder too where this build made it.
    func abandon() {
        // Best effort: what cannot be removed is removed by the next build.
        do {
            if !staging.bytes.isEmpty, entryKind(of: staging) != nil { try removeTree(staging) }
            if wasMade { try steps.removeFolder(path) }
        } catch {}
    }

    /// Finishes or clears what builds that were cut off left in the folder and beside it.
    private func finishInterrupted() throws {
        // A power cut may bring back a mark that was removed: in the output itself it means nothing.
        if entryKind(of: path.appending(OwnName.unfinished)) != nil { try steps.remove(path.appending(OwnName.unfinished)) }
        let swap = EntryByEntry(output: path, steps: steps)
        if swap.isCutOff { try swap.goBack(keeping: &kept) }
        for leftover in try Self.leftovers(at: path) {
            if entryKind(of: leftover) == .folder, entryKind(of: leftover.appending(OwnName.unfinished)) == .file {
                try removeTree(leftover)
            } else if entryKind(of: leftover) == .folder {
                try OldSite(in: leftover, of: path, returnsAdded: false, steps: steps).clear(keeping: &kept)
            } else {
                try kept.keep(leftover, standingAt: leftover.name, because: .added)
            }
        }
        // Another site on top of one that the system does not let go would mix the two.
        for place in [swap.next, swap.previous] where entryKind(of: place) != nil {
            throw PublishingProblem.failed("clear away", place.description, SystemFault(SystemFault.exists))
        }
    }

    /// Whether a build that was cut off left something in a folder or beside it.
    static func hasLeftovers(at path: DiskPath) throws -> Bool { try !leftovers(at: path).isEmpty }

    private static func leftovers(at path: DiskPath) throws -> [DiskPath] {
        let within = [OwnName.next, OwnName.previous].map { path.appending($0) }.filter { entryKind(of: $0) != nil }
        let prefix = beside(path, "").name.bytes
        do {
            return try within
                + entries(of: path.parent).filter { $0.name.bytes.starts(with: prefix) }.map { path.parent.appending($0.name) }
        } catch {
            // A parent that may not be looked into holds nothing of ours: it may not be written to either.
            return within
        }
    }

    /// Beside a folder, hidden, and known as ours by its name.
    private static func beside(_ path: DiskPath, _ number: String) -> DiskPath {
        path.parent.appending(DiskPath(bytes: Array(".".utf8) + path.name.bytes + Array(".kring-\(number)".utf8)))
    }

    /// Removes a new site that never was published, its mark or list last.
    private func removeTree(_ folder: DiskPath) throws {
        let found = try entries(of: folder)
        let ours = found.filter { OwnName.all.contains($0.name) && $0.kind == .file }
        for entry in found where !ours.contains(where: { $0.name == entry.name }) {
            let place = folder.appending(entry.name)
            if entry.kind == .folder { try removeTree(place) } else { try steps.remove(place) }
        }
        for entry in ours { try steps.remove(folder.appending(entry.name)) }
        try steps.removeFolder(folder)
    }

    private func checkHoldsOnlyOurs() throws {
        let manifest = OutputManifest(in: path) ?? OutputManifest()
        var found: [DiskPath] = []
        func look(in folder: DiskPath) throws {
            for entry in try entries(of: path.appending(folder)) {
                let place = folder.appending(entry.name)
                if folder.bytes.isEmpty, entry.name.hasPrefix(".") { continue }
                if OldSite.leavings.contains(entry.name), entry.kind == .file { continue }
                // A link is a file of someone's, also when it leads to a folder or nowhere.
                if entry.kind == .folder { try look(in: place) } else if !manifest.lists(place) { found.append(place) }
            }
        }
        do {
            try look(in: DiskPath(""))
        } catch let fault as SystemFault {
            throw PublishingProblem.failed("read all of", path.description, fault)
        }
        if !found.isEmpty {
            throw PublishingProblem.foreignFiles(path: path.description, examples: found.sorted().prefix(3).map(\.description))
        }
    }
}

/// The folders in which a file lies, from the outermost: `a/b/c.html` gives `a` and `a/b`.
func ancestors(_ file: String) -> [String] {
    let parts = file.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
}
