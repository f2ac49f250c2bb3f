internal import ArgumentParser
internal import Collecting
internal import Diagnostics
internal import Foundation
internal import Model
internal import Reading

/// `kring import checklist`: what someone filled in on a checklist's page in, its file with those steps changed out.
struct ImportChecklistCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checklist",
        abstract: "Brings what someone filled in on a checklist into its file.",
        discussion: """
            Takes the file that the page of a checklist saves (.json). A step that changes gets its new state and the day of the file as its \
            since; the state before goes to its history. Notes are told, and with --notes they become the evidence. In rules.md or \
            recommendations.md only these steps change, everything else stays byte for byte; without such a file it is made.

            A step that was changed in the meantime is an error: nothing is written then, and all problems are reported in one run.

              kring import checklist lijst.json --into netwerk-x --dry-run
              kring import checklist lijst.json --into netwerk-x/recommendations --notes
            """)

    @Argument(help: "The file that the page saved.", completion: .file(extensions: ["json"]))
    var file: String

    @Option(
        help: ArgumentHelp(
            "The partnership, or one of its lists: netwerk-x, netwerk-x/rules, netwerk-x/recommendations.", valueName: "network[/list]"))
    var into: String

    @Option(help: ArgumentHelp("The folder that holds Content/ (default: this folder).", valueName: "dir"), completion: .directory)
    var site = "."

    @Flag(help: "Make the notes the evidence of their steps.")
    var notes = false

    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false

    @Option(help: "How problems and the summary are written: text for people, json for programs, github for workflows.")
    var format: DiagnosticFormat = .text

    func run() async throws {
        guard let today = PlannedSite.today() else { throw ValidationError("This machine's clock gives no date") }
        let output = CommandOutput(format: format)
        let (incoming, problems) = checklistFile(at: file)
        guard let incoming else { try end(with: problems, output) }
        let read = await readSite(at: site)
        let missing = read.diagnostics.filter { $0.place.file == "Content" }
        if !missing.isEmpty { try end(with: missing, output) }
        let target: TargetChecklist
        do {
            target = try targetChecklist(named: into, holding: instrumentName(in: incoming), in: read)
        } catch TargetChecklistProblem.unknown(let name, let suggestion) {
            throw ValidationError("This site has no checklist “\(name)”: \(suggestion)")
        } catch TargetChecklistProblem.unreliable(let problems) {
            try end(with: problems, output)
        }
        let report: ChecklistImportReport
        do {
            report = try importChecklist(incoming, into: target, takesNotes: notes, today: today, site: site, isDryRun: dryRun)
        } catch let problem as CollectingProblem {
            CommandOutput.fail(problem)
            if case .failed = problem { throw ExitCode(1) }
            throw ExitCode(2)
        }
        if format == .json {
            FileHandle.standardOutput.write(Data(report.json.utf8))
        } else {
            output.write(report.diagnostics) { report.lines(of: $0) ?? sourceLines(of: $0, in: site) }
            for line in report.lines { output.say(line) }
        }
        output.say(report.summary)
        if report.hasErrors { throw ExitCode(1) }
    }

    /// Ends where there is nothing to rely on.
    private func end(with problems: [Diagnostic], _ output: CommandOutput) throws -> Never {
        output.write(problems) { sourceLines(of: $0, in: site) }
        output.say("\(counted(problems.count { $0.severity == .error }, "error")): nothing imported")
        throw ExitCode(1)
    }
}
