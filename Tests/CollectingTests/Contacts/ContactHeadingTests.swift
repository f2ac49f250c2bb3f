import Testing

@testable import Collecting

@Suite struct ContactHeadingTests {
    @Test(arguments: [
        ("Naam", ContactHeading.field(.name)), ("CONTACTPERSOON", .field(.name)), ("Naam van de contactpersoon", .field(.name)),
        ("Afdeling/Organisatie", .field(.organisation)), ("Straat / telefoon", .unknown), ("Voornaam", .firstName),
        ("Tussenvoegsel(s)", .infix), ("Achter-naam", .lastName), ("Organisatienaam", .field(.organisation)),
        ("Organisaties", .field(.organisation)), ("Functie (in het team)", .field(.function)), ("Tel.nr.", .field(.telephone)),
        ("Werktelefoon", .field(.telephone)), ("Telefoon werk", .field(.telephone)), ("Telefoonnummers", .field(.telephone)),
        ("Mobiel nr.", .mobile), ("06-nummer", .mobile), ("E-mailadres", .field(.email)), ("Émail", .field(.email)),
        ("Zakelijk e-mailadres", .field(.email)), ("Werkgebied(en)", .field(.areas)), ("Wijk/buurt", .field(.areas)),
        ("Thema’s", .field(.themes)), ("Thema 2", .field(.themes)), ("Waarnemer", .field(.standIn)), ("Plaats­vervanger", .field(.standIn)),
        ("Laatst gecontroleerd", .field(.confirmed)), ("Laatst gecontroleerd op:", .field(.confirmed)), ("Werktijden", .field(.hours)),
        ("Job title", .field(.function)), ("Phone number", .field(.telephone)), ("uitgave telefoon", .edition(of: .telephone)),
        ("Algemeen telefoonnummer", .organisation(.telephone)), ("Telefoon vervanger", .unknown), ("Opmerkingen", .unknown),
        ("Homepage", .unknown), ("Geb.datum", .personal("a birth date")), ("Geboortedatum", .personal("a birth date")),
        ("Date of birth", .personal("a birth date")), ("BSN-nummer", .personal("a citizen service number")),
        ("Telefoon privé", .personal("private")), ("Adres", .personal("may be a private address")),
        ("Postcode + plaats", .personal("may be a private address")),
    ])
    func knowsHeading(heading: String, meaning: ContactHeading) {
        #expect(ContactHeading(heading) == meaning)
    }
}
