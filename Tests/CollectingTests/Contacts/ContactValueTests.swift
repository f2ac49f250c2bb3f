import Model
import Testing

@testable import Collecting

@Suite struct ContactValueTests {
    /// 44698 is 17 May 2022 in Excel and LibreOffice; 36526 is 1 January 2000, 60 days of 1900 are those of a year that had 365.
    @Test(arguments: [
        ("17-5-2022", "2022-05-17"), ("17/05/2022", "2022-05-17"), ("17.05.2022", "2022-05-17"), ("17 mei 2022", "2022-05-17"),
        ("17 mrt. 2022", "2022-03-17"), ("1 Aug 2022", "2022-08-01"), ("May 17th, 2022", "2022-05-17"), ("2022-05-17", "2022-05-17"),
        ("2022-05-17T10:00:00", "2022-05-17"), ("17-5-2022 10:30", "2022-05-17"), ("2022/5/7", "2022-05-07"), ("44698", "2022-05-17"),
        ("36526", "2000-01-01"), ("36585", "2000-02-29"), ("44698,0", "2022-05-17"), ("mei 2022", "2022-05"), ("2022-05", "2022-05"),
        ("5-2022", "2022-05"), ("2022", "2022"), ("17-5-22", "2022-05-17"),
    ])
    func readsDate(written: String, iso: String) {
        #expect(ContactValue.date(written)?.iso == iso)
    }

    @Test(arguments: ["", "31-2-2022", "binnenkort", "17 mei", "123456", "99", "32-13-2022"])
    func readsNoDate(written: String) {
        #expect(ContactValue.date(written) == nil)
    }

    @Test(arguments: [
        ("010 000 01 12", "010 000 01 12", false), ("100000112", "0100000112", true), ("612345678.0", "0612345678", true),
        ("31100000112", "+31100000112", true), ("+31 10 000 01 12", "+31 10 000 01 12", false), ("tel: 010-0000112", "010-0000112", false),
        ("010\u{A0}000\u{A0}01\u{A0}12", "010 000 01 12", false), ("14010", "14010", false),
        ("010-0000112\n06-00000014", "010-0000112 / 06-00000014", false), ("tel:+31-10-000-0112;ext=12", "+31-10-000-0112 tst 12", false),
    ])
    func readsTelephone(written: String, number: String, isMended: Bool) {
        let read = ContactValue.telephone(written)
        #expect(read.text == number)
        #expect(read.isMended == isMended)
    }

    @Test(arguments: ["+31 10 000 01 12", "0031100000112", "+31 (0)10-0000112", "010 000 01 12", "0100000112"])
    func takesWaysOfWritingForOneNumber(written: String) {
        #expect(ContactValue.dialled(written) == "0100000112")
    }

    @Test func tellsExtensionsApart() {
        #expect(ContactValue.dialled("010 000 01 12, toestel 3") != ContactValue.dialled("010 000 01 12, toestel 4"))
    }

    @Test(arguments: [
        ("wonen|zorg, jeugd", ["wonen", "zorg, jeugd"]), ("wonen; zorg", ["wonen", "zorg"]), ("wonen, zorg", ["wonen", "zorg"]),
        ("wonen/zorg", ["wonen", "zorg"]), ("- wonen\n- zorg", ["wonen", "zorg"]), ("wonen", ["wonen"]), ("wonen, zorg|", ["wonen, zorg"]),
        ("n.v.t.", []), ("-", []), (" ; ", []),
    ])
    func splitsList(written: String, items: [String]) {
        #expect(ContactValue.list(written) == items)
    }

    @Test(arguments: [
        ("Jan <jan@x.example.nl>", ["jan@x.example.nl"]), ("mailto:jan@x.example.nl", ["jan@x.example.nl"]),
        ("jan@x.example.nl; balie@x.example.nl", ["jan@x.example.nl", "balie@x.example.nl"]), ("geen", []),
    ])
    func findsAddresses(written: String, addresses: [String]) {
        #expect(ContactValue.emails(written) == addresses)
    }
}
