internal import Files
internal import Foundation

/// Refuses a folder that a site must never replace.
///
/// - Throws: `PublishingProblem.refusedFolder`.
func checkIsSafe(_ path: String, site: String) throws {
    let refuse = { (reason: String) in PublishingProblem.refusedFolder(path: path, reason: reason) }
    let site = URL(fileURLWithPath: site).standardizedFileURL.resolvingSymlinksInPath().path
    let resolved = resolvedPath(path)
    let home = FileManager.default.homeDirectoryForCurrentUser.standardizedFileURL.resolvingSymlinksInPath().path
    switch entryKind(of: DiskPath(path)) {
    case .link: throw refuse("it is a link")
    case .file: throw refuse("it is a file")
    case .special(let kind): throw refuse("it is \(kind)")
    case .folder, nil: break
    }
    if resolved == "/" { throw refuse("it is the root of the disk") }
    if resolved == home || home.hasPrefix(resolved + "/") { throw refuse("it is or holds your home folder") }
    if resolved == site || site.hasPrefix(resolved + "/") { throw refuse("it is or holds the site itself") }
    for own in ["Content", "Templates", "Sources", "Tests", ".git"] {
        // Also where the folder's own one is a link to another place.
        for place in Set([site + "/" + own, resolvedPath(site + "/" + own)]) {
            if resolved == place || resolved.hasPrefix(place + "/") { throw refuse("it lies in the site's own \(own)") }
            if place.hasPrefix(resolved + "/") { throw refuse("it holds the site's own \(own)") }
        }
    }
    for file in ["Content/site.yaml", "site.yaml"] where FileManager.default.fileExists(atPath: path + "/" + file) {
        throw refuse("it holds a site's content")
    }
    if FileManager.default.fileExists(atPath: path + "/Package.swift") { throw refuse("it holds a program's sources") }
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
