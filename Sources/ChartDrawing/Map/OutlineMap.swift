/// Areas in their own outlines, fitted to the figure and simplified together.
struct OutlineMap {
    var areas: [AreaMap.Area]
    var text: FigureText
    /// The natural width, in px.
    var width: Double
    var isSimplified = false

    private static let margin = 4.0
    /// Room above and below the map that names beside their areas may take, in px.
    private static let labelRoom = 36.0
    private static let mostHeight = 560.0

    func svg() -> String {
        let fitted = fittedOutlines()
        let room = Box(minX: 0, minY: -Self.labelRoom, maxX: width, maxY: fitted.height + Self.labelRoom)
        let labels = OutlineLabels(areas: fitted.areas, outlines: fitted.outlines, frame: room)
        let top = labels.boxes.reduce(0) { min($0, $1.minY) }
        let mapBottom = labels.boxes.reduce(fitted.height) { max($0, $1.maxY) }
        let rows = labels.listed.enumerated().map { index, area in
            ReferenceList.Row(
                mark: referenceLetters(index), label: fitted.areas[area].name, value: fitted.areas[area].valueRun(size: 14))
        }
        let list = ReferenceList(rows: rows, width: width).drawn(top: mapBottom + 14)
        var links: [(hasTarget: Bool, element: SVGElement)] = []
        var borders: [SVGElement] = []
        for (index, area) in fitted.areas.enumerated() {
            let path = outlinePath(fitted.outlines[index])
            var content = [SVGElement.path("kr-area-shape", path).set("fill-rule", "evenodd")]
            let target = labels.targets[index]
            if let target { content.append(.circle("kr-target", at: target.centre, radius: target.radius)) }
            content += labels.labels[index]
            if let letter = labels.listed.firstIndex(of: index) {
                content.append(SVGElement("g", class: "kr-list-row", list.rows[letter]))
            }
            links.append((target != nil, area.link(content)))
            let border = area.isChosen ? "kr-border-chosen" : area.isEmpty ? "kr-border-empty" : nil
            if let border { borders += [.path("\(border)-halo", path), .path(border, path)] }
        }
        var content = links.filter { !$0.hasTarget }.map(\.element) + links.filter(\.hasTarget).map(\.element)
        content.append(SVGElement("g", class: "kr-map-over", borders + labels.over))
        let bottom = rows.isEmpty ? mapBottom : list.bottom + 2
        return FigureFrame(className: "kr-map kr-map-outlines", width: width, height: bottom - top, top: top, text: text, role: "group")
            .markup(content)
    }

    /// The areas that have an outline, with it in drawing units, and the height they take.
    private func fittedOutlines() -> (areas: [AreaMap.Area], outlines: [AreaOutline], height: Double) {
        var drawn: [AreaMap.Area] = []
        var outlines: [AreaOutline] = []
        for area in areas {
            guard case .outline(let outline) = area.shape, outline.bounds != nil else { continue }
            drawn.append(area)
            outlines.append(outline)
        }
        guard let bounds = AreaOutline(polygons: outlines.flatMap(\.polygons)).bounds else { return ([], [], 24) }
        let across = width - 2 * Self.margin
        let scale = min(across / max(bounds.width, 1e-9), Self.mostHeight / max(bounds.height, 1e-9))
        let left = Self.margin + (across - bounds.width * scale) / 2
        let fitted = outlines.map { outline in
            outline.mapped { PlanarPoint(left + ($0.x - bounds.minX) * scale, Self.margin + (bounds.maxY - $0.y) * scale) }
        }
        let height = bounds.height * scale + 2 * Self.margin
        if isSimplified { return (drawn, fitted, height) }
        return (drawn, BoundarySimplification(of: fitted, drawnAtWidth: bounds.width * scale).simplified(fitted), height)
    }
}
