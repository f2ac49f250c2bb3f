internal import Diagnostics
internal import Files

/// A site that another has taken the place of: what Kring made in it is removed, and nothing else is.
///
/// Only what stands in the folder is looked at, link by link and never through one; a name on the list alone removes nothing. A file goes
/// when its contents have the stamp that the list notes, and nobody has it open to write to it. Whatever else is found was put there by
/// someone: what begins with a dot goes back to its place in the output, as does what was saved while the build went on; the rest is kept.
struct OldSite {
    let folder: DiskPath
    let output: DiskPath
    let manifest: OutputManifest
    /// Whether what is on no list goes back to the output: not so for what a build left that was cut off.
    let returnsAdded: Bool
    let steps: DiskSteps

    /// What an operating system leaves in folders that someone looks into; nobody misses it.
    static let leavings: Set = [DiskPath(".DS_Store"), DiskPath("Thumbs.db"), DiskPath("desktop.ini")]

    init(in folder: DiskPath, of output: DiskPath, returnsAdded: Bool, steps: DiskSteps) {
        self.folder = folder
        self.output = output
        manifest = OutputManifest(in: folder) ?? OutputManifest()
        self.returnsAdded = returnsAdded
        self.steps = steps
    }

    /// Clears the folder, and removes it when nothing is left in it.
    func clear(keeping kept: inout KeptFiles) throws {
        do {
            // Someone may save a file while we are at it.
            for _ in 0..<3 {
                try clear(DiskPath(""), keeping: &kept)
                if try entries(of: folder).allSatisfy({ OwnName.all.contains($0.name) }) { break }
            }
            for name in [OwnName.unfinished, OwnName.lock, OwnName.manifest] where entryKind(of: folder.appending(name)) == .file {
                if name == OwnName.manifest, try entries(of: folder).contains(where: { $0.name != name }) { continue }
                try steps.remove(folder.appending(name))
            }
            try steps.removeFolder(folder)
        } catch let fault as SystemFault {
            // The new site stands: what cannot be removed now is left to the next build, with its list.
            kept.noteStuck(folder, fault)
        }
    }

    private func clear(_ path: DiskPath, keeping kept: inout KeptFiles) throws {
        for entry in try entries(of: folder.appending(path)) {
            let path = path.appending(entry.name)
            let place = folder.appending(path)
            if path == entry.name, entry.name.hasPrefix(".") {
                if Self.leavings.contains(entry.name) {
                    try steps.remove(place)
                } else if !OwnName.all.contains(entry.name), try giveBack(path, keeping: &kept) == .taken {
                    try keep(path, because: .added, in: &kept)
                }
                continue
            }
            switch entry.kind {
            case .folder:
                try clear(path, keeping: &kept)
                // One that is not empty is looked at once more.
                do { try steps.removeFolder(place) } catch is SystemFault {}
            case .file where Self.leavings.contains(entry.name) || isOurs(path): try steps.remove(place)
            default: try settle(path, keeping: &kept)
            }
        }
    }

    /// Whether a file is as Kring made it, and stays so.
    private func isOurs(_ path: DiskPath) -> Bool {
        let place = folder.appending(path)
        guard manifest.lists(path) else { return false }
        do {
            let file = try RegularFile(place, followsLinks: false)
            return manifest.isOurs(path, try file.contents()) && !file.isBeingWritten && file.isStill(at: place)
        } catch {
            // What cannot be read may be anyone's.
            return false
        }
    }

    /// Finds a place for what somebody made.
    private func settle(_ path: DiskPath, keeping kept: inout KeptFiles) throws {
        let isListed = manifest.lists(path)
        if !isListed, returnsAdded {
            switch try giveBack(path, keeping: &kept) {
            case .given: return kept.noteReturned(path)
            case .refused: return
            case .taken: break
            }
        }
        let reason = !isListed ? KeptFiles.Reason.added : manifest.isWithoutStamps ? .older : .changed
        try keep(path, because: reason, in: &kept)
    }

    /// Moves something aside; what the system does not let go stays, and the rest of the folder is cleared all the same.
    private func keep(_ path: DiskPath, because reason: KeptFiles.Reason, in kept: inout KeptFiles) throws {
        do {
            try kept.keep(folder.appending(path), standingAt: path, because: reason)
        } catch let fault as SystemFault {
            kept.noteStuck(folder, fault)
        }
    }

    /// What became of something that was to go back to its place.
    private enum Return { case given, taken, refused }

    /// Puts something where it stood, unless the new site leaves no room for it; what the system refuses is left to the next build.
    private func giveBack(_ path: DiskPath, keeping kept: inout KeptFiles) throws -> Return {
        let target = output.appending(path)
        do {
            if entryKind(of: target) != nil { return .taken }
            try steps.makeFolders(target.parent)
            try steps.move(folder.appending(path), to: target)
            return .given
        } catch let fault as SystemFault {
            // A file of the new site where its folder was, or someone quicker.
            if fault.code == SystemFault.exists || fault.code == SystemFault.noFolder { return .taken }
            kept.noteStuck(folder, fault)
            return .refused
        }
    }
}
