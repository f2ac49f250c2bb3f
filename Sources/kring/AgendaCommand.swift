internal import Analysis
internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Planning
internal import Reading
internal import Rendering

/// `kring agenda`: a network in, a conversation out that fits the time there is.
struct AgendaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "Makes an agenda for a conversation from what a network's data shows.",
        discussion: """
            What asks for attention comes first, then the weakest and the most divided part of the latest measurement; questions that \
            belong to one subject take their turn together. What does not fit is named for next time. The site has the same agenda for \
            an hour and a half, to print.

              kring agenda netwerk-x
              kring agenda netwerk-x --minutes 60 --format md --output agenda.md
            """)

    @Argument(help: "The network: the name of its folder in Content/partnerships/.")
    var network: String

    @Option(help: ArgumentHelp("How long the conversation takes, 30 to 480 minutes.", valueName: "number"))
    var minutes = 90

    @Option(help: ArgumentHelp("The folder that holds Content/ (default: this folder).", valueName: "dir"), completion: .directory)
    var site = "."

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write it to, which is not there yet (default: the window).", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(help: "How it is written: text for a mail, md to go on writing in (default: by the file's name, else text).")
    var format: AgendaFormat?

    @Option(
        help: ArgumentHelp("For which edition: public, network, or one named in site.yaml (default: the first).", valueName: "name"))
    var edition: String?

    @Option(help: ArgumentHelp("The day as of which the site is read.", valueName: "yyyy-mm-dd"))
    var date: BuildDate?

    func validate() throws {
        guard (ConversationAgenda.fewestMinutes...ConversationAgenda.mostMinutes).contains(minutes) else {
            throw ValidationError(
                "A conversation takes \(ConversationAgenda.fewestMinutes) to \(ConversationAgenda.mostMinutes) minutes, not \(minutes)")
        }
        if let output {
            try OutputName(path: output).requireEnding(
                of: ["txt", "text", "md", "markdown"],
                hint: "name a file that ends in .txt or .md, which Word opens too; or print the page with the agenda of the site")
        }
    }

    func run() async throws {
        let planned = try await PlannedSite(in: site, edition: edition, date: date?.date)
        let errors = planned.diagnostics.filter { $0.severity == .error }
        if !errors.isEmpty {
            CommandOutput(format: .text).write(planned.diagnostics.sorted()) { sourceLines(of: $0, in: site) }
            throw ExitCode(1)
        }
        let partnership = try planned.network(network)
        let renderer = SiteRenderer(plan: planned.plan, theme: planned.theme)
        let isMarkdown = ["md", "markdown"].contains(output.flatMap { OutputName(path: $0).ending } ?? "")
        let wanted = format ?? (isMarkdown ? .md : .text)
        let agenda = renderer.agenda(of: partnership, minutes: minutes)
        let text = renderer.text(of: agenda, as: wanted)
        guard let output else { return CommandOutput(format: .text).print(text) }
        do {
            // People write on an agenda: one that is there is theirs.
            try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .withoutOverwriting)
        } catch let error as CocoaError where error.code == .fileWriteFileExists {
            CommandOutput.fail(AgendaProblem(text: "there is a file \(output) already, and it is as it was: name another with --output"))
            throw ExitCode(2)
        } catch {
            CommandOutput.fail(AgendaProblem(text: "cannot write \(output): \(reason(error))"))
            throw ExitCode(1)
        }
        CommandOutput(format: .text).say("\(output): \(counted(agenda.minutes, "minute"))")
    }
}

extension AgendaFormat: ExpressibleByArgument {}

/// Why an agenda could not be written.
private struct AgendaProblem: Error, CustomStringConvertible {
    var text: String
    var description: String { text }
}
