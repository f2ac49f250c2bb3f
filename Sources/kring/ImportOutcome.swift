internal import ArgumentParser
internal import Collecting
internal import Diagnostics
internal import Reading

/// What each import has to tell when it is done.
protocol ImportOutcome {
    var diagnostics: [Diagnostic] { get }
    /// A line for people on each file or change.
    var lines: [String] { get }
    var summary: String { get }
    /// The whole report as one document.
    var json: String { get }
    var hasErrors: Bool { get }

    /// The lines of a file that was read, for showing where a problem is; nil for files of the site.
    func lines(of file: String) -> [Substring]?
}

extension ImportReport: ImportOutcome {
    var lines: [String] { fileSummaries }
}

extension ContactImportReport: ImportOutcome {}

extension ChecklistImportReport: ImportOutcome {}

extension CommandOutput {
    /// Imports, tells of it, and ends with 1 where something is wrong with the content, or 2 where the command asks what cannot be done.
    ///
    /// - Parameters:
    ///   - folder: the site's, whose lines are shown with problems.
    ///   - work: does the import.
    func tell<Outcome: ImportOutcome>(of folder: String, importing work: () throws -> Outcome) throws {
        let report: Outcome
        do {
            report = try work()
        } catch let problem as CollectingProblem {
            CommandOutput.fail(problem)
            if case .failed = problem { throw ExitCode(1) }
            throw ExitCode(2)
        }
        if format == .json {
            print(report.json)
        } else {
            write(report.diagnostics) { report.lines(of: $0) ?? sourceLines(of: $0, in: folder) }
            for line in report.lines { say(line) }
        }
        say(report.summary)
        if report.hasErrors { throw ExitCode(1) }
    }

    /// Ends where there is nothing to rely on.
    func endImport(with problems: [Diagnostic], of folder: String) throws -> Never {
        write(problems) { sourceLines(of: $0, in: folder) }
        say("\(counted(problems.count { $0.severity == .error }, "error")): nothing imported")
        throw ExitCode(1)
    }
}
