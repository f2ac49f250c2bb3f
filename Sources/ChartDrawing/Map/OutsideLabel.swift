/// A line from a label to its area.
struct MapLine {
    var start: PlanarPoint
    var end: PlanarPoint
}

/// Finds free paper near an area for its name, with a line to the area that hardly crosses others.
struct OutsideLabel {
    /// Where a name stands and where its line ends.
    struct Place {
        var block: TextBlock
        var box: Box
        var lineEnd: PlanarPoint
    }

    var outlines: [AreaOutline]
    /// The box around each outline, to pass over most of them quickly.
    private var bounds: [Box?]
    /// Where labels may stand.
    var frame: Box

    /// The longest line, in px.
    private static let reach = 96.0
    /// How much of the line may run over other areas, in px.
    private static let mostCrossing = 7.0

    init(outlines: [AreaOutline], frame: Box) {
        self.outlines = outlines
        self.frame = frame
        bounds = outlines.map(\.bounds)
    }

    /// The nearest place for one of the blocks that leaves `taken`, the lines already drawn and every area free, or nil.
    func place(_ blocks: [TextBlock], of area: Int, at spot: PlanarPoint, taken: [Box], lines: [MapLine]) -> Place? {
        for step in stride(from: 14.0, through: Self.reach, by: 6) {
            for direction in 0..<24 {
                for block in blocks {
                    let box = self.box(of: block, direction: direction, distance: step, from: spot)
                    guard frame.minX <= box.minX, box.maxX <= frame.maxX, frame.minY <= box.minY, box.maxY <= frame.maxY,
                        taken.allSatisfy({ !$0.overlaps(box, margin: 3) }),
                        !lines.contains(where: { runsThrough(box, segment: $0.start, $0.end) }), isPaper(box)
                    else { continue }
                    let end = PlanarPoint(min(max(spot.x, box.minX), box.maxX), min(max(spot.y, box.minY), box.maxY))
                    if taken.contains(where: { runsThrough($0, segment: spot, end) }) { continue }
                    if crossing(from: spot, to: end, except: area) <= Self.mostCrossing {
                        return Place(block: block, box: box, lineEnd: end)
                    }
                }
            }
        }
        return nil
    }

    /// The box whose nearest side lies `distance` px from the spot, in one of 24 directions.
    private func box(of block: TextBlock, direction: Int, distance: Double, from spot: PlanarPoint) -> Box {
        let circle = RadarGeometry(centre: spot, radius: 1, axisCount: 24)
        let unit = circle.direction(ofAxis: Double(direction))
        let end = circle.point(onAxis: Double(direction), at: distance)
        let centre = PlanarPoint(end.x + unit.x * block.width / 2, end.y + unit.y * block.height / 2)
        return Box(centre: centre, width: block.width, height: block.height)
    }

    private func isPaper(_ box: Box) -> Bool {
        for (outline, bounds) in zip(outlines, bounds) {
            guard let bounds, bounds.overlaps(box, margin: 3) else { continue }
            let wider = Box(centre: box.centre, width: box.width + 6, height: box.height + 4)
            if outline.touches(wider) { return false }
        }
        return true
    }

    /// How many px of a line run over areas other than `own`.
    private func crossing(from start: PlanarPoint, to end: PlanarPoint, except own: Int) -> Double {
        let points = along(start, end)
        let hits = points.filter { point in
            outlines.indices.contains { index in
                index != own && bounds[index]?.contains(point) == true && outlines[index].contains(point)
            }
        }
        return Double(hits.count) * 2
    }

    /// Points on a line, 2 px apart.
    private func along(_ start: PlanarPoint, _ end: PlanarPoint) -> [PlanarPoint] {
        let length = start.distance(to: end)
        return stride(from: 0, through: length, by: 2).map { step in
            let share = length > 0 ? step / length : 0
            return PlanarPoint(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
        }
    }
}
