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
    static let letterRadius = 9.0
    /// Half of what a finger needs, in px of the screen.
    static let targetRadius = 12.0

    /// An area that gets a label here.
    struct Entry {
        var name: String
        var values: [MapContent.Value]
        var outline: AreaOutline
        /// Places where its label could stand, the best first.
        var spots: [PlanarPoint]

        init(_ content: MapContent, area: Int, outline: AreaOutline, spots: [PlanarPoint]) {
            name = content.areas[area].name
            values = content.values(of: area)
            self.outline = outline
            self.spots = spots
        }
    }

    /// Places labels in the frame.
    ///
    /// - Parameters:
    ///   - others: What is drawn without a label here, and keeps labels away.
    ///   - taken: Boxes that labels leave free.
    ///   - firstLetter: How many letters refer to the list already.
    ///   - namesAll: Whether names that do not fit inside are led out or listed.
    init(
        _ entries: [Entry], others: [AreaOutline] = [], frame: Box, taken: [Box] = [], firstLetter: Int = 0, namesAll: Bool = true,
        phoneScale: Double
    ) {
        labels = entries.map { _ in [] }
        targets = entries.map { _ in nil }
        boxes = taken
        for (index, entry) in entries.enumerated() {
            if let placed = Self.insideLabel(entry, namesAll: namesAll, frame: frame, taken: taken) {
                labels[index] = placed.elements
                boxes.append(placed.box)
            } else if namesAll {
                listed.append(index)
            }
        }
        if namesAll { leadOut(entries, others, frame: frame) }
        for (letter, index) in listed.enumerated() {
            place(referenceLetters(firstLetter + letter), of: entries[index], in: frame)
        }
        setTargets(entries, phoneScale: phoneScale)
    }

    /// Name and value in the first spot that holds them, on as few lines as possible; the value alone where names may be left out.
    private static func insideLabel(
        _ entry: Entry, namesAll: Bool, frame: Box, taken: [Box]
    ) -> (elements: [SVGElement], box: Box)? {
        var tried: [[TextLine]] = []
        for width in [400.0, 110, 80, 60, 1] {
            let names = wrapped(entry.name, nameStyle, width: width, cutsWords: false)
            guard names.count <= 4, !tried.contains(names) else { continue }
            tried.append(names)
        }
        if !namesAll { tried.append([]) }
        for names in tried {
            let blocks = entry.values.map { TextBlock(lines: names + [TextLine([$0.runUnderName])]) }
            let width = blocks.reduce(0) { max($0, $1.width) }
            let height = blocks.reduce(0) { max($0, $1.height) }
            for spot in entry.spots {
                let box = Box(centre: spot, width: width + 4, height: height + 2)
                guard entry.outline.contains(box), box.minX >= frame.minX, box.maxX <= frame.maxX,
                    !taken.contains(where: { $0.overlaps(box) })
                else { continue }
                let values = blocks.flatMap { $0.drawn(in: box, anchor: "middle").suffix(1) }
                return (TextBlock(lines: names).drawn(in: box, anchor: "middle") + values, box)
            }
        }
        return nil
    }

    /// Names on free paper near their areas, those farthest from the middle of the map first; they leave the list.
    private mutating func leadOut(_ entries: [Entry], _ others: [AreaOutline], frame: Box) {
        let finder = OutsideLabel(outlines: entries.map(\.outline) + others, frame: frame)
        let known = listed.compactMap { index in entries[index].spots.first.map { (index: index, spot: $0) } }
        let middle = PlanarPoint(
            known.reduce(0) { $0 + $1.spot.x } / Double(max(known.count, 1)),
            known.reduce(0) { $0 + $1.spot.y } / Double(max(known.count, 1)))
        let sorted = known.sorted { ($0.spot.distance(to: middle), $1.index) > ($1.spot.distance(to: middle), $0.index) }
        let kept = Self.letterRadius * 2
        for (index, spot) in sorted {
            let waiting = sorted.filter { listed.contains($0.index) && $0.index != index }
            let taken = boxes + waiting.map { Box(centre: $0.spot, width: kept, height: kept) }
            guard let place = finder.place(Self.outsideBlocks(entries[index]), of: index, at: spot, taken: taken, lines: lines) else {
                continue
            }
            let text = Self.withValues(entries[index].values, place.block).drawn(in: place.box, anchor: "middle")
            labels[index] = [SVGElement("g", class: "kr-map-outside", text)]
            over += Self.leader(from: spot, to: place.lineEnd)
            boxes.append(place.box)
            lines.append(MapLine(start: spot, end: place.lineEnd))
            listed.removeAll { $0 == index }
        }
    }

    /// The name with the widest value behind it, on one line or on two.
    private static func outsideBlocks(_ entry: Entry) -> [TextBlock] {
        let widest = entry.values.map { $0.run(size: 13) }.max { $0.width < $1.width }
        let runs = [TextRun(text: entry.name + " ", style: nameStyle)] + [widest].compactMap { $0 }
        let one = TextBlock(lines: wrapped(runs, width: 400, cutsWords: false))
        let two = TextBlock(lines: wrapped(runs, width: max(one.width * 0.62, 60), cutsWords: false))
        return one == two ? [one] : [one, two]
    }

    /// The block with every value in the place of the widest.
    private static func withValues(_ values: [MapContent.Value], _ block: TextBlock) -> TextBlock {
        var block = block
        let runs = values.map { $0.run(size: 13) }
        guard let last = block.lines.indices.last, let written = block.lines[last].runs.last, written.style.className.hasPrefix("kr-count")
        else { return block }
        block.lines[last].runs.removeLast()
        // Where the value stands alone on its line, the line takes its look from an empty name.
        if block.lines[last].runs.isEmpty { block.lines[last].runs = [TextRun(text: "", style: nameStyle)] }
        block.lines[last].runs += runs
        return block
    }

    /// A line that begins with a dot in its area, light around it so that it shows on every shade.
    private static func leader(from spot: PlanarPoint, to end: PlanarPoint) -> [SVGElement] {
        [
            .line("kr-leader-halo", from: spot, to: end), .circle("kr-leader-end", at: spot, radius: 2.6),
            .line("kr-leader", from: spot, to: end),
        ]
    }

    /// A letter in a disc in the area's middle, else elsewhere in the area, else as near to it as nothing else stands.
    private mutating func place(_ letter: String, of entry: Entry, in frame: Box) {
        guard let spot = entry.spots.first else { return }
        let line = TextLine(letter, TextStyle(className: "kr-letter", size: 13, isBold: true))
        let own = entry.spots.first { isFree($0, in: frame) && ($0 == spot || entry.outline.clearance(at: $0) > 5) }
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
        return centre.x >= frame.minX + reach && centre.x <= frame.maxX - reach && centre.y >= frame.minY + reach
            && centre.y <= frame.maxY - reach
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
    private mutating func setTargets(_ entries: [Entry], phoneScale: Double) {
        let wanted = Self.targetRadius * max(phoneScale, 1)
        let middles = entries.enumerated().compactMap { entry in entry.element.spots.first.map { (index: entry.offset, spot: $0) } }
        let grid = PointGrid(middles.map(\.spot))
        for (index, spot) in middles where entries[index].outline.clearance(at: spot) < wanted {
            let nearest = grid.nearest(2, to: spot).map { middles[$0] }.first { $0.index != index }
            targets[index] = Target(centre: spot, radius: min(wanted, (nearest?.spot.distance(to: spot) ?? .infinity) / 2))
        }
    }
}
