internal import ArgumentParser
internal import Collecting
internal import Diagnostics
internal import Foundation
internal import Model
internal import Reading

/// `kring confirm`: contacts in, the day on which what is known of them was confirmed into their file.
struct ConfirmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Sets the day on which contacts were last confirmed.",
        discussion: """
            Takes contacts by name or slug, and with --organisation everyone of an organisation. In contacts.csv only the cells of the \
            dates change, in contacts/*.md only that line; everything else stays byte for byte. When one of the names is not known, \
            nothing is written.

              kring confirm "Samira el Idrissi" joost-wieringa
              kring confirm --organisation politie --date 2022-11-11
            """)

    @Argument(help: "Contacts, by name or slug.")
    var names: [String] = []

    @Option(help: ArgumentHelp("Everyone of an organisation: its name, short name or slug.", valueName: "name"))
    var organisation: [String] = []

    @Option(help: ArgumentHelp("The day on which it was confirmed (default: today).", valueName: "yyyy-mm-dd"))
    var date: BuildDate?

    @Option(help: ArgumentHelp("The folder that holds Content/ (default: this folder).", valueName: "dir"), completion: .directory)
    var site = "."

    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false

    func validate() throws {
        if names.isEmpty && organisation.isEmpty { throw ValidationError("Name a contact, or an organisation with --organisation") }
    }

    func run() async throws {
        guard let today = PlannedSite.today() else {
            throw ValidationError("This machine's clock gives no date: name one with --date")
        }
        let day = date?.date ?? today
        if day > today { throw ValidationError("\(day.iso) is still to come: nobody can have confirmed anything then") }
        let read = await readSite(at: site)
        let missing = read.diagnostics.filter { $0.place.file == "Content" }
        if !missing.isEmpty { try end(with: missing) }
        let contacts = try contacts(in: read.site.directory)
        let files = Set(contacts.map(\.place.file))
        let problems = read.diagnostics.filter { $0.severity == .error && files.contains($0.place.file) }
        if !problems.isEmpty { try end(with: problems) }
        let report: ConfirmationReport
        do {
            report = try confirm(contacts, on: day, site: site, isDryRun: dryRun)
        } catch {
            CommandOutput.fail(error)
            throw ExitCode(1)
        }
        for change in report.changes {
            say("\(change.contact.name): \(change.previous?.iso ?? "never confirmed") → \(day.iso)")
        }
        for contact in report.unchanged { say("\(contact.name): \(day.iso) already") }
        if report.changes.isEmpty { return say("nothing to change") }
        let count = counted(report.changes.count, "contact")
        let place = report.files.count == 1 ? report.files[0] : counted(report.files.count, "file")
        say(dryRun ? "would confirm \(count) in \(place)" : "confirmed \(count) in \(place)")
    }

    /// The contacts that are named, each once.
    private func contacts(in directory: Directory) throws -> [Contact] {
        let lookup = ContactLookup(directory)
        var found: [Contact] = []
        for name in names {
            switch lookup.contact(named: name) {
            case .found(let contact): found.append(contact)
            case .ambiguous(let several): throw ambiguous(name, several.map { "\($0.slug) (\($0.organisation))" })
            case .unknown(let nearest): throw unknown("contact", name, nearest)
            }
        }
        for name in organisation {
            switch lookup.organisation(named: name) {
            case .found(let organisation):
                let members = directory.contacts.filter { $0.organisation == organisation.slug }
                if members.isEmpty { throw ValidationError("\(organisation.title) has no contacts") }
                found += members
            case .ambiguous(let several): throw ambiguous(name, several.map(\.slug.text))
            case .unknown(let nearest): throw unknown("organisation", name, nearest)
            }
        }
        var seen: Set<Slug> = []
        return found.filter { seen.insert($0.slug).inserted }
    }

    private func unknown(_ kind: String, _ name: String, _ nearest: String?) -> ValidationError {
        ValidationError("This site has no \(kind) “\(name)”" + (nearest.map { ": did you mean “\($0)”?" } ?? ""))
    }

    private func ambiguous(_ name: String, _ choices: [String]) -> ValidationError {
        ValidationError("“\(name)” can be \(choices.joined(separator: " or ")): write the slug")
    }

    /// Ends where the files cannot be relied on.
    private func end(with problems: [Diagnostic]) throws -> Never {
        CommandOutput(format: .text).write(problems) { sourceLines(of: $0, in: site) }
        say("\(counted(problems.count { $0.severity == .error }, "error")): nothing confirmed")
        throw ExitCode(1)
    }

    private func say(_ line: String) {
        CommandOutput(format: .text).say(line)
    }
}
