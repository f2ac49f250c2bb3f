package import Diagnostics
internal import Foundation
package import Model
package import Reading

/// What bringing in a checklist came to.
package struct ChecklistImportReport: Sendable {
    /// The file that came in.
    package var file: TextFile
    /// The checklist's file, relative to the site's folder.
    package var path: String
    /// In the order of the file that came in.
    package var changes: [StepChange]
    /// Steps that stand as they were filled in already.
    package var unchanged: [Slug]
    package var isNew: Bool
    package var isWritten: Bool
    package var isDryRun: Bool
    /// By file and line, each once.
    package var diagnostics: [Diagnostic]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// The lines of the file that came in, for showing beside a diagnostic; nil for any other file.
    package func lines(of path: String) -> [Substring]? {
        path == file.path ? file.text.split(separator: "\n", omittingEmptySubsequences: false) : nil
    }
}

/// Reads a file that someone filled a checklist in with.
///
/// - Returns: nil, with what is wrong, when there is no such file or it holds no text.
package func checklistFile(at path: String) -> (file: TextFile?, diagnostics: [Diagnostic]) {
    let place = SourcePlace(file: path)
    var status = stat()
    guard stat(path, &status) == 0 else { return (nil, [.unreadableFile(systemReason(), at: place)]) }
    guard status.st_mode & S_IFMT == S_IFREG else { return (nil, [.unreadableFile("it is no ordinary file", at: place)]) }
    // Thirty steps with a note of a page each stay under it.
    let limit = 256
    if status.st_size > limit << 10 {
        return (nil, [.checklistFileTooLarge(kilobytes: (Int(status.st_size) + 1023) / 1024, limit: limit, at: place)])
    }
    do {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        guard let file = TextFile(path: path, bytes: bytes) else { return (nil, [.notText(at: place)]) }
        return (file, [])
    } catch {
        return (nil, [.unreadableFile(reason(error), at: place)])
    }
}

/// Brings what someone filled in on a checklist into its file.
///
/// While there is an error, nothing is written.
///
/// - Parameters:
///   - takesNotes: whether notes become the evidence of their steps.
///   - site: the folder that holds `Content/`.
///   - isDryRun: to say what would be done, and do nothing.
/// - Throws: `CollectingProblem` when the checklist's file cannot be read or written; it is as it was then.
package func importChecklist(
    _ file: TextFile, into target: TargetChecklist, takesNotes: Bool, today: PartialDate, site: String, isDryRun: Bool = false
) throws -> ChecklistImportReport {
    let path = site + "/" + target.file
    let folder = try DirectoryFolder((path as NSString).deletingLastPathComponent)
    let bytes = try folder.bytes(ofAny: path)
    var report = ChecklistImportReport(
        file: file, path: target.file, changes: [], unchanged: [], isNew: bytes == nil, isWritten: false, isDryRun: isDryRun,
        diagnostics: [])
    let (found, problems) = readChecklistFile(file, for: target, today: today)
    report.diagnostics = problems
    let checklist = bytes.flatMap { TextFile(path: target.file, bytes: $0) }.flatMap { Checklist.read(in: $0, as: target.list) }
    if bytes != nil, checklist == nil {
        throw CollectingProblem.failed(operation: "add to", path: target.file, reason: "it cannot be read: see kring check")
    }
    if let found {
        let merge = ChecklistMerge(found, into: checklist, takesNotes: takesNotes, path: target.file)
        report.diagnostics += merge.diagnostics
        (report.changes, report.unchanged) = (merge.changes, merge.unchanged)
    }
    var new: [UInt8]?
    if !report.hasErrors, !report.changes.isEmpty {
        new = checklistBytes(
            bytes, changing: report.changes, order: target.steps, instrument: target.instrument.slug, as: target.list, path: target.file)
        if new == nil {
            let place =
                checklist?.steps.first { $0.step == report.changes[0].step }?.place ?? SourcePlace(file: target.file, line: 1, column: 1)
            report.diagnostics.append(.stepNotEditable(report.changes.map(\.step.text), file: target.file, at: place))
        }
    }
    report.diagnostics = Array(Set(report.diagnostics)).sorted()
    // While there are errors nothing is changed, and notes on what is changed would only be in the way.
    if report.hasErrors {
        report.diagnostics.removeAll { $0.severity == .note }
        (report.changes, report.unchanged) = ([], [])
    } else if let new, !isDryRun {
        try folder.replace([(path, new)])
        report.isWritten = true
    }
    return report
}
