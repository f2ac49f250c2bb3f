/// The borders of a set of areas with how much each of their points matters, ready to be simplified to any degree.
struct SimplifiedBorders {
    private let rules: BoundarySimplification
    private let original: [AreaOutline]
    private let surfaces: [Double]
    private let shared: SharedArcs
    /// Where the points are drawn.
    private let points: [PlanarPoint]
    /// How much is lost by leaving out each point, by arc.
    private let importance: [[Double]]
    /// The rings that go, as polygon and ring, by area.
    private let dropped: [Set<[Int]>]

    init(of areas: [AreaOutline], by rules: BoundarySimplification) {
        self.rules = rules
        original = areas
        surfaces = areas.map(\.surface)
        let shared = SharedArcs(areas, snapDistance: rules.snapDistance)
        self.shared = shared
        importance = shared.arcs.map { arc in effectiveSurfaces(of: arc.map { shared.points[$0] }) }
        points = Self.onGrid(shared, surfaces, rules)
        dropped = zip(areas, shared.rings).map { area, rings in
            rules.droppedRings(of: area) { polygon, ring in
                rings[polygon][ring].isEmpty || rings[polygon][ring].contains { shared.useCounts[$0.arc] > 1 }
            }
        }
    }

    /// The areas without the points that matter less than `smallestTriangle`.
    func areas(smallestTriangle: Double) -> [AreaOutline] {
        var thresholds = [Double](repeating: smallestTriangle, count: shared.arcs.count)
        var arcs: [[Int]] = []
        for round in 0..<14 {
            arcs = shared.arcs.indices.map { arc in
                zip(shared.arcs[arc], importance[arc]).filter { $0.1 >= thresholds[arc] }.map(\.0)
            }
            if round == 13 { break }
            var suspects = Set<Int>(crossingArcs(arcs, points))
            for area in shared.rings.indices { suspects.formUnion(misdrawnArcs(of: area, arcs)) }
            let mendable = suspects.filter { thresholds[$0] > 0 }
            if mendable.isEmpty { break }
            for arc in mendable { thresholds[arc] = thresholds[arc] > smallestTriangle * 1e-3 ? thresholds[arc] / 3 : 0 }
        }
        return shared.rings.indices.map { area in
            let outline = self.outline(of: area, arcs)
            return outline.surface > 0 || surfaces[area] == 0 ? outline : original[area].stub(least: rules.grid * 4)
        }
    }

    /// The arcs of an area whose surface has changed too much, or of its rings that have lost their inside.
    private func misdrawnArcs(of area: Int, _ arcs: [[Int]]) -> [Int] {
        var found: [Int] = []
        let isChanged =
            surfaces[area] >= rules.smallestExact
            && abs(outline(of: area, arcs).surface - surfaces[area]) > rules.surfaceError * surfaces[area]
        for (polygon, rings) in shared.rings[area].enumerated() {
            for (ring, uses) in rings.enumerated() where !dropped[area].contains([polygon, ring]) {
                let kept = uses.reduce(0) { $0 + arcs[$1.arc].count - 1 }
                let all = uses.reduce(0) { $0 + shared.arcs[$1.arc].count - 1 }
                if isChanged || kept < min(4, all) { found += uses.map(\.arc) }
            }
        }
        return found
    }

    /// An area put together from its arcs, without the rings that go and those that have no inside.
    private func outline(of area: Int, _ arcs: [[Int]]) -> AreaOutline {
        var polygons: [[[PlanarPoint]]] = []
        for (polygon, rings) in shared.rings[area].enumerated() {
            var drawn: [[PlanarPoint]] = []
            for (ring, uses) in rings.enumerated() where !dropped[area].contains([polygon, ring]) {
                let indices = uses.flatMap { use in
                    use.isReversed ? Array(arcs[use.arc].reversed().dropLast()) : Array(arcs[use.arc].dropLast())
                }
                var line: [PlanarPoint] = []
                for index in indices where line.last != points[index] { line.append(points[index]) }
                if line.count > 1, line.first == line.last { line.removeLast() }
                if line.count > 2 { drawn.append(line) } else if ring == 0 { break }
            }
            if !drawn.isEmpty { polygons.append(drawn) }
        }
        return AreaOutline(polygons: polygons)
    }

    /// The points moved to the grid of the drawing, finer around small areas.
    private static func onGrid(_ shared: SharedArcs, _ surfaces: [Double], _ rules: BoundarySimplification) -> [PlanarPoint] {
        guard rules.grid > 0 else { return shared.points }
        var isFine = [Bool](repeating: false, count: shared.points.count)
        for (area, polygons) in shared.rings.enumerated() where surfaces[area] < 2e4 * rules.grid * rules.grid {
            for use in polygons.joined().joined() {
                for point in shared.arcs[use.arc] { isFine[point] = true }
            }
        }
        return zip(shared.points, isFine).map { point, isFine in
            let steps = (isFine ? 10 : 1) / rules.grid
            return PlanarPoint(
                (point.x * steps).rounded(.toNearestOrAwayFromZero) / steps, (point.y * steps).rounded(.toNearestOrAwayFromZero) / steps)
        }
    }
}

extension AreaOutline {
    /// A rectangle where the largest polygon lies, for an area too small to have a shape.
    func stub(least: Double) -> AreaOutline {
        guard let box = largestPolygon?.bounds else { return AreaOutline(polygons: []) }
        let wide = Box(centre: box.centre, width: max(box.width, least), height: max(box.height, least))
        return AreaOutline(polygons: [[wide.corners]])
    }
}
