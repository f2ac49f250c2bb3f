import Foundation
import TestSupport
import Testing

/// What changed since the last publication, from one build to the next.
@Suite struct ChangesTests {
    private let heading = "naam;organisatie;functie;telefoon;e-mail;uitgave\n"

    private func site(_ contacts: String) throws -> TemporaryFolder {
        try TemporaryFolder([
            "Content/site.yaml": "title: Proef\naddress: https://proef.example.nl/\n",
            "Content/directory/organisations.csv": "naam\nPolitie\n", "Content/directory/contacts.csv": heading + contacts,
        ])
    }

    private func build(_ folder: TemporaryFolder, on date: String, _ more: [String] = []) throws -> Program.Result {
        try Program.run(["build", folder.path, "--date", date] + more)
    }

    @Test func tellsChangesOnPageFeedAndOverview() throws {
        let folder = try site("Jan Bos;Politie;agent;010 000 01 00;;\nPiet Kok;Politie;;;;\n")
        #expect(try build(folder, on: "2022-10-01").code == 0)
        #expect(try folder.text(of: "Output/directory/changes.html").contains("<h1>Eerste uitgave</h1>"))
        #expect(try folder.text(of: "Output/directory/index.html").contains("<a href=\"changes.html\">Wat er veranderd is</a>"))
        try folder.write(heading + "Jan Bos;Politie;agent;010 000 01 01;;\nNina Vos;Politie;;;;\n", to: "Content/directory/contacts.csv")
        #expect(try build(folder, on: "2022-12-06").code == 0)
        let page = try folder.text(of: "Output/directory/changes.html")
        #expect(page.contains("<h1>3 wijzigingen sinds 1 oktober 2022</h1>"))
        #expect(
            page.contains(">Nina Vos</a>") && page.contains(">Piet Kok</a>")
                && page.contains("<span class=\"change-fields\">Telefoon</span>"))
        #expect(
            try folder.text(of: "Output/directory/index.html").contains("<a href=\"changes.html\">3 wijzigingen sinds 1 oktober 2022</a>"))
        let feed = try folder.text(of: "Output/directory/changes.xml")
        #expect(feed.contains("<title>3 wijzigingen, 6 december 2022</title>"))
        #expect(feed.contains("Weg: Piet Kok"))
        // A build without changes gives the same log, and twice on a day the same bytes.
        let record = try folder.text(of: "Output/directory/changes.json")
        #expect(try build(folder, on: "2022-12-24").code == 0)
        #expect(try folder.text(of: "Output/directory/changes.json") == record)
        let first = try filesByPath(below: folder.path + "/Output")
        #expect(try build(folder, on: "2022-12-24").code == 0)
        #expect(try filesByPath(below: folder.path + "/Output") == first)
    }

    /// Published, then changed, then made for the network only with another name and number: in no byte is anything left.
    @Test func forgetsWhoIsForTheNetworkOnly() throws {
        let folder = try site("Jan Bos;Politie;agent;010 000 01 00;jan.bos@politie.example.nl;\nPiet Kok;Politie;;;;\n")
        #expect(try build(folder, on: "2022-10-01").code == 0)
        try folder.write(
            heading + "Jan Bos;Politie;chef;010 000 01 00;jan.bos@politie.example.nl;\nPiet Kok;Politie;;;;\n",
            to: "Content/directory/contacts.csv")
        #expect(try build(folder, on: "2022-11-01").code == 0)
        #expect(try folder.text(of: "Output/directory/changes.html").contains("Jan Bos"))
        try folder.write(
            heading + "Joannes Kanarie;Politie;chef;010 000 09 99;jan.bos@politie.example.nl;network\nPiet Kok;Politie;;;;\n",
            to: "Content/directory/contacts.csv")
        #expect(try build(folder, on: "2022-12-06").code == 0)
        for (name, bytes) in try filesByPath(below: folder.path + "/Output") {
            let text = String(decoding: bytes, as: UTF8.self) + name
            for trace in ["Jan Bos", "jan-bos", "jan.bos", "Kanarie", "kanarie", "010 000 01 00", "010 000 09 99"] {
                #expect(!text.contains(trace), "\(trace) in \(name)")
            }
        }
    }

    @Test func comparesWithNamedPublication() throws {
        let folder = try site("Jan Bos;Politie;;;;\n")
        #expect(try build(folder, on: "2022-10-01", ["--output", folder.path + "/oud"]).code == 0)
        try folder.write(heading + "Jan Bos;Politie;;;;\nNina Vos;Politie;;;;\n", to: "Content/directory/contacts.csv")
        #expect(try build(folder, on: "2022-12-06", ["--previous", folder.path + "/oud"]).code == 0)
        #expect(try folder.text(of: "Output/directory/changes.html").contains("<h1>1 wijziging sinds 1 oktober 2022</h1>"))
    }

    @Test func beginsAnewWithDamagedRecord() throws {
        let folder = try site("Jan Bos;Politie;;;;\n")
        #expect(try build(folder, on: "2022-10-01").code == 0)
        try folder.write("{", to: "Output/directory/changes.json")
        let result = try build(folder, on: "2022-12-06")
        #expect(result.code == 0)
        #expect(result.errors.contains("warning: \(folder.path)/Output/directory/changes.json is damaged"))
        #expect(try folder.text(of: "Output/directory/changes.html").contains("<h1>Eerste uitgave</h1>"))
    }
}
