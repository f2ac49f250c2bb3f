/// The arcs that cross themselves or another: borders may meet at their ends only.
func crossingArcs(_ arcs: [[Int]], _ points: [PlanarPoint]) -> Set<Int> {
    var segments: [Segment] = []
    for (arc, indices) in arcs.enumerated() {
        for (start, end) in zip(indices, indices.dropFirst()) {
            segments.append(Segment(arc: arc, start: start, end: end, from: points[start], to: points[end]))
        }
    }
    guard !segments.isEmpty else { return [] }
    // Cells as wide as a segment is long, on average: only what shares a cell can cross.
    let length = segments.reduce(0) { $0 + max($1.maxX - $1.minX, $1.maxY - $1.minY) } / Double(segments.count)
    let cell = max(length * 1.5, 1e-9)
    var entries: [(column: Int, row: Int, segment: Int)] = []
    entries.reserveCapacity(segments.count * 3)
    for (index, segment) in segments.enumerated() {
        guard let left = number(segment.minX / cell), let right = number(segment.maxX / cell), let top = number(segment.minY / cell),
            let bottom = number(segment.maxY / cell)
        else { continue }
        for column in left...right {
            for row in top...bottom { entries.append((column, row, index)) }
        }
    }
    entries.sort { ($0.column, $0.row, $0.segment) < ($1.column, $1.row, $1.segment) }
    var crossing = Set<Int>()
    var first = 0
    for place in entries.indices {
        if entries[place].column != entries[first].column || entries[place].row != entries[first].row { first = place }
        let segment = segments[entries[place].segment]
        for earlier in first..<place {
            let other = segments[entries[earlier].segment]
            if crossing.contains(segment.arc) && crossing.contains(other.arc) { continue }
            if segment.crosses(other) { crossing.formUnion([segment.arc, other.arc]) }
        }
    }
    return crossing
}

private func number(_ value: Double) -> Int? {
    let whole = value.rounded(.down)
    return abs(whole) < 1e9 ? Int(whole) : nil
}

private struct Segment {
    var arc: Int
    var start: Int
    var end: Int
    var from: PlanarPoint
    var to: PlanarPoint

    var minX: Double { min(from.x, to.x) }
    var maxX: Double { max(from.x, to.x) }
    var minY: Double { min(from.y, to.y) }
    var maxY: Double { max(from.y, to.y) }

    func crosses(_ other: Segment) -> Bool {
        guard start != other.start, start != other.end, end != other.start, end != other.end else { return false }
        guard minX <= other.maxX, other.minX <= maxX, minY <= other.maxY, other.minY <= maxY else { return false }
        return side(of: other.from) * side(of: other.to) < 0 && other.side(of: from) * other.side(of: to) < 0
    }

    private func side(of point: PlanarPoint) -> Double {
        (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
    }
}
