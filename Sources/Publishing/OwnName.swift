internal import Files

/// The names that Kring gives to what it needs for itself in an output folder, all with a dot, beside the list of its files.
enum OwnName {
    /// The list of files; in a new site that is being written it comes last.
    static let manifest = DiskPath(OutputManifest.name)
    /// Stands in a new site from its first moment until all of it is written and on the disk.
    static let unfinished = DiskPath(".kring-unfinished")
    /// The new site, where it is written within the folder.
    static let next = DiskPath(".kring-next")
    /// What the old site consisted of, while the new one takes its place entry by entry.
    static let previous = DiskPath(".kring-previous")
    /// Locked while a build goes on, on a share that cannot lock a folder.
    static let lock = DiskPath(".kring-lock")
    /// What people wrote, where no folder can be made beside the output.
    static let kept = DiskPath(".kring-kept")

    /// Those that are no one else's.
    static let all: Set = [manifest, unfinished, next, previous, lock]
}
