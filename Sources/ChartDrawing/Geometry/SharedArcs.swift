/// The borders of a set of areas, each stretch once: an arc runs from one meeting point of borders to the next.
struct SharedArcs {
    /// An arc as a ring uses it.
    struct Use {
        var arc: Int
        var isReversed: Bool
    }

    private(set) var points: [PlanarPoint] = []
    /// Indices into `points`; an arc without meeting points begins and ends at the same point.
    private(set) var arcs: [[Int]] = []
    /// How many rings run along each arc.
    private(set) var useCounts: [Int] = []
    /// The arcs of each ring, by area, polygon and ring.
    private(set) var rings: [[[[Use]]]] = []

    /// Finds the arcs; points of two rings closer to each other than `snapDistance` count as one, and so do a point and the border it is on.
    init(_ areas: [AreaOutline], snapDistance: Double) {
        var snapping = PointSnapping(distance: snapDistance)
        var indexed = areas.map { area in
            area.polygons.map { polygon in polygon.map { snapping.indices(of: $0) } }
        }
        points = snapping.points
        if snapDistance > 0 {
            var matching = BorderMatching(points: points, rings: snapping.rings, distance: snapDistance)
            var number = -1
            indexed = indexed.map { area in
                area.map { polygon in
                    polygon.map { ring in
                        number += 1
                        return matching.matched(ring, number: number)
                    }
                }
            }
        }
        let meetings = Self.meetingPoints(of: indexed.joined().joined(), pointCount: points.count)
        var known: [[Int]: Int] = [:]
        for area in indexed {
            rings.append(
                area.map { polygon in
                    polygon.map { ring in
                        stretches(of: ring, meetings: meetings).map { use(of: $0, known: &known) }
                    }
                })
        }
    }

    /// The number of an arc, whichever way it is walked.
    private mutating func use(of stretch: [Int], known: inout [[Int]: Int]) -> Use {
        let reversed = Array(stretch.reversed())
        let isReversed = reversed.lexicographicallyPrecedes(stretch) { comesBefore($0, $1) }
        let canonical = isReversed ? reversed : stretch
        if let arc = known[canonical] {
            useCounts[arc] += 1
            return Use(arc: arc, isReversed: isReversed)
        }
        known[canonical] = arcs.count
        arcs.append(canonical)
        useCounts.append(1)
        return Use(arc: arcs.count - 1, isReversed: isReversed)
    }

    /// The order of points by place, which no winding and no order of areas changes.
    private func comesBefore(_ one: Int, _ other: Int) -> Bool {
        (points[one].x, points[one].y) < (points[other].x, points[other].y)
    }

    /// Points from which other than two borders leave.
    private static func meetingPoints(of rings: some Sequence<[Int]>, pointCount: Int) -> [Bool] {
        var neighbours = [[Int]](repeating: [], count: pointCount)
        for ring in rings {
            guard var last = ring.last else { continue }
            for next in ring where next != last {
                // Three tell as much as thousands.
                if neighbours[last].count < 3, !neighbours[last].contains(next) { neighbours[last].append(next) }
                if neighbours[next].count < 3, !neighbours[next].contains(last) { neighbours[next].append(last) }
                last = next
            }
        }
        return neighbours.map { $0.count != 2 }
    }

    /// A ring cut at its meeting points; one without any starts at its leftmost point, so that both its users cut it alike.
    private func stretches(of ring: [Int], meetings: [Bool]) -> [[Int]] {
        guard ring.count > 2 else { return [] }
        let start = ring.firstIndex { meetings[$0] } ?? ring.indices.min { comesBefore(ring[$0], ring[$1]) } ?? 0
        let others = ring[(start + 1)...] + ring[..<start] + [ring[start]]
        var stretches: [[Int]] = []
        var stretch = [ring[start]]
        for index in others {
            stretch.append(index)
            if meetings[index] {
                stretches.append(stretch)
                stretch = [index]
            }
        }
        if stretch.count > 1 { stretches.append(stretch) }
        return stretches
    }
}
