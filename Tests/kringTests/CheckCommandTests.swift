import Foundation
import TestSupport
import Testing

/// `kring check`, run as people run it.
@Suite struct CheckCommandTests {
    private func site(_ files: [String: String] = [:]) throws -> TemporaryFolder {
        let usual = [
            "Content/site.yaml": "title: Proefstad\ndate: 2022-12-06\npublisher: Adviesgroep\n",
            "Content/directory/areas.yaml": "areas:\n  - name: Noord\n  - name: Zuid\n",
            "Content/directory/organisations.csv": "naam;telefoon;e-mail\nPolitie;010 000 01 00;desk@politie.example.nl\nZorg;;\n",
            "Content/directory/contacts.csv":
                "naam;organisatie;domein;gebieden;e-mail;vervanger;bevestigd;uitgave\n"
                + "Jan Bos;Politie;veilig;noord;jan@politie.example.nl;Anna Vos;2022-11-01;\n"
                + "Anna Vos;Politie;veilig;noord;;Jan Bos;2022-05-01;\n"
                + "Mo Zorg;Zorg;zorg;zuid;mo@zorg.example.nl;;;network\n",
        ]
        return try TemporaryFolder(usual.merging(files) { $1 })
    }

    @Test func putsFindingsAsQuestions() throws {
        let folder = try site()
        let found = try Program.run(["check", folder.path])
        #expect(found.code == 0)
        #expect(found.errors == "")
        #expect(
            found.output == """
                note: Wie bel je in Noord voor zorg?  [area-uncovered]
                    In Noord staat niemand voor zorg  Content/directory/areas.yaml:2
                note: Wie bel je in Zuid voor veilig?  [area-uncovered]
                    In Zuid staat niemand voor veilig  Content/directory/areas.yaml:3
                attention: Wie bel je in Zuid als Mo Zorg er niet is?  [one-for-all]
                    Mo Zorg is de enige in Zuid  Content/directory/contacts.csv:4
                attention: Wie bel je als Mo Zorg er niet is?  [contact-without-stand-in]
                    Bij Mo Zorg staat geen vervanger  Content/directory/contacts.csv:4
                attention: Kloppen de gegevens van Anna Vos nog?  [contact-stale]
                    Laatst bevestigd: 1 mei 2022  Content/directory/contacts.csv:3
                attention: Kloppen de gegevens van Mo Zorg?  [contact-stale]
                    Nog nooit bevestigd  Content/directory/contacts.csv:4
                attention: Wie bel je bij Zorg als Mo Zorg er niet is?  [single-contact]
                    Bij Zorg staat alleen Mo Zorg  Content/directory/contacts.csv:4
                note: Anna Vos en Jan Bos vervangen elkaar. Wie is er als ze allebei weg zijn?  [stand-in-circle]
                    Jan Bos vervangt Anna Vos  Content/directory/contacts.csv:3
                    Anna Vos vervangt Jan Bos  Content/directory/contacts.csv:2
                0 errors, 0 warnings, 8 findings (5 for attention)

                """)
    }

    /// Of the area and the organisation where someone is withheld nothing is said.
    @Test func findsNothingThatEditionWithholds() throws {
        let folder = try site()
        let found = try Program.run(["check", folder.path, "--edition", "public", "--findings", "attention"])
        #expect(
            found.output == """
                attention: Kloppen de gegevens van Anna Vos nog?  [contact-stale]
                    Laatst bevestigd: 1 mei 2022  Content/directory/contacts.csv:3
                0 errors, 0 warnings, 1 finding (1 for attention)

                """)
    }

    @Test func writesDocumentForPrograms() throws {
        let folder = try site(["Content/pages/een.md": "---\ntitle: Een\n---\n[weg](nergens)\n"])
        let result = try Program.run(["check", "--format", "json"], in: folder.path)
        #expect(result.code == 1)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let diagnostics = try #require(document["diagnostics"] as? [[String: Any]])
        #expect(diagnostics.map { $0["id"] as? String } == ["dead-link"])
        let findings = try #require(document["findings"] as? [[String: Any]])
        #expect(findings.count == 8)
        #expect(findings[2]["id"] as? String == "one-for-all")
        #expect(findings[2]["subject"] as? String == "mo-zorg")
        #expect(findings[2]["severity"] as? String == "attention")
        #expect((findings[2]["source"] as? String)?.contains("De kracht van vertrouwen") == true)
        let evidence = try #require(findings[2]["evidence"] as? [[String: Any]])
        #expect(evidence[0]["file"] as? String == "Content/directory/contacts.csv")
        #expect(evidence[0]["line"] as? Int == 4)
    }

    @Test func annotatesForWorkflows() throws {
        let folder = try site()
        let result = try Program.run(["check", folder.path, "--format", "github"])
        #expect(
            result.output.contains(
                "::notice file=Content/directory/areas.yaml,line=2,title=area-uncovered::Wie bel je in Noord voor zorg?%0A"))
        #expect(result.output.contains("::warning file=Content/directory/contacts.csv,line=4,title=contact-without-stand-in::"))
    }

    @Test func writesLettersToOwners() throws {
        let folder = try site()
        let result = try Program.run(["check", folder.path, "--stale"])
        #expect(result.code == 0)
        #expect(
            result.output.hasPrefix(
                "Aan: Politie <desk@politie.example.nl>\nOnderwerp: Klopt dit nog? Je gegevens op de sociale kaart\nLink: mailto:"))
        #expect(result.output.contains("\nBeste collega’s van Politie,\n"))
        #expect(result.output.contains("\nNaam: Anna Vos\nFunctie: (nog niets)\nGebieden: Noord\n"))
        #expect(result.output.contains("\nVervanger: Jan Bos\nLaatst bevestigd: 1 mei 2022\n"))
        // An organisation without an address is asked by way of its contact.
        #expect(result.output.contains("\nAan: Mo Zorg <mo@zorg.example.nl>\n"))
        #expect(result.output.contains("\nLaatst bevestigd: nog nooit\n"))
        #expect(result.output.contains("groet,\nAdviesgroep\n"))
        #expect(!result.output.contains("Naam: Jan Bos"))
        #expect(result.output.hasSuffix("2 contacts to ask about, 2 letters\n"))
    }

    /// The site has its title once in a letter, wherever that names the social map already and whoever signs.
    @Test(arguments: [
        ("Proefstad", "publisher: Adviesgroep\n", "Op de sociale kaart van Proefstad staat"),
        ("Sociale kaart Proefstad", "publisher: Adviesgroep\n", "Op ‘Sociale kaart Proefstad’ staat"),
        ("Proefstad", "", "Op de sociale kaart van Proefstad staat"),
        ("Proefstad", "publisher: Proefstad\n", "Op de sociale kaart van Proefstad staat"),
    ])
    func namesTheSiteOnceInALetter(title: String, publisher: String, opening: String) throws {
        let folder = try site()
        try folder.write("title: \(title)\n\(publisher)date: 2022-12-06\n", to: "Content/site.yaml")
        let letters = try Program.run(["check", folder.path, "--stale"]).output.components(separatedBy: String(repeating: "-", count: 72))
        for letter in letters {
            #expect(letter.components(separatedBy: title).count == 2, "\(letter)")
            #expect(letter.contains(opening) && letter.contains("Onderwerp: Klopt dit nog? Je gegevens op de sociale kaart\n"))
            let lines = letter.split(separator: "\n").filter { !$0.hasPrefix("Link: ") && !$0.hasSuffix("letters") }
            let words = lines.flatMap { $0.split { !$0.isLetter } }.map { $0.lowercased() }
            #expect(!words.contains("u") && !words.contains("uw") && !words.contains("to") && !words.contains("subject"))
        }
    }

    @Test func writesLettersAsFilesAndOverwritesNobodys() throws {
        let folder = try site()
        let run = { try Program.run(["check", "--stale", "--output", "brieven"], in: folder.path) }
        #expect(try run().code == 0)
        let letter = try folder.text(of: "brieven/klopt-het-nog-politie.eml")
        #expect(
            letter.hasPrefix(
                "MIME-Version: 1.0\r\nX-Mailer: kring check\r\nX-Unsent: 1\r\nTo: desk@politie.example.nl\r\nSubject: =?utf-8?B?"))
        let body = try #require(letter.components(separatedBy: "\r\n\r\n").last?.replacing("\r\n", with: ""))
        let text = String(decoding: try #require(Data(base64Encoded: body)), as: UTF8.self)
        #expect(text.hasPrefix("Beste collega’s van Politie,\r\n\r\nOp de sociale kaart van Proefstad"))
        // Its own letters it writes anew; another's file stays, and is named.
        #expect(try run().code == 0)
        try folder.write("van mij", to: "brieven/klopt-het-nog-politie.eml")
        let refused = try run()
        #expect(refused.code == 2)
        #expect(refused.errors.contains("klopt-het-nog-politie.eml is not a letter that kring made"))
        #expect(try folder.text(of: "brieven/klopt-het-nog-politie.eml") == "van mij")
    }

    @Test func writesNothingElse() throws {
        let folder = try site()
        let before = try filesByPath(below: folder.path)
        #expect(try Program.run(["check", folder.path]).code == 0)
        #expect(try Program.run(["check", folder.path, "--stale"]).code == 0)
        #expect(try filesByPath(below: folder.path) == before)
    }
}
