internal import ArgumentParser
internal import Collecting
internal import Diagnostics
internal import Model
internal import Reading

/// `kring import responses`: answer files and exports of surveys in, a longer CSV of a round out.
struct ImportResponsesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "responses",
        abstract: "Adds answers to a round.",
        discussion: """
            Takes the files that the questionnaire saves (.json) and what survey tools export (.csv), and adds them to the CSV beside \
            the round. Columns of an export are known by the id of a question or by its words; answers by their number or by the words \
            of the scale. Whoever answered before, by pseudonym, is skipped. Previews, tests, spam and unfinished responses are known \
            by the columns in which the tool says so, and left out by name.

            All problems of all files are reported in one run. While there are errors nothing is written: the round stays as it was.
            """)

    @Argument(help: "Answer files and exports.", completion: .file(extensions: ["json", "csv"]))
    var files: [String]

    @Option(help: ArgumentHelp("The round: netwerk-x/2022-11-15, or the path of its .md or .csv.", valueName: "network/round"))
    var into: String

    @Option(help: ArgumentHelp("The folder that holds Content/ (default: this folder).", valueName: "dir"), completion: .directory)
    var site: String?

    @Option(
        help: ArgumentHelp(
            "Words that the instrument does not have: 'Zeer eens=5, Mwah=3, 99=' (nothing after the = is no answer).",
            valueName: "word=step,…"))
    var answers: [String] = []

    @Flag(help: "Take over what people answered who did not finish; their rows are left out else.")
    var unfinished = false

    @Flag(help: "Say what would be added, and write nothing.")
    var dryRun = false

    @Option(help: "How problems and the summary are written: text for people, json for programs, github for workflows.")
    var format: DiagnosticFormat = .text

    func run() async throws {
        let output = CommandOutput(format: format)
        let name = RoundName(into)
        let folder = try name.siteFolder(named: site, written: into)
        let read = await readSite(at: folder)
        var target: TargetRound
        do {
            target = try targetRound(named: name, in: read)
        } catch TargetProblem.unknown(let name, let suggestion) {
            // A folder that is no site has no rounds either, and says so.
            let missing = read.diagnostics.filter { $0.place.file == "Content" }
            if missing.isEmpty { throw ValidationError("This site has no round “\(name)”: \(suggestion)") }
            try output.endImport(with: missing, of: folder)
        } catch TargetProblem.unreliable(let problems) {
            try output.endImport(with: problems, of: folder)
        }
        for text in answers {
            guard let spellings = AnswerSpelling.all(in: text) else {
                throw ValidationError("“\(text)” does not say which step each word is: --answers 'Zeer eens=5, Eens=4, 99='")
            }
            if let wrong = target.take(spellings), let step = wrong.step {
                throw ValidationError("“\(wrong.word)=\(step)” is off the scale of \(target.steps)")
            }
        }
        try output.tell(of: folder) { [target] in
            try importResponses(from: files, into: target, site: folder, takesUnfinished: unfinished, isDryRun: dryRun)
        }
    }
}
