internal import Diagnostics
internal import Model
internal import Reading

/// Reads one row of a contact list by its columns.
struct ContactRowReader {
    private(set) var organisation: IncomingOrganisation
    private(set) var diagnostics: [Diagnostic] = []
    /// What an address book put on the person by itself.
    private(set) var marks: [String] = []
    /// The columns of a number or an address that another column calls private or a fax, with what it calls it.
    private(set) var left: [(column: String, kind: String)] = []
    var contact: IncomingContact
    private let row: [CSVTable.Cell]
    private let sheet: ContactSheet
    private var name = (prefix: "", first: "", initials: "", infix: "", last: "", suffix: "")
    /// Numbers to call, with how well each serves.
    private var numbers: [(rank: Int, text: String, place: SourcePlace)] = []
    private var extensionNumber: (text: String, place: SourcePlace)?
    /// As they stand, for sharing them among several people.
    private var written: [ContactField: String] = [:]

    init(_ row: [CSVTable.Cell], of sheet: ContactSheet) {
        self.row = row
        self.sheet = sheet
        // checked: a row of a table has a cell at the least
        contact = IncomingContact(at: (row.first { !$0.text.isEmpty } ?? row[0]).place)
        organisation = IncomingOrganisation(place: contact.place)
        organisation.isMention = true
    }

    var filledCount: Int { row.count { !$0.text.trimmed.isEmpty } }
    var hasOrganisationColumn: Bool { sheet.columns.contains { $0.meaning == .field(.organisation) } }
    var isTotal: Bool { row.contains { foldedForMatching($0.text, separator: " ").hasPrefix("totaal") } }
    /// The last line on which a cell of the row goes on.
    var lastLine: Int { row.map { $0.place.line + $0.text.count(where: \.isNewline) }.max() ?? contact.place.line }

    mutating func read() {
        for (index, (cell, column)) in zip(row, sheet.columns).enumerated() {
            let text = ContactValue.plain(cell.text)
            if text.isEmpty || ContactValue.isNothing(text) { continue }
            let kind = column.kindColumn.flatMap { row.indices.contains($0) ? row[$0].text : nil }
            read(text, cell, as: column.meaning, kind: kind, index: index)
        }
        finishName()
        finishNumbers()
        organisation.set(.title, contact.text(.organisation))
    }

    private mutating func read(_ text: String, _ cell: CSVTable.Cell, as meaning: ContactHeading, kind: String?, index: Int) {
        switch meaning {
        case .field(.telephone): takeNumber(ContactValue.plain(cell.text), rank: 0, kind: kind, in: index, at: cell.place)
        case .mobile: takeNumber(text, rank: 2, kind: kind, in: index, at: cell.place)
        // Some write a whole number there.
        case .extensionNumber where text.count(where: \.isNumber) > 7: takeNumber(text, rank: 0, kind: kind, in: index, at: cell.place)
        case .extensionNumber: extensionNumber = (text, cell.place)
        case .field(.email): takeAddress(text, kind: kind, in: index, at: cell.place)
        case .field(let field) where field.isList: contact.add(field, ContactValue.list(cell.text), at: cell.place)
        case .labels: takeLabels(text, at: cell.place)
        case .field(let field):
            // Before the spaces are made one: a line end can stand between two people.
            if field == .name { written[.name] = cell.text.trimmed }
            if let other = contact.text(field) {
                if ContactValue.text(other) != ContactValue.text(text) {
                    diagnostics.append(.secondValue(text, of: sheet.columns[index].name, at: cell.place))
                }
            } else {
                take(text, as: field, at: cell.place)
            }
        case .firstName: name.first = name.first.isEmpty ? text : name.first
        case .initials: name.initials = name.initials.isEmpty ? text : name.initials
        case .infix: name.infix = text
        case .lastName: name.last = name.last.isEmpty ? text : name.last
        case .prefix, .title: name.prefix = PersonName.isSalutation(text) ? "" : PersonName.withoutSalutation(text)
        case .suffix: name.suffix = text
        case .organisation(.telephone): organisation.set(.telephone, ContactValue.telephone(cell.text).text)
        case .organisation(.email): organisation.set(.email, ContactValue.email(text))
        case .organisation(let field): organisation.set(field, text)
        case .edition(let field): contact.restricted[field.rawValue] = text
        case .personal, .unknown: break
        }
    }

    /// Keeps the text of a cell that holds one value.
    private mutating func take(_ text: String, as field: ContactField, at place: SourcePlace) {
        switch field {
        case .confirmed:
            guard let date = ContactValue.date(text) else {
                // Excel writes a zero in a column of dates so.
                if !["00-01-1900", "0-1-1900", "00/01/1900", "0"].contains(text) {
                    diagnostics.append(.badDate(text, at: place).leavingOut("the date"))
                }
                return
            }
            contact.set(field, date.iso, at: place)
        case .slug: contact.set(field, Slug(from: text).text, at: place)
        case .name, .organisation, .standIn: contact.set(field, ContactValue.text(text), at: place)
        default: contact.set(field, text, at: place)
        }
        if holdsCitizenServiceNumber(text) { diagnostics.append(.citizenServiceNumberInContacts(at: place)) }
    }

