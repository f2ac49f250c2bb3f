import Reading
import Testing

@testable import Collecting

@Suite struct ContactSheetTests {
    private func read(_ text: String) -> ContactFile {
        readContactSheet(TextFile(path: "lijst.csv", text: text)) { $0.rawValue }
    }

    @Test(arguments: [";", ",", "\t"])
    func findsHeadingBelowTitle(separator: String) {
        let rows = [["Contacten, wijk; 2022"], [], ["Naam", "Organisatie", "Telefoon"], ["Jan Bos", "Politie", "010 000 01 12"]]
        let text = rows.map { $0.joined(separator: separator) + "\n" }.joined()
        let file = read(text)
        #expect(file.contacts.map { $0.text(.name) } == ["Jan Bos"])
        #expect(file.contacts.first?.text(.telephone) == "010 000 01 12")
        #expect(file.matches.map(\.field) == ["name", "organisation", "telephone"])
    }

    @Test func joinsSplitName() {
        let file = read("voornaam;tussenvoegsel;achternaam;organisatie\nAnna;van den;Berg;Politie\nJan;;Bos;Politie\n")
        #expect(file.contacts.map { $0.text(.name) } == ["Anna van den Berg", "Jan Bos"])
    }

    @Test func takesNameBesideFirstNameForLastName() {
        #expect(read("Naam;Voornaam;Partij\nBos;Jan;Politie\n").contacts.map { $0.text(.name) } == ["Jan Bos"])
    }

    @Test func putsTelephoneAtWorkFirstWhereverItStands() {
        let file = read(
            "naam;mobiel;telefoon werk\nJan Bos;06 0000 00 01;010 000 01 12\nAnna Vos;06 0000 00 02;\nEva Kok;+31 6 00000003;06-00000003\n")
        #expect(file.contacts.map { $0.text(.telephone) } == ["010 000 01 12 / 06 0000 00 01", "06 0000 00 02", "06-00000003"])
        #expect(file.diagnostics.isEmpty)
    }

    @Test func namesNumberWhoseDigitsAreLost() {
        let file = read("naam;telefoon;mobiel;e-mail\nJan Bos;3,16E+10;0;jan@x.example.nl, balie@x.example.nl\n")
        #expect(file.contacts.map { $0.text(.telephone) } == [nil])
        #expect(file.contacts.map { $0.text(.email) } == ["jan@x.example.nl; balie@x.example.nl"])
        #expect(file.diagnostics.map(\.identifier) == [.valueNotUsed])
    }

    @Test func passesOverWhatIsNoContact() {
        let file = read(
            "naam;organisatie;functie\nPolitie;;\nJan Bos;Politie;Wijkagent\nnaam;organisatie;functie\n;;\nTotaal;1;\n;Politie;x\n")
        #expect(file.contacts.map { $0.text(.name) } == ["Jan Bos"])
        #expect(file.diagnostics.map(\.place.line) == [2, 6, 7])
        #expect(file.diagnostics.allSatisfy { $0.identifier == .rowNotUsed })
    }

    @Test func leavesPersonalColumnsAndSaysSo() {
        let file = read("Naam;Geboortedatum;BSN;Privé tel.;Opmerking\nJan Bos;1-2-1980;111222333;06 0000 00 01;x\n")
        #expect(file.contacts.first?.values.keys.sorted { $0.rawValue < $1.rawValue } == [.name])
        #expect(file.notUsed.map(\.name) == ["Geboortedatum", "BSN", "Privé tel.", "Opmerking"])
        #expect(file.notUsed.map(\.reason) == ["a birth date", "a citizen service number", "private", nil])
    }

    @Test func unguardsFormulas() {
        #expect(read("naam;telefoon\nJan Bos;'+31 10 000 01 12\n").contacts.first?.text(.telephone) == "+31 10 000 01 12")
    }

    @Test func refusesFileWithoutNames() {
        #expect(read("datum;bedrag\n1-1-2022;3\n").diagnostics.map(\.identifier) == [.contactFile])
    }
}
