package import Diagnostics
internal import Foundation
internal import Model
internal import Reading

/// What an import came to.
package struct ImportReport: Sendable {
    /// What became of one file.
    package struct File: Sendable {
        package var file: CollectedFile
        package var added: Int
        package var duplicates: Int
        /// Groups of people who were there already, which this file says.
        package var filled: Int
    }

    /// `netwerk-x/2022-11-15`.
    package var round: String
    /// The round's file, relative to the site's folder.
    package var path: String
    package var files: [File]
    /// Responses in the round before the import.
    package var existing: Int
    package var added: Int
    /// Whether the round's file was written.
    package var isWritten: Bool
    package var isDryRun: Bool
    /// By file and line, each once.
    package var diagnostics: [Diagnostic]

    /// Groups of people who were there already.
    package var filled: Int { files.map(\.filled).reduce(0, +) }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// The lines of one of the imported files, for showing beside a diagnostic; nil for any other file.
    package func lines(of path: String) -> [Substring]? {
        files.first { $0.file.path == path }?.file.text?.text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}

/// Adds files of answers to those of a round.
///
/// While there is an error in any of the files, nothing is written.
///
/// - Parameters:
///   - paths: answer files and exports of surveys.
///   - site: the folder that holds `Content/`.
///   - takesUnfinished: whether what people answered who did not finish is taken over.
///   - isDryRun: to say what would be done, and do nothing.
/// - Throws: `CollectingProblem` when the round's file cannot be read or written; it is as it was then.
package func importResponses(
    from paths: [String], into target: TargetRound, site: String, takesUnfinished: Bool = false, isDryRun: Bool = false
) throws -> ImportReport {
    let files = paths.map { collectedFile(at: $0, for: target, takesUnfinished: takesUnfinished) }
    let answers = try AnswersFile(site + "/" + target.file)
    let bytes = try answers.bytes()
    let table = AnswerTable(bytes, for: target)
    if table == nil, let bytes, TextEncoding.decoded(bytes) == nil {
        throw CollectingProblem.failed(operation: "add to", path: target.file, reason: "it is not text")
    }
    let existing = table?.responses ?? []
    let merge = AnswerMerge(files.map(\.responses), into: existing, target: target)
    let untold = files.filter { $0.untoldCount > 0 }
        .map { Diagnostic.moreProblems($0.untoldCount, at: SourcePlace(file: $0.path)) }
    var found = files.flatMap(\.diagnostics) + untold + (table?.diagnostics ?? [])
    let answered = existing.count { !$0.isEmpty } + merge.added.count
    if let invited = target.round.invited, invited > 0, answered > invited, !merge.added.isEmpty {
        found.append(.moreThanInvited(answered, invited: invited, at: target.round.invitedPlace ?? target.round.place))
    }
    // While there are errors nothing is added, and notes on what is added would only be in the way.
    let isBlocked = (found + merge.diagnostics).contains { $0.severity == .error }
    let diagnostics = found + merge.diagnostics.filter { !isBlocked || $0.severity != .note }
    var report = ImportReport(
        round: target.name, path: target.file,
        files: files.indices.map {
            .init(file: files[$0], added: merge.addedCounts[$0], duplicates: merge.duplicateCounts[$0], filled: merge.filledCounts[$0])
        },
        existing: existing.count, added: merge.added.count, isWritten: false, isDryRun: isDryRun,
        diagnostics: Array(Set(diagnostics)).sorted())
    if report.hasErrors {
        report.added = 0
        for index in report.files.indices { (report.files[index].added, report.files[index].filled) = (0, 0) }
    }
    if report.hasErrors || isDryRun || (merge.added.isEmpty && merge.fillings.isEmpty) { return report }
    let written = table?.bytes(adding: merge.added, filling: merge.fillings) ?? AnswerTable.newFile(with: merge.added, for: target)
    try answers.replace(with: written)
    report.isWritten = true
    return report
}

/// Reads one file, whatever it is: what begins with a brace or ends in `.json` is an answer file, anything else an export.
private func collectedFile(at path: String, for target: TargetRound, takesUnfinished: Bool) -> CollectedFile {
    var file = CollectedFile(path: path)
    let place = SourcePlace(file: path)
    var status = stat()
    guard stat(path, &status) == 0 else {
        file.report(.unreadableFile(systemReason(), at: place))
        return file
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
        file.report(.folderOfAnswers(at: place))
        return file
    default:
        file.report(.unreadableFile("it is no ordinary file", at: place))
        return file
    }
    let limit = path.lowercased().hasSuffix(".json") ? largestAnswerFile : largestExport
    if status.st_size > limit {
        file.report(.fileTooLarge(size: kilobytes(Int(status.st_size)), limit: kilobytes(limit), at: place))
        return file
    }
    let bytes: [UInt8]
    do {
        bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
        file.report(.unreadableFile(reason(error), at: place))
        return file
    }
    guard let text = TextFile(path: path, bytes: bytes) else {
        file.report(bytes.starts(with: Array("PK".utf8)) ? .workbook(at: place) : .notText(at: place))
        return file
    }
    let isJSON = path.lowercased().hasSuffix(".json") || text.text.first { !$0.isWhitespace } == "{"
    return isJSON ? readAnswerFile(text, for: target) : readSurveyExport(text, for: target, takesUnfinished: takesUnfinished)
}

/// In bytes: an answer to a long questionnaire takes a few thousand, that of a thousand respondents some two million.
private let largestAnswerFile = 256 << 10
private let largestExport = 4 << 20

private func kilobytes(_ bytes: Int) -> String { "\((bytes + 1023) / 1024) kB" }
