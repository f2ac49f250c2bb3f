internal import Diagnostics
internal import Model

/// Finds whom of a directory a row is about: by slug, by name within the organisation, by name and number, or by e-mail address.
struct ContactMatching {
    /// Whom a row is about.
    enum Match: Hashable {
        /// The position in the directory.
        case known(Int)
        /// Someone new, by name, organisation and slug.
        case new(String)
        case unclear
    }

    let contacts: [Contact]
    private var bySlug: [Slug: Int] = [:]
    private var byName: [String: [Int]] = [:]
    /// By first and family name, without titles and degrees.
    private var byPlainName: [String: [Int]] = [:]
    private var byEmail: [String: [Int]] = [:]
    /// How many rows of the files have an address.
    private var incomingEmails: [String: Int] = [:]

    init(_ contacts: [Contact], incoming: [IncomingContact]) {
        self.contacts = contacts
        for (position, contact) in contacts.enumerated() {
            bySlug[contact.slug] = position
            byName[foldedForMatching(contact.name, separator: " "), default: []].append(position)
            byPlainName[PersonName(contact.name).matchingKey, default: []].append(position)
            for email in contact.emails?.addresses ?? [] { byEmail[email.text.lowercased(), default: []].append(position) }
        }
        var owners: [String: Set<String>] = [:]
        for row in incoming {
            if let email = Self.address(of: row) {
                let name = PersonName(row.text(.name) ?? row.text(.slug) ?? "")
                owners[email, default: []].insert(name.familyKey + " " + foldedForMatching(name.given, separator: " ").prefix(1))
            }
        }
        incomingEmails = owners.mapValues(\.count)
    }

    /// - Parameters:
    ///   - organisation: the row's, where it says one.
    ///   - title: names an organisation, for a diagnostic.
    func match(
        _ row: IncomingContact, organisation: Slug?, title: (Slug) -> String, report: (Diagnostic) -> Void
    ) -> Match {
        let name = row.text(.name) ?? ""
        if let slug = row.text(.slug) {
            if let position = bySlug[Slug(slug)] { return .known(position) }
            return name.isEmpty ? unknown(slug, row, report) : .new("slug/" + slug)
        }
        let email = Self.address(of: row)
        let named = byName[foldedForMatching(name, separator: " ")] ?? byPlainName[PersonName(name).matchingKey] ?? []
        let own = organisation.map { organisation in named.filter { contacts[$0].organisation == organisation } } ?? named
        if own.count == 1 { return .known(own[0]) }
        if own.count > 1 {
            let sameAddress = own.filter { position in email.flatMap { byEmail[$0] }?.contains(position) == true }
            if sameAddress.count == 1 { return .known(sameAddress[0]) }
            report(.ambiguousContact(name, choices: own.map { contacts[$0].slug.text }, at: row.place(.name)))
            return .unclear
        }
        return matchByAddress(row, name: name, email: email, organisation: organisation, named: named, title: title, report: report)
    }

    /// The first e-mail address of a row.
    private static func address(of row: IncomingContact) -> String? {
        row.text(.email).flatMap { EmailAddresses($0).addresses.first?.text.lowercased() }
    }

    private func matchByAddress(
        _ row: IncomingContact, name: String, email: String?, organisation: Slug?, named: [Int], title: (Slug) -> String,
        report: (Diagnostic) -> Void
    ) -> Match {
        let key = "name/" + foldedForMatching(name, separator: " ") + "/" + (organisation?.text ?? "")
        let found = email.flatMap { byEmail[$0] } ?? []
        let same = found.filter { named.contains($0) }
        if same.count == 1 { return .known(same[0]) }
        let numbers = row.numbers
        let reached = named.filter { position in
            contacts[position].telephones?.numbers.contains { numbers.contains($0.national) } ?? false
        }
        if reached.count == 1 { return .known(reached[0]) }
        let compatible = found.filter { PersonName(contacts[$0].name).isCompatible(with: PersonName(name)) }
        if compatible.count == 1 { return .known(compatible[0]) }
        // An address that several have is that of a desk.
        if found.count == 1, let email, incomingEmails[email] == 1 {
            let other = contacts[found[0]]
            if sharesWord(name, other.name) { return .known(found[0]) }
            report(.sameAddress(name, other.name, slug: other.slug.text, email: email, at: row.place(.email)))
            return .unclear
        }
        if let other = named.first { report(.namesake(name, organisation: title(contacts[other].organisation), at: row.place(.name))) }
        return .new(key)
    }

    /// The positions of those whom a row may be about when that is not clear.
    func mentions(of row: IncomingContact) -> [Int] {
        (byName[foldedForMatching(row.text(.name) ?? "", separator: " ")] ?? [])
            + (Self.address(of: row).flatMap { byEmail[$0] } ?? [])
    }

    private func unknown(_ slug: String, _ row: IncomingContact, _ report: (Diagnostic) -> Void) -> Match {
        report(.unknownReference(slug, kind: "contact", known: contacts.map(\.slug.text), at: row.place(.slug)))
        return .unclear
    }

    /// Whether two names have a word of three letters or more in common: someone who took another name, or shortened it.
    private func sharesWord(_ first: String, _ second: String) -> Bool {
        let words = { (name: String) in
            Set(foldedForMatching(name, separator: " ").split(separator: " ").filter { $0.count > 2 }.map(String.init))
        }
        return !words(first).isDisjoint(with: words(second).subtracting(["van", "der", "den", "ten", "ter"]))
    }
}
