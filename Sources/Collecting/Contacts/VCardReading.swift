internal import Diagnostics
internal import Model
internal import Reading

/// Reads the cards of an address book: vCard 2.1, 3.0 and 4.0.
///
/// A card that names nobody, or is of a list of people, is not taken, and told; the others come in.
///
/// - Parameter fieldName: what a field is called in the report.
func readVCards(_ bytes: [UInt8], path: String, fieldName: (ContactField) -> String) -> ContactFile {
    var result = ContactFile(path: path)
    // With a zero byte in it, it is a card still: without it, its lines are told apart as the cards' are.
    let readable = bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
    let file =
        TextFile(path: path, bytes: bytes) ?? TextFile(path: path, bytes: readable)
        ?? TextFile(path: path, text: String(decoding: readable, as: UTF8.self))
    result.texts = [file]
    var bytes = bytes
    if case .utf16? = TextEncoding.decoded(bytes)?.encoding { bytes = Array(file.text.utf8) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = Array(bytes.dropFirst(3)) }
    var problems: [Diagnostic] = []
    let cards = VCard.cards(in: bytes, path: path) { problems.append($0) }
    for problem in problems { result.report(problem) }
    if cards.isEmpty { result.report(.noCards(at: file.place(line: 1, column: 1))) }
    let names = Dictionary(
        cards.compactMap { card in card.text("UID").map { ($0, card.text("X-KRING-SLUG") ?? card.name ?? "") } },
        uniquingKeysWith: { first, _ in first })
    // One sure mark of an address book tells that the less sure ones are its as well.
    let isBook = cards.contains { card in card.categories.contains { AddressBookMark.isMark($0, isBook: false) } }
    for card in cards {
        if let kind = card.otherKind {
            result.report(.cardNotUsed(card.contents, because: "is of a \(kind), and not of a person", at: card.place))
            continue
        }
        if card.isOrganisation {
            result.organisations.append(organisation(of: card))
        } else if card.name != nil {
            readContact(card, names, isBook: isBook, into: &result)
        } else {
            result.report(.cardNotUsed(card.contents, because: "names nobody", at: card.place))
            continue
        }
        noteUse(of: card, in: &result, fieldName: fieldName)
    }
    return result
}

private func organisation(of card: VCard) -> IncomingOrganisation {
    var organisation = IncomingOrganisation(place: card.place)
    organisation.set(.title, card.organisation ?? card.name)
    organisation.set(.slug, card.text("X-KRING-SLUG"))
    organisation.set(.short, card.text("NICKNAME"))
    organisation.set(.domain, card.text("X-KRING-DOMAIN"))
    var reach = IncomingContact(at: card.place)
    readReach(of: card, into: &reach) { _ in }
    organisation.set(.telephone, reach.text(.telephone))
    organisation.set(.email, reach.text(.email))
    organisation.set(.website, card.text("X-KRING-WEBSITE") ?? websites(of: card))
    organisation.set(.visit, houseAddress(of: card))
    organisation.set(.edition, card.text("X-KRING-EDITION"))
    return organisation
}

