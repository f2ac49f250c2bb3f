internal import ArgumentParser
internal import Foundation

/// The program: its commands and how it ends.
@main
struct Kring: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kring",
        abstract: "Makes a website and print-ready reports of a partnership from a folder of text files.",
        discussion: """
            A site is a folder with Content/ in it: site.yaml with the title, and Markdown and CSV files for factsheets, cases, \
            partnerships, measurement rounds and the social map. Kring writes it out as pages that open from any folder or server.

              kring build                  build the site in this folder into Output/
              kring build ../klant         build another site, into ../klant/Output/
              kring build --edition network --output Intranet
                                           build what is for the network only as well
              kring questionnaire netwerk-x 2022-11-15
                                           write a round's questionnaire as one file
              kring import responses antwoorden/* --into netwerk-x/2022-11-15
                                           add what respondents sent to a measurement
              kring import checklist lijst.json --into netwerk-x
                                           take over what someone filled in on the golden rules
              kring check                  say what is wrong, and what the data asks
              kring check --stale          say whom to mail about contacts that nobody confirmed for long
              kring agenda netwerk-x --minutes 60
                                           make an agenda for a conversation
              kring confirm "Samira el Idrissi"
                                           set the day on which a contact was confirmed
              kring new instrument onze-vragen
                                           begin a questionnaire of your own

            It ends with 0 when all is well, 1 when the content has problems, 2 when the command is not understood.
            """,
        version: "kring \(version)",
        subcommands: [
            BuildCommand.self, QuestionnaireCommand.self, AgendaCommand.self, ImportCommand.self, CheckCommand.self, ConfirmCommand.self,
            NewCommand.self,
        ])

    static let version = "0.1.0"

    /// Parses, runs and ends with 0, 1 or 2.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var build = command as? any AsyncParsableCommand {
                try await build.run()
            } else {
                try command.run()
            }
        } catch {
            let code = exitCode(for: error)
            let isOwn = error is ExitCode
            let text = isOwn ? "" : fullMessage(for: error)
            if !text.isEmpty {
                let channel = code == .success ? FileHandle.standardOutput : FileHandle.standardError
                CommandOutput.write(text + "\n", to: channel)
            }
            Foundation.exit(code == .success ? 0 : isOwn ? code.rawValue : code == .validationFailure ? 2 : 1)
        }
    }
}
