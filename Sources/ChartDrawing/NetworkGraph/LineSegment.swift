/// A straight line between two points.
struct LineSegment {
    var start: PlanarPoint
    var end: PlanarPoint

    /// Whether two lines cross at a point that is neither's end.
    func crosses(_ other: LineSegment) -> Bool {
        side(of: other.start) * side(of: other.end) < 0 && other.side(of: start) * other.side(of: end) < 0
    }

    /// More than 0 on one side, less on the other, 0 on the line.
    private func side(of point: PlanarPoint) -> Double {
        (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
    }
}

extension Box {
    /// Whether a line runs through the box (Liang & Barsky 1984).
    func crosses(_ line: LineSegment) -> Bool {
        if max(line.start.x, line.end.x) < minX || min(line.start.x, line.end.x) > maxX { return false }
        if max(line.start.y, line.end.y) < minY || min(line.start.y, line.end.y) > maxY { return false }
        var (first, last) = (0.0, 1.0)
        func passes(_ step: Double, _ room: Double) -> Bool {
            if step == 0 { return room >= 0 }
            let share = room / step
            if step < 0 { first = max(first, share) } else { last = min(last, share) }
            return first <= last
        }
        let (dx, dy) = (line.end.x - line.start.x, line.end.y - line.start.y)
        return passes(-dx, line.start.x - minX) && passes(dx, maxX - line.start.x) && passes(-dy, line.start.y - minY)
            && passes(dy, maxY - line.start.y)
    }
}

extension NetworkBond {
    /// Whether the two have a node in common.
    func shares(_ other: NetworkBond) -> Bool {
        from == other.from || from == other.to || to == other.from || to == other.to
    }
}