private func readContact(_ card: VCard, _ names: [String: String], isBook: Bool, into result: inout ContactFile) {
    var contact = IncomingContact(at: card.place)
    let place = { (name: String) in card.first(name)?.place ?? card.place }
    contact.set(.name, card.name, at: place("FN"))
    if let shown = card.text("FN").map({ ContactValue.text($0) }), let name = card.name, shown != name, ContactValue.isName(shown) {
        result.report(.nameRead(shown, as: name, at: place("FN")))
    }
    contact.set(.slug, card.text("X-KRING-SLUG").map { Slug(from: $0).text }, at: place("X-KRING-SLUG"))
    contact.set(.organisation, card.text("X-KRING-ORGANISATION") ?? card.organisation, at: place("ORG"))
    contact.set(.function, (card.text("TITLE") ?? card.text("ROLE")).map(ContactValue.plain), at: place("TITLE"))
    contact.set(.domain, card.text("X-KRING-DOMAIN"), at: place("X-KRING-DOMAIN"))
    let marks = card.categories.filter { AddressBookMark.isMark($0, isBook: isBook) }
    for mark in marks { result.leave("CATEGORIES: " + mark, because: "the address book's own mark") }
    contact.add(.themes, card.categories.filter { !marks.contains($0) }, at: place("CATEGORIES"))
    let areas = card.lines.filter { $0.name == "X-KRING-AREAS" }.flatMap { $0.parts(separator: ",") }
    contact.add(.areas, areas.filter { !$0.isEmpty }, at: place("X-KRING-AREAS"))
    var problems: [Diagnostic] = []
    readReach(of: card, into: &contact) { problems.append($0) }
    for problem in problems { result.report(problem) }
    contact.set(.hours, card.text("X-KRING-HOURS"), at: place("X-KRING-HOURS"))
    if let (standIn, place) = agent(of: card, names) { contact.set(.standIn, standIn, at: place) }
    contact.set(.confirmed, card.text("X-KRING-CONFIRMED").flatMap { ContactValue.date($0)?.iso }, at: place("X-KRING-CONFIRMED"))
    contact.set(.edition, card.text("X-KRING-EDITION"), at: place("X-KRING-EDITION"))
    for line in card.lines where line.name.hasPrefix("X-KRING-EDITION-") {
        contact.restricted[line.name.dropFirst("X-KRING-EDITION-".count).lowercased()] = line.text
    }
    for (field, value) in contact.values where field != .telephone && holdsCitizenServiceNumber(value.text) {
        result.report(.citizenServiceNumberInContacts(at: value.place))
    }
    result.contacts.append(contact)
    var organisation = IncomingOrganisation(place: contact.place)
    organisation.set(.title, card.organisation)
    organisation.set(.slug, card.text("X-KRING-ORGANISATION"))
    organisation.isMention = true
    if !organisation.title.isEmpty { result.organisations.append(organisation) }
}

/// Reads all telephone numbers and e-mail addresses; our own cards have them as they were written.
private func readReach(of card: VCard, into contact: inout IncomingContact, report: (Diagnostic) -> Void) {
    if let line = card.first("X-KRING-TELEPHONE") {
        contact.addTelephones(line.text, at: line.place, report: report)
    } else {
        for number in telephones(of: card) { contact.addTelephones(number.text, at: number.place, report: report) }
    }
    if let line = card.first("X-KRING-EMAIL") { return contact.addEmails(line.text, at: line.place) }
    let lines = card.lines.filter { $0.name == "EMAIL" && !$0.types.contains("HOME") && !$0.text.isEmpty }
    for line in lines.enumerated().sorted(by: { ($0.element.isPreferred ? 0 : 1, $0.offset) < ($1.element.isPreferred ? 0 : 1, $1.offset) })
    {
        contact.addEmails(line.element.text, at: line.element.place)
    }
}

/// The websites of a card, each on a line of its own.
private func websites(of card: VCard) -> String? {
    let found = card.lines.filter { $0.name == "URL" }.map(\.value.trimmed).filter { !$0.isEmpty }
    return found.isEmpty ? nil : found.joined(separator: " ")
}

/// Where an organisation's house is: street, postcode with town, as one writes them on an envelope.
private func houseAddress(of card: VCard) -> String? {
    let line = card.lines.first { $0.name == "ADR" && !$0.types.contains("HOME") }
    // Box, extra, street, town, region, postcode, country.
    if let parts = line?.parts(separator: ";"), parts.count > 5 {
        let street = [parts[2], parts[1], parts[0]].filter { !$0.isEmpty }.joined(separator: ", ")
        let town = [parts[5], parts[3]].filter { !$0.isEmpty }.joined(separator: " ")
        let all = [street, town].filter { !$0.isEmpty }.map(ContactValue.text).joined(separator: ", ")
        if !all.isEmpty { return all }
    }
    return card.lines.first { $0.name == "LABEL" && !$0.types.contains("HOME") }.flatMap { $0.text.isEmpty ? nil : $0.text }
}

