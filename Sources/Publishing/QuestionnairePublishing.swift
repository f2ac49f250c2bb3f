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
    let target = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder) {
        if isFolder.boolValue { throw PublishingProblem.foreignFile(path: path, kind: kind) }
        let old: Data
        do {
            old = try Data(contentsOf: target)
        } catch {
            throw PublishingProblem.failed(operation: "read", path: path, reason: error.localizedDescription)
        }
        // The mark stands at the beginning, before any long text of an author's.
        guard old.prefix(4096).range(of: Data(mark.utf8)) != nil else {
            throw PublishingProblem.foreignFile(path: path, kind: kind)
        }
    }
    let folder = target.deletingLastPathComponent().path
    try makeFolders(folder)
    // Written beside and then given its name, so that a power cut leaves the old file or the new one.
    let staging = folder + "/.\(target.lastPathComponent).kring-\(getpid())"
    do {
        try write(bytes, to: staging)
        guard rename(staging, target.path) == 0 else {
            throw PublishingProblem.failed(operation: "write", path: path, reason: systemReason())
        }
    } catch {
        unlink(staging)
        throw error
    }
}
