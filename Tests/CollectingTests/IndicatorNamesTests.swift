import Model
import Reading
import Testing

@testable import Collecting

@Suite struct IndicatorNamesTests {
    private let names = IndicatorNames(target().indicators)

    @Test(arguments: [
        ("doel", 0), ("Doel", 0), ("DOEL ", 0), ("Q1[doel]", 0), ("Q1_doel", 0), ("ijs-baan", 1), ("ijsbaan", 1), ("Vraag[ijsbaan]", 1),
        ("Ik weet waar het over gaat.", 0), ("ik weet waar het over gaat", 0), ("Ik  weet waar\u{A0}het over gaat . ", 0),
        ("I know what it is about", 0), ("De \u{133}sbaan is 'van ons', ook het cafe", 1), ("DE IJSBAAN IS “VAN ONS”, OOK HET CAFÉ!", 1),
        ("De ijsbaan is 'van ons', ook het cafe\u{301}.", 1), ("3. We hebben genoeg tijd.", 2), ("3) We hebben genoeg tijd", 2),
        ("Q7: We hebben genoeg tijd.", 2), ("Q7_2 - Tijd - We hebben genoeg tijd.", 2), ("12 We hebben genoeg tijd", 2),
        ("Vraag 3: We hebben genoeg tijd.", 2), ("V3. We hebben genoeg tijd.", 2), ("[We hebben genoeg tijd.]", 2),
        ("Hoe staan we ervoor? [We hebben genoeg tijd.]", 2), ("tijd. Hoe staan we ervoor: [We hebben genoeg tijd]", 2),
        ("Hoe staan we ervoor? - We hebben genoeg tijd.", 2), ("Hoe staan we\nervoor?\nWe hebben genoeg tijd.", 2),
        ("We hebben genoeg tijd. *", 2), ("3. De regels zijn duidelijk: iedereen kent ze.", 3),
        ("Kop: [De regels zijn duidelijk: iedereen kent ze.]", 3), ("Stellingen >> De regels zijn duidelijk - iedereen kent ze", 3),
    ])
    func findsIndicator(heading: String, position: Int) {
        #expect(names.positions(in: heading) == [position])
    }

    @Test(arguments: [
        "", " ", "Naam", "Ik weet waar het niet over gaat.", "Ik vind: ik weet waar het over gaat, denk ik", "We hebben genoeg tijd nodig",
        "Wat is het doel", "Ik weet waar het over gaat. Waarom?", "Doelgroep", "iedereen kent ze", "[", "::::", "Q1", "1",
        String(repeating: "[", count: 2000),
    ])
    func findsNoneInOtherHeading(heading: String) {
        #expect(names.positions(in: heading) == [])
    }

    /// An instrument that asks one thing twice can only be matched by ids.
    @Test func findsBothWhereTextIsTheSame() {
        let twice = IndicatorNames([
            Indicator(id: Slug("a"), text: LocalizedText("Het gaat goed.")), Indicator(id: Slug("b"), text: LocalizedText("het gaat goed")),
        ])
        #expect(twice.positions(in: "Het gaat goed") == [0, 1])
        #expect(twice.positions(in: "B") == [1])
    }
}
