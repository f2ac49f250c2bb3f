package import Diagnostics
internal import Foundation
package import Model

/// Everything that reading found: the site, the theme's files, and what is wrong.
package struct ReadSite: Sendable {
    package var site: Site
    package var theme: ThemeSource
    /// Files that should have become a page and could not be read, relative to the site's folder.
    package var unread: [String] = []
    /// Sorted by file and line.
    package var diagnostics: [Diagnostic]
}

/// Reads a site: every file of `Content/` and `Templates/`, on all cores, with all problems of all files collected.
///
/// - Parameter path: the folder that holds `Content/`.
package func readSite(at path: String) async -> ReadSite {
    let folder = SiteFolder(path: path)
    var log = ReadingLog()
    let theme = readTheme(in: folder, log: &log)
    guard folder.hasFolder("Content") else {
        let problem = Diagnostic.missingContent(
            folder.hasFolder("") ? "there is no folder Content in \(path)" : "there is no folder \(path)",
            suggestion: "go to the site's folder, or name it: kring build FOLDER",
            at: SourcePlace(file: "Content"))
        let settings = SiteSettings(title: "", place: SourcePlace(file: "Content"))
        let site = Site(settings: settings, directory: Directory())
        return ReadSite(site: site, theme: theme, diagnostics: [problem])
    }
    var paths: [String] = []
    do {
        paths = try folder.files(below: "Content")
    } catch {
        log.report(.unreadableFolder(reason(error), at: SourcePlace(file: "Content")))
    }
    for name in ["Content", "Templates"] { folder.problems(below: name).forEach { log.report($0) } }
    var parts = SiteParts()
    let copies = copies(among: paths)
    for chunk in await readInParallel(paths, copies: copies, in: folder) { parts.merge(chunk) }
    reportRepetitions(of: parts.written, copies: Set(copies.keys.map { "Content/" + $0 }), log: &log)
    let site = parts.assembled(log: &log)
    return ReadSite(site: site, theme: theme, unread: parts.unread, diagnostics: log.diagnostics.sorted())
}

/// Reads files in as many parallel stretches as there are cores; the results come in the order of the paths.
private func readInParallel(_ paths: [String], copies: [String: String], in folder: SiteFolder) async -> [SiteParts] {
    let stretch = max(
        16, (paths.count + 8 * ProcessInfo.processInfo.activeProcessorCount - 1) / (8 * ProcessInfo.processInfo.activeProcessorCount))
    let starts = Array(stride(from: 0, to: paths.count, by: stretch))
    return await withTaskGroup(of: (Int, SiteParts).self) { group in
        for start in starts {
            group.addTask {
                var parts = SiteParts()
                for path in paths[start..<min(start + stretch, paths.count)] { parts.read(path, copyOf: copies[path], in: folder) }
                return (start, parts)
            }
        }
        var results: [(Int, SiteParts)] = []
        for await result in group { results.append(result) }
        return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

/// Why a file of a site is not read.
func unreadable(_ error: any Error, at place: SourcePlace) -> Diagnostic {
    switch error as? FolderProblem {
    case .leadsOutside(let target): .linkOutside(to: target, at: place)
    case .noFile: .unreadableFile("it is a pipe, a socket or a device", at: place)
    case nil: .unreadableFile(reason(error), at: place)
    }
}

/// Why a file operation failed, in a few words.
package func reason(_ error: any Error) -> String {
    SystemFault(error)?.description ?? (error as NSError).localizedDescription
}
