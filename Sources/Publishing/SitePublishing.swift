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
    /// What became of files in the output that people had written there, a sentence each.
    package var notices: [String] = []
}

/// Renders every page on all cores and publishes them together, or not at all.
///
/// - Parameters:
///   - output: the folder; nil to render only, for the diagnostics.
///   - site: the folder that holds `Content/`, from which the assets are copied.
///   - steps: how the disk is changed.
/// - Returns: what was made; when rendering finds an error, nothing is published and the folder stays as it was.
/// - Throws: `PublishingProblem` when the folder cannot be written.
package func publish(
    _ plan: SitePlan, with renderer: SiteRenderer, to output: String?, site: String, steps: DiskSteps = DiskSteps()
) async throws -> PublishingSummary {
    let folder = try output.map { try OutputFolder($0, site: site, steps: steps) }
    do {
        try folder?.beginStaging()
        let staged = folder.map { StagedSite(folder: $0.staging, output: $0.path, steps: steps) }
        let fixed = renderer.themeFiles
        try staged?.makeFolders(for: plan.pages.map(\.address.path) + fixed.map(\.address.path) + plan.site.assets.map(\.path))
        let rendered = try await renderPages(of: plan, with: renderer, into: staged)
        var summary = rendered.summary
        guard let folder, let staged, !summary.diagnostics.contains(where: { $0.severity == .error }) else {
            folder?.abandon()
            summary.notices = folder?.kept.notices ?? []
            return summary
        }
        var (addresses, manifest) = (rendered.addresses, rendered.manifest)
        for asset in plan.site.assets {
            let bytes = try staged.copy(site + "/Content/" + asset.path, to: asset.path)
            addresses.add(asset.path, bytes)
            manifest.add(asset.path, bytes)
        }
        manifest.merge(try writeTheme(fixed, to: staged, addresses: &addresses))
        let pages = plan.pages.map(\.address.path).filter { $0.hasSuffix(".html") }
        manifest.merge(try await stampPages(pages, in: staged, addresses: addresses))
        try folder.swapIn(manifest)
        summary.notices = folder.kept.notices
        return summary
    } catch {
        folder?.abandon()
        guard let fault = error as? SystemFault, let output else { throw error }
        throw PublishingProblem.failed("publish to", output, fault)
    }
}

/// Writes the theme's files; a style sheet that loads others says by their stamps which.
private func writeTheme(_ files: [RenderedFile], to staged: StagedSite, addresses: inout StampedAddresses) throws -> OutputManifest {
    let isSheet = { (file: RenderedFile) in file.address.path.lowercased().hasSuffix(".css") }
    for file in files where !isSheet(file) { addresses.add(file.address.path, file.bytes) }
    // One that loads another is stamped after it; a circle of them is cut where it began.
    for file in files where isSheet(file) { addresses.add(file.address.path, file.bytes) }
    for _ in 0..<3 {
        let before = addresses
        for file in files where isSheet(file) {
            addresses.add(file.address.path, before.stamped(styleSheet: file.bytes, at: file.address.path))
        }
    }
    var manifest = OutputManifest()
    for file in files {
        let bytes = isSheet(file) ? addresses.stamped(styleSheet: file.bytes, at: file.address.path) : file.bytes
        try staged.write(bytes, to: file.address.path)
        manifest.add(file.address.path, bytes)
    }
    return manifest
}

/// Puts the stamps into the links of pages that are written already.
private func stampPages(_ pages: [String], in staged: StagedSite, addresses: StampedAddresses) async throws -> OutputManifest {
    let stretch = max(8, pages.count / (ProcessInfo.processInfo.activeProcessorCount * 8))
    return try await withThrowingTaskGroup(of: OutputManifest.self) { group in
        for start in stride(from: 0, to: pages.count, by: stretch) {
            group.addTask {
                var manifest = OutputManifest()
                for page in pages[start..<min(start + stretch, pages.count)] {
                    let bytes = addresses.stamped(page: try staged.contents(of: page), at: page)
                    try staged.write(bytes, to: page)
                    manifest.add(page, bytes)
                }
                return manifest
            }
        }
        return try await group.reduce(into: OutputManifest()) { $0.merge($1) }
    }
}

/// What was rendered, and the stamps of the files beside the pages.
private struct RenderedParts: Sendable {
    var summary = PublishingSummary(pages: 0, figures: 0, files: [], diagnostics: [])
    var addresses = StampedAddresses()
    /// Of all files but those that are written anew with stamps in their links.
    var manifest = OutputManifest()

    mutating func merge(_ other: RenderedParts) {
        summary.pages += other.summary.pages
        summary.figures += other.summary.figures
        summary.files += other.summary.files
        summary.diagnostics += other.summary.diagnostics
        addresses.merge(other.addresses)
        manifest.merge(other.manifest)
    }
}

/// Renders pages in parallel stretches; the summary is the same whatever the order in which they end.
private func renderPages(of plan: SitePlan, with renderer: SiteRenderer, into staged: StagedSite?) async throws -> RenderedParts {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let stretch = max(4, min(64, plan.pages.count / (cores * 8)))
    return try await withThrowingTaskGroup(of: RenderedParts.self) { group in
        for start in stride(from: 0, to: plan.pages.count, by: stretch) {
            group.addTask {
                var parts = RenderedParts()
                for page in plan.pages[start..<min(start + stretch, plan.pages.count)] {
                    let rendered = renderer.render(page)
                    parts.summary.pages += 1
                    parts.summary.figures += rendered.figures
                    parts.summary.diagnostics += rendered.diagnostics
                    parts.addresses.add(page: page.address.path, rendered.bytes)
                    let paths = rendered.files.map { parts.addresses.add($0) }
                    parts.summary.files += paths
                    guard let staged else { continue }
                    for (path, bytes) in [(page.address.path, rendered.bytes)] + zip(paths, rendered.files.map(\.bytes)) {
                        try staged.write(bytes, to: path)
                        parts.manifest.add(path, bytes)
                    }
                }
                return parts
            }
        }
        for files in renderer.fileGroups {
            group.addTask {
                var parts = RenderedParts()
                let made = files.make()
                parts.summary.files = made.map { parts.addresses.add($0) }
                guard let staged else { return parts }
                try staged.makeFolders(for: parts.summary.files)
                for (path, file) in zip(parts.summary.files, made) {
                    try staged.write(file.bytes, to: path)
                    parts.manifest.add(path, file.bytes)
                }
                return parts
            }
        }
        var total = RenderedParts()
        for try await part in group { total.merge(part) }
        total.summary.diagnostics.sort()
        return total
    }
}
