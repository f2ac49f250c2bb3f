internal import Analysis
internal import ChartDrawing
internal import Foundation
internal import Model
internal import Planning

/// The maps of a site: for each group of areas side by side one, laid out once for all pages that show it.
struct SiteMaps: Sendable {
    /// The widest areas that have a place on the map.
    let overview: MapGroup?
    private let groups: [Slug: MapGroup]
    private let parents: [Slug: Slug]

    /// A map of more areas than this would be a page too heavy to open: the areas' own pages show what lies around them.
    static let mostDrawn = 400
    /// With more areas than this, an area's page shows it with those around it.
    static let mostOnAreaPage = 60
    /// How many areas a part of a map shows.
    static let aroundCount = 25
    /// What the outlines of such a part may take.
    static let partBytes = 20_000
    /// The natural width of a map, in px.
    static let width = 460.0

    init(_ plan: SitePlan, words: SiteWords, index: SiteIndex) {
        let subjects = MapSubjects(plan.site.directory, index: index)
        let areas = plan.site.directory.areas.filter { $0.shape != nil }
        let shaped = Set(areas.map(\.slug))
        var parents: [Slug: Slug] = [:]
        var children: [Slug: [Area]] = [:]
        var widest: [Area] = []
        for area in areas {
            if let parent = plan.areaTree.ancestors(of: area.slug).last(where: { shaped.contains($0) }) {
                parents[area.slug] = parent
                children[parent, default: []].append(area)
            } else {
                widest.append(area)
            }
        }
        let facts = MapFacts(index: index, subjects: subjects, words: words)
        self.parents = parents
        groups = children.mapValues { MapGroup($0, facts: facts) }
        let isWithinOne = widest.count == 1 && widest.first.flatMap { children[$0.slug] } != nil
        if isWithinOne, let only = widest.first {
            overview = groups[only.slug]
        } else {
            overview = widest.isEmpty ? nil : MapGroup(widest, facts: facts)
        }
    }

    /// The map of what lies directly within an area; nil where nothing in it has a place on the map.
    func group(within area: Slug) -> MapGroup? { groups[area] }

    /// The map of an area and those beside it, with the area to mark: itself, or the nearest one around it that has a place.
    func group(beside area: Slug, in tree: AreaTree) -> (group: MapGroup, chosen: Slug)? {
        for slug in [area] + tree.ancestors(of: area).reversed() {
            if let group = parents[slug].flatMap({ groups[$0] }) ?? overview, group.contains(slug) { return (group, slug) }
        }
        return nil
    }
}

/// Areas side by side, as one map or as the surroundings of each.
struct MapGroup: Sendable {
    let areas: [Area]
    /// Nil where the areas are too many for one map.
    let map: AreaMap?
    private let facts: MapFacts
    private let places: [Slug: Int]
    /// The areas' outlines in the plane, and their middles, where a page shows a part of the group.
    private let planar: [AreaOutline?]
    private let nearby: (grid: PointGrid, middles: [PlanarPoint])?

    init(_ areas: [Area], facts: MapFacts) {
        self.areas = areas
        self.facts = facts
        places = Dictionary(areas.enumerated().map { ($0.element.slug, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var planar = planarOutlines(of: areas)
        if areas.count > SiteMaps.mostOnAreaPage {
            // A part is as wide as the whole, and shows a share of the areas.
            let share = Double(SiteMaps.aroundCount) / Double(areas.count)
            planar = AreaMap.outlines(planar, drawnAtWidth: SiteMaps.width / share.squareRoot())
        }
        map = areas.count <= SiteMaps.mostDrawn ? facts.map(of: areas, planar: planar) : nil
        guard areas.count > SiteMaps.mostOnAreaPage else {
            self.planar = []
            nearby = nil
            return
        }
        let middles = zip(areas, planar).map { area, outline in
            if let middle = outline?.centroid { return middle }
            guard case .tile(let column, let row) = area.shape else { return PlanarPoint(0, 0) }
            return PlanarPoint(Double(column), Double(-row))
        }
        self.planar = planar
        nearby = (PointGrid(middles), middles)
    }

    func contains(_ area: Slug) -> Bool { places[area] != nil }

    /// Where an area stands in the list of areas.
    func place(of area: Slug) -> Int? { places[area] }

    /// An area with those around it where the group is large, else the whole group.
    func surroundings(of area: Slug) -> MapGroup {
        guard let nearby, let place = places[area] else { return self }
        let shown = nearby.grid.nearest(SiteMaps.aroundCount, to: nearby.middles[place]).sorted()
        return MapGroup(shown.map { areas[$0] }, planar: shown.map { planar[$0] }, facts: facts)
    }

    private init(_ areas: [Area], planar: [AreaOutline?], facts: MapFacts) {
        self.areas = areas
        self.facts = facts
        self.planar = []
        nearby = nil
        places = Dictionary(areas.enumerated().map { ($0.element.slug, $0.offset) }, uniquingKeysWith: { first, _ in first })
        map = facts.map(of: areas, planar: planar, pathBytes: SiteMaps.partBytes)
    }
}

/// The outlines of areas in the plane, in degrees of latitude: longitudes shrink by the cosine of the middle latitude.
private func planarOutlines(of areas: [Area]) -> [AreaOutline?] {
    let shapes = areas.map { area -> [[[GeoPoint]]]? in
        if case .outline(let polygons) = area.shape { polygons } else { nil }
    }
    let latitudes = shapes.compactMap { $0?.first?.first?.first?.latitude }
    // Rounded, since the last bit of a cosine differs between systems.
    let shrink = (cos((mean(latitudes) ?? 52) * .pi / 180) * 1e6).rounded() / 1e6
    return shapes.map { shape in
        shape.map { polygons in
            AreaOutline(polygons: polygons.map { $0.map { $0.map { PlanarPoint($0.longitude * shrink, $0.latitude) } } })
        }
    }
}
