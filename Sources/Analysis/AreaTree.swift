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
        for area in areas {
            var next = named[area.slug]
            // Deeper than any real map lies a circle further on, of which this area is no part.
            for _ in 0..<Self.deepest {
                guard let slug = next else { break }
                if slug == area.slug {
                    parents[area.slug] = nil
                    break
                }
                next = named[slug]
            }
        }
        self.parents = parents
        roots = areas.map(\.slug).filter { parents[$0] == nil }
        childrenByParent = Dictionary(grouping: areas.map(\.slug).filter { parents[$0] != nil }, by: { parents[$0] ?? $0 })
    }

    /// The areas directly within an area, in the directory's order.
    package func children(of area: Slug) -> [Slug] {
        childrenByParent[area] ?? []
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
