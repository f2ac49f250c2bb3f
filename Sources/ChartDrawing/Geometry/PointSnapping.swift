/// Gives points of different rings that coincide, within a distance, one index.
///
/// Two points of one ring stay apart, however near: only a border that two rings tell apart by rounding becomes one.
struct PointSnapping {
    private(set) var points: [PlanarPoint] = []
    /// The rings that run through each point.
    private(set) var rings: [[Int]] = []
    private var cells: [Cell: [Int]] = [:]
    private var ringCount = 0
    private let distance: Double

    private struct Cell: Hashable {
        var column: Int
        var row: Int
    }

    init(distance: Double) {
        self.distance = max(distance, 1e-12)
    }

    /// The indices of a ring's points without repetitions, without steps out and back, and without the closing point.
    mutating func indices(of ring: [PlanarPoint]) -> [Int] {
        let found = ring.filter { $0.x.isFinite && $0.y.isFinite }.map { index(of: $0) }
        ringCount += 1
        return withoutSteps(found)
    }

    /// The nearest known point of another ring, or the very same point of this one; else a new one.
    private mutating func index(of point: PlanarPoint) -> Int {
        let home = Cell(column: cellNumber(point.x), row: cellNumber(point.y))
        var best: (distance: Double, index: Int)?
        for column in (home.column - 1)...(home.column + 1) {
            for row in (home.row - 1)...(home.row + 1) {
                for index in cells[Cell(column: column, row: row)] ?? [] {
                    let gap = points[index].distance(to: point)
                    guard gap <= distance, gap < best?.distance ?? .infinity else { continue }
                    if gap <= distance * 1e-6 || rings[index].last != ringCount { best = (gap, index) }
                }
            }
        }
        if let best {
            if rings[best.index].last != ringCount { rings[best.index].append(ringCount) }
            return best.index
        }
        points.append(point)
        rings.append([ringCount])
        cells[home, default: []].append(points.count - 1)
        return points.count - 1
    }

    private func cellNumber(_ coordinate: Double) -> Int {
        let number = (coordinate / distance).rounded(.down)
        return abs(number) < 1e15 ? Int(number) : 0
    }
}

/// A ring of indices without repetitions, without steps out and back, and without the closing one.
func withoutSteps(_ ring: [Int]) -> [Int] {
    var result: [Int] = []
    for index in ring {
        if result.last == index { continue }
        if result.count > 1, result[result.count - 2] == index { result.removeLast() } else { result.append(index) }
    }
    while result.count > 1, result.first == result.last { result.removeLast() }
    while result.count > 2, result[1] == result[result.count - 1] {
        result.removeLast()
        result.removeFirst()
    }
    return result
}
