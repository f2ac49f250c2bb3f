internal import Analysis
internal import ChartDrawing
internal import Foundation
internal import Model
internal import Planning

/// The outlines of a site's areas in plane coordinates, simplified with their shared borders kept shared.
struct MapOutline: Sendable {
    let outlines: [Slug: AreaOutline]

    /// Projects and simplifies the areas that have an outline; longitudes shrink by the cosine of the map's mean latitude.
    init(of areas: [Area]) {
        var polygons: [(slug: Slug, polygons: [[[GeoPoint]]])] = []
        for area in areas {
            if case .outline(let outline) = area.shape { polygons.append((area.slug, outline)) }
        }
        let latitudes = polygons.flatMap { $0.polygons.flatMap { $0.flatMap { $0.map(\.latitude) } } }
        // Rounded, since the last bit of a cosine differs between systems.
        let shrink = (cos((mean(latitudes) ?? 52) * .pi / 180) * 1e6).rounded() / 1e6
        let planar = polygons.map { area in
            AreaOutline(polygons: area.polygons.map { $0.map { $0.map { PlanarPoint($0.longitude * shrink, $0.latitude) } } })
        }
        let simplification = BoundarySimplification(of: planar, drawnAtWidth: 460)
        outlines = Dictionary(zip(polygons.map(\.slug), simplification.simplified(planar)), uniquingKeysWith: { first, _ in first })
    }
}

extension PageComposer {
    /// The map of the social map: each area a link, shaded by how many can be reached there.
    mutating func mapFigure(chosen: Slug?, idPrefix: String, title: String? = nil) -> TemplateContext? {
        let most = plan.coverage.map(\.contactCount).max() ?? 0
        let areas = plan.coverage.compactMap { coverage -> AreaMap.Area? in
            guard let shape = shape(of: coverage.area) else { return nil }
            let count = coverage.contactCount
            let level = most > 0 && count > 0 ? Double(count - 1) / Double(max(most - 1, 1)) : nil
            let value = count == 0 ? words["none"] : String(count)
            return AreaMap.Area(
                name: coverage.area.name, href: href(PageAddress("directory/areas/\(coverage.area.slug).html")), valueLabel: value,
                level: level,
                isEmpty: count == 0, isChosen: coverage.area.slug == chosen,
                tooltip: "\(coverage.area.name): \(count == 0 ? words["no-contacts-here"] : words.texts.count("contact", count))",
                shape: shape)
        }
        guard !areas.isEmpty else { return nil }
        let title = title.map(typographic) ?? mapTitle(chosen: chosen)
        let map = AreaMap(areas: areas, text: FigureText(title: title, summary: mapSummary(), idPrefix: idPrefix), isSimplified: true)
        var context = figureContext("map", title: title, subtitle: words["map-subtitle"], svg: map.svg())
        if plan.coverage.contains(where: { $0.contactCount == 0 }) { context.set("note", words["map-note"]) }
        return context
    }

    private func shape(of area: Area) -> AreaMap.Shape? {
        switch area.shape {
        case .tile(let column, let row): .tile(column: column, row: row)
        case .outline: renderer.mapOutline.outlines[area.slug].map(AreaMap.Shape.outline)
        case nil: nil
        }
    }

    /// What the map shows: how many in the chosen area, and where nobody is.
    private func mapTitle(chosen: Slug?) -> String {
        let empty = plan.coverage.filter { $0.contactCount == 0 }.map(\.area.name)
        let total = words.texts.count("contact", site.directory.contacts.count)
        if let chosen, let coverage = plan.coverage.first(where: { $0.area.slug == chosen }) {
            if coverage.contactCount == 0 { return words.texts.text("map-title-none", ["area": coverage.area.name]) }
            let count = words.texts.count("contact", coverage.contactCount)
            return words.texts.text("map-title-area", ["count": count, "area": coverage.area.name])
        }
        let place = site.settings.map.place
        let counted = place.map { words.texts.text("map-title-place", ["count": total, "place": $0]) } ?? total
        if empty.isEmpty || empty.count > 3 { return words.capitalised(counted) }
        return words.capitalised(counted) + words.texts.text("map-title-gap", ["areas": words.list(empty)])
    }

    private func mapSummary() -> String {
        plan.coverage.map { "\($0.area.name): \($0.contactCount == 0 ? words["none"] : String($0.contactCount))." }.joined(separator: " ")
    }
}
