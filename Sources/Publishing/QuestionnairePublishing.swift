internal import Diagnostics
internal import Files
internal import Foundation
package import Rendering

/// Writes a questionnaire as one file, in place of an older one at most: never over anything that Kring did not make.
///
/// - Parameter path: as given, relative to the current folder or absolute; folders on the way are made.
/// - Throws: `PublishingProblem` when something else stands there, or the disk fails.
package func publishQuestionnaire(_ page: RenderedPage, to path: String) throws {
    try replaceOwnFile(at: path, with: page.bytes, mark: SiteRenderer.questionnaireMark, kind: "questionnaire")
}

/// Writes a letter as a file that mail programs open as a draft, in place of an older one at most.
///
/// - Throws: as `publishQuestionnaire`.
package func publishLetter(_ letter: ConfirmationLetter, to path: String) throws {
    try replaceOwnFile(at: path, with: letter.file, mark: ConfirmationLetter.fileMark, kind: "letter")
}

/// Writes a file in the place of one that begins with the same mark at most.
private func replaceOwnFile(at path: String, with bytes: [UInt8], mark: String, kind: String) throws {
    let steps = DiskSteps()
    let target = DiskPath(URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path)
    switch entryKind(of: target) {
    case nil: break
    case .file:
        let old: [UInt8]
        do {
            old = try RegularFile(target).contents()
        } catch {
            throw PublishingProblem.failed("read", path, error)
        }
        // The mark stands at the beginning, before any long text of an author's.
        guard Data(old.prefix(4096)).range(of: Data(mark.utf8)) != nil else { throw PublishingProblem.foreignFile(path: path, kind: kind) }
    case .folder, .link, .special: throw PublishingProblem.foreignFile(path: path, kind: kind)
    }
    // Written beside and then given its name, so that a power cut leaves the old file or the new one.
    let draft = target.parent.appending(".kring-\(getpid())")
    do {
        try steps.makeFolders(target.parent)
        try steps.write(bytes, to: draft, isFlushed: true)
        try steps.replace(target, with: draft)
    } catch let fault as SystemFault {
        // Best effort: the message says what went wrong first.
        do { try steps.remove(draft) } catch {}
        throw PublishingProblem.failed("write", path, fault)
    }
}
