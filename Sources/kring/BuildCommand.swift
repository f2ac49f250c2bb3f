internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Model
internal import Planning
internal import Publishing
internal import Reading
internal import Rendering

/// `kring build`: a site folder in, an output folder out.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Builds a site.",
        discussion: """
            Reads Content/ and, where there is one, Templates/ in the site's folder. All problems of all files are reported in one run, \
            with file, line and column. While there are errors nothing is published: the output folder stays as it was.

            Dates such as “overdue” count from --date, or from the key date in site.yaml, or from today.
            """)

    @Argument(help: "The folder that holds Content/.", completion: .directory)
    var site = "."

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Where the pages go (default: Output in the site's folder).", valueName: "dir"),
        completion: .directory)
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The publication to tell changes of the social map from (default: the one that is replaced).", valueName: "dir"),
        completion: .directory)
    var previous: String?

    @Option(
        help: ArgumentHelp("Which edition to publish: public, network, or one named in site.yaml (default: the first).", valueName: "name"))
    var edition: String?

    @Option(help: ArgumentHelp("The day as of which the site is read.", valueName: "yyyy-mm-dd"))
    var date: BuildDate?

    @Option(help: "How problems are written: text for people, json for editors, github for workflows.")
    var format: DiagnosticFormat = .text

    func validate() throws {
        if let output { try OutputName(path: output).requireFolder(hint: "name a folder, and print or pack what is in it") }
    }

    func run() async throws {
        let start = ContinuousClock.now
        let target = output ?? site + "/Output"
        // Before anything is read: the record of the last publication may be among what a cut off build had moved.
        do {
            try finishInterruptedPublication(in: target, site: site).forEach(CommandOutput.warn)
        } catch let problem as PublishingProblem {
            try end(with: [], problem: problem)
        }
        let planned = try await PlannedSite(in: site, edition: edition, date: date?.date, previous: previous ?? target)
        var diagnostics = planned.diagnostics
        let hasErrors = diagnostics.contains { $0.severity == .error }
        let summary: PublishingSummary
        do {
            summary = try await publish(
                planned.plan, with: SiteRenderer(plan: planned.plan, theme: planned.theme), to: hasErrors ? nil : target, site: site)
        } catch let problem as PublishingProblem {
            try end(with: diagnostics, problem: problem)
        }
        diagnostics = Array(Set(diagnostics + summary.diagnostics)).sorted()
        write(diagnostics)
        if let problem = planned.recordProblem { CommandOutput.warn(problem) }
        summary.notices.forEach(CommandOutput.warn)
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
        if errors > 0 {
            say("\(counted(errors, "error")), \(counted(warnings, "warning")): nothing published, \(target) is as it was")
            throw ExitCode(1)
        }
        say(
            "\(counted(summary.pages, "page")), \(counted(summary.figures, "figure")), \(counted(warnings, "warning")), \(Int(milliseconds)) milliseconds"
        )
    }

    /// Writes the problems, and ends with 2 for a folder that is not to be written to and 1 for a disk that failed.
    private func end(with diagnostics: [Diagnostic], problem: PublishingProblem) throws -> Never {
        write(diagnostics)
        CommandOutput.fail(problem)
        switch problem {
        case .failed, .halfway: throw ExitCode(1)
        case .refusedFolder, .foreignFiles, .foreignFile, .busy: throw ExitCode(2)
        }
    }

    private func write(_ diagnostics: [Diagnostic]) {
        CommandOutput(format: format).write(diagnostics) { sourceLines(of: $0, in: site) }
    }

    private func say(_ line: String) {
        CommandOutput(format: format).say(line)
    }
}

/// A date on the command line.
struct BuildDate: ExpressibleByArgument {
    let date: PartialDate

    init?(argument: String) {
        guard let date = PartialDate(iso: argument), date.day != nil else { return nil }
        self.date = date
    }
}

extension DiagnosticFormat: ExpressibleByArgument {}
