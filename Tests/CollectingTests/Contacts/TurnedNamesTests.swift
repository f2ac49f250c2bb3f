import Diagnostics
import Model
import Reading
import Testing

@testable import Collecting

@Suite struct TurnedNamesTests {
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
            names(
                "naam;organisatie\nBos, Jan;Politie\nLoket, Noord;Politie\nEls Kok;Politie\nPiet Pol;Politie\nJo Vos;Politie\n",
                known: ["Jan Bos"])
                == ["Jan Bos", "Loket, Noord", "Els Kok", "Piet Pol", "Jo Vos"])
        #expect(names("naam;organisatie\nBos, Jan;Politie\n", known: ["Jan Bos", "Bos, Jan"]) == ["Bos, Jan"])
    }

    @Test func turnsWholeListThatIsSortedSo() {
        let table = "naam;organisatie\nBos, Jan;Politie\nVos, Anna;Politie\nBerg, Piet van den;Politie\n"
        #expect(names(table, known: []) == ["Jan Bos", "Anna Vos", "Piet van den Berg"])
        #expect(names(table + "Jan Smit;Politie\n", known: [])[0] == "Jan Bos")
    }

    /// What can be nothing else is turned among names that are not.
    @Test func turnsSingleNameThatIsSurelySorted() {
        let table =
            "naam;organisatie\nJan Smit;Politie\nBerg, mw. J. van den;Politie\nKok, A.B.;Politie\nLoket, Noord;Politie\nEls Vos;GGZ\nJo Pol;GGZ\n Ed Bos;GGZ\n"
        #expect(names(table, known: []) == ["Jan Smit", "J. van den Berg", "A.B. Kok", "Loket, Noord", "Els Vos", "Jo Pol", "Ed Bos"])
    }
}