    /// Themes among the labels of an address book.
    private mutating func takeLabels(_ text: String, at place: SourcePlace) {
        let labels = (ContactValue.isInSeveralParts(text) ?? ContactValue.list(text)).map { ContactValue.text($0) }
        let own = labels.filter { AddressBookMark.isMark($0, isBook: true) }
        marks += own
        contact.add(.themes, labels.filter { !own.contains($0) }, at: place)
    }

    private mutating func takeNumber(_ text: String, rank: Int, kind written: String?, in index: Int, at place: SourcePlace) {
        let kind = foldedForMatching(written ?? "", separator: " ")
        if text == "0" { return }
        if ["home", "thuis", "prive", "fax", "pager"].contains(where: kind.contains) {
            return left.append((sheet.columns[index].name, written ?? ""))
        }
        let isMobile = ["mobile", "mobiel", "cell"].contains(where: kind.contains)
        let parts = ContactValue.isInSeveralParts(text) ?? text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
        for part in parts where !part.isEmpty { numbers.append((isMobile ? 2 : rank, part, place)) }
    }

    private mutating func takeAddress(_ text: String, kind: String?, in index: Int, at place: SourcePlace) {
        if ["home", "thuis", "prive"].contains(where: foldedForMatching(kind ?? "", separator: " ").contains) {
            return left.append((sheet.columns[index].name, kind ?? ""))
        }
        written[.email] = written[.email].map { $0 + "\n" + text } ?? text
        contact.addEmails(text, at: place)
        if holdsCitizenServiceNumber(text) { diagnostics.append(.citizenServiceNumberInContacts(at: place)) }
    }

    /// The name as it is called: what someone is called before initials, the infix before the family name.
    private mutating func finishName() {
        let first = name.first.isEmpty ? name.initials : name.first
        var last = name.last
        // `Berg, van den` in a column of family names.
        if let turned = PersonName.turned(last), name.infix.isEmpty, PersonName.isSurelySorted(last) { last = turned }
        if name.infix.isEmpty { last = Self.withInfixInFront(last) }
        let infix = last.lowercased().hasPrefix(name.infix.lowercased() + " ") ? "" : name.infix
        let parts = [name.prefix, first, infix, last, name.suffix].filter { !$0.isEmpty }
        let whole = contact.text(.name)
        if whole == nil || whole?.contains(",") == true && !first.isEmpty && !last.isEmpty {
            contact.set(.name, ContactValue.text(parts.joined(separator: " ")), at: contact.values[.name]?.place ?? contact.place)
        } else if let whole, SeveralPeople(written[.name] ?? whole) == .one {
            let name = PersonName.withoutSalutation(whole)
            if name != whole { diagnostics.append(.nameRead(whole, as: name, at: contact.place(.name))) }
            contact.values[.name]?.items = [name]
        } else if let text = written[.name] {
            contact.values[.name]?.items = [text]
        }
    }

    /// `van der Berg` for `Berg van der`.
    private static func withInfixInFront(_ name: String) -> String {
        let words = name.split(separator: " ").map(String.init)
        let infix = Array(words.reversed().prefix { PersonName.isInfix($0) }.reversed())
        if infix.isEmpty || infix.count == words.count { return name }
        let turned = (infix + words.dropLast(infix.count)).joined(separator: " ")
        return turned.hasSuffix(",") ? String(turned.dropLast()).trimmed : turned
    }

    /// Puts an extension that has a column of its own behind the number at work; one without a number to dial first says nothing to others.
    private mutating func joinExtension() {
        guard let (text, place) = extensionNumber else { return }
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let own = numbers.firstIndex { number in
            let cell = PhoneNumbers(number.text)
            return number.rank == 0 && cell.numbers.count == 1 && cell.numbers[0].extensionNumber == nil
        }
        guard let own, !digits.isEmpty, digits.count <= 6 else {
            if !digits.isEmpty { diagnostics.append(.extensionAlone(text, at: place)) }
            return
        }
        numbers[own].text += " tst \(digits)"
    }

    private mutating func finishNumbers() {
        joinExtension()
        let sorted = numbers.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
        if sorted.isEmpty { return }
        written[.telephone] = sorted.map(\.text).joined(separator: "\n")
        for number in sorted {
            var problems: [Diagnostic] = []
            contact.addTelephones(number.text, at: number.place) { problems.append($0) }
            diagnostics += problems
        }
    }

    /// Who stands in the cell of the name.
    var people: SeveralPeople { SeveralPeople(contact.text(.name) ?? "") }

    /// Gives the row the organisation of the group that it stands in.
    mutating func fill(organisation title: String) {
        contact.set(.organisation, title, at: contact.place)
        organisation.set(.title, title)
        diagnostics.append(.filledDown(title, of: contact.text(.name) ?? "", at: contact.place))
    }

    /// The contact of one of several people in the row, with a number and address of their own where there is one for each.
    func contact(_ person: String, number: Int, of count: Int) -> IncomingContact {
        var contact = contact
        contact.values[.name]?.items = [PersonName.withoutSalutation(ContactValue.text(person))]
        if let shares = written[.email].flatMap({ ContactValue.shares(of: $0, among: count) }) {
            contact.values[.email]?.items = [ContactValue.emails(shares[number]).first ?? shares[number]]
        }
        if let shares = written[.telephone].flatMap({ ContactValue.shares(of: $0, among: count) }) {
            contact.values[.telephone]?.items = [ContactValue.telephone(shares[number]).text]
        }
        return contact
    }
}
