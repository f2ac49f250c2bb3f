/// Simplifies the borders of areas together, so that neighbours keep one and the same border: no gaps, no slivers.
///
/// Borders are cut where they meet, each stretch is simplified once (Visvalingam & Whyatt 1993) and the rings are put together again.
/// Where that would change a surface by more than `surfaceError`, collapse a ring or make borders cross, the stretches concerned are
/// simplified less.
package struct BoundarySimplification: Sendable {
    /// Points that change the border by less than this are left out, in squared units.
    package var smallestTriangle: Double
    /// Islands and lakes with less surface may be left out, in squared units; never an area's largest nor one that borders another area.
    package var smallestIsland: Double
    /// Points of two areas closer to each other count as one, and so do a point and the other area's border it lies on, in units.
    package var snapDistance: Double
    /// The share of its surface by which an area may grow or shrink.
    package var surfaceError = 0.008
    /// Areas with less surface may change more, in squared units.
    package var smallestExact = 0.0
    /// Points lie on whole multiples of this, those around small areas of a tenth of it; 0 leaves them where they are.
    package var grid = 0.0

    /// The share of its surface that an area may lose in islands.
    private static let islandError = 0.003

    package init(smallestTriangle: Double, smallestIsland: Double = 0, snapDistance: Double = 0) {
        self.smallestTriangle = smallestTriangle
        self.smallestIsland = smallestIsland
        self.snapDistance = snapDistance
    }

    /// For areas in px: what a drawing does not show is a fifth of a squared px of border, an island of four, a fifth of a px between
    /// borders.
    static let drawing: BoundarySimplification = {
        var simplification = BoundarySimplification(smallestTriangle: 0.2, smallestIsland: 4, snapDistance: 0.2)
        simplification.grid = 0.1
        simplification.smallestExact = 4
        return simplification
    }()

    /// The areas in the order given.
    ///
    /// Rings come without a closing point. An area that has a surface keeps one.
    package func simplified(_ areas: [AreaOutline]) -> [AreaOutline] {
        let borders = SimplifiedBorders(of: areas, by: self)
        return borders.areas(smallestTriangle: smallestTriangle)
    }

    /// The areas with at most `bytes` of path data, as far as a border of thirty times coarser allows.
    func simplified(_ areas: [AreaOutline], pathBytes bytes: Int) -> [AreaOutline] {
        let borders = SimplifiedBorders(of: areas, by: self)
        var triangle = smallestTriangle
        while true {
            let result = borders.areas(smallestTriangle: triangle)
            let written = result.reduce(0) { $0 + outlinePath($1).utf8.count }
            if written <= bytes || triangle > smallestTriangle * 30 { return result }
            triangle *= min(max(Double(written) / Double(bytes), 1.25), 2)
        }
    }

    /// The islands and lakes that can go: the smallest first, as long as their area does not lose more than it may.
    func droppedRings(of area: AreaOutline, isShared: (_ polygon: Int, _ ring: Int) -> Bool) -> Set<[Int]> {
        let surfaces = area.polygons.map { $0.map { abs(signedSurface(of: $0)) } }
        let largest = area.polygons.indices.max { (surfaces[$0].first ?? 0) < (surfaces[$1].first ?? 0) }
        var small: [(surface: Double, rings: [[Int]])] = []
        for (polygon, rings) in surfaces.enumerated() {
            let outer = rings.first ?? 0
            if polygon != largest, outer < smallestIsland, !rings.indices.contains(where: { isShared(polygon, $0) }) {
                small.append((outer, rings.indices.map { [polygon, $0] }))
            } else {
                for (ring, surface) in rings.enumerated().dropFirst() where surface < smallestIsland && !isShared(polygon, ring) {
                    small.append((surface, [[polygon, ring]]))
                }
            }
        }
        let total = area.surface
        var left = total < smallestExact ? .infinity : total * Self.islandError
        var dropped = Set<[Int]>()
        for item in small.sorted(by: { $0.surface < $1.surface }) {
            left -= item.surface
            if left < 0 { break }
            dropped.formUnion(item.rings)
        }
        return dropped
    }
}
