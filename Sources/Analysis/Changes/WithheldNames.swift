internal import Model

/// Whom and what an edition withholds, by everything that could tell them: no record of the edition may name them.
struct WithheldNames {
    private var slugs: [PublicationRecord.Kind: Set<Slug>] = [:]
    private var names: [PublicationRecord.Kind: Set<String>] = [:]
    /// Digests of e-mail addresses and telephone numbers.
    private var reach: Set<String> = []

    /// - Parameters:
    ///   - shown: the directory of the edition.
    ///   - full: the directory as it was read.
    init(shown: Directory, full: Directory) {
        let organisations = Set(shown.organisations.map(\.slug))
        let contacts = Set(shown.contacts.map(\.slug))
        for organisation in full.organisations where !organisations.contains(organisation.slug) {
            add(.organisation, organisation.slug, organisation.title, organisation.telephones, organisation.emails)
        }
        for contact in full.contacts where !contacts.contains(contact.slug) {
            add(.contact, contact.slug, contact.name, contact.telephones, contact.emails)
        }
    }

    private mutating func add(
        _ kind: PublicationRecord.Kind, _ slug: Slug, _ name: String, _ telephones: PhoneNumbers?, _ emails: EmailAddresses?
    ) {
        slugs[kind, default: []].insert(slug)
        names[kind, default: []].insert(foldedForMatching(name, separator: " "))
        // As they stood together, and each by itself.
        let numbers = telephones.map { [$0.key] + $0.numbers.map(\.national) } ?? []
        let addresses = emails.map { [$0.written] + $0.addresses.map(\.text) } ?? []
        for text in numbers + addresses.map(plainEmail) where !text.isEmpty { reach.insert(digest(of: text)) }
    }

    /// Whether something that was published is withheld now, also under another name.
    func holds(_ entry: PublicationRecord.Entry) -> Bool {
        holds(entry.kind, entry.slug, entry.name, organisation: entry.organisation)
            || ["telephone", "email"].contains { entry.digest(of: $0).map(reach.contains) ?? false }
    }

    func holds(_ change: PublicationRecord.Change) -> Bool {
        holds(change.kind, change.slug, change.name, organisation: change.organisation)
    }

    private func holds(_ kind: PublicationRecord.Kind, _ slug: Slug, _ name: String, organisation: Slug?) -> Bool {
        slugs[kind]?.contains(slug) == true || names[kind]?.contains(foldedForMatching(name, separator: " ")) == true
            || organisation.map { slugs[.organisation]?.contains($0) == true } ?? false
    }
}
