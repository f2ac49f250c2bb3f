/// What stands on a quadrant's field already, and where there is room for labels.
struct QuadrantField {
    /// Marks and names of corners, which labels keep clear of.
    private var marks: [Box]
    private var corners: [Box]
    /// Ways and spread, which labels rather keep clear of.
    private var traces: [MapLine]
    private var frame: Box

    init(points: [QuadrantChart.Point], plot: QuadrantPlot) {
        frame = Box(minX: plot.area.minX + 3, minY: plot.area.minY + 3, maxX: plot.area.maxX - 3, maxY: plot.area.maxY - 3)
        corners = plot.cornerBoxes()
        marks = []
        traces = []
        for point in points {
            let centre = plot.position(point.place)
            let size = QuadrantMarks.reach(isMain: point.isMain) * 2
            marks.append(Box(centre: centre, width: size, height: size))
            if let previous = point.previous.map(plot.position) {
                marks.append(Box(centre: previous, width: 10, height: 10))
                traces.append(MapLine(start: previous, end: centre))
            }
            if let spread = point.spread {
                let (low, high) = (plot.position(spread.low), plot.position(spread.high))
                traces.append(MapLine(start: PlanarPoint(low.x, centre.y), end: PlanarPoint(high.x, centre.y)))
                traces.append(MapLine(start: PlanarPoint(centre.x, low.y), end: PlanarPoint(centre.x, high.y)))
            }
        }
    }

    /// A place for the label of every spot, the most crowded first; nil when one finds none.
    func placed(_ blocks: [TextBlock], at spots: [QuadrantLabels.Spot]) -> [QuadrantLabels.Placed]? {
        let crowding = spots.map { spot in
            spots.filter { $0.position != spot.position }.reduce(0) { $0 + 1 / max($1.position.distance(to: spot.position), 1) }
        }
        let order = spots.indices.sorted { (crowding[$1], $0) < (crowding[$0], $1) }
        var placed: [Int: QuadrantLabels.Placed] = [:]
        for index in order {
            let others = spots.indices.compactMap { placed[$0] }
            guard let best = best(blocks[index], at: spots[index], others: others) else { return nil }
            placed[index] = best
        }
        return spots.indices.compactMap { placed[$0] }
    }

    private func best(_ block: TextBlock, at spot: QuadrantLabels.Spot, others: [QuadrantLabels.Placed]) -> QuadrantLabels.Placed? {
        var best: (cost: Double, label: QuadrantLabels.Placed)?
        for distance in [3.0, 9, 18, 28, 40, 54, 70, 88] {
            for direction in 0..<16 {
                let (label, turn) = candidate(block, at: spot, direction: direction, distance: distance)
                var cost = distance + turn
                if let best, cost >= best.cost { continue }
                guard isFree(label, spot: spot, others: others) else { continue }
                cost += Double(traces.filter { runsThrough(label.box, segment: $0.start, $0.end) }.count) * 14
                if best.map({ cost < $0.cost }) ?? true { best = (cost, label) }
            }
        }
        return best?.label
    }

    /// A label in one of sixteen directions, and how much less good that direction is than right of the point.
    private func candidate(
        _ block: TextBlock, at spot: QuadrantLabels.Spot, direction: Int, distance: Double
    ) -> (label: QuadrantLabels.Placed, turn: Double) {
        let unit = RadarGeometry(centre: spot.position, radius: 1, axisCount: 16).direction(ofAxis: Double(direction))
        let start = spot.reach + distance
        let edge = PlanarPoint(spot.position.x + unit.x * start, spot.position.y + unit.y * start)
        let centre = PlanarPoint(edge.x + unit.x * block.width / 2, edge.y + unit.y * block.height / 2)
        let box = Box(centre: centre, width: block.width, height: block.height)
        let anchor = unit.x > 0.3 ? "start" : unit.x < -0.3 ? "end" : "middle"
        let end = PlanarPoint(min(max(spot.position.x, box.minX), box.maxX), min(max(spot.position.y, box.minY), box.maxY))
        let reach = spot.reach + 1
        let gap = max(end.distance(to: spot.position), 0.01)
        let outer = PlanarPoint(
            spot.position.x + (end.x - spot.position.x) * reach / gap, spot.position.y + (end.y - spot.position.y) * reach / gap)
        let line = distance > 9 ? MapLine(start: outer, end: end) : nil
        let turn = unit.x > 0.9 ? 0 : unit.x < -0.9 ? 2 : abs(unit.y) > 0.9 ? 3 : 4.0
        return (QuadrantLabels.Placed(block: block, box: box, anchor: anchor, line: line), turn)
    }

    private func isFree(_ label: QuadrantLabels.Placed, spot: QuadrantLabels.Spot, others: [QuadrantLabels.Placed]) -> Bool {
        let box = label.box
        guard box.minX >= frame.minX, box.maxX <= frame.maxX, box.minY >= frame.minY, box.maxY <= frame.maxY,
            !marks.contains(where: { $0.overlaps(box, margin: 1) }), !corners.contains(where: { $0.overlaps(box, margin: 3) }),
            !others.contains(where: { $0.box.overlaps(box, margin: 2) }),
            !others.contains(where: { other in other.line.map { runsThrough(box, segment: $0.start, $0.end) } ?? false })
        else { return false }
        guard let line = label.line else { return true }
        let crossed = others.map(\.box) + corners + marks.filter { !$0.contains(spot.position) }
        return !crossed.contains { runsThrough($0, segment: line.start, line.end) }
    }
}
