internal import Diagnostics
internal import Files
internal import Foundation

/// The files of a site, as they lie on disk.
struct SiteFolder: Sendable {
    /// Absolute path of the folder that holds `Content/`.
    let path: String

    /// All files below a folder of the site, sorted, as paths relative to that folder with forward slashes.
    ///
    /// Hidden files and what an office program, an editor or an operating system leaves behind are passed over. A link is named as a file;
    /// one to a folder is not walked, so that there is no circle.
    func files(below folder: String) throws -> [String] {
        var found: [String] = []
        try walk(folder, prefix: "", into: &found)
        return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }

    /// Whether a folder of the site exists.
    func hasFolder(_ folder: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path + "/" + folder, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The bytes of a file of the site.
    ///
    /// - Throws: `FolderProblem` for what is no file and for a link that leads out of what the site may show, and what the system says of
    ///   any other file that cannot be read.
    func bytes(of file: String) throws -> [UInt8] {
        let whole = path + "/" + file
        var status = stat()
        if stat(whole, &status) == 0 {
            // Reading from a pipe or a device need never end.
            guard [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { throw FolderProblem.noFile }
            if let target = linkTarget(of: file), !mayFollow(file, to: target) { throw FolderProblem.leadsOutside(target) }
        }
        return try [UInt8](Data(contentsOf: URL(fileURLWithPath: whole)))
    }

    /// Where a link leads once every link on its way is followed: relative to the site's folder where it stays in `Content` or `Templates`,
    /// else the whole path; nil for what is no link.
    func linkTarget(of file: String) -> String? {
        var status = stat()
        guard lstat(path + "/" + file, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let target = realPath(path + "/" + file)
        else { return nil }
        for folder in ["Content", "Templates"] {
            // The folder itself may be a link: people keep it elsewhere.
            guard let root = realPath(path + "/" + folder), target.hasPrefix(root + "/") else { continue }
            return folder + target.dropFirst(root.count)
        }
        return target
    }

    /// Whether a link may be followed: what lies in the assets and the templates is published as it is, so it comes from there too.
    private func mayFollow(_ file: String, to target: String) -> Bool {
        let isHidden = target.split(separator: "/").contains { isJunk(String($0)) }
        if isHidden { return false }
        if file.hasPrefix("Templates/") { return target.hasPrefix("Templates/") }
        if file.hasPrefix("Content/assets/") { return target.hasPrefix("Content/assets/") || target.hasPrefix("Templates/") }
        return target.hasPrefix("Content/") || target.hasPrefix("Templates/")
    }

    private func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// What stands below a folder and cannot be looked into or named: a folder without permission, a name that is no text.
    func problems(below folder: String) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        // Of a folder that is not there, or not to be read at all, those who read it say so.
        do { try walk(folder, prefix: "", report: { problems.append($0) }, found: { _ in }) } catch {}
        return problems
    }

    /// How many bytes a file of the site has, by way of links.
    func size(of file: String) throws -> Int {
        let url = URL(fileURLWithPath: path + "/" + file).resolvingSymlinksInPath()
        return try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    }

    private func walk(_ folder: String, prefix: String, into found: inout [String]) throws {
        try walk(folder, prefix: prefix, report: { _ in }, found: { found.append($0) })
    }

    private func walk(_ folder: String, prefix: String, report: (Diagnostic) -> Void, found: (String) -> Void) throws {
        for entry in try entries(of: DiskPath("\(path)/\(folder)/\(prefix)")) {
            let name = entry.name.description
            if isJunk(name) { continue }
            let place = SourcePlace(file: "\(folder)/\(prefix)\(name)")
            guard entry.name.isText else {
                report(.unreadableName(name, at: place))
                continue
            }
            guard entry.kind == .folder else {
                found(prefix + name)
                continue
            }
            do {
                try walk(folder, prefix: prefix + name + "/", report: report, found: found)
            } catch let fault as SystemFault {
                report(.unreadableFolder(fault.description, at: place))
            }
        }
    }
}

extension SiteFolder {
    /// The asset that an asset is a link to, relative to `Content/`; nil for a file.
    func assetTarget(of file: String) -> String? {
        linkTarget(of: file).flatMap { $0.hasPrefix("Content/") ? String($0.dropFirst("Content/".count)) : nil }
    }
}
