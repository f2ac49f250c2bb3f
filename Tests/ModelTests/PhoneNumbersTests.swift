import Testing

@testable import Model

@Suite struct PhoneNumbersTests {
    /// Each number as `words | dialled | extension | words`, between semicolons.
    private func read(_ written: String) -> String {
        PhoneNumbers(written).lines.map { line in
            [line.before, line.number?.dialled ?? "-", line.number?.extensionNumber ?? "", line.after].filter { !$0.isEmpty }.joined(
                separator: "|")
        }.joined(separator: "; ")
    }

    @Test(arguments: [
        ("010-0000112", "0100000112"), ("(010) 000 01 12", "0100000112"), ("010/0000112", "0100000112"), ("088 - 000 00 00", "0880000000"),
        ("06\u{2011}00000014", "0600000014"), ("06\u{2013}0000\u{2012}0014", "0600000014"),
        ("06\u{A0}00\u{2009}00\u{202F}00 14", "0600000014"),
        ("\u{FF10}\u{FF16}\u{FF0D}\u{FF10}\u{FF10}\u{FF10}\u{FF10}\u{FF10}\u{FF10}\u{FF11}\u{FF14}", "0600000014"),
        ("\u{202A}+31 6 00000014\u{202C}", "+31600000014"), ("06.00.00.00.14", "0600000014"),
        ("+31 (0)10 000 01 12", "+31100000112"), ("+31(0)100000112", "+31100000112"), ("+31 010 000 01 12", "+31100000112"),
        ("(+31) 10 000 01 12", "+31100000112"), ("0031 10 000 01 12", "+31100000112"), ("+32 2 000 01 12", "+3220000112"),
        ("0032 475/00.00.14", "+32475000014"), ("+49 (0)30 / 00001-12", "+49300000112"), ("0900-8844", "09008844"),
        ("0800 0000", "08000000"),
        ("14 010", "14010"), ("14010", "14010"), ("140187", "140187"), ("112", "112"), ("144", "144"), ("116 000", "116000"),
        ("097012345678", "097012345678"), ("T010-0000112", "0100000112"), ("Tel. 010-0000112", "0100000112"),
        ("tel:+31-10-000-0112", "+31100000112"), ("tel:0100000112;phone-context=+31", "+31100000112"), ("=\"0100000112\"", "0100000112"),
        ("'+31 10 000 01 12", "+31100000112"),
    ])
    func readsNumber(written: String, dialled: String) {
        #expect(read(written) == dialled)
        #expect(PhoneNumbers(written).faults == [])
    }

    /// A fax is on the page, and nobody is made to dial it.
    @Test(arguments: [
        ("T 010-0000112 F 010-0000119", ["0100000112"]), ("Tel. 010-0000112; Fax 010-0000119", ["0100000112"]),
        ("010-0000112 (fax)", []), ("fax: 010-0000119", []), ("faxnummer 010-0000119 / 06-00000014", ["0600000014"]),
    ])
    func leavesFaxUndialled(written: String, dialled: [String]) {
        let phones = PhoneNumbers(written)
        #expect(phones.numbers.map(\.dialled) == dialled)
        #expect(phones.lines.contains { $0.number == nil && $0.before.contains("010-000011") })
    }

    @Test(arguments: ["b.g.g.", "bij geen gehoor", "anders", "of anders"])
    func givesWordsForOtherNumberToIt(words: String) {
        let numbers = PhoneNumbers("06-00000014 \(words) 010-0000112").numbers
        #expect(numbers.map(\.dialled) == ["0600000014", "0100000112"])
        #expect(numbers.first?.label == nil)
    }

    @Test(arguments: [
        "010-0000112 tst 12", "010-0000112 tst. 12", "010-0000112, toestel 12", "010-0000112 (toestel 12)", "010-0000112 ext. 12",
        "010-0000112 x12", "010-0000112x12", "010-0000112 #12", "010-0000112;ext=12", "tel:010-0000112;ext=12",
        "010-0000112 doorkiesnummer 12",
        "010-0000112 tst: 12", "010-0000112 toestelnr. 12",
    ])
    func readsExtension(written: String) {
        #expect(read(written) == "0100000112|12")
        #expect(PhoneNumbers(written).numbers.first?.address == "tel:0100000112")
    }

    @Test(arguments: [
        ("010-0000112 / 06-00000014", "0100000112; 0600000014"), ("010-0000112/06-00000014", "0100000112; 0600000014"),
        ("010-0000112\n06-00000014", "0100000112; 0600000014"), ("010-0000112 of 06-00000014", "0100000112; 0600000014"),
        ("010 000 01 12 06 00000014", "0100000112; 0600000014"), ("010 000 01 12 ::: 06 00000014", "0100000112; 0600000014"),
        ("010-0000112|06-00000014", "0100000112; 0600000014"), ("0100000112,0600000014", "0100000112; 0600000014"),
        ("112 / 0900-8844", "112; 09008844"), ("werk: 010-0000112 mobiel: 06-00000014", "werk:|0100000112; mobiel:|0600000014"),
        ("010-0000112 (werk), 06-00000014 (mobiel)", "0100000112|(werk); 0600000014|(mobiel)"),
        ("010-0000112 werk 06-00000014 mobiel", "0100000112|werk; 0600000014|mobiel"),
        ("Jan 06-00000014 / Piet 06-00000015", "Jan|0600000014; Piet|0600000015"),
        ("010-0000112 tst 12 (ma-wo) / mobiel 06-00000014", "0100000112|12|(ma-wo); mobiel|0600000014"),
        ("bij spoed 112, anders 0900-8844", "bij spoed|112; anders|09008844"), ("T 010-0000112 M 06-00000014", "0100000112; M|0600000014"),
        ("06 00000014 - 06 00000015", "0600000014; 0600000015"), ("Wijkteam 1 010-0000112", "Wijkteam 1|0100000112"),
    ])
    func readsSeveralNumbers(written: String, expected: String) {
        #expect(read(written) == expected)
    }

