/// The words of every problem with a telephone number, an e-mail address or a web address of the directory: each is shown as it was
/// written, and no link is made of it.
extension Diagnostic {
    package static func noTelephone(_ text: String, at place: SourcePlace) -> Diagnostic {
        notLinked(
            text, "is no telephone number",
            suggestion: "write a number such as 010 000 01 12, and words behind it: 010 000 01 12 tst 3 (ma-wo)", at: place)
    }

    package static func impossibleTelephone(_ text: String, digits: Int, at place: SourcePlace) -> Diagnostic {
        notLinked(
            text, "has \(digits) digits, and there is no such telephone number",
            suggestion: "a Dutch number has ten digits with its zero, any other begins with + and the code of its country", at: place)
    }

    package static func telephoneDigitsLost(_ text: String, at place: SourcePlace) -> Diagnostic {
        notLinked(
            text, "is what a spreadsheet made of a telephone number, and its digits are lost",
            suggestion: "look the number up, and give the column the format Text before it is written", at: place)
    }

    package static func telephoneNotTaken(_ text: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .valueNotUsed, at: place,
            "“\(text)” is what a spreadsheet made of a telephone number: its digits are lost, and it is not taken",
            suggestion: "look the number up, and give the column the format Text before it is written")
    }

    package static func noEmail(_ text: String, at place: SourcePlace) -> Diagnostic {
        notLinked(text, "is no e-mail address", suggestion: "write an address such as naam@organisatie.example.nl", at: place)
    }

    package static func noWebsite(_ text: String, at place: SourcePlace) -> Diagnostic {
        notLinked(text, "is no web address", suggestion: "write an address such as https://www.example.nl, without spaces", at: place)
    }

    private static func notLinked(_ text: String, _ problem: String, suggestion: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .notLinked, at: place, "“\(shortened(text))” \(problem), so it is shown and not linked", suggestion: suggestion)
    }
}
