internal import ArgumentParser
internal import Collecting
internal import Diagnostics
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
        guard let incoming else { try output.endImport(with: problems, of: site) }
        let read = await readSite(at: site)
        let missing = read.diagnostics.filter { $0.place.file == "Content" }
        if !missing.isEmpty { try output.endImport(with: missing, of: site) }
        let target: TargetChecklist
        do {
            target = try targetChecklist(named: into, holding: instrumentName(in: incoming), in: read)
        } catch TargetChecklistProblem.unknown(let name, let suggestion) {
            throw ValidationError("This site has no checklist “\(name)”: \(suggestion)")
        } catch TargetChecklistProblem.unreliable(let problems) {
            try output.endImport(with: problems, of: site)
        }
        try output.tell(of: site) {
            try importChecklist(incoming, into: target, takesNotes: notes, today: today, site: site, isDryRun: dryRun)
        }
    }
}
