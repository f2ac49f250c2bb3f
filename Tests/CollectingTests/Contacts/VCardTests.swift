import Reading
import Testing

@testable import Collecting

@Suite struct VCardTests {
    private func read(_ lines: [String]) -> ContactFile {
        readVCards(Array((["BEGIN:VCARD"] + lines + ["END:VCARD", ""]).joined(separator: "\n").utf8), path: "a.vcf") { $0.rawValue }
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
            Array(
                """
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

                """.utf8), path: "a.vcf"
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
        let file = readVCards(Array(lines.joined(separator: "\n").utf8), path: "a.vcf") { $0.rawValue }
        #expect(file.diagnostics.contains { $0.identifier == .contactFile })
    }

    /// Each property in the character set that it names, or else in UTF-8 where it is that, or else in Windows-1252.
    @Test(
        arguments: [
            ("FN:Zo", [0xEB], "Zoë"), ("FN:Zo", [0xC3, 0xAB], "Zoë"), ("FN;CHARSET=Windows-1252:Zo", [0xEB], "Zoë"),
            ("FN;CHARSET=UTF-8:Zo", [0xEB], "Zoë"), ("FN;CHARSET=windows-1254:A", [0xFE, 0xFD], "Aşı"), ("FN:\u{0141}", [], "Ł"),
        ] as [(String, [UInt8], String)])
    func decodesPropertyByProperty(start: String, bytes: [UInt8], name: String) {
        let card =
            Array("BEGIN:VCARD\nVERSION:2.1\nORG:Caf".utf8) + [0xC3, 0xA9, 0x0A] + Array(start.utf8) + bytes + Array("\nEND:VCARD\n".utf8)
        let contact = readVCards(card, path: "a.vcf") { $0.rawValue }.contacts.first
        #expect(contact?.text(.name) == name)
        #expect(contact?.text(.organisation) == "Café")
    }

    @Test func readsOneAfterAnotherThatIsOdd() {
        let text = """
            BEGIN:VCARD
            FN:Jan Bos
            ORG:Politie
            BEGIN:VCARD
            FN:
            N:;;;;
            EMAIL:balie@x.example.nl
            END:VCARD
            zomaar een regel
            BEGIN:VCARD
            KIND:group
            FN:Netwerk
            MEMBER:urn:uuid:1
            END:VCARD
            BEGIN:VCARD
            N:;;;;
            ORG:GGZ Maas
            TEL;WORK:010 000 01 20
            END:VCARD
            BEGIN:VCARD
            FN:Els Kok
            ORG:GGZ Maas
            """
        let file = readVCards(Array(text.utf8), path: "a.vcf") { $0.rawValue }
        #expect(file.contacts.map { $0.text(.name) } == ["Jan Bos", "Els Kok"])
        #expect(file.organisations.map(\.title) == ["Politie", "GGZ Maas", "GGZ Maas"])
        #expect(file.diagnostics.map(\.place.line).sorted() == [1, 4, 9, 10, 20])
        #expect(file.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test(arguments: [
        ["N:Berg;Jan;van den;;", "FN:Berg, Jan van den"], ["N:van den Berg;Jan;;dhr.;", "FN:dhr. Jan van den Berg"],
        ["N:Berg;Jan;van den;Mw.;"], ["FN:Jan", "N:van den Berg;Jan;;;"], ["FN:jan@x.example.nl", "N:van den Berg;Jan;;;"],
    ])
    func makesOneNameOfBoth(lines: [String]) {
        #expect(read(lines).contacts.map { $0.text(.name) } == ["Jan van den Berg"])
    }

    @Test func takesLabelsForWhatTheySay() {
        let file = read([
            "FN:Jan Bos", "item1.TEL:06 0000 00 01", "item1.X-ABLabel:Privé", "item2.TEL;type=pref:010 000 01 12", "item2.X-ABLabel:Dienst",
            "item3.TEL:010 000 01 13", "item3.X-ABLabel:_$!<HomeFAX>!$_",
            "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=54=68=75=69=73):010 000 01 14",
        ])
        #expect(file.contacts.first?.text(.telephone) == "010 000 01 12")
        #expect(file.notUsed.map(\.name) == ["TEL;TYPE=HOME"])
    }

    @Test func leavesMarksOfAddressBook() {
        let file = read(["FN:Jan Bos", "CATEGORIES:Netwerk,myContacts,Familie,* starred"])
        #expect(file.contacts.first?.values[.themes]?.items == ["Netwerk"])
        #expect(file.notUsed.map(\.name) == ["CATEGORIES: myContacts", "CATEGORIES: Familie", "CATEGORIES: * starred"])
        #expect(read(["FN:Jan Bos", "CATEGORIES:familie"]).contacts.first?.values[.themes]?.items == ["familie"])
    }
}
