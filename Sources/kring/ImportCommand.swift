internal import ArgumentParser

/// `kring import`: what others wrote, into the content of a site.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Adds what others wrote to a site's content.",
        subcommands: [ImportResponsesCommand.self, ImportContactsCommand.self, ImportChecklistCommand.self])
}
