import Diagnostics
import Foundation
import Model
import Planning
import Publishing
import Reading
import Rendering
import TestSupport

/// What a build of a site came to.
struct Built {
    /// Sorted, each once.
    var diagnostics: [Diagnostic]
    var pages: Int
}

/// Builds a site as `kring build` does: reads, plans, renders and publishes it.
///
/// - Parameters:
///   - site: the folder that holds `Content/`.
///   - output: the folder to publish to; nil to render only.
///   - edition: one of the site's editions.
/// - Returns: what is wrong, and how many pages were made.
/// - Throws: what publishing throws.
func build(_ site: String, to output: String? = nil, edition: Edition = .public) async throws -> Built {
    let read = await readSite(at: site)
    guard let today = read.site.settings.date ?? PartialDate(iso: "2022-06-15") else { throw CocoaError(.featureUnsupported) }
    let (plan, planned) = sitePlan(for: read.site, edition: edition, today: today)
    let (theme, themed) = Theme.compiled(from: read.theme)
    let before = read.diagnostics + planned + themed
    let hasErrors = before.contains { $0.severity == .error }
    let summary = try await publish(plan, with: SiteRenderer(plan: plan, theme: theme), to: hasErrors ? nil : output, site: site)
    return Built(diagnostics: Array(Set(before + summary.diagnostics)).sorted(), pages: summary.pages)
}

/// The report of some problems as a person reads it.
func textReport(_ diagnostics: [Diagnostic], of site: String) -> String {
    report(diagnostics, as: .text) { place in
        let lines = sourceLines(of: place.file, in: site)
        return lines.indices.contains(place.line - 1) ? String(lines[place.line - 1]) : nil
    }
}

/// A site made of some files, built into a folder of its own.
struct BuiltSite {
    let folder: TemporaryFolder
    let built: Built

    init(_ files: [String: String], edition: Edition = .public) async throws {
        folder = try TemporaryFolder(files)
        built = try await build(folder.path, to: folder.path + "/Output", edition: edition)
    }

    /// The text of a page.
    func page(_ name: String) throws -> String { try folder.text(of: "Output/" + name) }

    /// Every file of the output by path.
    func files() throws -> [String: Data] { try filesByPath(below: folder.path + "/Output") }
}
