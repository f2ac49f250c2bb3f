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

            The report says which column is taken for what. All problems of all files are reported in one run. While there are errors \
            nothing is written: the directory stays as it was.
            """)

    @Argument(help: "Contact lists, address books, folders of packages.", completion: .file(extensions: ["csv", "tsv", "txt", "vcf"]))
    var files: [String]

    @Option(help: ArgumentHelp("The folder that holds Content/ (default: this folder).", valueName: "dir"), completion: .directory)
    var site = "."

    @Flag(help: "Say what would be added and changed, and write nothing.")
    var dryRun = false

    @Option(help: "How problems and the summary are written: text for people, json for programs, github for workflows.")
    var format: DiagnosticFormat = .text

    func run() async throws {
        let output = CommandOutput(format: format)
        let read = await readSite(at: site)
        let missing = read.diagnostics.filter { $0.place.file == "Content" }
        if !missing.isEmpty { try output.endImport(with: missing, of: site) }
        try output.tell(of: site) {
            try importContacts(from: files, into: read, site: site, isDryRun: dryRun)
        }
    }
}
