import Foundation
import TestSupport
import Testing

/// Contacts that come into a small directory, by the command that people give.
@Suite struct ImportContactsTests {
    @Test func changesCellsWhereTheyStand() throws {
        let site = try ContactSite([
            "lijst.csv": "Naam;Organisatie;Tel.nr.;Laatst gecontroleerd;Wijk\nJAN BOS;Politie;;17 nov 2022;Charlois, Rotterdam Centrum\n"
        ])
        let result = try site.run(["lijst.csv"])
        #expect(result.code == 0, "\(result)")
        #expect(
            try site.table()
                == "naam;organisatie;thema's;gebieden;telefoon;e-mail;vervanger;bevestigd\r\n"
                + "JAN BOS;politie;wonen, zorg;\"Charlois, Rotterdam Centrum\";010 000 01 12;jan@politie.example.nl;Anna Vos;17-11-2022\r\n"
                + "\"Anna Vos\" ;GGZ;wonen;;;anna@ggz.example.nl;;2-10-2022")
        #expect(result.output.contains("changed: Jan Bos (Politie): naam “Jan Bos” → “JAN BOS”"))
        #expect(try site.build().code == 0)
    }

    @Test func addsRowsAtEndAndColumnsThatAreMissing() throws {
        let site = try ContactSite([
            "lijst.csv": "naam;organisatie;functie;vervanger\nEva Kok;Stichting Nieuw;Coach;Jan Bos\nJan Bos;;Wijkagent;\n"
        ])
        let result = try site.run(["lijst.csv"])
        #expect(result.code == 0, "\(result)")
        #expect(
            try site.table()
                == "naam;organisatie;thema's;gebieden;telefoon;e-mail;vervanger;bevestigd;functie\r\n"
                + "Jan Bos;politie;wonen, zorg;charlois;010 000 01 12;jan@politie.example.nl;Anna Vos;1-11-2022;Wijkagent\r\n"
                + "\"Anna Vos\" ;GGZ;wonen;;;anna@ggz.example.nl;;2-10-2022\r\n" + "Eva Kok;Stichting Nieuw;;;;;Jan Bos;;Coach\r\n")
        #expect(
            try site.folder.text(of: "Content/directory/organisations.csv")
                == "naam;afkorting\nPolitie;\nGGZ Maasoever;GGZ\nStichting Nieuw;\n")
        #expect(result.output.contains("new organisations: Stichting Nieuw\n"))
        #expect(result.output.contains("gone: Piet Pol (Politie) is in none of the files, and stays\n"))
        #expect(try site.build().code == 0)
    }

    @Test func editsFrontMatter() throws {
        let site = try ContactSite(["lijst.csv": "naam;organisatie;thema;telefoon\nPiet Pol;Politie;zorg;010 000 01 15\n"])
        #expect(try site.run(["lijst.csv"]).code == 0)
        #expect(
            try site.folder.text(of: "Content/directory/contacts/piet-pol.md")
                == "---\nname: Piet Pol   # ook op dinsdag\norganisation: politie\nthemes: [zorg]\ntelephone: 010 000 01 15\n---\n")
    }

    @Test(arguments: [
        "naam;telefoon\nJan Bos;+31 10 000 01 12\n", "naam;organisatie\nJan Bos;POLITIE\n", "naam;e-mail\nJan Bos;JAN@politie.example.nl\n",
        "naam;bevestigd\nJan Bos;2021\n", "naam;thema\nJan Bos;Zorg|wonen\n", "naam;organisatie;functie\nAnna Vos;ggz maasoever;-\n",
        "slug;naam\njan-bos;\n",
    ])
    func findsNoDifference(list: String) throws {
        let site = try ContactSite(["lijst.csv": list])
        let before = try site.content()
        let result = try site.run(["lijst.csv"])
        #expect(result.output.contains("no difference: 1 contact as in the directory"), "\(result)")
        #expect(try site.content() == before)
    }

    @Test func findsByAddressWhoTookAnotherName() throws {
        let site = try ContactSite(["lijst.csv": "naam;organisatie;e-mail\nAnna de Wit-Vos;GGZ;anna@ggz.example.nl\n"])
        #expect(try site.run(["lijst.csv"]).code == 0)
        let table = try site.table()
        // The slug stays, because others refer to it, and a stand-in is written by the new name.
        #expect(table.contains("Anna de Wit-Vos"))
        #expect(table.contains("jan@politie.example.nl;Anna de Wit-Vos;"))
        #expect(table.contains(";anna-vos"))
        #expect(try site.build().code == 0)
    }

    @Test func tellsNamesakesApart() throws {
        let site = try ContactSite(["lijst.csv": "naam;organisatie\nAnna Vos;Politie\n"])
        let result = try site.run(["lijst.csv"])
        #expect(result.errors.contains("[namesake]"))
        #expect(try site.table().contains("Anna Vos;Politie;"))
        #expect(try site.build().code == 0)
    }

    @Test func writesNothingInDryRun() throws {
        let site = try ContactSite(["lijst.csv": "naam;organisatie\nEva Kok;Nieuw\n"])
        let before = try site.content()
        let result = try site.run(["lijst.csv", "--dry-run"])
        #expect(result.code == 0)
        #expect(result.output.contains("naam ← naam"))
        #expect(result.output.contains("1 to add, 0 to change, 0 unchanged"))
        #expect(try site.content() == before)
    }

    @Test func writesNothingWhileThereIsAnError() throws {
        let site = try ContactSite([
            "goed.csv": "naam;organisatie\nEva Kok;Nieuw\n", "fout.csv": "naam;functie\nJan Bos;111222333\n",
        ])
        let before = try site.content()
        let result = try site.run(["goed.csv", "fout.csv"])
        #expect(result.code == 1)
        #expect(result.errors.contains("fout.csv:2:9: error: these nine digits pass the test of a citizen service number"))
        #expect(try site.content() == before)
    }

    @Test func keepsEncodingAndUnknownBytes() throws {
        let site = try ContactSite()
        let old: [UInt8] = Array("naam,organisatie\nRen".utf8) + [0xE9] + Array(" Bos,politie\n".utf8)
        try site.folder.write(old, to: ContactSite.table)
        try site.folder.write("naam;organisatie;functie\nEva Kok;Politie;Arts\nRené Bos;;Café\n", to: "lijst.csv")
        #expect(try site.run(["lijst.csv"]).code == 0)
        let new = try #require(FileManager.default.contents(atPath: site.folder.path + "/" + ContactSite.table))
        #expect(
            Array(new) == Array("naam,organisatie,functie\nRen".utf8) + [0xE9] + Array(" Bos,politie,Caf".utf8) + [0xE9]
                + Array("\nEva Kok,Politie,Arts\n".utf8))
    }

    @Test(arguments: [("nl", "\u{FEFF}naam;organisatie;", "\r\n"), ("en", "name,organisation,", "\n")])
    func beginsTableOfLanguage(language: String, start: String, lineEnd: String) throws {
        let site = try ContactSite(["l.csv": "Name;Company;District\nEva Kok;Nieuw;Noord\n"], directory: [:], language: language)
        #expect(try site.run(["l.csv"]).code == 0)
        let table = try site.table()
        #expect(table.hasPrefix(start))
        #expect(table.hasSuffix(lineEnd))
        #expect(try site.folder.text(of: "Content/directory/areas.yaml") == "areas:\n  - name: Noord\n")
        #expect(try site.build().code == 0)
    }

    /// Each with the files of one kind that people have; nobody is written twice, and the second time nothing is written at all.
    @Test(arguments: [
        "naam;organisatie;telefoon;e-mail\nEls Kok;Politie;010 000 01 21;\nE. Kok;;06 0000 00 21;els@x.example.nl\nEls Kok;Politie Zuid;010 000 01 21;els@x.example.nl\n",
        "naam;organisatie;wijk\nEls Kok;Politie;alle\nJo Vos;GGZ;heel Charlois\nPiet Pol;Politie;stedelijk\n",
        "naam;organisatie;telefoon\nBerg, J.A. van den (Jan);Politie;010 000 01 21 fax 010 000 01 29\nEls Kok, Jo Vos en Ad Pol;GGZ;06 0000 00 21\n",
        "naam;organisatie\nKok, J. van der;Politie\ndhr. Ad Vos;GGZ\nJan Smit en Els Pol;Nieuw\nOnbekend;\n",
        "naam;organisatie;bevestigd;vervanger;wijk\nEls Kok;Politie;31-2-2022;Niemand;Nergens\n",
        "Personeelsnummer;Voorletters;Tussenvoegsel;Achternaam;Titel;Werkgever\n1;A.B.;de;Wit;dr.;GGZ\n2;C.;;Bos;Dhr.;GGZ\n",
        "BEGIN:VCARD\nVERSION:3.0\nFN:Els Kok\nORG:Politie\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Els Kok\nTEL:06 0000 00 21\nEND:VCARD\n",
    ])
    func changesNothingTheSecondTime(list: String) throws {
        let site = try ContactSite(["lijst.csv": list])
        #expect(try site.run(["lijst.csv", "--confirmed", "2022-11-30"]).code == 0)
        let after = try site.content()
        let result = try site.run(["lijst.csv", "--confirmed", "2022-11-30"])
        #expect(result.output.contains("no difference: "), "\(result)")
        #expect(try site.content() == after)
        #expect(try site.build().code == 0)
        let names = try site.table().split(separator: "\r\n").dropFirst().map { $0.prefix { $0 != ";" } }
        #expect(Set(names).count == names.count)
    }

    /// Whoever is new or changes was confirmed on the day that is named; whoever stays, and has a later date, keeps it.
    @Test func confirmsWhoIsNewOrChanges() throws {
        let site = try ContactSite([
            "l.csv":
                "naam;organisatie;functie;bevestigd\nEva Kok;Politie;;\nJan Bos;Politie;Wijkagent;\nAnna Vos;GGZ;;\nJo Pol;GGZ;;2022-05\n"
        ])
        let result = try site.run(["l.csv", "--confirmed", "2022-11-15"])
        #expect(result.code == 0, "\(result)")
        let rows = try site.table().split(separator: "\r\n").map { $0.split(separator: ";", omittingEmptySubsequences: false) }
        #expect(rows.first?[7] == "bevestigd")
        #expect(
            rows.dropFirst().map { [$0[0], $0[7]] } == [
                ["Jan Bos", "15-11-2022"], ["\"Anna Vos\" ", "2-10-2022"], ["Eva Kok", "15-11-2022"], ["Jo Pol", "2022-05"],
            ])
    }

    @Test(arguments: ["2999-01-01", "gisteren", "2022-13-01", "2022-05"])
    func refusesDayOfConfirmation(day: String) throws {
        let site = try ContactSite(["l.csv": "naam;organisatie\nEva Kok;Politie\n"])
        let before = try site.content()
        #expect(try site.run(["l.csv", "--confirmed", day]).code != 0)
        #expect(try site.content() == before)
    }

    /// Initials are no new name, and whom they stand for is written by the name that stays.
    @Test func keepsFullNameBesideInitials() throws {
        let site = try ContactSite([
            "l.csv": "naam;organisatie;e-mail;vervanger\nJ. Bos;Politie;jan@politie.example.nl;\nEva Kok;Politie;;J. Bos\n"
        ])
        let result = try site.run(["l.csv"])
        #expect(result.errors.contains("“J. Bos” is taken for Jan Bos"))
        #expect(try site.table().contains("Eva Kok;Politie;;;;;Jan Bos;"))
        #expect(try site.build().code == 0)
    }

    @Test func offersToFillDown() throws {
        let site = try ContactSite(["l.csv": "organisatie;naam;functie\nPolitie;Eva Kok;a\n;Jo Smit;b\n"])
        let offer = try site.run(["l.csv"])
        #expect(offer.code == 0)
        #expect(offer.errors.contains("“Jo Smit” has no organisation, and is not taken"))
        #expect(offer.errors.contains("--fill-down"))
        #expect(try site.run(["l.csv", "--fill-down"]).output.contains("added: Jo Smit (Politie)"))
    }

    /// What a row that is left out mentions does not come in either, and nobody of it is called gone.
    @Test func leavesNothingOfRowBehind() throws {
        let site = try ContactSite([
            "l.csv": "naam;organisatie;uitgave\nEva Kok;Geheime Dienst;netwrk\nJan Bos;Politie;netwrk\nAd Vos;GGZ;\n"
        ])
        let result = try site.run(["l.csv"])
        #expect(result.code == 0)
        #expect(try !site.folder.text(of: "Content/directory/organisations.csv").contains("Geheime"))
        #expect(!result.output.contains("gone: Jan Bos"))
        #expect(result.output.contains("added: Ad Vos (GGZ Maasoever)"))
    }

    @Test(arguments: ["lijst.zip", "lijst.ods", "lijst.pst", "lijst.json", "lijst.xls", "lijst.html"])
    func saysWhatToDoWithOtherFormat(name: String) throws {
        let start = [
            "zip": "PK\u{3}\u{4}", "ods": "PK\u{3}\u{4}", "pst": "!BDN\u{0}", "json": "[{\"name\": \"x\"}]", "xls": "\u{0}",
            "html": "<html>",
        ]
        let site = try ContactSite([name: start[String(name.dropFirst(6))] ?? ""])
        let result = try site.run([name])
        #expect(result.code == 1)
        #expect(result.errors.contains("  → "))
    }

    @Test func writesJSON() throws {
        let site = try ContactSite(["l.csv": "naam;organisatie;Geboortedatum\nEva Kok;Nieuw;\nJan Bos;Politie;\n"])
        let result = try site.run(["l.csv", "--format", "json"])
        let root = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect((root["added"] as? [[String: Any]])?.map { $0["name"] as? String } == ["Eva Kok"])
        #expect(root["unchanged"] as? Int == 1)
        #expect((root["gone"] as? [[String: Any]])?.map { $0["slug"] as? String } == ["anna-vos", "piet-pol"])
        #expect(root["newOrganisations"] as? [String] == ["Nieuw"])
    }

    @Test(arguments: ["map.xlsx", "/dev/zero", "Content", "niets.csv", "nul.csv"])
    func withstandsAnyFile(name: String) throws {
        let site = try ContactSite(["map.xlsx": "PK\u{3}\u{4}\u{0}", "nul.csv": "naam\u{0}\n"])
        let before = try site.content()
        let result = try site.run([name])
        #expect(result.code == 1)
        #expect(result.errors.contains(": error: "))
        #expect(try site.content() == before)
    }
}
