internal import CFileSystem
internal import Foundation

/// The folder that a site is published to: locked while a build goes on, written beside, and swapped in at the end.
///
/// Holds its lock for as long as it lives.
final class OutputFolder {
    /// Absolute, without links in it but for the folder itself.
    let path: String
    /// Where the new site is written before it is swapped in.
    let staging: String
    private let lock: Int32
    /// The lock on the new folder, held from before the swap, so that no other build begins while this one tidies up.
    private var newLock: Int32 = -1
    private let wasMade: Bool

    static let manifestName = ".kring-manifest"
    /// What an operating system leaves in folders that someone looks into; nobody misses it.
    private static let leavings: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]

    /// Opens a folder for publishing, making it where it is not there.
    ///
    /// - Parameters:
    ///   - path: as given, relative to the current folder or absolute.
    ///   - site: the folder that holds `Content/`, which is never replaced.
    /// - Throws: `PublishingProblem` when the folder is not one to replace, or another build has it.
    init(_ path: String, site: String) throws {
        let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
        try Self.checkIsSafe(absolute, site: site)
        let parent = (absolute as NSString).deletingLastPathComponent
        let name = (absolute as NSString).lastPathComponent
        wasMade = !FileManager.default.fileExists(atPath: absolute)
        if wasMade { try makeFolders(absolute) }
        self.path = absolute
        lock = open(absolute, O_RDONLY | O_DIRECTORY)
        guard lock >= 0 else { throw PublishingProblem.failed(operation: "open", path: absolute, reason: systemReason()) }
        // A build that has just ended may have put another folder here since this one was opened.
        guard flock(lock, LOCK_EX | LOCK_NB) == 0, Self.isSameFolder(lock, absolute) else {
            close(lock)
            throw PublishingProblem.busy(path: absolute)
        }
        staging = parent + "/.\(name).kring-\(getpid())"
        try removeLeftovers(of: name, in: parent)
        try checkHoldsOnlyOurs()
    }

    deinit {
        close(lock)
        if newLock >= 0 { close(newLock) }
    }

    private static func isSameFolder(_ opened: Int32, _ path: String) -> Bool {
        var first = stat()
        var second = stat()
        return fstat(opened, &first) == 0 && lstat(path, &second) == 0 && first.st_ino == second.st_ino && first.st_dev == second.st_dev
    }

    /// Puts the new site in the place of the old one.
    ///
    /// The two folders change places in one step where the system can; elsewhere file by file.
    func swapIn() throws {
        flushToDisk()
        newLock = open(staging, O_RDONLY | O_DIRECTORY)
        if newLock >= 0 { flock(newLock, LOCK_EX | LOCK_NB) }
        // The new folder is as open to others as the old one.
        var status = stat()
        if stat(path, &status) == 0 { chmod(staging, status.st_mode & 0o7777) }
        guard kring_exchange(staging, path) == 0 else { return try replaceFileByFile() }
        // What begins with a dot and is not ours (.git, .gitkeep) stays where its owner put it.
        try takeBackForeignEntries(from: staging)
        removeListed(in: staging)
    }

    /// Takes the unfinished new site away, and the folder too where this build made it.
    func abandon() {
        // Best effort: what cannot be removed is removed by the next build.
        do { try FileManager.default.removeItem(atPath: staging) } catch {}
        if wasMade { rmdir(path) }
    }

    /// The files that an earlier build listed in a folder.
    static func listed(in folder: String) -> Set<String> {
        guard let data = FileManager.default.contents(atPath: folder + "/" + manifestName) else { return [] }
        let names = String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst()
        // What leads out of the folder is on no list of ours.
        return Set(names.filter { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") }.map(String.init))
    }

    /// Waits until the new files are on the disk, so that a power cut after the swap does not find them empty.
    private func flushToDisk() {
        kring_flush(lock)
    }

    private func checkHoldsOnlyOurs() throws {
        let listed = Self.listed(in: path)
        let found = try FileManager.default.subpathsOfDirectory(atPath: path).filter { entry in
            if entry.hasPrefix(".") || Self.leavings.contains((entry as NSString).lastPathComponent) { return false }
            var status = stat()
            // A link is a file of someone's, also when it leads to a folder or nowhere.
            return lstat(path + "/" + entry, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR && !listed.contains(entry)
        }
        if !found.isEmpty { throw PublishingProblem.foreignFiles(path: path, examples: Array(found.sorted().prefix(3))) }
    }

    /// Moves what begins with a dot and is not ours from a folder that was swapped out to the one in its place.
    private func takeBackForeignEntries(from folder: String) throws {
        for entry in try FileManager.default.contentsOfDirectory(atPath: folder) where entry.hasPrefix(".") && entry != Self.manifestName {
            if rename(folder + "/" + entry, path + "/" + entry) != 0 {
                throw PublishingProblem.failed(operation: "put back", path: path + "/" + entry, reason: systemReason())
            }
        }
    }

    /// Removes what the manifest of a folder lists, then the folders that are empty.
    private func removeListed(in folder: String) {
        let files = Self.listed(in: folder).union([Self.manifestName])
        for file in files { unlink(folder + "/" + file) }
        // Every file that is not ours was refused or moved: what is left are folders, of which those of others were empty.
        let left = (FileManager.default.subpaths(atPath: folder) ?? []).sorted { $0.utf8.count > $1.utf8.count }
        for name in left where Self.leavings.contains((name as NSString).lastPathComponent) { unlink(folder + "/" + name) }
        for name in left { rmdir(folder + "/" + name) }
        rmdir(folder)
    }

    /// Moves the new files over the old ones, then removes the old ones that are not made any more.
    func replaceFileByFile() throws {
        let old = Self.listed(in: path)
        let new = Self.listed(in: staging)
        for folder in Set(new.flatMap(ancestors)).sorted() { try makeFolders(path + "/" + folder) }
        for file in new.sorted() + [Self.manifestName] where rename(staging + "/" + file, path + "/" + file) != 0 {
            throw PublishingProblem.failed(operation: "write", path: path + "/" + file, reason: systemReason())
        }
        let gone = old.subtracting(new)
        for file in gone { unlink(path + "/" + file) }
        for folder in Set(gone.flatMap(ancestors)).sorted(by: { $0.utf8.count > $1.utf8.count }) { rmdir(path + "/" + folder) }
        try FileManager.default.removeItem(atPath: staging)
    }

    /// Takes away what a build that was cut off left beside the folder; its owner's files in it go back.
    private func removeLeftovers(of name: String, in parent: String) throws {
        for entry in try FileManager.default.contentsOfDirectory(atPath: parent) where entry.hasPrefix(".\(name).kring-") {
            try takeBackForeignEntries(from: parent + "/" + entry)
            try FileManager.default.removeItem(atPath: parent + "/" + entry)
        }
    }

    private static func checkIsSafe(_ path: String, site: String) throws {
        let refuse = { (reason: String) in PublishingProblem.refusedFolder(path: path, reason: reason) }
        let site = URL(fileURLWithPath: site).standardizedFileURL.resolvingSymlinksInPath().path
        let resolved = resolvedPath(path)
        let home = FileManager.default.homeDirectoryForCurrentUser.standardizedFileURL.resolvingSymlinksInPath().path
        var status = stat()
        if lstat(path, &status) == 0 {
            if status.st_mode & S_IFMT == S_IFLNK { throw refuse("it is a link") }
            if status.st_mode & S_IFMT != S_IFDIR { throw refuse("it is a file") }
        }
        if resolved == "/" { throw refuse("it is the root of the disk") }
        if resolved == home || home.hasPrefix(resolved + "/") { throw refuse("it is or holds your home folder") }
        if resolved == site || site.hasPrefix(resolved + "/") { throw refuse("it is or holds the site itself") }
        for own in ["Content", "Templates", "Sources", "Tests", ".git"]
        where resolved == site + "/" + own || resolved.hasPrefix(site + "/" + own + "/") {
            throw refuse("it lies in the site's own \(own)")
        }
        if FileManager.default.fileExists(atPath: path + "/Content/site.yaml") { throw refuse("it holds a site's content") }
        if FileManager.default.fileExists(atPath: path + "/Package.swift") { throw refuse("it holds a program's sources") }
    }
}

/// A path without links: those of its nearest ancestor that exists are followed.
private func resolvedPath(_ path: String) -> String {
    var existing = URL(fileURLWithPath: path)
    var rest: [String] = []
    while !FileManager.default.fileExists(atPath: existing.path), existing.path != "/" {
        rest.insert(existing.lastPathComponent, at: 0)
        existing.deleteLastPathComponent()
    }
    return rest.reduce(existing.resolvingSymlinksInPath()) { $0.appendingPathComponent($1) }.path
}

/// The folders in which a file lies, from the outermost: `a/b/c.html` gives `a` and `a/b`.
func ancestors(_ file: String) -> [String] {
    let parts = file.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
}

/// Makes a folder and those around it.
func makeFolders(_ path: String) throws {
    do {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
        throw PublishingProblem.failed(operation: "make the folder", path: path, reason: error.localizedDescription)
    }
}

/// What the system says went wrong last.
func systemReason() -> String {
    String(cString: strerror(errno))
}
