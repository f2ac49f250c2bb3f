/// Decides for each outline whether its name and number stand inside it, or a letter refers to the list.
struct OutlineLabels {
    /// A circle that catches the pointer for an area that is hard to hit.
    struct Target {
        var centre: PlanarPoint
        var radius: Double
    }

    /// The label inside each area; empty for those in the list.
    private(set) var inside: [[SVGElement]]
    /// The areas in the list, in the order of their letters.
    private(set) var listed: [Int] = []
    /// The letters on the map, with a line to the area where they stand beside it.
    private(set) var letters: [SVGElement] = []
    private(set) var targets: [Target?]
    /// Where every label stands.
    private(set) var boxes: [Box] = []

    private static let nameStyle = TextStyle(className: "kr-map-name", size: 13, isBold: true)
    private static let countSize = 17.0
    private static let letterRadius = 9.5

    init(areas: [AreaMap.Area], outlines: [AreaOutline], width: Double, height: Double) {
        inside = areas.map { _ in [] }
        targets = areas.map { _ in nil }
        let spots = outlines.map { labelSpots(in: $0) }
        for index in areas.indices {
            if let placed = Self.insideLabel(areas[index], outlines[index], spots: spots[index]) {
                inside[index] = placed.elements
                boxes.append(placed.box)
            } else {
                listed.append(index)
            }
        }
        let frame = Box(minX: 0, minY: 0, maxX: width, maxY: height)
        for (letter, index) in listed.enumerated() {
            guard let spot = spots[index].first else { continue }
            place(referenceLetters(letter), at: spot, in: frame)
        }
        setTargets(outlines, spots.map(\.first), phoneScale: width / 358)
    }

    /// Name and number in the first spot that holds them, on as few lines as possible.
    private static func insideLabel(
        _ area: AreaMap.Area, _ outline: AreaOutline, spots: [PlanarPoint]
    ) -> (elements: [SVGElement], box: Box)? {
        var tried: [TextBlock] = []
        for width in [400.0, 110, 80, 60, 1] {
            let names = wrapped(area.name, nameStyle, width: width, cutsWords: false)
            let block = TextBlock(lines: names + [TextLine([area.valueRun(size: countSize)])])
            guard block.lines.count <= 5, !tried.contains(block) else { continue }
            tried.append(block)
            for spot in spots {
                let box = Box(centre: spot, width: block.width + 4, height: block.height + 2)
                if outline.contains(box) { return (block.drawn(in: box, anchor: "middle"), box) }
            }
        }
        return nil
    }

    /// A letter in a disc at the spot, or as near to it as nothing else stands.
    private mutating func place(_ letter: String, at spot: PlanarPoint, in frame: Box) {
        let line = TextLine(letter, TextStyle(className: "kr-letter", size: 13, isBold: true))
        let size = max(Self.letterRadius * 2, line.width + 8)
        let free = freeCentre(near: spot, size: size, in: frame)
        boxes.append(Box(centre: free, width: size, height: Self.letterRadius * 2))
        if free.distance(to: spot) > Self.letterRadius {
            letters.append(.line("kr-leader", from: spot, to: free))
            letters.append(.circle("kr-leader-end", at: spot, radius: 2))
        }
        letters.append(
            .rectangle("kr-letter-disc", Box(centre: free, width: size, height: Self.letterRadius * 2), cornerRadius: Self.letterRadius))
        letters.append(line.drawn(at: PlanarPoint(free.x, free.y + 4.6), anchor: "middle"))
    }

    private func freeCentre(near spot: PlanarPoint, size: Double, in frame: Box) -> PlanarPoint {
        let directions = RadarGeometry(centre: spot, radius: 1, axisCount: 12)
        for ring in 0..<24 {
            for direction in 0..<(ring == 0 ? 1 : 12) {
                let centre = directions.point(onAxis: Double(direction), at: Double(ring) * 5)
                let box = Box(centre: centre, width: size, height: Self.letterRadius * 2)
                let isInFrame = box.minX >= 0 && box.minY >= 0 && box.maxX <= frame.maxX && box.maxY <= frame.maxY
                if isInFrame, boxes.allSatisfy({ !$0.overlaps(box, margin: 2) }) { return centre }
            }
        }
        return spot
    }

    /// Circles of 24 px on a phone for areas narrower than that, kept off the middles of their neighbours.
    private mutating func setTargets(_ outlines: [AreaOutline], _ spots: [PlanarPoint?], phoneScale: Double) {
        let wanted = 12 * max(phoneScale, 1)
        for (index, spot) in spots.enumerated() {
            guard let spot, outlines[index].clearance(at: spot) < wanted else { continue }
            let others = spots.enumerated().compactMap { $0.offset == index ? nil : $0.element?.distance(to: spot) }
            let radius = min(wanted, (others.min() ?? .infinity) / 2)
            targets[index] = Target(centre: spot, radius: radius)
        }
    }
}
