import Testing

@testable import Model

@Suite struct PersonNameTests {
    /// Family name with its infix, as telephones sort and greet: RFC 2426, 3.1.2, has family, given, additional, prefixes, suffixes.
    @Test(arguments: [
        ("Jan van der Berg", ["van der Berg", "Jan", "", ""]),
        ("Prof. dr. Zoë el Idrissi-ten Brink", ["el Idrissi-ten Brink", "Zoë", "Prof. dr.", ""]),
        ("dr. A.B. de Wit MSc", ["de Wit", "A.B.", "dr.", "MSc"]), ("Berg, J. van den", ["van den Berg", "J.", "", ""]),
        ("Anna Jansen-de Vries", ["Jansen-de Vries", "Anna", "", ""]), ("Anna Jansen - de Vries", ["Jansen - de Vries", "Anna", "", ""]),
        ("Marie-Louise Groenewegen-van der Steenhoven", ["Groenewegen-van der Steenhoven", "Marie-Louise", "", ""]),
        ("Désirée van 't Hof", ["van 't Hof", "Désirée", "", ""]), ("Kees in ’t Veld", ["in ’t Veld", "Kees", "", ""]),
        ("mw. Zoë Brunné", ["Brunné", "Zoë", "mw.", ""]), ("De heer P. ter Horst", ["ter Horst", "P.", "De heer", ""]),
        ("Jan Willem Vos", ["Vos", "Jan Willem", "", ""]), ("van der Berg", ["van der Berg", "", "", ""]),
        ("De Vries", ["De Vries", "", "", ""]),
        ("Intake", ["Intake", "", "", ""]), ("mr.drs. Els Kok LL.M.", ["Kok", "Els", "mr.drs.", "LL.M."]),
        ("Jun Ma", ["Ma", "Jun", "", ""]),
        ("Jan Bos (waarnemend)", ["Bos", "Jan", "", "(waarnemend)"]), ("J.P. (Jan) van Dijk, RA", ["van Dijk", "J.P. (Jan)", "", "RA"]),
        ("Maria dos Santos", ["dos Santos", "Maria", "", ""]), ("Heinrich von Stein", ["von Stein", "Heinrich", "", ""]),
        ("Luc Van den Broeck", ["Van den Broeck", "Luc", "", ""]), ("Sofie la Roche jr.", ["la Roche", "Sofie", "", "jr."]),
        ("Jan v.d. Meer", ["v.d. Meer", "Jan", "", ""]), ("", ["", "", "", ""]), ("dr.", ["dr.", "", "", ""]),
    ])
    func takesNameApart(written: String, parts: [String]) {
        let name = PersonName(written)
        #expect([name.family, name.given, name.prefix, name.suffix] == parts)
    }

    @Test(
        arguments: [
            ("Idrissi, Samira el", "Samira el Idrissi"), ("Berg, J. van den", "J. van den Berg"), ("Jansen, A.B.", "A.B. Jansen"),
            ("Groenewegen-van der Steenhoven, Marie-Louise", "Marie-Louise Groenewegen-van der Steenhoven"),
            ("Wit, dr. A.B. de", "dr. A.B. de Wit"),
            ("Berg, J.A. van den (Jan)", "J.A. (Jan) van den Berg"), ("Bos, J. (Jan)", "J. (Jan) Bos"), ("JANSEN, PIETER", "PIETER JANSEN"),
            ("Vries, de", "de Vries"), ("Hof, van 't", "van 't Hof"),
            ("Hof, Désirée van 't", "Désirée van 't Hof"), ("Jansen, MSc", nil), ("Jansen, LL.M.", nil), ("Samira el Idrissi", nil),
            ("Bos, Jan, Piet", nil), (", Jan", nil), ("Jan,", nil), ("Loket, balie 3", nil),
        ] as [(String, String?)])
    func turnsNameAroundItsComma(written: String, turned: String?) {
        #expect(PersonName.turned(written) == turned)
    }

    @Test(arguments: [
        ("Berg, J. van den", true), ("Jansen, A.B.", true), ("Idrissi, Samira el", true), ("Bos, Jan", false), ("Meldpunt, balie", false),
        ("Jansen, MSc", false), ("Vries, de", true), ("Hart, 't", true), ("Berg, J.A. van den (Jan)", true), ("Bos, Jan (Piet)", false),
    ])
    func knowsNameThatIsSurelySorted(written: String, isSure: Bool) {
        #expect(PersonName.isSurelySorted(written) == isSure)
    }

    @Test(arguments: [
        ("J. van der Berg", "Jan van der Berg", true), ("Jan Bos", "dr. Jan Bos MSc", true), ("Jan", "Jan Bos", false),
        ("P. van der Berg", "Jan van der Berg", false), ("Jan Bos", "J. Bos", false), ("Jan Bos", "Jan Vos", false),
        ("dr. Jan Bos", "Jan Bos", false),
        ("Jan Bos", "Jan Willem Bos", true), ("Jo Bos", "Jan Bos", false),
    ])
    func knowsShorterForm(first: String, second: String, isShorter: Bool) {
        #expect(PersonName(first).isShorterForm(of: PersonName(second)) == isShorter)
    }

    @Test(arguments: [
        ("Dhr. J. Bos", "J. Bos"), ("mw. Zoë Brunné", "Zoë Brunné"), ("de heer Jan Bos", "Jan Bos"), ("mevrouw dr. Els Kok", "dr. Els Kok"),
        ("mr. Els Kok", "mr. Els Kok"), ("Mw.", "Mw."), ("De Heer", "De Heer"),
    ])
    func leavesSalutationOut(written: String, name: String) {
        #expect(PersonName.withoutSalutation(written) == name)
    }
}
