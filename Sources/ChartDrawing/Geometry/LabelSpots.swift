/// Places inside an outline where a label could stand, the one farthest from any border first.
///
/// The first is a close approximation of the pole of inaccessibility: the best point of a grid, refined four times around itself.
///
/// Bends of less than `detail` are not looked at, since each place is compared with every stretch of border.
func labelSpots(in outline: AreaOutline, limit: Int = 60, detail: Double = 0) -> [PlanarPoint] {
    guard let area = outline.largestPolygon?.thinned(by: detail), let bounds = area.bounds else { return [] }
    let steps = 14
    var found: [(clearance: Double, point: PlanarPoint)] = []
    for row in 0..<steps {
        for column in 0..<steps {
            let point = PlanarPoint(
                bounds.minX + bounds.width * (Double(column) + 0.5) / Double(steps),
                bounds.minY + bounds.height * (Double(row) + 0.5) / Double(steps))
            let clearance = area.clearance(at: point)
            if clearance > 0 { found.append((clearance, point)) }
        }
    }
    found.sort { ($0.clearance, $1.point.y, $1.point.x) > ($1.clearance, $0.point.y, $0.point.x) }
    guard var best = found.first else { return [bounds.centre] }
    var reach = max(bounds.width, bounds.height) / Double(steps) / 2
    for _ in 0..<4 {
        let centre = best.point
        for (dx, dy) in [(-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0), (-0.7, -0.7), (0.7, -0.7), (-0.7, 0.7), (0.7, 0.7)] {
            let point = PlanarPoint(centre.x + dx * reach, centre.y + dy * reach)
            let clearance = area.clearance(at: point)
            if clearance > best.clearance { best = (clearance, point) }
        }
        reach /= 2
    }
    return [best.point] + found.prefix(limit).map(\.point)
}

extension AreaOutline {
    /// The outline without points nearer than `distance` to the one before them.
    fileprivate func thinned(by distance: Double) -> AreaOutline {
        guard distance > 0 else { return self }
        return AreaOutline(
            polygons: polygons.map { polygon in
                polygon.map { ring in
                    var kept: [PlanarPoint] = []
                    for point in ring where kept.last.map({ $0.distance(to: point) >= distance }) ?? true { kept.append(point) }
                    return kept.count > 3 ? kept : ring
                }
            })
    }
}
