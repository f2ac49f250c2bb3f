internal import Foundation

/// The files of a site, as they lie on disk.
struct SiteFolder: Sendable {
    /// Absolute path of the folder that holds `Content/`.
    let path: String

    /// All files below a folder of the site, sorted, as paths relative to that folder with forward slashes.
    ///
    /// Hidden files and what an office program, an editor or an operating system leaves behind are passed over. A link is followed when it
    /// leads to a file, not when it leads to a folder, so that no circle can be walked.
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
    func bytes(of file: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: URL(fileURLWithPath: path + "/" + file)))
    }

    /// How many bytes a file of the site has, by way of links.
    func size(of file: String) throws -> Int {
        let url = URL(fileURLWithPath: path + "/" + file).resolvingSymlinksInPath()
        return try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    }

    private func walk(_ folder: String, prefix: String, into found: inout [String]) throws {
        let base = URL(fileURLWithPath: path + "/" + folder + "/" + prefix)
        let keys: [URLResourceKey] = [.isDirectoryKey, .isSymbolicLinkKey]
        for entry in try FileManager.default.contentsOfDirectory(at: base, includingPropertiesForKeys: keys) {
            let name = entry.lastPathComponent
            if isJunk(name) { continue }
            let values = try entry.resourceValues(forKeys: Set(keys))
            if values.isDirectory == true, values.isSymbolicLink != true {
                try walk(folder, prefix: prefix + name + "/", into: &found)
            } else {
                found.append(prefix + name)
            }
        }
    }
}
