internal import Diagnostics
internal import Files
internal import Foundation

/// Finishes what a build that was cut off left in an output folder, so that the folder holds one whole site before anything is read from
/// it; where there is nothing to finish, nothing is touched.
///
/// - Parameters:
///   - output: the folder, as given.
///   - site: the folder that holds `Content/`.
/// - Returns: what a person should know, a sentence each.
/// - Throws: `PublishingProblem` when the system refuses it.
package func finishInterruptedPublication(in output: String, site: String, steps: DiskSteps = DiskSteps()) throws -> [String] {
    let path = DiskPath(URL(fileURLWithPath: output).standardizedFileURL.path)
    do {
        guard entryKind(of: path) == .folder, try OutputFolder.hasLeftovers(at: path) else { return [] }
        return try OutputFolder(output, site: site, steps: steps, isOnlyMended: true).kept.notices
    } catch let problem as PublishingProblem {
        switch problem {
        // Said when the site is published; a build that goes on finishes by itself.
        case .refusedFolder, .foreignFiles, .foreignFile, .busy: return []
        case .failed, .halfway: throw problem
        }
    } catch is SystemFault {
        // The folder around it cannot be looked into.
        return []
    }
}
