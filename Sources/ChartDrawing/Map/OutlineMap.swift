/// Areas in their own outlines, simplified together, with insets for those that would be too small.
struct OutlineMap: Sendable {
    let parts: [OutlinePart]
    private let insets: [MapInset]
    /// Natural size in px, and its upper edge.
    private let width: Double
    private let top: Double
    private let bottom: Double
    private let content: MapContent
    private let list: [Int: [SVGElement]]

    /// Room above and below the map that names beside their areas may take, in px.
    private static let labelRoom = 36.0
    /// The narrowest the figure is shown: a phone's text column, in px.
    private static let phoneWidth = 358.0

    /// Nil where no area has an outline.
    init?(_ content: MapContent, width: Double, pathBytes: Int) {
        let fitted = FittedOutlines(content, width: width)
        guard !fitted.areas.isEmpty else { return nil }
        let drawn = BoundarySimplification.drawing.simplified(fitted.outlines, pathBytes: pathBytes * 3 / 4)
        let spots = drawn.map { labelSpots(in: $0, detail: OutlinePart.labelDetail) }
        let namesAll = drawn.count <= AreaMap.mostNamed
        let phoneScale = max(width / Self.phoneWidth, 1)
        let insets =
            namesAll ? Self.insets(drawn, spots, width: width, height: fitted.height, wanted: OutlineLabels.targetRadius * phoneScale) : []
        let elsewhere = Set(insets.flatMap(\.members))
        var parts = [
            OutlinePart(
                content, areas: fitted.areas, outlines: drawn, spots: spots, linked: drawn.indices.filter { !elsewhere.contains($0) },
                frame: Box(minX: 0, minY: -Self.labelRoom, maxX: width, maxY: fitted.height + Self.labelRoom),
                taken: insets.flatMap { [$0.frame.grown(by: 3), $0.source] }, firstLetter: 0, namesAll: namesAll, phoneScale: phoneScale)
        ]
        for inset in insets {
            parts.append(
                OutlinePart(
                    content, fitted: fitted, inset: inset, pathBytes: pathBytes / 4 / insets.count,
                    firstLetter: parts.reduce(0) { $0 + $1.listed.count }, phoneScale: phoneScale))
        }
        self.content = content
        self.width = width
        self.insets = insets
        self.parts = parts
        let boxes = parts.flatMap(\.labels.boxes) + insets.map(\.frame)
        top = boxes.reduce(0) { min($0, $1.minY) }
        let mapBottom = boxes.reduce(fitted.height) { max($0, $1.maxY) } + (insets.isEmpty ? 0 : 2)
        let listed = parts.flatMap(\.listed)
        let drawnList = ReferenceList(rows: listed.enumerated().map { content.row(of: $1, mark: referenceLetters($0)) }, width: width)
            .drawn(top: mapBottom + 14)
        list = Dictionary(zip(listed, drawnList.rows), uniquingKeysWith: { first, _ in first })
        bottom = listed.isEmpty ? mapBottom : drawnList.bottom + 2
    }

    private static func insets(
        _ outlines: [AreaOutline], _ spots: [[PlanarPoint]], width: Double, height: Double, wanted: Double
    ) -> [MapInset] {
        let middles = spots.map { $0.first ?? PlanarPoint(0, 0) }
        let clearances = zip(outlines, middles).map { $0.clearance(at: $1) }
        return InsetFinder(outlines: outlines, clearances: clearances, spots: middles, width: width, height: height, wanted: wanted)
            .insets()
    }

    func svg(_ pen: MapPen) -> String {
        let frame = Box(minX: 0, minY: top, maxX: width, maxY: bottom)
        var definitions: [SVGElement] = []
        var picture: [SVGElement] = []
        var links: [(area: Int, isOnTop: Bool, element: SVGElement)] = []
        for (number, part) in parts.enumerated() {
            let inset = number > 0 ? insets[number - 1] : nil
            if let inset { picture += Self.frames(of: inset) }
            let drawing = part.drawn(pen, id: "\(pen.text.idPrefix)-\(number)", tipFrame: frame, list: list)
            for pattern in drawing.patterns where !definitions.contains(pattern) { definitions.append(pattern) }
            picture += drawing.picture
            if let inset { picture.append(.rectangle("kr-inset-frame", inset.frame)) }
            links += drawing.links
        }
        // Small areas last, so that their circles lie over their neighbours.
        let ordered = links.sorted { ($0.isOnTop ? 1 : 0, $0.area) < ($1.isOnTop ? 1 : 0, $1.area) }
        let rows = list.keys.sorted().flatMap { list[$0] ?? [] }
        var elements = definitions.isEmpty ? [] : [SVGElement("defs", definitions)]
        elements.append(SVGElement("g", class: "kr-map-picture", picture + rows).set("aria-hidden", "true"))
        return FigureFrame(
            className: "kr-map kr-map-outlines\(pen.shadingClass)", width: width, height: bottom - top, top: top, text: pen.text,
            role: "group"
        ).markup(elements + ordered.map(\.element))
    }

    /// The paper under an inset, its place on the map, and lines that lead from one to the other.
    private static func frames(of inset: MapInset) -> [SVGElement] {
        let (from, to) = (inset.source, inset.frame)
        let isBelow = to.minY >= from.maxY
        let pairs =
            isBelow
            ? [
                (PlanarPoint(from.minX, from.maxY), PlanarPoint(to.minX, to.minY)),
                (PlanarPoint(from.maxX, from.maxY), PlanarPoint(to.maxX, to.minY)),
            ]
            : [(from.nearestPoint(to: to.centre), to.nearestPoint(to: from.centre))]
        return pairs.map { .line("kr-inset-line", from: $0.0, to: $0.1) }
            + [.rectangle("kr-inset-source", from), .rectangle("kr-inset-paper", to)]
    }
}

extension MapContent {
    /// An area's line in the list under the map.
    func row(of area: Int, mark: String) -> ReferenceList.Row {
        let runs = values(of: area).map { $0.run(size: 14) }
        return ReferenceList.Row(
            mark: mark, label: areas[area].name, value: runs.first ?? TextRun(text: "", style: .note), otherValues: Array(runs.dropFirst()))
    }
}
