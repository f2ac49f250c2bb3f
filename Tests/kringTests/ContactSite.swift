import Foundation
import TestSupport

/// A small site with a social map to import contacts into, and the program run in its folder.
struct ContactSite {
    static let table = "Content/directory/contacts.csv"

    let folder: TemporaryFolder

    /// The files of a small directory: a table as someone keeps it, and one contact with a file of its own.
    static let directory = [
        "Content/directory/organisations.csv": "naam;afkorting\nPolitie;\nGGZ Maasoever;GGZ\n",
        "Content/directory/areas.yaml": "areas:\n  - name: Charlois\n  - name: Rotterdam Centrum\n    slug: centrum\n",
        table: "naam;organisatie;thema's;gebieden;telefoon;e-mail;vervanger;bevestigd\r\n"
            + "Jan Bos;politie;wonen, zorg;charlois;010 000 01 12;jan@politie.example.nl;Anna Vos;1-11-2022\r\n"
            + "\"Anna Vos\" ;GGZ;wonen;;;anna@ggz.example.nl;;2-10-2022",
        "Content/directory/contacts/piet-pol.md":
            "---\nname: Piet Pol   # ook op dinsdag\norganisation: politie\nthemes:\n  - wonen\ntelephone: 010 000 01 14\n---\n",
    ]

    /// - Parameter files: by path; the site's own settings come beside them.
    init(_ files: [String: String] = [:], directory: [String: String] = Self.directory, language: String = "nl") throws {
        folder = try TemporaryFolder(["Content/site.yaml": "title: Proef\nlanguage: \(language)\ndate: 2022-12-01\n"])
        for (name, text) in directory.merging(files, uniquingKeysWith: { $1 }) { try folder.write(text, to: name) }
    }

    /// Runs `kring import contacts …` in the site's folder.
    func run(_ arguments: [String]) throws -> Program.Result {
        try Program.run(["import", "contacts"] + arguments, in: folder.path)
    }

    /// Builds the site into `Output`.
    func build(_ arguments: [String] = []) throws -> Program.Result {
        try Program.run(["build"] + arguments, in: folder.path)
    }

    /// What the table of contacts holds.
    func table() throws -> String { try folder.text(of: Self.table) }

    /// Every file of the content with what it holds.
    func content() throws -> [String: Data] { try filesByPath(below: folder.path + "/Content") }
}
