/// Decides for each outline whether its name and number stand inside it, or a letter refers to the list.
struct OutlineLabels {
    /// A circle that catches the pointer for an area that is hard to hit.
    struct Target {
        var centre: PlanarPoint
        var radius: Double
    }

    /// The label of each area, inside it or on free paper beside it; empty for those in the list.
    private(set) var labels: [[SVGElement]]
    /// The areas in the list, in the order of their letters.
    private(set) var listed: [Int] = []
    /// The letters on the map, and the lines from labels to their areas.
    private(set) var over: [SVGElement] = []
    private(set) var targets: [Target?]
    /// Where every name stands.
    private(set) var boxes: [Box] = []
    /// The middles of the letters' discs.
    private(set) var discs: [PlanarPoint] = []
    /// The lines from names beside their areas.
    private(set) var lines: [MapLine] = []

    private static let nameStyle = TextStyle(className: "kr-map-name", size: 13, isBold: true)
    private static let countSize = 17.0
    static let letterRadius = 9.0

    init(areas: [AreaMap.Area], outlines: [AreaOutline], frame: Box) {
        labels = areas.map { _ in [] }
        targets = areas.map { _ in nil }
        let spots = outlines.map { labelSpots(in: $0) }
        for index in areas.indices {
            if let placed = Self.insideLabel(areas[index], outlines[index], spots: spots[index]) {
                labels[index] = placed.elements
                boxes.append(placed.box)
            } else {
                listed.append(index)
            }
        }
        leadOut(areas, outlines, spots.map(\.first), frame: frame)
        for (letter, index) in listed.enumerated() {
            place(referenceLetters(letter), at: spots[index], of: outlines[index], in: frame)
        }
        setTargets(outlines, spots.map(\.first), phoneScale: frame.width / 358)
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

    /// Names on free paper near their areas, those farthest from the middle of the map first; they leave the list.
    private mutating func leadOut(_ areas: [AreaMap.Area], _ outlines: [AreaOutline], _ spots: [PlanarPoint?], frame: Box) {
        let finder = OutsideLabel(outlines: outlines, frame: frame)
        let known = listed.compactMap { index in spots[index].map { (index: index, spot: $0) } }
        let middle = PlanarPoint(
            known.reduce(0) { $0 + $1.spot.x } / Double(max(known.count, 1)),
            known.reduce(0) { $0 + $1.spot.y } / Double(max(known.count, 1)))
        let sorted = known.sorted { ($0.spot.distance(to: middle), $1.index) > ($1.spot.distance(to: middle), $0.index) }
        let kept = Self.letterRadius * 2
        for (index, spot) in sorted {
            let waiting = sorted.filter { listed.contains($0.index) && $0.index != index }
            let taken = boxes + waiting.map { Box(centre: $0.spot, width: kept, height: kept) }
            guard let place = finder.place(Self.outsideBlocks(areas[index]), of: index, at: spot, taken: taken, lines: lines) else {
                continue
            }
            labels[index] = [SVGElement("g", class: "kr-map-outside", place.block.drawn(in: place.box, anchor: "middle"))]
            over += Self.leader(from: spot, to: place.lineEnd)
            boxes.append(place.box)
            lines.append(MapLine(start: spot, end: place.lineEnd))
            listed.removeAll { $0 == index }
        }
    }

    /// The name with the number behind it, on one line or on two.
    private static func outsideBlocks(_ area: AreaMap.Area) -> [TextBlock] {
        let runs = [TextRun(text: area.name + " ", style: nameStyle), area.valueRun(size: 13)]
        let one = TextBlock(lines: wrapped(runs, width: 400, cutsWords: false))
        let two = TextBlock(lines: wrapped(runs, width: max(one.width * 0.62, 60), cutsWords: false))
        return one == two ? [one] : [one, two]
    }

    /// A line that begins with a dot in its area, light around it so that it shows on every shade.
    private static func leader(from spot: PlanarPoint, to end: PlanarPoint) -> [SVGElement] {
        [
            .line("kr-leader-halo", from: spot, to: end), .circle("kr-leader-end", at: spot, radius: 2.6),
            .line("kr-leader", from: spot, to: end),
        ]
    }

    /// A letter in a disc in the area's middle, else elsewhere in the area, else as near to it as nothing else stands.
    private mutating func place(_ letter: String, at spots: [PlanarPoint], of outline: AreaOutline, in frame: Box) {
        guard let spot = spots.first else { return }
        let line = TextLine(letter, TextStyle(className: "kr-letter", size: 13, isBold: true))
        let own = spots.first { isFree($0, in: frame) && ($0 == spot || outline.clearance(at: $0) > 5) }
        let free = own ?? freeCentre(near: spot, in: frame)
        discs.append(free)
        if own == nil, free.distance(to: spot) > Self.letterRadius { over += Self.leader(from: spot, to: free) }
        let width = max(Self.letterRadius * 2, line.width + 8)
        let disc = Box(centre: free, width: width, height: Self.letterRadius * 2)
        over.append(.rectangle("kr-letter-disc", disc, cornerRadius: Self.letterRadius))
        over.append(line.drawn(at: PlanarPoint(free.x, free.y + 4.6), anchor: "middle"))
    }

    /// Whether a disc here stays in the figure and clear of names, lines and other discs.
    private func isFree(_ centre: PlanarPoint, in frame: Box) -> Bool {
        let reach = Self.letterRadius + 0.5
        let disc = Box(centre: centre, width: reach * 1.6, height: reach * 1.6)
        return centre.x >= reach && centre.x <= frame.maxX - reach && centre.y >= frame.minY + reach && centre.y <= frame.maxY - reach
            && boxes.allSatisfy { $0.distance(to: centre) >= reach }
            && discs.allSatisfy { $0.distance(to: centre) >= reach * 2 }
            && !lines.contains { runsThrough(disc, segment: $0.start, $0.end) }
    }

    private func freeCentre(near spot: PlanarPoint, in frame: Box) -> PlanarPoint {
        let circle = RadarGeometry(centre: spot, radius: 1, axisCount: 16)
        for ring in 1..<32 {
            for direction in 0..<16 {
                let centre = circle.point(onAxis: Double(direction), at: Double(ring) * 3)
                if isFree(centre, in: frame) { return centre }
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
