internal import ArgumentParser
internal import Collecting
internal import Diagnostics
internal import Reading

/// `kring import contacts`: contact lists, address books and HSDS packages in, a longer directory out.
struct ImportContactsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts",
        abstract: "Brings contacts into the social map.",
        discussion: """
            Takes contact lists that a spreadsheet saved as CSV or text, with Dutch or English headings, address books (.vcf), and folders \
            with an HSDS package. Whoever is in the directory already, by slug, by name within the organisation or by e-mail address, is \
            changed where it stands; new ones come at the end. An empty cell empties nothing, and nobody is taken out.

            The report says which column is taken for what, and which rows are left out, changed or put together, and why. A row that \
            cannot be read stops no other. While there are errors, which make a whole file doubtful, nothing is written: the directory \
            stays as it was.
            """)

    @Argument(help: "Contact lists, address books, folders of packages.", completion: .file(extensions: ["csv", "tsv", "txt", "vcf"]))
    var files: [String]

    @Option(help: ArgumentHelp("The folder that holds Content/ (default: this folder).", valueName: "dir"), completion: .directory)
    var site = "."

    @Option(
        help: ArgumentHelp(
            "The day on which what the files say was confirmed, for whoever is new or changes.", valueName: "yyyy-mm-dd"))
    var confirmed: BuildDate?

    @Flag(help: "A row without an organisation is of the one above it, as where a spreadsheet put cells together.")
    var fillDown = false

    @Flag(help: "Say what would be added and changed, and write nothing.")
    var dryRun = false

    @Option(help: "How problems and the summary are written: text for people, json for programs, github for workflows.")
    var format: DiagnosticFormat = .text

    func run() async throws {
        let today = PlannedSite.today()
        if let day = confirmed?.date, let today, day > today {
            throw ValidationError("\(day.iso) is still to come: nobody can have confirmed anything then")
        }
        let options = ContactImportOptions(confirmed: confirmed?.date, fillsDown: fillDown, today: today)
        let output = CommandOutput(format: format)
        let read = await readSite(at: site)
        let missing = read.diagnostics.filter { $0.place.file == "Content" }
        if !missing.isEmpty { try output.endImport(with: missing, of: site) }
        try output.tell(of: site) {
            try importContacts(from: files, into: read, site: site, options: options, isDryRun: dryRun)
        }
    }
}
