internal import Foundation
internal import Model

/// The areas of a directory by name; where it has none at all, those that come in.
struct AreaRegister {
    private var slugs: [String: [Slug]] = [:]
    private var names: [Slug: String] = [:]
    private let closed: Set<Slug>
    private let mayGrow: Bool
    /// Names of new areas, in the order of the files.
    private(set) var newcomers: [String] = []
    let knownNames: [String]

    init(_ areas: [Area]) {
        closed = Set(areas.filter { $0.edition != nil }.map(\.slug))
        mayGrow = areas.isEmpty
        knownNames = areas.map(\.name)
        for area in areas {
            names[area.slug] = area.name
            for name in Set([foldedForMatching(area.slug.text, separator: " "), foldedForMatching(area.name, separator: " ")]) {
                slugs[name, default: []].append(area.slug)
            }
        }
    }

    /// What a name means: none, one or more.
    func candidates(_ name: String) -> [Slug] { slugs[foldedForMatching(name, separator: " ")] ?? [] }

    /// The areas that a text names: one, or several with `/`, `&` or `en` between them; nil for one that is not known.
    mutating func areas(in text: String) -> [Slug]? {
        if let found = found(text) { return [found] }
        for separator in ["/", " en ", " and ", " & ", " + ", ","] {
            let parts = text.components(separatedBy: separator)
            let areas = parts.compactMap { self.found($0) }
            if parts.count > 1, areas.count == parts.count { return areas }
        }
        guard mayGrow, !foldedForMatching(text, separator: " ").isEmpty else { return nil }
        let slug = Slug(from: text)
        newcomers.append(text)
        names[slug] = text
        slugs[foldedForMatching(text, separator: " "), default: []].append(slug)
        return [slug]
    }

    private func found(_ name: String) -> Slug? {
        let found = candidates(name)
        return found.count == 1 ? found[0] : found.first { $0.text == name }
    }

    func name(_ slug: Slug) -> String { names[slug] ?? slug.text }

    /// How a table names an area: by its name where that is its own, else by its slug.
    func written(_ slug: Slug) -> String {
        let name = name(slug)
        return candidates(name) == [slug] ? name : slug.text
    }

    /// Whether a more open edition does not show it, so that a list from there cannot have it.
    func isClosed(_ slug: Slug) -> Bool { closed.contains(slug) }
}
