import Diagnostics
import Foundation
import Model
import Planning
import Publishing
import Reading
import Rendering
import TestSupport

/// A site with one page, its assets and a place to publish it.
struct SmallSite {
    let folder: TemporaryFolder

    init(_ files: [String: String] = [:]) throws {
        folder = try TemporaryFolder(
            ["Content/site.yaml": "title: Proef\n", "Content/pages/een.md": "---\ntitle: Een\n---\n\nTekst.\n"].merging(files) { $1 })
    }

    var output: String { folder.path + "/Output" }

    /// Publishes the site as it is on disk now.
    ///
    /// - Parameter meanwhile: called before each step that changes the disk.
    @discardableResult func publish(
        to output: String? = nil, meanwhile: @escaping @Sendable (DiskSteps.Step) throws -> Void = { _ in }
    ) async throws -> PublishingSummary {
        let read = await readSite(at: folder.path)
        guard let today = PartialDate(iso: "2022-06-15") else { throw CocoaError(.featureUnsupported) }
        let plan = sitePlan(for: read.site, edition: .public, today: today).plan
        let theme = Theme.compiled(from: read.theme).theme
        return try await Publishing.publish(
            plan, with: SiteRenderer(plan: plan, theme: theme), to: output ?? self.output, site: folder.path,
            steps: DiskSteps(willTake: meanwhile))
    }

    /// What stands beside the site's own folders: nothing, when a build has tidied up.
    func leftovers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".") }
    }
}

/// Why publishing was refused: the kind of problem, or nil when it was not.
func refusal(_ site: SmallSite, to output: String) async throws -> String? {
    do {
        try await site.publish(to: output)
        return nil
    } catch let problem as PublishingProblem {
        switch problem {
        case .refusedFolder: return "refused"
        case .foreignFiles, .foreignFile: return "foreign"
        case .busy: return "busy"
        case .failed, .halfway: return "failed"
        }
    }
}
