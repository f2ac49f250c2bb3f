internal import Model

/// What contacts are there for: the site's domains, or its themes where nobody has a domain.
struct MapSubjects: Sendable {
    /// Those with the most contacts first.
    let names: [String]
    let isDomains: Bool
    private let domainByOrganisation: [Slug: String]

    /// Above this number the rest counts as one.
    static let mostShown = 6

    init(_ directory: Directory, index: SiteIndex) {
        domainByOrganisation = Dictionary(
            directory.organisations.compactMap { organisation in organisation.domain.map { (organisation.slug, $0) } },
            uniquingKeysWith: { first, _ in first })
        isDomains = directory.contacts.contains { $0.domain != nil } || !domainByOrganisation.isEmpty
        var counts: [String: Int] = [:]
        for contact in directory.contacts {
            for name in Self.names(of: contact, isDomains, domainByOrganisation) { counts[name, default: 0] += 1 }
        }
        names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// What a contact is there for; a contact without a domain has its organisation's.
    func names(of contact: Contact) -> [String] {
        Self.names(of: contact, isDomains, domainByOrganisation)
    }

    private static func names(of contact: Contact, _ isDomains: Bool, _ domains: [Slug: String]) -> [String] {
        guard isDomains else { return contact.themes }
        return [contact.domain ?? domains[contact.organisation]].compactMap { $0 }
    }
}
