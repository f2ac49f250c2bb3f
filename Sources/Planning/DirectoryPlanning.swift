internal import Analysis
package import Model

/// The pages of the social map: overview, areas with their cards, organisations, lists by letter, booklets.
extension SitePlanner {
    /// Up to this many contacts stand on the overview itself, and in one booklet; a larger map is divided.
    private static let mostOnOnePage = 2500

    mutating func planDirectory() {
        let directory = site.directory
        guard !directory.organisations.isEmpty || !directory.contacts.isEmpty || !directory.areas.isEmpty else { return }
        addOverview(.directory, .directory)
        planCoverage()
        planChanges()
        let overview = Breadcrumb(label: .overview(.directory), address: PageAddress("directory/index.html"))
        planAreas(overview)
        for organisation in directory.organisations {
            let address = PageAddress.organisation(organisation.slug)
            let isOwnFile = organisation.place.file.hasSuffix(".md")
            add(
                address.path, .organisation(organisation), title: organisation.title, breadcrumbs: [overview], section: .directory,
                source: isOwnFile ? organisation.place : nil)
            links.add(
                kind: "organisation", name: organisation.slug, file: isOwnFile ? organisation.place.file : nil, address: address)
        }
        if directory.contacts.count > Self.mostOnOnePage { planLetters(overview) }
        if !ties.isEmpty { add(PageAddress.network.path, .network, breadcrumbs: [overview], section: .directory) }
        planBooklets(overview)
    }

    private mutating func planAreas(_ overview: Breadcrumb) {
        let names = Dictionary(site.directory.areas.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        for area in coverage {
            let address = PageAddress.area(area.area.slug)
            let around = areaTree.ancestors(of: area.area.slug).map { slug in
                Breadcrumb(label: .title(names[slug] ?? slug.text), address: .area(slug))
            }
            add(address.path, .area(area), title: area.area.name, breadcrumbs: [overview] + around, section: .directory)
            links.add(kind: "area", name: area.area.slug, file: nil, address: address)
            guard area.ownContactCount > 0 || (1...Self.mostOnCard).contains(area.contactCount) else { continue }
            let own = Breadcrumb(label: .title(area.area.name), address: address)
            add(
                PageAddress.card(area.area.slug).path, .areaCard(area), title: area.area.name,
                breadcrumbs: [overview] + around + [own], section: .directory)
        }
    }

    /// Up to this many contacts an area's card holds those of the areas within it too.
    private static let mostOnCard = 40

    private mutating func planLetters(_ overview: Breadcrumb) {
        for letter in organisationLetters(of: site.directory.organisations, most: OrganisationLetter.mostOnPage) {
            add(letter.address.path, .organisationLetter(letter), breadcrumbs: [overview], section: .directory)
        }
    }

    /// One booklet of the whole map; of a larger one a booklet for each of the widest areas that is not too large itself.
    private mutating func planBooklets(_ overview: Breadcrumb) {
        let count = site.directory.contacts.count
        guard count > 0, !coverage.isEmpty else { return }
        if count <= Self.mostOnOnePage {
            add("directory/booklet.html", .booklet(nil), breadcrumbs: [overview], section: .directory)
            return
        }
        for area in coverage where areaTree.parent(of: area.area.slug) == nil && (1...Self.mostOnOnePage).contains(area.contactCount) {
            let own = Breadcrumb(label: .title(area.area.name), address: .area(area.area.slug))
            add(
                PageAddress.booklet(area.area.slug).path, .booklet(area), title: area.area.name, breadcrumbs: [overview, own],
                section: .directory)
        }
    }
}

extension PageAddress {
    /// The page of an area.
    package static func area(_ slug: Slug) -> PageAddress { PageAddress("directory/areas/\(slug).html") }
    /// The card of an area, to print on one sheet.
    package static func card(_ slug: Slug) -> PageAddress { PageAddress("directory/cards/\(slug).html") }
    /// The booklet of an area, where the whole map is too much for one.
    package static func booklet(_ slug: Slug) -> PageAddress { PageAddress("directory/booklets/\(slug).html") }
    /// The page of who needs whom.
    package static let network = PageAddress("directory/network.html")
    /// The page of an organisation.
    package static func organisation(_ slug: Slug) -> PageAddress { PageAddress("directory/organisations/\(slug).html") }
}

/// The organisations whose name begins with one letter, or a part of them where they are too many for one page.
package struct OrganisationLetter: Sendable {
    /// `A` to `Z`, another letter, or `#` for names that begin with none.
    package let letter: String
    /// Which part, from 1, of how many.
    package let part: Int
    package let parts: Int
    /// By title.
    package let organisations: [Organisation]

    /// What the letter is called in addresses.
    package var name: String { letter == "#" ? "0" : letter.lowercased() }
    package var address: PageAddress { address(ofPart: part) }

    /// Where a part of the letter is.
    package func address(ofPart part: Int) -> PageAddress {
        PageAddress("directory/letters/\(name)\(part > 1 ? "-\(part)" : "").html")
    }
}

/// Organisations by the first letter of their name, `Ĳ` among the I and `É` among the E.
///
/// - Parameter most: how many may stand together; a letter with more is divided.
package func organisationLetters(of organisations: [Organisation], most: Int = .max) -> [OrganisationLetter] {
    let groups = Dictionary(grouping: organisations) { organisation -> String in
        let first = foldedForMatching(organisation.title, separator: " ").prefix(1).uppercased()
        return first.first?.isLetter == true ? first : "#"
    }
    return groups.sorted { $0.key < $1.key }.flatMap { letter, members in
        let starts = Array(stride(from: 0, to: members.count, by: most))
        return starts.enumerated().map { part, start in
            OrganisationLetter(
                letter: letter, part: part + 1, parts: starts.count, organisations: Array(members[start...].prefix(most)))
        }
    }
}

extension OrganisationLetter {
    /// Up to this many organisations stand on a page of a letter.
    package static let mostOnPage = 400
}
