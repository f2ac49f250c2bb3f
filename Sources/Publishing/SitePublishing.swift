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
        let rendered = try await renderPages(of: plan, with: renderer, into: staging)
        let summary = rendered.summary
        guard let folder, let staging, !summary.diagnostics.contains(where: { $0.severity == .error }) else {
            folder?.abandon()
            return summary
        }
        var addresses = rendered.addresses
        for asset in plan.site.assets {
            try copy(site + "/Content/" + asset.path, to: staging + "/" + asset.path)
            addresses.add(asset.path, try contents(of: staging + "/" + asset.path))
        }
        try writeTheme(fixed, to: staging, addresses: &addresses)
        try await stampPages(plan.pages.map(\.address.path).filter { $0.hasSuffix(".html") }, in: staging, addresses: addresses)
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

/// Writes the theme's files; a style sheet that loads others says by their stamps which.
private func writeTheme(_ files: [RenderedFile], to staging: String, addresses: inout StampedAddresses) throws {
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
    for file in files {
        let bytes = isSheet(file) ? addresses.stamped(styleSheet: file.bytes, at: file.address.path) : file.bytes
        try write(bytes, to: staging + "/" + file.address.path)
    }
}

/// Puts the stamps into the links of pages that are written already.
private func stampPages(_ pages: [String], in staging: String, addresses: StampedAddresses) async throws {
    let stretch = max(8, pages.count / (ProcessInfo.processInfo.activeProcessorCount * 8))
    try await withThrowingTaskGroup(of: Void.self) { group in
        for start in stride(from: 0, to: pages.count, by: stretch) {
            group.addTask {
                for page in pages[start..<min(start + stretch, pages.count)] {
                    let bytes = try contents(of: staging + "/" + page)
                    try write(addresses.stamped(page: bytes, at: page), to: staging + "/" + page)
                }
            }
        }
        try await group.waitForAll()
    }
}

private func contents(of path: String) throws -> [UInt8] {
    do {
        return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
        throw PublishingProblem.failed(operation: "read", path: path, reason: error.localizedDescription)
    }
}

/// What was rendered, and the stamps of the files beside the pages.
private struct RenderedParts: Sendable {
    var summary = PublishingSummary(pages: 0, figures: 0, files: [], diagnostics: [])
    var addresses = StampedAddresses()

    mutating func merge(_ other: RenderedParts) {
        summary.pages += other.summary.pages
        summary.figures += other.summary.figures
        summary.files += other.summary.files
        summary.diagnostics += other.summary.diagnostics
        addresses.merge(other.addresses)
    }
}

/// Renders pages in parallel stretches; the summary is the same whatever the order in which they end.
private func renderPages(of plan: SitePlan, with renderer: SiteRenderer, into staging: String?) async throws -> RenderedParts {
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
                    guard let staging else { continue }
                    try write(rendered.bytes, to: staging + "/" + page.address.path)
                    for (path, file) in zip(paths, rendered.files) { try write(file.bytes, to: staging + "/" + path) }
                }
                return parts
            }
        }
        for files in renderer.fileGroups {
            group.addTask {
                var parts = RenderedParts()
                let made = files.make()
                parts.summary.files = made.map { parts.addresses.add($0) }
                guard let staging else { return parts }
                try makeFolders(below: staging, for: parts.summary.files)
                for (path, file) in zip(parts.summary.files, made) { try write(file.bytes, to: staging + "/" + path) }
                return parts
            }
        }
        var total = RenderedParts()
        for try await part in group { total.merge(part) }
        total.summary.diagnostics.sort()
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
