internal import Analysis
internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Model
internal import Publishing
internal import Reading
internal import Rendering

/// `kring check`: a site folder in, what is wrong with it and what its data asks out; nothing is published.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says what is wrong with a site, and what its data asks.",
        discussion: """
            Tells every problem that a build would tell, and then the findings: what the data of the site shows, put as questions for \
            the conversation, with where that was written. Without --edition all editions are checked, and findings come from the most \
            closed one, which withholds nothing.

            With --stale it says whom to mail about contacts who have not been confirmed for over six months, with a text to send; \
            with --output each letter becomes a file that a mail program opens as a draft.
            """)

    @Argument(help: "The folder that holds Content/.", completion: .directory)
    var site = "."

    @Option(help: ArgumentHelp("Which edition to check: public, network, or one named in site.yaml (default: all).", valueName: "name"))
    var edition: String?

    @Option(help: ArgumentHelp("The day as of which the site is read.", valueName: "yyyy-mm-dd"))
    var date: BuildDate?

    @Option(help: "Which findings: attention, note for those too, off for none.")
    var findings: FindingChoice = .note

    @Flag(help: "Say whom to mail about contacts that nobody confirmed for long.")
    var stale = false

    @Option(
        name: .shortAndLong, help: ArgumentHelp("With --stale: write each letter as a file into this folder.", valueName: "dir"),
        completion: .directory)
    var output: String?

    @Option(help: "How it is written: text for people, json for programs, github for workflows, sarif for tools that gather results.")
    var format: DiagnosticFormat = .text

    func validate() throws {
        if output != nil && !stale { throw ValidationError("--output goes with --stale") }
        if let output { try OutputName(path: output).requireFolder(hint: "each letter becomes a file in it; name a folder") }
        if format == .sarif && stale {
            throw ValidationError("--stale writes letters, which sarif has no place for: choose text, json or github")
        }
    }

    func run() async throws {
        let read = await readSite(at: site)
        let editions = edition.map { [$0] } ?? read.site.settings.editions.map(\.name)
        let planned = try editions.map { try PlannedSite(read, in: site, edition: $0, date: date?.date) }
        guard let last = planned.last else { throw ValidationError("This site has no edition") }
        let renderer = SiteRenderer(plan: last.plan, theme: last.theme)
        if stale {
            try StaleReport(letters: renderer.confirmationLetters(), shown: renderer.shown, format: format).write(to: output)
            return try end(with: last.diagnostics.filter { $0.severity == .error })
        }
        var diagnostics = planned.flatMap(\.diagnostics)
        for site in planned {
            let summary = try await publish(site.plan, with: SiteRenderer(plan: site.plan, theme: site.theme), to: nil, site: self.site)
            diagnostics += summary.diagnostics
        }
        let worded = renderer.worded(last.plan.findings().filter { findings.includes($0.severity) })
        let switchedOff = last.plan.switchedOff().map { off in
            FindingReport.SwitchedOff(
                partnership: off.partnership, record: off.record,
                findings: renderer.worded(off.findings.filter { findings.includes($0.severity) }))
        }
        let report = FindingReport(
            diagnostics: Array(Set(diagnostics)).sorted(), findings: worded, switchedOff: switchedOff,
            titles: Dictionary(
                last.plan.partnerships.map { ($0.partnership.slug, $0.partnership.title) }, uniquingKeysWith: { first, _ in first }),
            descriptions: FindingRule.all.map { (id: $0.id, description: renderer.title(of: $0)) })
        if format.isDocument {
            CommandOutput(format: format).print(format == .json ? report.json : report.sarif)
        } else {
            CommandOutput(format: format).write(report.diagnostics) { sourceLines(of: $0, in: site) }
            CommandOutput(format: format).print(format == .github ? report.github : report.text)
        }
        CommandOutput(format: format).say(report.summary)
        if report.errors > 0 { throw ExitCode(1) }
    }

    /// Tells the errors, of which the letters may miss something.
    private func end(with errors: [Diagnostic]) throws {
        if errors.isEmpty { return }
        CommandOutput(format: .text).write(errors.sorted()) { sourceLines(of: $0, in: site) }
        throw ExitCode(1)
    }
}

/// Which findings are told.
enum FindingChoice: String, ExpressibleByArgument, CaseIterable {
    case off, attention, note

    func includes(_ severity: Finding.Severity) -> Bool {
        switch self {
        case .off: false
        case .attention: severity == .attention
        case .note: true
        }
    }
}
