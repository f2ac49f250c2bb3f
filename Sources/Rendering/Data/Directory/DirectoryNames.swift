internal import Model

/// How organisations, areas and contacts are called in files for others: by their name where only one has it, else by their slug.
struct DirectoryNames: Sendable {
    let organisations: [Slug: String]
    let areas: [Slug: String]
    let contacts: [Slug: String]

    init(_ directory: Directory) {
        organisations = Self.names(directory.organisations.map { ($0.slug, [$0.title, $0.short ?? $0.title]) })
        areas = Self.names(directory.areas.map { ($0.slug, [$0.name]) })
        contacts = Self.names(directory.contacts.map { ($0.slug, [$0.name]) })
    }

    /// - Parameter things: each with what people call it, its full name first.
    private static func names(_ things: [(slug: Slug, names: [String])]) -> [Slug: String] {
        var owners: [String: Slug] = [:]
        var shared: Set<String> = []
        for thing in things {
            for name in [thing.slug.text] + thing.names {
                let key = foldedForMatching(name, separator: " ")
                if let owner = owners.updateValue(thing.slug, forKey: key), owner != thing.slug { shared.insert(key) }
            }
        }
        return Dictionary(
            things.map { thing in
                guard let name = thing.names.first else { return (thing.slug, thing.slug.text) }
                let isShared = shared.contains(foldedForMatching(name, separator: " "))
                return (thing.slug, isShared ? thing.slug.text : name)
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Directory {
    /// The edition that a contact is kept to, by itself or by its organisation.
    ///
    /// - Parameter organisations: by slug.
    static func edition(of contact: Contact, _ organisations: [Slug: Organisation]) -> Edition? {
        contact.edition ?? organisations[contact.organisation]?.edition
    }
}
