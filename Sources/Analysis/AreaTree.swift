package import Model

/// Areas within areas: city, district, neighbourhood.
package struct AreaTree: Sendable {
    /// Areas that lie in no other, in the directory's order.
    package let roots: [Slug]
    private let parents: [Slug: Slug]
    private let childrenByParent: [Slug: [Slug]]

    /// An area that lies in itself by way of others, which reading reports, counts as lying in none.
    package init(_ areas: [Area]) {
        let known = Set(areas.map(\.slug))
        let named = Dictionary(
            areas.compactMap { area in area.partOf.flatMap { known.contains($0) ? (area.slug, $0) : nil } },
            uniquingKeysWith: { first, _ in first })
        var parents = named
        /// In which walk upwards an area was met.
        var walks: [Slug: Int] = [:]
        for (walk, area) in areas.enumerated() where walks[area.slug] == nil {
            var path: [Slug] = []
            var next: Slug? = area.slug
            while let slug = next, walks[slug] == nil {
                walks[slug] = walk
                path.append(slug)
                next = named[slug]
            }
            guard let end = next, walks[end] == walk, let start = path.firstIndex(of: end) else { continue }
            for slug in path[start...] { parents[slug] = nil }
        }
        self.parents = parents
        roots = areas.map(\.slug).filter { parents[$0] == nil }
        childrenByParent = Dictionary(grouping: areas.map(\.slug).filter { parents[$0] != nil }, by: { parents[$0] ?? $0 })
    }

    /// The areas directly within an area, in the directory's order.
    package func children(of area: Slug) -> [Slug] {
        childrenByParent[area] ?? []
    }

    /// The areas within an area at any depth, each before those within itself.
    package func descendants(of area: Slug) -> [Slug] {
        var found: [Slug] = []
        var open = Array(children(of: area).reversed())
        while let next = open.popLast() {
            found.append(next)
            open += children(of: next).reversed()
        }
        return found
    }

    /// The area in which an area directly lies.
    package func parent(of area: Slug) -> Slug? {
        parents[area]
    }

    /// The areas in which an area lies, the widest first.
    package func ancestors(of area: Slug) -> [Slug] {
        var chain: [Slug] = []
        var next = parents[area]
        while let slug = next, chain.count < Self.deepest {
            chain.append(slug)
            next = parents[slug]
        }
        return chain.reversed()
    }

    /// Areas within each other, at most.
    private static let deepest = 64
}