    @Test(arguments: [
        ("010-0000112, spoed: toets 1", "0100000112|spoed: toets 1"), ("06-00000014 24/7", "0600000014|24/7"),
        ("06-00000014 ma-vr 9-17 uur", "0600000014|ma-vr 9-17 uur"), ("06-00000014 ma-vr 09.00-17.00", "0600000014|ma-vr 09.00-17.00"),
        ("06-00000014 (ma-vr 0900-1700)", "0600000014|(ma-vr 0900-1700)"), ("06-00000014 vanaf 1-5-2022", "0600000014|vanaf 1-5-2022"),
        ("010-0000112 kamer 3.12", "0100000112|kamer 3.12"), ("010-0000112, kamer 112", "0100000112|kamer 112"),
        ("010-0000112 toestel 112", "0100000112|112"), ("010-0000112 (2 lijnen)", "0100000112|(2 lijnen)"),
        ("088-0000000, keuze 2", "0880000000|keuze 2"), ("010-0000112 tussen 9:00 en 17:00", "0100000112|tussen 9:00 en 17:00"),
        ("010-0000112 tst 12 of 13", "0100000112|12|of 13"),
    ])
    func leavesRemarksUndialled(written: String, expected: String) {
        #expect(read(written) == expected)
        #expect(PhoneNumbers(written).faults == [])
    }

    @Test(arguments: [
        "zie intranet", "kamer 112", "Stationsweg 112", "24/7", "1-5-2022", "https://wa.me/31600000014", "NL00 BANK 0100 0001 12",
        "jan0100000112@example.nl", "0900-POLITIE",
    ])
    func findsNoNumber(written: String) {
        #expect(PhoneNumbers(written).numbers == [])
        #expect(PhoneNumbers(written).faults == [.noNumber(written)])
    }

    /// Too short, too long, a stray digit, placeholders, a Belgian number without its country.
    @Test(arguments: [
        ("06-1234567", 9), ("010-00001123", 11), ("010 000 01 12 3", 11), ("0000000000", 10), ("+31 6 1234567", 10), ("0900-12345", 9),
        ("02/000.01.12", 9), ("+32 12", 4),
    ])
    func namesNumberThatCannotBe(written: String, digits: Int) {
        #expect(PhoneNumbers(written).numbers == [])
        let fault: PhoneFault = digits < 6 ? .noNumber(written) : .impossible(written, digits: digits)
        #expect(PhoneNumbers(written).faults == [fault])
    }

    @Test func namesWhatCannotBeBesideNumber() {
        let cell = PhoneNumbers("010-0000112 tst 12 / 06-1234567")
        #expect(cell.numbers.map(\.dialled) == ["0100000112"])
        #expect(cell.faults == [.impossible("06-1234567", digits: 9)])
    }

    @Test(arguments: [
        ("600000014", "0600000014"), ("6-00000014", "0600000014"), ("31600000014", "+31600000014"), ("100000112.0", "0100000112"),
    ])
    func putsBackWhatSpreadsheetDropped(written: String, dialled: String) {
        #expect(read(written) == dialled)
        #expect(PhoneNumbers(written).faults.count == 1)
    }

    @Test(arguments: ["3,16E+10", "3.1E+10", "6,12E+08", "6E8"])
    func namesLostDigits(written: String) {
        #expect(PhoneNumbers(written).faults == [.digitsLost(written)])
        #expect(PhoneNumbers(written).numbers == [])
    }

    @Test(arguments: ["+31 10 000 01 12", "0031100000112", "+31 (0)10-0000112", "010 000 01 12"])
    func knowsWaysOfWritingForOneNumber(written: String) {
        #expect(PhoneNumbers(written).key == "0100000112")
        #expect(PhoneNumbers(written).numbers.map(\.international) == ["+31100000112"])
    }

    @Test func keepsAllDigitsOfCell() {
        let cell = "balie 010-0000112 tst 12 (ma-wo 9-17) / 06-00000014 / kamer 3.12"
        let kept = read(cell).filter { $0.isNumber }
        #expect(cell.filter(\.isNumber).sorted() == kept.sorted())
    }

    @Test(arguments: [
        ("010-0000112 tst 12 (ma-wo)", "ma-wo"), ("werk: 010-0000112", "werk"), ("mobiel 06-00000014, ma-wo", "mobiel, ma-wo"),
    ])
    func labelsNumber(written: String, label: String) {
        #expect(PhoneNumbers(written).numbers.first?.label == label)
    }

    @Test(arguments: [
        ("010-0000112\n06-00000014 (ma)", "010-0000112 / 06-00000014 (ma)"), ("tel:+31-10-000-0112;ext=12", "+31-10-000-0112 tst 12"),
        ("Tel: 010-0000112", "010-0000112"), ("010-0000112 ::: 06-00000014", "010-0000112 / 06-00000014"),
    ])
    func writesCellOnOneLine(written: String, line: String) {
        #expect(PhoneNumbers(written).tidied == line)
        #expect(PhoneNumbers(line).key == PhoneNumbers(written).key)
    }
}
