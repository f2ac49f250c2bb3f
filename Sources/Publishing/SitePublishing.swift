package import Diagnostics
internal import Foundation
package import Planning
package import Rendering

/// What a build came to.
package struct PublishingSummary: Sendable {
    /// HTML pages, and the sitemap and feed.
    package var pages: Int
    package var figures: Int
    /// Files beside the pages, such as the values of figures, by path.
    package var files: [String]
    /// From rendering, sorted.
    package var diagnostics: [Diagnostic]
}

/// Renders every page on all cores and publishes them together, or not at all.
///
/// - Parameters:
///   - output: the folder; nil to render only, for the diagnostics.
///   - site: the folder that holds `Content/`, from which the assets are copied.
/// - Returns: what was made; when rendering finds an error, nothing is published and the folder stays as it was.
/// - Throws: `PublishingProblem` when the folder cannot be written.
package func publish(_ plan: SitePlan, with renderer: SiteRenderer, to output: String?, site: String) async throws -> PublishingSummary {
    let folder = try output.map { try OutputFolder($0, site: site) }
    do {
        let staging = folder?.staging
        let fixed = renderer.themeFiles
        let files = plan.pages.map(\.address.path) + fixed.map(\.address.path) + plan.site.assets.map(\.path)
        if let staging { try makeFolders(below: staging, for: files) }
        let summary = try await renderPages(of: plan, with: renderer, into: staging)
        guard let folder, let staging, !summary.diagnostics.contains(where: { $0.severity == .error }) else {
            folder?.abandon()
            return summary
        }
        for file in fixed { try write(file.bytes, to: staging + "/" + file.address.path) }
        for asset in plan.site.assets { try copy(site + "/Content/" + asset.path, to: staging + "/" + asset.path) }
        let manifest =
            "Files that kring made here; a next build removes what it no longer makes.\n"
            + (files + summary.files).sorted().joined(separator: "\n") + "\n"
        try write(Array(manifest.utf8), to: staging + "/" + OutputFolder.manifestName)
        try folder.swapIn()
        return summary
    } catch {
        folder?.abandon()
        throw error
    }
}

/// Renders pages in parallel stretches; the summary is the same whatever the order in which they end.
private func renderPages(of plan: SitePlan, with renderer: SiteRenderer, into staging: String?) async throws -> PublishingSummary {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let stretch = max(4, min(64, plan.pages.count / (cores * 8)))
    return try await withThrowingTaskGroup(of: PublishingSummary.self) { group in
        for start in stride(from: 0, to: plan.pages.count, by: stretch) {
            group.addTask {
                var summary = PublishingSummary(pages: 0, figures: 0, files: [], diagnostics: [])
                for page in plan.pages[start..<min(start + stretch, plan.pages.count)] {
                    let rendered = renderer.render(page)
                    summary.pages += 1
                    summary.figures += rendered.figures
                    summary.diagnostics += rendered.diagnostics
                    summary.files += rendered.files.map(\.address.path)
                    guard let staging else { continue }
                    try write(rendered.bytes, to: staging + "/" + page.address.path)
                    for file in rendered.files { try write(file.bytes, to: staging + "/" + file.address.path) }
                }
                return summary
            }
        }
        for files in renderer.fileGroups {
            group.addTask {
                var summary = PublishingSummary(pages: 0, figures: 0, files: [], diagnostics: [])
                let made = files.make()
                summary.files = made.map(\.address.path)
                guard let staging else { return summary }
                try makeFolders(below: staging, for: summary.files)
                for file in made { try write(file.bytes, to: staging + "/" + file.address.path) }
                return summary
            }
        }
        var total = PublishingSummary(pages: 0, figures: 0, files: [], diagnostics: [])
        for try await part in group {
            total.pages += part.pages
            total.figures += part.figures
            total.files += part.files
            total.diagnostics += part.diagnostics
        }
        total.diagnostics.sort()
        return total
    }
}

private func makeFolders(below staging: String, for files: [String]) throws {
    try makeFolders(staging)
    for folder in Set(files.flatMap(ancestors)).sorted() { try makeFolders(staging + "/" + folder) }
}

func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw PublishingProblem.failed(operation: "write", path: path, reason: systemReason()) }
    defer { close(file) }
    var offset = 0
    while offset < bytes.count {
        let count = bytes[offset...].withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw PublishingProblem.failed(operation: "write", path: path, reason: systemReason()) }
        offset += count
    }
}

private func copy(_ source: String, to path: String) throws {
    do {
        try FileManager.default.copyItem(atPath: URL(fileURLWithPath: source).resolvingSymlinksInPath().path, toPath: path)
    } catch {
        throw PublishingProblem.failed(operation: "copy", path: source, reason: error.localizedDescription)
    }
}
