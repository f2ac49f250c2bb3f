package import Model

/// The contacts and organisations of one area.
package struct AreaCoverage: Sendable {
    package let area: Area
    private let all: Directory
    private let contactIndices: [Int]
    private let ownIndices: [Int]
    private let organisationIndices: [Int]
    /// Organisations of which a contact can be reached here.
    package let reachedOrganisationCount: Int

    fileprivate init(_ area: Area, all: Directory, _ members: AreaMembers) {
        self.area = area
        self.all = all
        contactIndices = members.contacts
        ownIndices = members.ownContacts
        organisationIndices = members.organisations.sorted()
        reachedOrganisationCount = Set(members.contacts.lazy.map { all.contacts[$0].organisation }).count
    }

    /// Those who name this area or one that lies in it, by organisation and name.
    package var contacts: [Contact] { contactIndices.map { all.contacts[$0] } }
    /// How many name this area or one that lies in it.
    package var contactCount: Int { contactIndices.count }
    /// Those who name this area itself, by organisation and name.
    package var ownContacts: [Contact] { ownIndices.map { all.contacts[$0] } }
    package var ownContactCount: Int { ownIndices.count }
    /// Those with a contact here, or that name the area themselves; by title.
    package var organisations: [Organisation] { organisationIndices.map { all.organisations[$0] } }
}

/// Who belongs to an area, as places in the directory's lists.
private struct AreaMembers {
    var contacts: [Int] = []
    var ownContacts: [Int] = []
    var organisations: Set<Int> = []
}

/// For each area who can be reached there, areas within areas included; in the directory's order.
///
/// - Parameter tree: of those areas.
package func coverage(of directory: Directory, tree: AreaTree) -> [AreaCoverage] {
    var members: [Slug: AreaMembers] = [:]
    for area in directory.areas { members[area.slug] = AreaMembers() }
    let organisations = Dictionary(
        directory.organisations.enumerated().map { ($0.element.slug, $0.offset) }, uniquingKeysWith: { first, _ in first })
    /// An area with those in which it lies.
    func reach(of areas: [Slug]) -> Set<Slug> {
        areas.reduce(into: []) { reached, area in
            if reached.insert(area).inserted { reached.formUnion(tree.ancestors(of: area)) }
        }
    }
    let keys = directory.contacts.enumerated().map { index, contact in (organisations[contact.organisation] ?? -1, contact.name, index) }
    let order = keys.sorted { $0 < $1 }.map(\.2)
    for index in order {
        let contact = directory.contacts[index]
        for area in reach(of: contact.areas) where members[area] != nil {
            members[area]?.contacts.append(index)
            if let organisation = organisations[contact.organisation] { members[area]?.organisations.insert(organisation) }
        }
        for area in Set(contact.areas) where members[area] != nil { members[area]?.ownContacts.append(index) }
    }
    for (index, organisation) in directory.organisations.enumerated() {
        for area in reach(of: organisation.areas) where members[area] != nil { members[area]?.organisations.insert(index) }
    }
    return directory.areas.map { AreaCoverage($0, all: directory, members[$0.slug] ?? AreaMembers()) }
}
