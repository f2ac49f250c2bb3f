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

    package static func cardNotUsed(_ contents: String, because reason: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.warning, .rowNotUsed, at: place, "this card \(reason), and is not taken: “\(shortened(contents))”")
    }

    package static func cardLineNotUsed(_ contents: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.warning, .rowNotUsed, at: place, "this line is no part of a card, and is not taken: “\(shortened(contents))”")
    }

    package static func cardNeverEnds(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .contactFile, at: place, "this card never ends: there is no END:VCARD",
            suggestion: "see whether the file is whole; what stands here is taken")
    }

    package static func noCards(at place: SourcePlace) -> Diagnostic {
        contactFile("there are no cards in this file", suggestion: "export the address book again as vCard 3.0", at: place)
    }

    package static func packageTable(_ problem: String, at place: SourcePlace) -> Diagnostic {
        contactFile(
            problem, suggestion: "name the folder of an HSDS package: one with contacts.csv and organizations.csv in it", at: place)
    }

    package static func packageInJSON(at place: SourcePlace) -> Diagnostic {
        contactFile(
            "this folder holds HSDS as JSON, and contacts are read from its tables",
            suggestion: "ask for the tabular data package, with contacts.csv and organizations.csv in it, and name its folder", at: place)
    }

    package static func contactsInJSON(at place: SourcePlace) -> Diagnostic {
        contactFile(
            "this is JSON, and contacts are read from tables and address books",
            suggestion:
                "export them as CSV or vCard; of HSDS ask for the tabular data package, with contacts.csv and organizations.csv in it, and name its folder",
            at: place)
    }

    package static func partOfPackage(at place: SourcePlace) -> Diagnostic {
        contactFile(
            "this is one table of an HSDS package, which says the rest in its other tables",
            suggestion: "name the folder that it stands in", at: place)
    }

    package static func webPage(at place: SourcePlace) -> Diagnostic {
        contactFile(
            "this is a web page, and no list of contacts", suggestion: "was it a page to log in? then log in and download the list again",
            at: place)
    }

    /// - Parameter kind: what it is, such as `a zip file`.
    package static func otherContactFile(_ kind: String, suggestion: String? = nil, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .notText, at: place, "this is \(kind), and contacts are read from CSV, vCard (.vcf) and folders of HSDS packages",
            suggestion: suggestion ?? "export the contacts as CSV or vCard, and import that")
    }

    package static func missingTable(_ name: String, file: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .valueNotUsed, at: place,
            "the table “\(shortened(name))” is described as \(shortened(file)), and that file is not there",
            suggestion: "put it back, or take it out of the description")
    }

    package static func inactiveService(_ service: String, status: String, of contact: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .valueMended, at: place,
            "\(shortened(contact)) is of the service “\(shortened(service))”, which is \(shortened(status)), and comes in all the same",
            suggestion: "take the contact out if nobody can be reached there any more")
    }

    package static func timesOfOtherZone(_ written: String, as hours: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .valueMended, at: place, "“\(shortened(written))” is read as the time on the clock here: \(hours)",
            suggestion: "see whether that is what the organisation means")
    }

    package static func scheduleNotUsed(_ contents: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .valueNotUsed, at: place, "these hours do not come back every week, and are not taken: “\(shortened(contents))”",
            suggestion: "write them in words in the column bereikbaar")
    }

    package static func brokenIdentifier(_ id: String, of table: String, instead: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .valueNotUsed, at: place, "no \(table) of this package has the identifier \(shortened(id))",
            suggestion: instead.map { "“\($0)”, which offers the contact's service, is taken" })
    }

    package static func rowNotUsed(_ contents: String, because reason: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.note, .rowNotUsed, at: place, "this row \(reason), and is not taken: “\(shortened(contents))”")
    }

    /// - Parameter above: the organisation in the cell above an empty one.
    package static func withoutOrganisation(_ name: String, above: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .rowNotUsed, at: place, "“\(shortened(name))” has no organisation, and is not taken",
            suggestion: above.map {
                "is it “\(shortened($0))”, from the cell above? a spreadsheet keeps the text of cells that were put together in the first; then import again with --fill-down"
            } ?? "write one in the row, and import again")
    }

    package static func filledDown(_ organisation: String, of name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .valueMended, at: place,
            "\(shortened(name)) gets the organisation of the cells above, as --fill-down asks: \(shortened(organisation))")
    }

    package static func nameRead(_ written: String, as name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.note, .valueMended, at: place, "“\(shortened(written))” is read as \(shortened(name))")
    }

    package static func rowsOfOnePerson(_ name: String, other: SourcePlace, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .rowsMerged, at: place, "\(shortened(name)) stands in \(other.file):\(other.line) as well, and becomes one contact")
    }

    /// - Parameter people: those who become contacts; empty where it cannot be told.
    package static func severalPeople(_ written: String, people: [String], at place: SourcePlace) -> Diagnostic {
        let names = people.map { shortened($0) }.joined(separator: ", ")
        return Diagnostic(
            .warning, .severalPeople, at: place,
            people.isEmpty
                ? "“\(shortened(written))” may be more than one person, and comes in as one contact"
                : "“\(shortened(written))” are \(people.count) people, who become a contact each: \(names)",
            suggestion: people.isEmpty
                ? "give each a row of their own"
                : "what stands once in the row is given to each; give each a row of their own where that is not right")
    }

    package static func wholeArea(_ written: String, as areas: [String], at place: SourcePlace) -> Diagnostic {
        let shown = areas.count > 5 ? "all \(areas.count) areas" : areas.joined(separator: ", ")
        return Diagnostic(.note, .valueMended, at: place, "“\(shortened(written))” is read as the whole area: \(shown)")
    }

    package static func noWholeArea(_ written: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .valueNotUsed, at: place,
            "“\(shortened(written))” means the whole area, and this site has no areas; the area is left out",
            suggestion: "begin areas.yaml with the area that it is, and import again")
    }

    package static func organisationValueNotUsed(
        _ field: String, _ value: String, of organisation: String, at place: SourcePlace
    ) -> Diagnostic {
        Diagnostic(
            .note, .valueNotUsed, at: place,
            "\(shortened(organisation)) is in the directory, and stays as it is; its \(field) “\(shortened(value))” is not taken",
            suggestion: "write it in organisations.csv yourself, if it is right")
    }

    package static func secondValue(_ value: String, of column: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .valueNotUsed, at: place,
            "the column “\(shortened(column))” holds a second value for what an earlier column says, and “\(shortened(value))” is not taken"
        )
    }

    package static func dateToCome(_ date: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .valueNotUsed, at: place, "\(date) is still to come: nobody can have confirmed anything then; the date is left out")
    }

    package static func shorterName(_ written: String, than name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.note, .valueNotUsed, at: place, "“\(shortened(written))” is taken for \(name), whose name stays as it is")
    }

    /// The same problem where it stops nothing.
    ///
    /// - Parameter part: what is not taken: `the row`, `the date`.
    package func leavingOut(_ part: String) -> Diagnostic {
        var problem = self
        problem.severity = .warning
        problem.summary += "; \(part) is left out, and the rest comes in"
        return problem
    }

    package static func columnWithoutHeading(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .rowNotUsed, at: place, "this column has no heading, and is not taken",
            suggestion: "write above it what it holds, if it is to be used")
    }

    package static func extensionAlone(_ text: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .valueNotUsed, at: place,
            "“\(shortened(text))” is an extension, and the row has no single number at work to put it behind; it is not taken",
            suggestion: "write it behind its number: 010 000 01 12 tst 3")
    }

    package static func zeroPutBack(_ written: String, as telephone: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .valueMended, at: place, "a spreadsheet took the beginning off “\(shortened(written))”, which is read as \(telephone)")
    }

    package static func olderDate(_ date: String, than known: String, of contact: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .valueNotUsed, at: place, "\(contact) was confirmed on \(known), so the older date \(date) is not taken")
    }

    package static func ambiguousContact(_ name: String, choices: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .ambiguousContact, at: place,
            "“\(shortened(name))” can be \(choices.joined(separator: " or ")); the row is left out, and the rest comes in",
            suggestion: "write the organisation and the e-mail address as the directory has them, or add a column slug with one of: "
                + choices.joined(separator: ", "))
    }

    package static func sameAddress(_ name: String, _ other: String, slug: String, email: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .ambiguousContact, at: place,
            "“\(shortened(name))” has the address \(email), which the directory knows as that of \(other); the row is left out, and the rest comes in",
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
        let kept = field == "telephone" || field == "email" ? "both are kept" : "the first is kept"
        return Diagnostic(
            .warning, .contactConflict, at: place,
            "the \(field) of \(shortened(name)) is “\(shortened(value))” here and “\(shortened(other))” in \(otherPlace.file):\(otherPlace.line); \(kept)",
            suggestion: "take out the one that is not right")
    }

    package static func newOrganisation(_ title: String, nearest: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .newOrganisation, at: place, "“\(shortened(title))” is not in the directory, and becomes a new organisation",
            suggestion: "did you mean “\(nearest)”?")
    }

    package static func notEditable(_ field: String, of name: String, file: String, value: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .notEditable, at: place,
            "the \(field) of \(name) cannot be changed in \(file), where it is written over more than a line or with keys; it stays as it is",
            suggestion: "write “\(shortened(value))” there yourself, and import again")
    }

    package static func citizenServiceNumberInContacts(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .citizenServiceNumber, at: place,
            "these nine digits pass the test of a citizen service number (BSN), which has no place among contacts",
            suggestion: "take it out; a telephone number belongs in a column of telephone numbers")
    }

    package static func citizenServiceNumberAsTelephone(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .citizenServiceNumber, at: place,
            "this telephone number has nine digits that pass the test of a citizen service number (BSN), which has no place among contacts",
            suggestion: "take it out if it is one; if it is to be called, write its first digit: 0")
    }

    package static func moreContactProblems(_ count: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.note, .contactFile, at: place, "this file has \(count) more problems than are told here")
    }
}
