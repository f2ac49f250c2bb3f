internal import Diagnostics
internal import Model
internal import Reading

extension IncomingContact {
    /// Adds the telephone numbers of a cell behind those that are there; one that is there already is not added.
    mutating func addTelephones(_ written: String, at place: SourcePlace, report: (Diagnostic) -> Void) {
        let cell = PhoneNumbers(written)
        if holdsCitizenServiceNumber(written) { report(.citizenServiceNumberAsTelephone(at: place)) }
        for fault in cell.faults {
            switch fault {
            case .digitsLost(let text): return report(.telephoneNotTaken(text, at: place))
            case .mended(let text, let number): report(.zeroPutBack(text, as: number, at: place))
            case .noNumber, .impossible: break
            }
        }
        // An empty cell of a column of numbers.
        if cell.lines.isEmpty || cell.numbers.isEmpty && cell.tidied.allSatisfy({ $0 == "0" }) { return }
        guard let known = values[.telephone] else { return set(.telephone, cell.tidied, at: place) }
        let dialled = Set(PhoneNumbers(known.text).numbers.map(\.national))
        let isKnown = cell.numbers.isEmpty ? known.text.contains(cell.tidied) : cell.numbers.allSatisfy { dialled.contains($0.national) }
        if !isKnown { values[.telephone]?.items = [known.text + " / " + cell.tidied] }
    }

    /// Adds the e-mail addresses of a cell behind those that are there.
    mutating func addEmails(_ written: String, at place: SourcePlace) {
        let text = ContactValue.email(written)
        guard let known = values[.email] else { return set(.email, text, at: place) }
        let addresses = Set(ContactValue.emails(known.text).map { $0.lowercased() })
        let new = ContactValue.emails(written)
        let isKnown = new.isEmpty ? known.text.contains(text) : new.allSatisfy { addresses.contains($0.lowercased()) }
        if !isKnown { values[.email]?.items = [known.text + "; " + text] }
    }

    /// What is dialled for the telephone numbers, by which two people are one.
    var numbers: Set<String> { Set(PhoneNumbers(text(.telephone) ?? "").numbers.map(\.national)) }

    /// The e-mail addresses, in lower case.
    var addresses: Set<String> { Set(ContactValue.emails(text(.email) ?? "").map { $0.lowercased() }) }
}
