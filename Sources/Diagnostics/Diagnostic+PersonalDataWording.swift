/// The words of what a site holds of persons that is never published.
extension Diagnostic {
    package static func citizenServiceNumber(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .citizenServiceNumber, at: place,
            "these nine digits pass the test of a citizen service number (BSN), which is never published",
            suggestion:
                "take it out; if it is another number, name it just before (telefoon, KvK) or write “kring-allow: why” in a comment on the line above"
        )
    }

    package static func citizenServiceNumberInName(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .citizenServiceNumber, at: place,
            "the name of this file or of its folder holds digits that pass the test of a citizen service number (BSN), which is never published",
            suggestion: "give it another name")
    }

    package static func birthDate(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .birthDate, at: place, "this reads as someone's birth date, which is never published",
            suggestion: "take it out; if it is no person's, write “kring-allow: why” in a comment on the line above")
    }

    package static func houseAddress(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .houseAddress, at: place, "this reads as the address where someone lives, which is never published",
            suggestion: "take it out; if nobody lives there, write “kring-allow: why” in a comment on the line above")
    }

    package static func addressBesidePerson(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .houseAddress, at: place, "this address stands beside a person's name and is no organisation's visiting address",
            suggestion:
                "take it out if someone lives there; if it is where an organisation works, give that organisation visit:, or write “kring-allow: why” in a comment on the line above"
        )
    }

    package static func excuseWithoutReason(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .excuseWithoutReason, at: place, "kring-allow excuses nothing here: the reason stands after it",
            suggestion: "write why the number may be published: kring-allow: a case number of the archive")
    }
}
