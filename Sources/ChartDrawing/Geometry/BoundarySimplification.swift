/// Simplifies the borders of areas together, so that neighbours keep one and the same border: no gaps, no slivers.
///
/// Borders are cut where they meet, each stretch is simplified once (Visvalingam & Whyatt 1993) and the rings are put together again.
/// Where that would change a surface by more than `surfaceError`, collapse a ring or make borders cross, the stretches concerned are
/// simplified less.
package struct BoundarySimplification: Sendable {
    /// Points that change the border by less than this are left out, in squared units.
    package var smallestTriangle: Double
    /// Islands with less surface are left out, in squared units; never the last of an area nor one that borders another area.
    package var smallestIsland: Double
    /// Points closer to each other count as one, in units.
    package var snapDistance: Double
    /// The share of its surface by which an area may grow or shrink.
    package var surfaceError = 0.008

    package init(smallestTriangle: Double, smallestIsland: Double = 0, snapDistance: Double = 0) {
        self.smallestTriangle = smallestTriangle
        self.smallestIsland = smallestIsland
        self.snapDistance = snapDistance
    }

    /// What a map of `width` px does not show: a fifth of a square px of border, an island of four.
    ///
    /// A site that draws the same areas many times simplifies them once with this.
    package init(of areas: [AreaOutline], drawnAtWidth width: Double) {
        let bounds = AreaOutline(polygons: areas.flatMap(\.polygons)).bounds
        let unit = (bounds?.width ?? 0) / max(width, 1)
        self.init(smallestTriangle: 0.2 * unit * unit, smallestIsland: 4 * unit * unit, snapDistance: 0.005 * unit)
    }

    /// The areas in the order given; rings come without a closing point, rings of fewer than three points are gone.
    package func simplified(_ areas: [AreaOutline]) -> [AreaOutline] {
        let shared = SharedArcs(areas, snapDistance: snapDistance)
        let full = assembled(shared, shared.arcs)
        let surfaces = full.map(\.surface)
        let importance = shared.arcs.map { arc in effectiveSurfaces(of: arc.map { shared.points[$0] }) }
        var thresholds = [Double](repeating: smallestTriangle, count: shared.arcs.count)
        for _ in 0..<12 {
            let arcs = kept(shared.arcs, importance, thresholds)
            let result = assembled(shared, arcs)
            var suspects = Set<Int>(crossingArcs(arcs, shared.points))
            for (area, polygons) in shared.rings.enumerated() {
                let change = abs(result[area].surface - surfaces[area])
                let isChanged = change > surfaceError * surfaces[area]
                for (polygon, rings) in polygons.enumerated() {
                    for (ring, uses) in rings.enumerated() {
                        let isCollapsed = result[area].polygons[polygon][ring].count < min(4, full[area].polygons[polygon][ring].count)
                        if isChanged || isCollapsed { suspects.formUnion(uses.map(\.arc)) }
                    }
                }
            }
            let mendable = suspects.filter { thresholds[$0] > 0 }
            if mendable.isEmpty { return pruned(result, shared) }
            for arc in mendable { thresholds[arc] = thresholds[arc] > smallestTriangle * 1e-3 ? thresholds[arc] / 3 : 0 }
        }
        return pruned(assembled(shared, kept(shared.arcs, importance, thresholds)), shared)
    }

    private func kept(_ arcs: [[Int]], _ importance: [[Double]], _ thresholds: [Double]) -> [[Int]] {
        arcs.indices.map { arc in
            zip(arcs[arc], importance[arc]).filter { $0.1 >= thresholds[arc] }.map(\.0)
        }
    }

    private func assembled(_ shared: SharedArcs, _ arcs: [[Int]]) -> [AreaOutline] {
        shared.rings.map { area in
            AreaOutline(
                polygons: area.map { polygon in
                    polygon.map { uses in
                        uses.flatMap { use in
                            let arc = use.isReversed ? arcs[use.arc].reversed() : arcs[use.arc]
                            return arc.dropLast().map { shared.points[$0] }
                        }
                    }
                })
        }
    }

    /// Without islands that are too small to see and without rings that have no inside.
    private func pruned(_ areas: [AreaOutline], _ shared: SharedArcs) -> [AreaOutline] {
        zip(areas, shared.rings).map { area, uses in
            let largest = area.largestPolygon?.polygons.first
            let polygons = zip(area.polygons, uses).filter { polygon, rings in
                let isShared = rings.contains { $0.contains { shared.useCounts[$0.arc] > 1 } }
                return isShared || polygon == largest || AreaOutline(polygons: [polygon]).surface >= smallestIsland
            }
            return AreaOutline(polygons: polygons.map { $0.0.filter { $0.count > 2 } }.filter { !$0.isEmpty })
        }
    }
}
