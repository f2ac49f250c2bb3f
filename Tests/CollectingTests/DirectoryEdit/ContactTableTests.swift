import Testing

@testable import Collecting

@Suite struct ContactTableTests {
    /// The table with changes as `row key text`, read as UTF-8.
    private func changed(_ text: String, _ changes: (Int, String, String)...) throws -> String {
        let table = try #require(ContactTable(Array(text.utf8), path: "Content/directory/contacts.csv"))
        let bytes = table.bytes(changing: changes.map { .init(row: $0.0, key: $0.1, text: $0.2) })
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        // The cell alone, whatever stands around it.
        ("naam;bevestigd;x\nJan;2021-01-01;1\n", "naam;bevestigd;x\nJan;NEW;1\n"),
        ("naam;bevestigd\r\nJan;\r\n", "naam;bevestigd\r\nJan;NEW\r\n"),
        ("name,confirmed\nJan,\"2021-01-01\"\n", "name,confirmed\nJan,\"NEW\"\n"),
        ("naam\tbevestigd\nJan\t 2021-01-01 \n", "naam\tbevestigd\nJan\t NEW \n"),
        ("bevestigd;naam\n2021-01-01;Jan", "bevestigd;naam\nNEW;Jan"),
        // A row that ends before the column, and one after blank rows and a cell of two lines.
        ("naam;functie;bevestigd\nJan\n", "naam;functie;bevestigd\nJan;;NEW\n"),
        (
            "\u{FEFF}sep=;\nnaam;functie;bevestigd\n;;\nJan;\"a\n\"\"b\"\"\";2021\n",
            "\u{FEFF}sep=;\nnaam;functie;bevestigd\n;;\nJan;\"a\n\"\"b\"\"\";NEW\n"
        ),
        // No column yet, in either language, and beside columns without a heading.
        ("naam;functie\nJan;agent\n", "naam;functie;bevestigd\nJan;agent;NEW\n"),
        ("Name,Function\nJan,agent\n", "Name,Function,confirmed\nJan,agent,NEW\n"),
        ("naam;functie;;\nJan;agent;;\n", "naam;functie;bevestigd;\nJan;agent;NEW;\n"),
        ("naam;functie\nJan\n", "naam;functie;bevestigd\nJan;;NEW\n"),
    ])
    func changesOneCell(before: String, after: String) throws {
        #expect(try changed(before, (0, "confirmed", "NEW")) == after)
    }

    @Test func changesCellsOfSeveralRows() throws {
        let text = "naam;telefoon;vervanger\nJan;010;\nPiet;020;Jan\nKlaas;030;Jan\n"
        let after = try changed(text, (2, "telephone", "+31 10"), (0, "stand-in", "Piet; of \"Klaas\""), (2, "stand-in", "Piet"))
        #expect(after == "naam;telefoon;vervanger\nJan;010;\"Piet; of \"\"Klaas\"\"\"\nPiet;020;Jan\nKlaas;'+31 10;Piet\n")
    }

    @Test func keepsWindows1252() throws {
        // naam;bevestigd / Zoë;2021 with the ë as byte 0xEB.
        let bytes = Array("naam;bevestigd\r\nZo".utf8) + [0xEB] + Array(";2021\r\n".utf8)
        let table = try #require(ContactTable(bytes, path: "contacts.csv"))
        let after = table.bytes(changing: [.init(row: 0, key: "confirmed", text: "2022")])
        #expect(after == Array("naam;bevestigd\r\nZo".utf8) + [0xEB] + Array(";2022\r\n".utf8))
    }

    @Test(arguments: [
        (["2022-11-01", "1-11-2022", "2022-10-02"], "2022-12-06"), (["1-11-2022", "", "onbekend"], "6-12-2022"),
        (["01/11/2022"], "06/12/2022"), (["11-11-2022"], "6-12-2022"), (["11-11-2022", "09-12-2022"], "06-12-2022"), ([], "2022-12-06"),
        (["2022", "2022-05"], "2022-12-06"),
    ])
    func writesDatesAsTheOthersAre(cells: [String], text: String) {
        #expect(DateStyle(of: cells).text(date("2022-12-06")) == text)
    }
}