/// Numbers to call someone at work, the best first: no fax, none at home.
private func telephones(of card: VCard) -> [(text: String, place: SourcePlace)] {
    let rank = { (line: VCardLine) -> Int in
        (line.isPreferred ? 0 : 8) + (line.types.isDisjoint(with: ["CELL", "MOBILE"]) ? 0 : 2) + (line.types.contains("WORK") ? 0 : 1)
    }
    return card.lines.enumerated().filter {
        $0.element.name == "TEL" && $0.element.types.isDisjoint(with: ["FAX", "PAGER", "HOME", "MODEM"])
    }
    .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
    .map { (ContactValue.plain($0.element.text), $0.element.place) }
    .filter { !$0.0.isEmpty }
}

/// Who stands in: an agent by name, by a card of its own, or by a reference to another card of the file.
private func agent(of card: VCard, _ names: [String: String]) -> (String, SourcePlace)? {
    if let inner = card.inner.first, let name = inner.text("X-KRING-SLUG") ?? inner.name { return (name, inner.place) }
    let line = card.lines.first { $0.name == "AGENT" || $0.name == "RELATED" && $0.types.contains("AGENT") }
    guard let line, !line.text.isEmpty else { return nil }
    if let name = names[line.text] { return (name, line.place) }
    guard line.text.uppercased().hasPrefix("BEGIN:VCARD") else {
        return line.text.contains(":") ? nil : (ContactValue.text(line.text), line.place)
    }
    let inner = VCard.cards(in: Array(line.text.utf8), path: line.place.file) { _ in }.first
    return (inner?.text("X-KRING-SLUG") ?? inner?.name).map { ($0, line.place) }
}

/// Says which properties are taken for what, and which are not taken.
private func noteUse(of card: VCard, in result: inout ContactFile, fieldName: (ContactField) -> String) {
    // A note of our own says for people what the other fields say.
    let isOwn = card.lines.contains { $0.name.hasPrefix("X-KRING-") }
    for line in card.lines where !line.text.isEmpty {
        if let field = taken[line.name] {
            result.match(fieldName(field), from: line.name)
        } else if card.isOrganisation, line.name == "ADR" || line.name == "LABEL" {
            continue
        } else if personal.contains(line.name) {
            result.leave(line.name, because: line.name == "BDAY" ? "a birth date" : "personal")
        } else if line.name == "TEL" || line.name == "EMAIL" || line.name == "RELATED" {
            let isAgent = line.types.contains("AGENT")
            switch line.name {
            case "RELATED" where isAgent: result.match(fieldName(.standIn), from: "RELATED")
            case "RELATED": result.leave("RELATED")
            case _ where line.types.contains("HOME"): result.leave("\(line.name);TYPE=HOME", because: "private")
            case "TEL" where !line.types.isDisjoint(with: ["FAX", "PAGER", "MODEM"]): result.leave("TEL;TYPE=FAX")
            default: result.match(fieldName(line.name == "TEL" ? .telephone : .email), from: line.name)
            }
        } else if ["NOTE", "URL", "NICKNAME"].contains(line.name) {
            if !isOwn, !card.isOrganisation { result.leave(line.name) }
        } else if !technical.contains(line.name), !line.name.hasPrefix("X-") {
            result.leave(line.name)
        }
    }
}

extension VCard {
    /// Every category, each as one text.
    fileprivate var categories: [String] {
        lines.filter { $0.name == "CATEGORIES" }.flatMap { $0.parts(separator: ",") }.map { ContactValue.plain($0) }.filter { !$0.isEmpty }
    }
}

private let taken: [String: ContactField] = [
    "FN": .name, "ORG": .organisation, "TITLE": .function, "ROLE": .function, "CATEGORIES": .themes, "AGENT": .standIn,
]
private let personal: Set<String> = ["BDAY", "ANNIVERSARY", "GENDER", "ADR", "LABEL", "PHOTO", "DEATHDATE", "BIRTHPLACE"]
private let technical: Set<String> = [
    "VERSION", "UID", "REV", "PRODID", "N", "KIND", "CLASS", "SORT-STRING", "SOURCE", "NAME", "PROFILE", "MAILER",
]

extension VCardLine {
    fileprivate var isPreferred: Bool { types.contains("PREF") || parameters["PREF"] == "1" }
}
