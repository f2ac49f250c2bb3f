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

    /// An infix behind the comma, as lists of staff sort family names.
    @Test(arguments: ["Vries, de", "Vries de", "Vries, De", "de Vries"])
    func putsInfixBeforeFamilyName(last: String) {
        let file = read("achternaam;voornaam;organisatie\n\"\(last)\";Anna;Politie\n")
        #expect(file.contacts.first?.text(.name)?.lowercased() == "anna de vries")
    }

    /// What another column calls private, or a fax, is not taken, and named.
    @Test func namesPrivateNumbersOfAddressBook() {
        let file = read(
            "Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n"
                + "Jan Bos,Politie,Home,jan@thuis.example.nl,Work Fax,010 000 01 19,Home,010 000 01 99\n")
        #expect(file.contacts.map { $0.text(.telephone) } == [nil])
        #expect(file.contacts.map { $0.text(.email) } == [nil])
        let left = file.notUsed.filter { $0.name.contains(": ") }
        #expect(left.map(\.name) == ["E-mail 1 - Value: Home", "Phone 1 - Value: Work Fax", "Phone 2 - Value: Home"])
        #expect(left.map(\.reason) == ["private", "a fax", "private"])
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

    /// An extension in a column of its own belongs to the number at work, never to a mobile one.
    @Test(
        arguments: [
            ("010 000 01 12;06 0000 00 01;34", "010 000 01 12 tst 34 / 06 0000 00 01", 0),
            ("010 000 01 12;;tst. 34", "010 000 01 12 tst 34", 0),
            ("010 000 01 12;;010 000 01 13", "010 000 01 12 / 010 000 01 13", 0), ("010 000 01 12;;-", "010 000 01 12", 0),
            ("010 000 01 12 tst 5;;34", "010 000 01 12 tst 5", 1), (";06 0000 00 01;34", "06 0000 00 01", 1), (";;34", nil, 1),
        ] as [(String, String?, Int)])
    func putsExtensionBehindItsNumber(cells: String, telephone: String?, problems: Int) {
        let file = read("naam;telefoon;mobiel;toestel\nJan Bos;\(cells)\n")
        #expect(file.contacts.map { $0.text(.telephone) } == [telephone])
        #expect(file.diagnostics.map(\.identifier) == Array(repeating: .valueNotUsed, count: problems))
    }

    /// A place that is to be filled is nobody, and its row is told.
    @Test(arguments: ["vacature", "Vacature wijkagent", "N.N.", "n.t.b.", "nader te bepalen", "wisselend"])
    func namesPlaceOfNobody(name: String) {
        let file = read("naam;organisatie;telefoon\n\(name);Politie;010 000 01 12\nNina Nader;Politie;010 000 01 13\n")
        #expect(file.contacts.map { $0.text(.name) } == ["Nina Nader"])
        #expect(file.diagnostics.map(\.identifier) == [.rowNotUsed])
    }

    @Test func passesOverWhatIsNoContact() {
        let file = read(
            "naam;organisatie;functie\nPolitie;;\nJan Bos;Politie;Wijkagent\nnaam;organisatie;functie\n;;\nTotaal;1;\n;Politie;x\n")
        #expect(file.contacts.map { $0.text(.name) } == ["Jan Bos"])
        #expect(file.diagnostics.map(\.place.line) == [2, 4, 6, 7])
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

    /// `="…"` and an apostrophe keep a cell as text; Google puts ` ::: ` between several things.
    @Test(arguments: [
        "=\"0100000112\"", "\"=\"\"0100000112\"\"\"", "'0100000112", "0100000112 ::: 0100000112",
    ])
    func opensCell(cell: String) {
        #expect(read("naam;telefoon\nJan Bos;\(cell)\n").contacts.first?.text(.telephone) == "0100000112")
    }

    /// A comma between cells that Dutch Excel, which knows semicolons, put into one cell each.
    @Test(arguments: [
        "\"naam,organisatie,functie\"\r\n\"Jan \"\"Bor\"\" Bos,Politie,\"\"Agent, wijk\"\"\"\r\n",
        "naam,organisatie,functie;;\n\"Jan \"\"Bor\"\" Bos,Politie,\"\"Agent, wijk\"\"\";;\n",
        "naam,organisatie,functie\n\"Jan \"\"Bor\"\" Bos,Politie,\"\"Agent, wijk\"\"\"\n",
    ])
    func readsRowsThatAreOneCell(text: String) {
        let contact = read(text).contacts.first
        #expect(contact?.text(.name) == "Jan \"Bor\" Bos")
        #expect(contact?.text(.organisation) == "Politie")
        #expect(contact?.text(.function) == "Agent, wijk")
    }

    @Test(arguments: [
        ("Personeelsnr;Voorletters;Roepnaam;Voorvoegsel;Achternaam;FTE;Schaal", "10023;J.P.;Jan;van der;Berg;0,8;9", "Jan van der Berg"),
        ("Medewerker;Voorletters;Tussenvoegsel(s);Geslachtsnaam;Titel", "10024;A.B.;de;Wit;dr.", "dr. A.B. de Wit"),
        ("Medewerker;Naam;Kostenplaats", "4711;Jan Bos;9000", "Jan Bos"),
        ("Titel,Voornaam,Middelste naam,Achternaam,Achtervoegsel", "Mw.,Anna,van der,Berg,MSc", "Anna van der Berg MSc"),
        ("First Name,Middle Name,Last Name,Title,Suffix", "Anna,van der,Berg,Ms.,", "Anna van der Berg"),
        ("Voornaam;Achternaam", "Jan;Berg, van den", "Jan van den Berg"), ("Voornaam;Achternaam", "Jan;Berg van der", "Jan van der Berg"),
        ("Voornaam;Tussenvoegsel;Achternaam", "Jan;van den;van den Berg", "Jan van den Berg"), ("Naam *", "mw. Els Kok", "Els Kok"),
        ("naam contactpersoon", "Els Kok", "Els Kok"), ("Weergavenaam;Roepnaam;Achternaam", "Kok, E. (Els);Els;Kok", "Els Kok"),
    ])
    func joinsPartsOfName(heading: String, row: String, name: String) {
        let mark = heading.contains(",") ? "," : ";"
        let file = read("\(heading)\(mark)Organisatie\n\(row.contains(";") || mark == ";" ? row : row)\(mark)Politie\n")
        #expect(file.contacts.map { $0.text(.name) } == [name])
        #expect(file.contacts.first?.text(.organisation) == "Politie")
    }

    @Test func tellsKindOfNumberByTheColumnBesideIt() {
        let file = read(
            "Name,Organization 1 - Name,Organization 1 - Title,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Phone 3 - Type,Phone 3 - Value,E-mail 1 - Type,E-mail 1 - Value,Group Membership\n"
                + "Jan Bos,Politie,Wijkagent,Home,010 000 01 11,Mobile,06 0000 00 01,Work,010 000 01 12,Home,x@x.example.nl,Netwerk ::: * myContacts\n"
        )
        let contact = file.contacts.first
        #expect(contact?.text(.telephone) == "010 000 01 12 / 06 0000 00 01")
        #expect(contact?.text(.email) == nil)
        #expect(contact?.text(.function) == "Wijkagent")
        #expect(contact?.values[.themes]?.items == ["Netwerk"])
        #expect(file.notUsed.map(\.name).contains("* myContacts"))
    }

    @Test func takesNamesBesideContactsForOrganisations() {
        let file = read("Naam;Contactpersoon;Telefoon\nPolitie;Jan Bos;010 000 01 12\n")
        #expect(file.contacts.map { [$0.text(.name), $0.text(.organisation)] } == [["Jan Bos", "Politie"]])
    }

    private static let merged = "naam;organisatie;functie\nJan Bos;Politie;a\nEls Kok;;b\nJo Vos;;c\n\nPiet Pol;;d\nGGZ;;\nAn Smit;;e\n"

    /// A group ends at a line that is left out and at a title of one cell.
    @Test func fillsOrganisationsDownWhenAsked() {
        let file = readContactSheet(TextFile(path: "l.csv", text: Self.merged), fillsDown: true) { $0.rawValue }
        #expect(file.contacts.map { $0.text(.organisation) } == ["Politie", "Politie", "Politie", nil, nil])
        #expect(file.diagnostics.filter { $0.identifier == .valueMended }.map(\.place.line) == [3, 4])
        let plain = read(Self.merged)
        #expect(plain.contacts.map { $0.text(.organisation) } == ["Politie", nil, nil, nil, nil])
        #expect(plain.contacts.map(\.organisationAbove) == [nil, "Politie", "Politie", nil, nil])
    }

    @Test func givesEachOfSeveralPeopleTheirOwn() {
        let file = read(
            "naam;organisatie;telefoon;e-mail\nJan Jansen en Piet Pol;Politie;010 000 01 12;jan@x.example.nl; \n".replacing(
                "nl; ", with: "nl")
                + "\"Els Kok\nJo Vos\";GGZ;010 000 01 13 / 010 000 01 14;els@x.example.nl, jo@x.example.nl\n")
        #expect(file.contacts.map { $0.text(.name) } == ["Jan Jansen", "Piet Pol", "Els Kok", "Jo Vos"])
        #expect(file.contacts.map { $0.text(.telephone) } == ["010 000 01 12", "010 000 01 12", "010 000 01 13", "010 000 01 14"])
        #expect(file.contacts.map { $0.text(.email) } == ["jan@x.example.nl", "jan@x.example.nl", "els@x.example.nl", "jo@x.example.nl"])
        #expect(file.diagnostics.map(\.identifier) == [.severalPeople, .severalPeople])
    }

    /// A row whose cells have shifted is left out; a column without a heading is not taken, and its rows are.
    @Test func tellsShiftedRowFromColumnWithoutHeading() {
        let shifted = read("naam;organisatie\nJan Bos;Politie\nEls Kok;GGZ; Maas\nJo Vos;GGZ\n")
        #expect(shifted.contacts.map { $0.text(.name) } == ["Jan Bos", "Jo Vos"])
        #expect(shifted.diagnostics.map(\.severity) == [.warning])
        #expect(read("naam;organisatie\nJan Bos;Politie;x\nEls Kok;GGZ;y\n").contacts.count == 2)
    }

    @Test(arguments: [
        "<html><body>Log in</body></html>", "{\"contents\": []}", "id,organization_id,name\n1,2,Jan\n", "<?xml version=\"1.0\"?><a/>",
    ])
    func saysWhatIsNoList(text: String) {
        #expect(read(text).diagnostics.map(\.severity) == [.error])
        #expect(read(text).diagnostics.first?.suggestion != nil)
    }

    @Test func refusesFileWithoutNames() {
        #expect(read("datum;bedrag\n1-1-2022;3\n").diagnostics.map(\.identifier) == [.contactFile])
    }
}
