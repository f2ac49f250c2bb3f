/// The borders of a set of areas with how much each of their points matters, ready to be simplified to any degree.
struct SimplifiedBorders {
    private let rules: BoundarySimplification
    private let original: [AreaOutline]
    private let surfaces: [Double]
    private let shared: SharedArcs
    /// Where the points are drawn.
    private let points: [PlanarPoint]
    /// The grid that each point is drawn on; 0 for none.
    private let grids: [Double]
    /// What lies between each arc with all its points and its chord; the sign tells the side.
    private let sides: [Double]
    /// How much is lost by leaving out each point, by arc.
    private let importance: [[Double]]
    /// The areas along each arc.
    private let users: [[Int]]
    /// Arcs that cross each other in the areas as they came, or once on the grid: no more points can mend that.
    private let crossingFromTheStart: Set<Int>
    /// Whether they cross so much from the start that no crossing is looked for.
    private let isTangled: Bool
    /// The rings that go, as polygon and ring, by area.
    private let dropped: [Set<[Int]>]

    private static let mostRounds = 18
    /// How far a point may move to make up for those left out beside it, in units.
    private static let mostShift = 0.8

    init(of areas: [AreaOutline], by rules: BoundarySimplification) {
        self.rules = rules
        original = areas
        surfaces = areas.map(\.surface)
        let shared = SharedArcs(areas.withoutInvisiblePoints(finerThan: rules.snapDistance), snapDistance: rules.snapDistance)
        self.shared = shared
        importance = shared.arcs.map { arc in effectiveSurfaces(of: arc.map { shared.points[$0] }) }
        let grids = Self.grids(shared, surfaces, rules)
        self.grids = grids
        points = zip(shared.points, grids).map { $0.onGrid($1) }
        sides = shared.arcs.map { arc in signedSurface(of: arc.map { shared.points[$0] }) }
        let crossing = CrossingArcs(shared.arcs, points)
        crossingFromTheStart = crossing.found
        isTangled = !crossing.isComplete
        var users = shared.arcs.map { _ in [Int]() }
        for (area, polygons) in shared.rings.enumerated() {
            for use in polygons.joined().joined() where users[use.arc].last != area { users[use.arc].append(area) }
        }
        self.users = users
        dropped = zip(areas, shared.rings).map { area, rings in
            rules.droppedRings(of: area) { polygon, ring in
                rings[polygon][ring].isEmpty || rings[polygon][ring].contains { shared.useCounts[$0.arc] > 1 }
            }
        }
    }

    /// The areas without the points that matter less than `smallestTriangle`.
    func areas(smallestTriangle: Double) -> [AreaOutline] {
        var thresholds = [Double](repeating: smallestTriangle, count: shared.arcs.count)
        var arcs = thresholds.indices.map { kept($0, thresholds[$0]) }
        var points = points
        for arc in arcs.indices { settle(arc, arcs[arc], &points) }
        var concerned = Array(shared.rings.indices)
        for _ in 0..<Self.mostRounds {
            var suspects = isTangled ? [] : CrossingArcs(arcs, points).found.subtracting(crossingFromTheStart)
            for area in concerned { suspects.formUnion(misdrawnArcs(of: area, arcs, points)) }
            let mendable = suspects.filter { thresholds[$0] > 0 }.sorted()
            if mendable.isEmpty { break }
            for arc in mendable {
                thresholds[arc] = thresholds[arc] > smallestTriangle * 1e-3 ? thresholds[arc] / 2 : 0
                arcs[arc] = kept(arc, thresholds[arc])
                settle(arc, arcs[arc], &points)
            }
            // Only what has a changed border can have changed.
            concerned = Set(mendable.flatMap { users[$0] }).sorted()
        }
        return shared.rings.indices.map { area in
            let outline = self.outline(of: area, arcs, points)
            return outline.surface > 0 || surfaces[area] == 0 ? outline : original[area].stub(least: rules.grid * 4)
        }
    }

    /// The points of an arc that matter enough.
    private func kept(_ arc: Int, _ threshold: Double) -> [Int] {
        zip(shared.arcs[arc], importance[arc]).filter { $0.1 >= threshold }.map(\.0)
    }

    /// Moves the inner points of a simplified arc sideways, all alike, until there is as much on either side as with all its points.
    private func settle(_ arc: Int, _ kept: [Int], _ points: inout [PlanarPoint]) {
        for index in kept { points[index] = self.points[index] }
        guard kept.count > 2, kept.count < shared.arcs[arc].count, rules.grid > 0 else { return }
        let missing = sides[arc] - signedSurface(of: kept.map { points[$0] })
        var room = 0.0
        var normals: [PlanarPoint] = []
        for place in 1..<(kept.count - 1) {
            let (before, after) = (points[kept[place - 1]], points[kept[place + 1]])
            normals.append(PlanarPoint(before.y - after.y, after.x - before.x))
            room += normals[place - 1].x * normals[place - 1].x + normals[place - 1].y * normals[place - 1].y
        }
        guard room > 0 else { return }
        // Moving a point across the line between its neighbours adds half of that line's length for each px, to the right of the walk.
        let step = -2 * missing / room
        for (place, normal) in normals.enumerated() {
            let index = kept[place + 1]
            let length = abs(step) * (normal.x * normal.x + normal.y * normal.y).squareRoot()
            let share = length > Self.mostShift ? Self.mostShift / length : 1
            let moved = PlanarPoint(points[index].x + normal.x * step * share, points[index].y + normal.y * step * share)
            points[index] = moved.onGrid(grids[index])
        }
    }

    /// The arcs of an area whose surface has changed too much, or of its rings that have lost their inside.
    private func misdrawnArcs(of area: Int, _ arcs: [[Int]], _ points: [PlanarPoint]) -> [Int] {
        var found: [Int] = []
        let isChanged =
            surfaces[area] >= rules.smallestExact
            && abs(outline(of: area, arcs, points).surface - surfaces[area]) > rules.surfaceError * surfaces[area]
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
    private func outline(of area: Int, _ arcs: [[Int]], _ points: [PlanarPoint]) -> AreaOutline {
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

    /// The grid of each point: that of the drawing, finer around small areas.
    private static func grids(_ shared: SharedArcs, _ surfaces: [Double], _ rules: BoundarySimplification) -> [Double] {
        var grids = [Double](repeating: rules.grid, count: shared.points.count)
        for (area, polygons) in shared.rings.enumerated() where surfaces[area] < 8e3 * rules.grid * rules.grid {
            for use in polygons.joined().joined() {
                for point in shared.arcs[use.arc] { grids[point] = rules.grid / 10 }
            }
        }
        return grids
    }
}

extension PlanarPoint {
    /// The nearest point whose coordinates are whole multiples of `grid`; the point itself for 0.
    fileprivate func onGrid(_ grid: Double) -> PlanarPoint {
        guard grid > 0 else { return self }
        return PlanarPoint(
            (x / grid).rounded(.toNearestOrAwayFromZero) * grid, (y / grid).rounded(.toNearestOrAwayFromZero) * grid)
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
