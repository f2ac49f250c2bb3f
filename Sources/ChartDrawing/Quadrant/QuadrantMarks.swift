/// The marks of a quadrant: discs for now, open rings for the round before, bars for the middle half.
struct QuadrantMarks {
    var points: [QuadrantChart.Point]
    var plot: QuadrantPlot

    /// From the middle of a mark to its outer edge, in px.
    static func reach(isMain: Bool) -> Double { isMain ? 10 : 5.5 }

    private static let previousRadius = 4.5

    /// Spread and the way from the round before, under all marks.
    func traces() -> [SVGElement] {
        let bars = points.flatMap { point in point.spread.map { spread(of: point, $0) } ?? [] }
        let ways = points.flatMap { point -> [SVGElement] in
            guard let previous = point.previous else { return [] }
            let (start, end) = (plot.position(previous), plot.position(point.place))
            return Self.way(from: start, to: end, stop: Self.reach(isMain: point.isMain))
        }
        return bars + ways
    }

    /// The marks of now, all together last.
    func drawn() -> [SVGElement] {
        (points.filter { !$0.isMain } + points.filter(\.isMain)).flatMap { Self.mark(at: plot.position($0.place), isMain: $0.isMain) }
    }

    static func mark(at point: PlanarPoint, isMain: Bool) -> [SVGElement] {
        guard isMain else { return [.circle("kr-mark", at: point, radius: 5.5)] }
        return [.circle("kr-main-ring", at: point, radius: 9), .circle("kr-mark", at: point, radius: 6)]
    }

    /// A ring, and a line to the edge of the mark; nothing where both lie on the same spot.
    private static func way(from start: PlanarPoint, to end: PlanarPoint, stop: Double) -> [SVGElement] {
        let distance = start.distance(to: end)
        guard distance > stop else { return [] }
        func along(_ length: Double) -> PlanarPoint {
            PlanarPoint(start.x + (end.x - start.x) * length / distance, start.y + (end.y - start.y) * length / distance)
        }
        var elements: [SVGElement] = []
        if distance > stop + previousRadius { elements.append(.line("kr-way", from: along(previousRadius), to: along(distance - stop))) }
        elements.append(.circle("kr-before", at: start, radius: previousRadius))
        return elements
    }

    private func spread(of point: QuadrantChart.Point, _ spread: QuadrantChart.Spread) -> [SVGElement] {
        let centre = plot.position(point.place)
        let (low, high) = (plot.position(spread.low), plot.position(spread.high))
        let across = Box(
            minX: min(low.x, high.x) - 2.5, minY: centre.y - 2.5, maxX: max(low.x, high.x) + 2.5, maxY: centre.y + 2.5)
        let up = Box(minX: centre.x - 2.5, minY: min(low.y, high.y) - 2.5, maxX: centre.x + 2.5, maxY: max(low.y, high.y) + 2.5)
        return [across, up].map { .rectangle("kr-spread", $0, cornerRadius: 2.5) }
    }

    static func previousSample(at centre: PlanarPoint) -> [SVGElement] {
        way(from: PlanarPoint(centre.x - 8, centre.y), to: PlanarPoint(centre.x + 8, centre.y), stop: 5.5)
            + mark(at: PlanarPoint(centre.x + 8, centre.y), isMain: false)
    }

    static func spreadSample(at centre: PlanarPoint) -> [SVGElement] {
        [.rectangle("kr-spread", Box(centre: centre, width: 26, height: 5), cornerRadius: 2.5)]
    }
}
