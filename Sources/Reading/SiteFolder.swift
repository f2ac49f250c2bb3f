internal import Diagnostics
internal import Files
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

    /// What stands below a folder and cannot be looked into or named: a folder without permission, a name that is no text.
    func problems(below folder: String) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        // Of a folder that is not there, or not to be read at all, those who read it say so.
        do { try walk(folder, prefix: "", report: { problems.append($0) }, found: { _ in }) } catch {}
        return problems
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
