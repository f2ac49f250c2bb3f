internal import Diagnostics
internal import Files

/// Puts a new site in the place of the old one where a disk cannot let two folders change places in one step: a network share, a folder
/// that is a disk of its own, a folder whose parent may not be written to.
///
/// The new site stands whole in `.kring-next` within the output, with its list of files, and on the disk, before anything else moves. Then:
///
/// 1. `.kring-previous` is made.
/// 2. The list of the old site moves to `.kring-previous`. **From here on** the output has no list, and is not whole.
/// 3. Each entry of the new site (a file or folder at its top) takes the place of the old one: the old moves to `.kring-previous`, the
///    new out of `.kring-next`. What the new site has no more moves to `.kring-previous` too.
/// 4. The list of the new site moves to the output. **From here on** the new site is whole.
/// 5. `.kring-previous` is cleared as `OldSite` says.
///
/// Each step is one renaming, which happens or does not, and nothing is removed before the last. Where a build was cut off, what stands
/// where tells how far it came: an entry of the new site is in `.kring-next` or in its place, an entry of the old one in its place or in
/// `.kring-previous`. So `goBack` can undo any number of the steps, begin anew when it is cut off itself, and always ends with the old site
/// whole; the next build calls it when it finds `.kring-previous` and no list, and the same build does when the system refuses a step.
struct EntryByEntry {
    let output: DiskPath
    let steps: DiskSteps

    var next: DiskPath { output.appending(OwnName.next) }
    var previous: DiskPath { output.appending(OwnName.previous) }

    /// Whether a build was cut off between the second step and the fourth.
    var isCutOff: Bool { entryKind(of: previous) == .folder && entryKind(of: output.appending(OwnName.manifest)) == nil }

    /// Takes the steps from the first to the fourth.
    func goForward(keeping kept: inout KeptFiles) throws {
        if entryKind(of: previous) == nil { try steps.makeFolder(previous) }
        let manifest = output.appending(OwnName.manifest)
        if entryKind(of: manifest) != nil { try setAside(OwnName.manifest, keeping: &kept) }
        let old = OutputManifest(in: previous)?.tops ?? []
        let new = OutputManifest(in: next)?.tops ?? []
        for entry in try entries(of: next) where !OwnName.all.contains(entry.name) { try moveIn(entry.name, keeping: &kept) }
        // A name on the list that stands in the folder: nothing outside can be meant.
        for entry in try entries(of: output) where old.contains(entry.name) && !new.contains(entry.name) && !entry.name.hasPrefix(".") {
            try setAside(entry.name, keeping: &kept)
        }
        try steps.flush(output, isWhole: false)
        try steps.move(next.appending(OwnName.manifest), to: manifest)
    }

    /// Undoes the steps that were taken, the fourth too; the old site is whole again, and the new one in `.kring-next`.
    func goBack(keeping kept: inout KeptFiles) throws {
        let manifest = output.appending(OwnName.manifest)
        if entryKind(of: next) != nil, entryKind(of: next.appending(OwnName.manifest)) == nil, entryKind(of: manifest) != nil {
            try steps.move(manifest, to: next.appending(OwnName.manifest))
        }
        let new = OutputManifest(in: next)?.tops ?? []
        for name in new.sorted() where entryKind(of: next.appending(name)) == nil && entryKind(of: output.appending(name)) != nil {
            try steps.move(output.appending(name), to: next.appending(name))
        }
        guard entryKind(of: previous) != nil else { return }
        for entry in try entries(of: previous) where entry.name != OwnName.manifest {
            if entryKind(of: output.appending(entry.name)) != nil {
                try kept.keep(output.appending(entry.name), standingAt: entry.name, because: .added)
            }
            try steps.move(previous.appending(entry.name), to: output.appending(entry.name))
        }
        if entryKind(of: previous.appending(OwnName.manifest)) != nil {
            try steps.move(previous.appending(OwnName.manifest), to: manifest)
        }
        try steps.removeFolder(previous)
    }

    private func moveIn(_ name: DiskPath, keeping kept: inout KeptFiles) throws {
        let target = output.appending(name)
        for _ in 0..<10 {
            if entryKind(of: target) != nil { try setAside(name, keeping: &kept) }
            do {
                return try steps.move(next.appending(name), to: target)
            } catch let fault as SystemFault where fault.code == SystemFault.exists {
                // Someone saved a file there in this very moment.
                continue
            }
        }
        throw SystemFault(SystemFault.exists)
    }

    /// Moves an entry of the old site out of the way; a second one of its name is someone's own.
    private func setAside(_ name: DiskPath, keeping kept: inout KeptFiles) throws {
        let target = previous.appending(name)
        if entryKind(of: target) != nil {
            return try kept.keep(output.appending(name), standingAt: name, because: .added)
        }
        try steps.move(output.appending(name), to: target)
    }
}
