package import Model

/// The contacts and organisations of one area.
package struct AreaCoverage: Sendable {
    package let area: Area
    /// Those who name this area or one that lies in it, by organisation and name.
    package let contacts: [Contact]
    /// Those with a contact here, or that name the area themselves; by title.
    package let organisations: [Organisation]
}

/// For each area who can be reached there, areas within areas included.
package func coverage(of directory: Directory) -> [AreaCoverage] {
    let titles = Dictionary(directory.organisations.map { ($0.slug, $0.title) }, uniquingKeysWith: { first, _ in first })
    let children = Dictionary(grouping: directory.areas.filter { $0.partOf != nil }, by: { $0.partOf ?? $0.slug })
    func within(_ slug: Slug, depth: Int = 0) -> Set<Slug> {
        guard depth < 8 else { return [slug] }
        return (children[slug] ?? []).reduce(into: [slug]) { $0.formUnion(within($1.slug, depth: depth + 1)) }
    }
    return directory.areas.map { area in
        let slugs = within(area.slug)
        let contacts = directory.contacts.filter { !slugs.isDisjoint(with: $0.areas) }
        let organisations = Set(contacts.map(\.organisation))
        return AreaCoverage(
            area: area,
            contacts: contacts.sorted { (titles[$0.organisation] ?? "", $0.name) < (titles[$1.organisation] ?? "", $1.name) },
            organisations: directory.organisations.filter { organisations.contains($0.slug) || !slugs.isDisjoint(with: $0.areas) })
    }
}
