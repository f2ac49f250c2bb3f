internal import ArgumentParser
internal import Foundation
internal import Model
internal import Reading

/// `kring new instrument`: a commented questionnaire into a site's own instruments.
struct NewInstrumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instrument",
        abstract: "Writes an example of a questionnaire.",
        discussion: """
            The file says in Dutch what each key is for, and a site builds with it as it is. It never takes the place of a file that is \
            there.
            """)

    @Argument(help: "A name for the file, such as onze-vragen.")
    var name: String

    @Option(help: ArgumentHelp("The folder that holds Content/ (default: this folder).", valueName: "dir"), completion: .directory)
    var site = "."

    func run() throws {
        // Someone may name the file rather than the instrument.
        let ending = [".yaml", ".yml"].first { name.lowercased().hasSuffix($0) } ?? ""
        let slug = Slug(from: String(name.dropLast(ending.count))).text
        if slug.isEmpty { throw ValidationError("“\(name)” gives no name for a file: use letters or digits") }
        if builtInInstrumentNames().contains(slug) {
            throw ValidationError("Kring has an instrument “\(slug)” itself, and this file would take its place: choose another name")
        }
        let content = site + "/Content"
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: content, isDirectory: &isFolder), isFolder.boolValue else {
            return try fail("there is no folder Content in \(site): name the site's folder with --site")
        }
        for ending in ["yaml", "yml"] where FileManager.default.fileExists(atPath: "\(content)/instruments/\(slug).\(ending)") {
            return try fail("there is a Content/instruments/\(slug).\(ending) already: it is as it was")
        }
        let path = "\(content)/instruments/\(slug).yaml"
        do {
            try FileManager.default.createDirectory(atPath: content + "/instruments", withIntermediateDirectories: true)
            try Data(Scaffold.instrument.text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch {
            return try fail("cannot write \(path): \(reason(error))")
        }
        print(
            "wrote Content/instruments/\(slug).yaml: open it, change the questions, and name it in a round (instrument: \(slug))")
    }

    private func fail(_ problem: String) throws {
        CommandOutput.write("error: \(problem)\n", to: .standardError)
        throw ExitCode(1)
    }
}
