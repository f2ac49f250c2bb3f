import Reading
import Testing

@testable import Collecting

@Suite struct VCardTests {
    private func read(_ lines: [String]) -> ContactFile {
        readVCards(TextFile(path: "a.vcf", text: (["BEGIN:VCARD"] + lines + ["END:VCARD", ""]).joined(separator: "\n"))) { $0.rawValue }
    }

    /// RFC 2426: folds are undone, a comma and a line end are escaped.
    @Test func readsVersion3() {
        let file = read([
            "VERSION:3.0", "FN:Jan", "  Bos", "item1.ORG:Politie\\, eenheid Zuid;Wijkteam", "TITLE:Wijkagent",
            "TEL;TYPE=FAX:010 000 01 99", "TEL;TYPE=CELL:06 0000 00 01", "TEL;TYPE=WORK,VOICE:010 000 01 12",
            "EMAIL;TYPE=INTERNET:jan@x.example.nl", "CATEGORIES:wonen,zorg\\, jeugd", "BDAY:1980-01-02", "REV:2022-05-17",
            "AGENT:BEGIN:VCARD\\nFN:Anna Vos\\nTEL:010 000 01 13\\nEND:VCARD\\n",
        ])
        let contact = file.contacts.first
        #expect(contact?.text(.name) == "Jan Bos")
        #expect(contact?.text(.organisation) == "Politie, eenheid Zuid")
        #expect(contact?.text(.telephone) == "010 000 01 12 / 06 0000 00 01")
        #expect(contact?.values[.themes]?.items == ["wonen", "zorg, jeugd"])
        #expect(contact?.text(.standIn) == "Anna Vos")
        #expect(contact?.text(.confirmed) == nil)
        #expect(file.notUsed.map(\.name) == ["TEL;TYPE=FAX", "BDAY"])
    }

    @Test func readsVersion21() {
        let file = read([
            "VERSION:2.1", "N:Bos;Ren=C3=A9;de", "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ren=C3=A9 de=", " Bos",
            "ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Caf=E9", "TEL;WORK;VOICE:010 000 01 12", "TEL;HOME:010 000 01 13",
            "AGENT:", "BEGIN:VCARD", "FN:Anna Vos", "END:VCARD",
        ])
        let contact = file.contacts.first
        #expect(contact?.text(.name) == "René de Bos")
        #expect(contact?.text(.organisation) == "Café")
        #expect(contact?.text(.telephone) == "010 000 01 12")
        #expect(contact?.text(.standIn) == "Anna Vos")
        #expect(file.notUsed.map(\.reason) == ["private"])
    }

    @Test func readsVersion4() {
        let file = readVCards(
            TextFile(
                path: "a.vcf",
                text: """
                    BEGIN:VCARD
                    VERSION:4.0
                    UID:urn:uuid:1
                    FN:Jan Bos
                    TEL;VALUE=uri;TYPE="work,voice":tel:+31-10-000-01-12
                    RELATED;TYPE=agent:urn:uuid:2
                    END:VCARD
                    BEGIN:VCARD
                    VERSION:4.0
                    UID:urn:uuid:2
                    FN:Anna Vos
                    RELATED;TYPE=agent;VALUE=text:Jan Bos
                    END:VCARD
                    BEGIN:VCARD
                    VERSION:4.0
                    KIND:org
                    FN:Politie
                    TEL:010 000 01 00
                    END:VCARD

                    """)
        ) { $0.rawValue }
        #expect(file.contacts.map { $0.text(.standIn) } == ["Anna Vos", "Jan Bos"])
        #expect(file.contacts.first?.text(.telephone) == "+31-10-000-01-12")
        #expect(file.organisations.map(\.title) == ["Politie"])
        #expect(file.diagnostics.isEmpty)
    }

    /// RFC 6350 with an address of RFC 3966; our own cards have the cell as it was written.
    @Test(arguments: [
        (["TEL;VALUE=uri;TYPE=\"voice,work\";PREF=1:tel:+31-10-000-0112;ext=12"], "+31-10-000-0112 tst 12"),
        (["TEL;TYPE=CELL:06-00000014", "TEL;TYPE=WORK:010-0000112"], "010-0000112 / 06-00000014"),
        (["TEL:0100000112", "TEL:+31 10 000 01 12"], "0100000112"),
        (
            ["item1.TEL:010-0000112", "item1.X-ABLabel:toestel 12", "X-KRING-TELEPHONE:010-0000112 tst 12 (ma\\, di)"],
            "010-0000112 tst 12 (ma, di)"
        ),
    ])
    func readsTelephones(lines: [String], expected: String) {
        #expect(read(["VERSION:4.0", "FN:Jan Bos"] + lines).contacts.first?.text(.telephone) == expected)
    }

    @Test func readsAddressOfOrganisation() {
        let file = read([
            "KIND:org", "FN:Politie", "ADR;TYPE=WORK:;;Plein 1;Proefstad;;3000 AA;", "URL:https://a.example.nl", "URL:b.example.nl",
        ])
        #expect(file.organisations.first?.values[.visit] == "Plein 1, 3000 AA Proefstad")
        #expect(file.organisations.first?.values[.website] == "https://a.example.nl b.example.nl")
    }

    @Test func makesNameOfParts() {
        #expect(read(["N:Berg;Anna;van den;;"]).contacts.map { $0.text(.name) } == ["Anna van den Berg"])
    }

    @Test(arguments: [["BEGIN:VCARD", "FN:x"], ["FN:x", "END:VCARD"], ["geen kaart"], []])
    func reportsBrokenFile(lines: [String]) {
        let file = readVCards(TextFile(path: "a.vcf", text: lines.joined(separator: "\n"))) { $0.rawValue }
        #expect(file.diagnostics.contains { $0.identifier == .contactFile })
    }
}
