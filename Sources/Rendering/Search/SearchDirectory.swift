internal import Analysis
internal import Model

/// The social map in the order and by the numbers that the search knows it by.
struct SearchDirectory {
    /// Each after the one in which it lies.
    let areas: [Area]
    let areaNumbers: [Slug: Int]
    /// By title.
    let organisations: [Organisation]
    /// By organisation, then by name, so that an organisation's contacts stand together.
    let contacts: [Contact]
    let contactNumbers: [Slug: Int]
    /// How many contacts each organisation has.
    let contactCounts: [Int]
    let functions: SearchLabels
    let domains: SearchLabels
    let themes: SearchLabels
    let hours: SearchLabels
    let terms: SearchTerms

    init(_ directory: Directory, areaTree: AreaTree, contactsByOrganisation: [Slug: [Contact]]) {
        let bySlug = Dictionary(directory.areas.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        var order: [Area] = []
        var next = Array(areaTree.roots.reversed())
        while let slug = next.popLast() {
            if let area = bySlug[slug] { order.append(area) }
            next += areaTree.children(of: slug).reversed()
        }
        areas = order
        areaNumbers = Dictionary(order.enumerated().map { ($0.element.slug, $0.offset) }, uniquingKeysWith: { first, _ in first })
        organisations = directory.organisations
        contactCounts = organisations.map { contactsByOrganisation[$0.slug]?.count ?? 0 }
        contacts = organisations.flatMap { contactsByOrganisation[$0.slug] ?? [] }
        contactNumbers = Dictionary(contacts.enumerated().map { ($0.element.slug, $0.offset) }, uniquingKeysWith: { first, _ in first })
        functions = SearchLabels(contacts.lazy.compactMap(\.function))
        domains = SearchLabels(contacts.compactMap(\.domain) + organisations.compactMap(\.domain))
        themes = SearchLabels(contacts.flatMap(\.themes) + organisations.flatMap(\.themes))
        hours = SearchLabels(contacts.compactMap(\.hours) + organisations.compactMap(\.hours))
        let labels = [areas.map(\.name), organisations.map(Self.words), functions.names, domains.names, themes.names].joined()
        terms = SearchTerms(Array(labels) + contacts.map(\.name))
    }

    /// The words by which an organisation is found.
    static func words(of organisation: Organisation) -> String {
        [organisation.title, organisation.short].compactMap { $0 }.joined(separator: " ")
    }

    /// The places of areas in the list; one that this edition does not have is left out.
    func numbers(ofAreas slugs: [Slug]) -> [Int] {
        slugs.compactMap { areaNumbers[$0] }
    }

    /// The places of themes in the list, each once.
    func numbers(ofThemes names: [String]) -> [Int] {
        names.compactMap(themes.number).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
