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
        help: ArgumentHelp("Which edition to publish: public, network, or one named in site.yaml (default: the first).", valueName: "name"))
    var edition: String?

    @Option(help: ArgumentHelp("The day as of which the site is read.", valueName: "yyyy-mm-dd"))
    var date: BuildDate?

    @Option(help: "How problems are written: text for people, json for editors, github for workflows.")
    var format: DiagnosticFormat = .text

    func run() async throws {
        let start = ContinuousClock.now
        let read = await readSite(at: site)
        var diagnostics = read.diagnostics
        let editions = read.site.settings.editions
        let wanted = edition.map(Edition.init) ?? editions.first ?? .public
        guard editions.contains(wanted) else {
            let hint =
                Diagnostic.didYouMean(wanted.name, editions.map(\.name))
                ?? "the editions are \(editions.map(\.name).joined(separator: ", "))"
            throw ValidationError("This site has no edition “\(wanted)”: \(hint)")
        }
        guard let today = date?.date ?? read.site.settings.date ?? Self.today() else {
            throw ValidationError("This machine's clock gives no date: name one with --date")
        }
        let (plan, planned) = sitePlan(for: read.site, edition: wanted, today: today, unread: read.unread)
        diagnostics += planned
        let (theme, themed) = Theme.compiled(from: read.theme)
        diagnostics += themed
        let hasErrors = diagnostics.contains { $0.severity == .error }
        let target = output ?? site + "/Output"
        let summary: PublishingSummary
        do {
            summary = try await publish(plan, with: SiteRenderer(plan: plan, theme: theme), to: hasErrors ? nil : target, site: site)
        } catch let problem as PublishingProblem {
            try end(with: diagnostics, problem: problem)
        }
        diagnostics = Array(Set(diagnostics + summary.diagnostics)).sorted()
        write(diagnostics)
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
        if case .failed = problem { throw ExitCode(1) }
        throw ExitCode(2)
    }

    private func write(_ diagnostics: [Diagnostic]) {
        CommandOutput(format: format).write(diagnostics) { sourceLines(of: $0, in: site) }
    }

    private func say(_ line: String) {
        CommandOutput(format: format).say(line)
    }

    /// Today by the calendar on the wall; nil on a machine whose clock is off the calendar.
    private static func today() -> PartialDate? {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        return parts.year.flatMap { PartialDate(year: $0, month: parts.month, day: parts.day) }
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
