/// The arcs that cross themselves or another: borders may meet at their ends only.
struct CrossingArcs {
    private(set) var found: Set<Int> = []
    /// Whether every pair that may cross was looked at; else the borders are too tangled for that, and more of them may cross.
    private(set) var isComplete = true

    /// Pairs of segments that are looked at for each segment, on average, and for few segments in all: borders of a map need one or two.
    private static let pairsPerSegment = 40
    private static let fewPairs = 2_000_000
    /// Cells that a segment lies in, on average.
    private static let cellsPerSegment = 12

    init(_ arcs: [[Int]], _ points: [PlanarPoint]) {
        var segments: [Segment] = []
        for (arc, indices) in arcs.enumerated() {
            for (start, end) in zip(indices, indices.dropFirst()) {
                segments.append(Segment(arc: arc, start: start, end: end, from: points[start], to: points[end]))
            }
        }
        if segments.isEmpty { return }
        // Cells as wide as a segment is long, on average: only what shares a cell can cross.
        let length = segments.reduce(0) { $0 + max($1.maxX - $1.minX, $1.maxY - $1.minY) } / Double(segments.count)
        var cell = max(length * 1.5, 1e-9)
        // A few long ones among many short lie in too many of these.
        while cellCount(of: segments, cell) > Double(Self.cellsPerSegment * max(segments.count, 10_000)) { cell *= 2 }
        var entries: [(column: Int, row: Int, segment: Int)] = []
        entries.reserveCapacity(segments.count * 3)
        for (index, segment) in segments.enumerated() {
            guard let cells = segment.cells(cell) else { continue }
            for column in cells.columns {
                for row in cells.rows { entries.append((column, row, index)) }
            }
        }
        entries.sort { ($0.column, $0.row, $0.segment) < ($1.column, $1.row, $1.segment) }
        var left = max(Self.fewPairs, Self.pairsPerSegment * segments.count)
        var first = 0
        for place in entries.indices {
            if entries[place].column != entries[first].column || entries[place].row != entries[first].row { first = place }
            let segment = segments[entries[place].segment]
            left -= place - first
            if left < 0 {
                isComplete = false
                return
            }
            for earlier in first..<place {
                let other = segments[entries[earlier].segment]
                if found.contains(segment.arc) && found.contains(other.arc) { continue }
                if segment.crosses(other) { found.formUnion([segment.arc, other.arc]) }
            }
        }
    }
}

private func cellCount(of segments: [Segment], _ cell: Double) -> Double {
    segments.reduce(0) { sum, segment in
        sum + (segment.cells(cell).map { Double($0.columns.count) * Double($0.rows.count) } ?? 0)
    }
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

    /// The cells that it may lie in; nil where it lies beyond all numbers.
    func cells(_ size: Double) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>)? {
        guard let left = number(minX / size), let right = number(maxX / size), let top = number(minY / size),
            let bottom = number(maxY / size)
        else { return nil }
        return (left...right, top...bottom)
    }

    func crosses(_ other: Segment) -> Bool {
        guard start != other.start, start != other.end, end != other.start, end != other.end else { return false }
        guard minX <= other.maxX, other.minX <= maxX, minY <= other.maxY, other.minY <= maxY else { return false }
        return side(of: other.from) * side(of: other.to) < 0 && other.side(of: from) * other.side(of: to) < 0
    }

    private func side(of point: PlanarPoint) -> Double {
        (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
    }
}
