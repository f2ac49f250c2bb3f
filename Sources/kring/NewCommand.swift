internal import ArgumentParser

/// `kring new`: an example to begin with.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Writes an example to begin with.", subcommands: [NewInstrumentCommand.self])
}
