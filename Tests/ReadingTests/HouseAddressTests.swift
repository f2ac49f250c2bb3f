import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct HouseAddressTests {
    private func found(_ text: String) -> [String] {
        var log = ReadingLog()
        reportHouseAddresses(in: TextFile(path: "x.md", text: text), log: &log)
        return log.diagnostics.map { "\($0.place.line):\($0.place.column) \($0.identifier.rawValue)" }
    }

    @Test(arguments: [
        ("Hij woont aan de Kerkstraat 12.", "1:29"), ("Woonadres: Kerkstraat 12", "1:23"), ("x\nwonende Dorpslaan 5", "2:19"),
        ("privéadres Molenweg 3a", "1:21"), ("woonachtig in 3011 AB Rotterdam", "1:15"),
    ])
    func reportsWhereSomeoneLives(text: String, place: String) {
        #expect(found(text) == [place + " house-address"])
    }

    @Test(arguments: [
        "Wijkcentrum, Kerkstraat 12", "visit: Coolsingel 40, 3011 AD Rotterdam", "Postbus 70012, 3000 KP Rotterdam", "Kerkstraat",
        "De weg 2 keer over", "Hij woont in Rotterdam. Het bureau zit aan de Kerkstraat 12.", "Op 12 maart in park 4",
        "<!-- kring-allow: het buurthuis -->\nHij woont aan de Kerkstraat 12.",
    ])
    func passesOverOtherAddresses(text: String) {
        #expect(found(text) == [])
    }

    /// Beside the name of someone of the directory, unless an organisation receives people there.
    @Test(
        arguments: [
            ("Jan Slot, Kerkstraat 12", 1), ("Kerkstraat 12 (Jan Slot)", 1), ("Jan Slot werkt bij het Politiebureau, Coolsingel 40", 0),
            ("Het wijkteam, Kerkstraat 12", 0), ("Mevrouw Pol, Kerkstraat 12", 1),
            ("familie De Vries op Havenkade 7", 1), ("Dhr. Pol van de politie, Coolsingel 40", 0),
        ])
    func asksAboutAddressBesidePerson(text: String, count: Int) {
        var log = ReadingLog()
        reportHouseAddresses(in: TextFile(path: "x.md", text: text), log: &log)
        let place = SourcePlace(file: "x.csv")
        let organisation = Organisation(
            slug: Slug("politie"), title: "Politie", visit: "Coolsingel 40, 3011 AD Rotterdam",
            text: MarkdownText(text: "", file: "x.csv"), place: place)
        let contact = Contact(slug: Slug("jan-slot"), name: "Jan Slot", organisation: Slug("politie"), place: place)
        log.reportAddresses(beside: [contact], notOf: [organisation])
        #expect(log.diagnostics.map(\.identifier) == Array(repeating: .houseAddress, count: count))
    }
}
