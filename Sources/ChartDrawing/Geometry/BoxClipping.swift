extension AreaOutline {
    /// What lies inside a box; rings that leave it run along its edge (Sutherland & Hodgman 1974).
    func clipped(to box: Box) -> AreaOutline {
        AreaOutline(
            polygons: polygons.compactMap { polygon in
                let rings = polygon.enumerated().map { (place: $0.offset, points: Self.clipped($0.element, to: box)) }
                guard rings.first?.points.isEmpty == false else { return nil }
                return rings.map(\.points).filter { !$0.isEmpty }
            })
    }

    private static func clipped(_ ring: [PlanarPoint], to box: Box) -> [PlanarPoint] {
        var points = ring
        let edges: [(keeps: (PlanarPoint) -> Bool, cut: (PlanarPoint, PlanarPoint) -> PlanarPoint)] = [
            ({ $0.x >= box.minX }, { crossing($0, $1, x: box.minX) }), ({ $0.x <= box.maxX }, { crossing($0, $1, x: box.maxX) }),
            ({ $0.y >= box.minY }, { crossing($0, $1, y: box.minY) }), ({ $0.y <= box.maxY }, { crossing($0, $1, y: box.maxY) }),
        ]
        for edge in edges {
            guard var last = points.last else { return [] }
            var kept: [PlanarPoint] = []
            for next in points {
                if edge.keeps(next) != edge.keeps(last) { kept.append(edge.cut(last, next)) }
                if edge.keeps(next) { kept.append(next) }
                last = next
            }
            points = kept
        }
        return points.count > 2 ? points : []
    }

    private static func crossing(_ one: PlanarPoint, _ two: PlanarPoint, x: Double) -> PlanarPoint {
        PlanarPoint(x, one.y + (two.y - one.y) * (x - one.x) / (two.x - one.x))
    }

    private static func crossing(_ one: PlanarPoint, _ two: PlanarPoint, y: Double) -> PlanarPoint {
        PlanarPoint(one.x + (two.x - one.x) * (y - one.y) / (two.y - one.y), y)
    }
}
