import Testing

@testable import Collecting

@Suite struct SeveralPeopleTests {
    @Test(arguments: [
        ("Jan Jansen en Piet Pietersen", ["Jan Jansen", "Piet Pietersen"]), ("Jan / Piet", ["Jan", "Piet"]), ("Jan/Piet", ["Jan", "Piet"]),
        ("Jan Jansen & mw. A. de Vries", ["Jan Jansen", "mw. A. de Vries"]), ("Jan Bos\nEls Kok", ["Jan Bos", "Els Kok"]),
        ("Jan Bos; Els Kok; P. ter Horst", ["Jan Bos", "Els Kok", "P. ter Horst"]),
        ("Jan Jansen, Els de Vries", ["Jan Jansen", "Els de Vries"]),
        ("Jan Bos and Els Kok", ["Jan Bos", "Els Kok"]),
        ("Jan Bos, Els Kok en P. ter Horst", ["Jan Bos", "Els Kok", "P. ter Horst"]),
        ("Jan Bos, Els Kok, Bea Dam & P. ter Horst", ["Jan Bos", "Els Kok", "Bea Dam", "P. ter Horst"]),
        ("Dhr Klaas Post & Mevr. Ria Boom", ["Dhr Klaas Post", "Mevr. Ria Boom"]),
    ])
    func tellsPeopleApart(written: String, people: [String]) {
        #expect(SeveralPeople(written) == .each(people))
    }

    @Test(arguments: [
        "Jan Jansen", "Berg, J. van den", "Bos, Jan", "Meldpunt Zorg en Veiligheid", "Werk en Inkomen", "Team Jeugd en Gezin Noord",
        "Jansen-de Vries",
        "Zorg/Veiligheid", "Bureau Halt / Leerplicht", "Anna de Wit, MSc", "J.P. (Jan) van Dijk", "Loket A/B", "Berg, Jan Willem van den",
        "Piet van der Enden",
    ])
    func takesOneForOne(written: String) {
        #expect(SeveralPeople(written) == .one)
    }

    @Test(arguments: ["Jan en Els de Vries", "Jan en Piet", "Jan, Els en Piet"])
    func saysWhereItCannotTell(written: String) {
        #expect(SeveralPeople(written) == .unclear)
    }
}
