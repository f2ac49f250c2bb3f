/// The words of every problem with contacts that come in.
extension Diagnostic {
    package static func contactFile(_ problem: String, suggestion: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .contactFile, at: place, problem, suggestion: suggestion)
    }

    package static func contactFileTooLarge(megabytes: Int, limit: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .fileTooLarge, at: place, "this file has \(megabytes) MB, and contacts take \(limit) MB at most",
            suggestion: "see whether it is the right file")
    }

    package static func contactWorkbook(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .notText, at: place, "this is a workbook, and contacts are read from text",
            suggestion: "open it in Excel or LibreOffice, choose Save as, and save each sheet as “CSV UTF-8”; then import that file")
    }

    package static func noContactColumns(at place: SourcePlace) -> Diagnostic {
        contactFile(
            "no row of this file is a heading of a contact list",
            suggestion: "write above the columns what they hold: naam, organisatie, functie, telefoon, e-mail …", at: place)
    }

    package static func cardWithoutName(at place: SourcePlace) -> Diagnostic {
        contactFile("this card names nobody", suggestion: "give it a name (FN), or take the card out", at: place)
    }

    package static func brokenCard(_ problem: String, at place: SourcePlace) -> Diagnostic {
        contactFile(problem, suggestion: "export the address book again as vCard 3.0", at: place)
    }

    package static func packageTable(_ problem: String, at place: SourcePlace) -> Diagnostic {
        contactFile(
            problem, suggestion: "name the folder of an HSDS package: one with contacts.csv and organizations.csv in it", at: place)
    }

    package static func brokenIdentifier(_ id: String, of table: String, instead: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .valueNotUsed, at: place, "no \(table) of this package has the identifier \(shortened(id))",
            suggestion: instead.map { "“\($0)”, which offers the contact's service, is taken" })
    }

    package static func rowNotUsed(_ contents: String, because reason: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.note, .rowNotUsed, at: place, "this row \(reason), and is not taken: “\(shortened(contents))”")
    }

    package static func columnWithoutHeading(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .rowNotUsed, at: place, "this column has no heading, and is not taken",
            suggestion: "write above it what it holds, if it is to be used")
    }

    package static func zeroPutBack(_ written: String, as telephone: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .valueMended, at: place, "a spreadsheet took the beginning off “\(shortened(written))”, which is read as \(telephone)")
    }

    /// - Parameter lines: those with a value for which there is no room.
    package static func secondValues(lines: [Int], at place: SourcePlace) -> Diagnostic {
        let shown = lines.prefix(12).map(String.init).joined(separator: ", ") + (lines.count > 12 ? " and \(lines.count - 12) more" : "")
        return Diagnostic(
            .warning, .valueNotUsed, at: place,
            "a contact has one function, one organisation and one of each such thing, so a second is not taken, in "
                + (lines.count == 1 ? "line " : "lines ") + shown,
            suggestion:
                "the first column goes before the second; leave the one that people are to use")
    }

    package static func olderDate(_ date: String, than known: String, of contact: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .valueNotUsed, at: place, "\(contact) was confirmed on \(known), so the older date \(date) is not taken")
    }

    package static func ambiguousContact(_ name: String, choices: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .ambiguousContact, at: place, "“\(shortened(name))” can be \(choices.joined(separator: " or "))",
            suggestion: "write the organisation and the e-mail address as the directory has them, or add a column slug with one of: "
                + choices.joined(separator: ", "))
    }

    package static func sameAddress(_ name: String, _ other: String, slug: String, email: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .ambiguousContact, at: place,
            "“\(shortened(name))” has the address \(email), which the directory knows as that of \(other)",
            suggestion:
                "is it the same person? then write \(slug) in a column slug; is it someone else? then write a slug of their own there, or another address"
        )
    }

    package static func namesake(_ name: String, organisation: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .namesake, at: place, "the directory has a “\(shortened(name))” at \(organisation), and this is taken for someone else",
            suggestion: "is it the same person? then write that one's e-mail address or slug in this row")
    }

    package static func contactConflict(
        _ field: String, of name: String, _ value: String, other: String, at otherPlace: SourcePlace, place: SourcePlace
    ) -> Diagnostic {
        Diagnostic(
            .error, .contactConflict, at: place,
            "the \(field) of \(shortened(name)) is “\(shortened(value))” here and “\(shortened(other))” in \(otherPlace.file):\(otherPlace.line)",
            suggestion: "take out the one that is not right")
    }

    package static func newOrganisation(_ title: String, nearest: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .newOrganisation, at: place, "“\(shortened(title))” is not in the directory, and becomes a new organisation",
            suggestion: "did you mean “\(nearest)”?")
    }

    package static func notEditable(_ field: String, of name: String, file: String, value: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .notEditable, at: place,
            "the \(field) of \(name) cannot be changed in \(file), where it is written over more than a line or with keys",
            suggestion: "write “\(shortened(value))” there yourself, and import again")
    }

    package static func citizenServiceNumberInContacts(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .citizenServiceNumber, at: place,
            "these nine digits pass the test of a citizen service number (BSN), which has no place among contacts",
            suggestion: "take it out; a telephone number belongs in a column of telephone numbers")
    }

    package static func moreContactProblems(_ count: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.note, .contactFile, at: place, "this file has \(count) more problems than are told here")
    }

    /// At most a line's worth of a text that someone else wrote.
    private static func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 80 ? line.prefix(79) + "…" : line
    }
}
