/// The shape of an area: polygons, each an outline and holes, in any winding and closed or not.
package struct AreaOutline: Sendable, Equatable {
    /// Polygons of rings of points; what lies inside an even number of rings is outside (the even-odd rule).
    package var polygons: [[[PlanarPoint]]]

    package init(polygons: [[[PlanarPoint]]]) {
        self.polygons = polygons
    }

    package var rings: [[PlanarPoint]] { polygons.flatMap { $0 } }

    /// The surface of all polygons without their holes, in squared units.
    package var surface: Double { polygons.reduce(0) { $0 + Self.surface(of: $1) } }

    /// The smallest box around all points, or nil without any.
    package var bounds: Box? {
        let points = rings.lazy.flatMap { $0 }
        guard let first = points.first else { return nil }
        return points.reduce(into: Box(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)) { box, point in
            box = Box(
                minX: min(box.minX, point.x), minY: min(box.minY, point.y), maxX: max(box.maxX, point.x), maxY: max(box.maxY, point.y))
        }
    }

    /// The polygon with the largest surface on its own, or nil without any.
    var largestPolygon: AreaOutline? {
        polygons.max { Self.surface(of: $0) < Self.surface(of: $1) }.map { AreaOutline(polygons: [$0]) }
    }

    /// Whether the point lies inside, by the even-odd rule.
    func contains(_ point: PlanarPoint) -> Bool {
        var isInside = false
        for ring in rings {
            guard var last = ring.last else { continue }
            for next in ring {
                if (next.y > point.y) != (last.y > point.y),
                    point.x < (last.x - next.x) * (point.y - next.y) / (last.y - next.y) + next.x
                {
                    isInside.toggle()
                }
                last = next
            }
        }
        return isInside
    }

    /// How far the point lies from the nearest border; negative outside.
    func clearance(at point: PlanarPoint) -> Double {
        var nearest = Double.infinity
        for ring in rings {
            guard var last = ring.last else { continue }
            for next in ring {
                nearest = min(nearest, distance(from: point, toSegment: last, next))
                last = next
            }
        }
        return contains(point) ? nearest : -nearest
    }

    /// Whether the box lies wholly inside.
    func contains(_ box: Box) -> Bool {
        contains(box.centre) && !hasBorder(in: box)
    }

    /// Whether any of the box lies inside.
    func touches(_ box: Box) -> Bool {
        contains(box.centre) || hasBorder(in: box)
    }

    private func hasBorder(in box: Box) -> Bool {
        for ring in rings {
            guard var last = ring.last else { continue }
            for next in ring {
                if runsThrough(box, segment: last, next) { return true }
                last = next
            }
        }
        return false
    }

    /// The outline with every point moved by a function.
    func mapped(_ transform: (PlanarPoint) -> PlanarPoint) -> AreaOutline {
        AreaOutline(polygons: polygons.map { $0.map { $0.map(transform) } })
    }

    private static func surface(of polygon: [[PlanarPoint]]) -> Double {
        let surfaces = polygon.map { abs(signedSurface(of: $0)) }
        return max(0, (surfaces.first ?? 0) - surfaces.dropFirst().reduce(0, +))
    }
}

/// The surface of a ring by the shoelace formula; its sign tells the winding.
package func signedSurface(of ring: [PlanarPoint]) -> Double {
    guard var last = ring.last, let origin = ring.first else { return 0 }
    var sum = 0.0
    for next in ring {
        sum += (last.x - origin.x) * (next.y - origin.y) - (next.x - origin.x) * (last.y - origin.y)
        last = next
    }
    return sum / 2
}

private func distance(from point: PlanarPoint, toSegment start: PlanarPoint, _ end: PlanarPoint) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    guard length > 0 else { return point.distance(to: start) }
    let share = min(max(((point.x - start.x) * dx + (point.y - start.y) * dy) / length, 0), 1)
    return point.distance(to: PlanarPoint(start.x + share * dx, start.y + share * dy))
}

/// Whether a segment runs through a box, by clipping it against the four sides (Liang-Barsky).
func runsThrough(_ box: Box, segment start: PlanarPoint, _ end: PlanarPoint) -> Bool {
    if max(start.x, end.x) < box.minX || min(start.x, end.x) > box.maxX { return false }
    if max(start.y, end.y) < box.minY || min(start.y, end.y) > box.maxY { return false }
    if box.contains(start) || box.contains(end) { return true }
    var (from, to) = (0.0, 1.0)
    let sides = [
        (start.x - end.x, start.x - box.minX), (end.x - start.x, box.maxX - start.x),
        (start.y - end.y, start.y - box.minY), (end.y - start.y, box.maxY - start.y),
    ]
    for (step, room) in sides {
        if step == 0 {
            if room < 0 { return false }
        } else if step < 0 {
            from = max(from, room / step)
        } else {
            to = min(to, room / step)
        }
    }
    return from <= to
}

extension AreaOutline {
    /// The centre of mass of the largest polygon's outer ring; nil without any surface.
    package var centroid: PlanarPoint? {
        guard let ring = largestPolygon?.polygons.first?.first, var last = ring.last, let origin = ring.first else { return nil }
        var (x, y, surface) = (0.0, 0.0, 0.0)
        for next in ring {
            let (lastX, lastY, nextX, nextY) = (last.x - origin.x, last.y - origin.y, next.x - origin.x, next.y - origin.y)
            let cross = lastX * nextY - nextX * lastY
            surface += cross
            x += (lastX + nextX) * cross
            y += (lastY + nextY) * cross
            last = next
        }
        guard surface != 0 else { return nil }
        return PlanarPoint(origin.x + x / (3 * surface), origin.y + y / (3 * surface))
    }
}
