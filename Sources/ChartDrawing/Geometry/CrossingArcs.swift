/// The arcs that cross themselves or another: borders may meet at their ends only.
func crossingArcs(_ arcs: [[Int]], _ points: [PlanarPoint]) -> [Int] {
    var segments: [Segment] = []
    for (arc, indices) in arcs.enumerated() {
        for (start, end) in zip(indices, indices.dropFirst()) {
            segments.append(Segment(arc: arc, start: start, end: end, from: points[start], to: points[end]))
        }
    }
    segments.sort { $0.minX < $1.minX }
    var crossing: [Int] = []
    for (index, segment) in segments.enumerated() {
        for other in segments[(index + 1)...] {
            guard other.minX <= segment.maxX else { break }
            if segment.crosses(other) { crossing += [segment.arc, other.arc] }
        }
    }
    return crossing
}

private struct Segment {
    var arc: Int
    var start: Int
    var end: Int
    var from: PlanarPoint
    var to: PlanarPoint

    var minX: Double { min(from.x, to.x) }
    var maxX: Double { max(from.x, to.x) }

    func crosses(_ other: Segment) -> Bool {
        guard start != other.start, start != other.end, end != other.start, end != other.end else { return false }
        guard max(from.y, to.y) >= min(other.from.y, other.to.y), max(other.from.y, other.to.y) >= min(from.y, to.y) else { return false }
        return side(of: other.from) * side(of: other.to) < 0 && other.side(of: from) * other.side(of: to) < 0
    }

    private func side(of point: PlanarPoint) -> Double {
        (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
    }
}
