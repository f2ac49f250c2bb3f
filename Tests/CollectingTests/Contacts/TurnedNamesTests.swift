import Diagnostics
import Model
import Reading
import Testing

@testable import Collecting

@Suite struct TurnedNamesTests {
    @Test(
        arguments: [
            ("Idrissi, Samira el", "Samira el Idrissi"),
            ("Groenewegen-van der Steenhoven, Marie-Louise", "Marie-Louise Groenewegen-van der Steenhoven"),
            ("Jansen, MSc", nil), ("Jansen, A.B.", nil), ("Samira el Idrissi", nil), ("Bos, Jan, Piet", nil), (", Jan", nil), ("Jan,", nil),
        ] as [(String, String?)])
    func turnsNameAroundItsComma(written: String, turned: String?) {
        #expect(turnedName(written) == turned)
    }

    private func names(_ table: String, known: [String]) -> [String?] {
        let contacts = known.map {
            Contact(slug: Slug(from: $0), name: $0, organisation: Slug("politie"), place: SourcePlace(file: "contacts.csv"))
        }
        let file = readContactSheet(TextFile(path: "lijst.csv", text: table)) { $0.rawValue }
        return withTurnedNames([file], known: contacts)[0].contacts.map { $0.text(.name) }
    }

    /// One known name is turned; a comma that is the name's own stays, also where the directory has it.
    @Test func turnsWhomTheDirectoryKnows() {
        #expect(
            names("naam;organisatie\nBos, Jan;Politie\nVos, Anna;Politie\n", known: ["Jan Bos"]) == ["Jan Bos", "Vos, Anna"])
        #expect(names("naam;organisatie\nBos, Jan;Politie\n", known: ["Jan Bos", "Bos, Jan"]) == ["Bos, Jan"])
    }

    @Test func turnsWholeListThatIsSortedSo() {
        let table = "naam;organisatie\nBos, Jan;Politie\nVos, Anna;Politie\nBerg, Piet van den;Politie\n"
        #expect(names(table, known: []) == ["Jan Bos", "Anna Vos", "Piet van den Berg"])
        #expect(names(table + "Jan Smit;Politie\n", known: [])[0] == "Bos, Jan")
    }
}
