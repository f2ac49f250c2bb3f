/// Makes rings run through each other's points where they run along each other: a border on which one side has more points than the other
/// becomes the same on both.
struct BorderMatching {
    let points: [PlanarPoint]
    /// How far a point may lie from a border to count as on it.
    let distance: Double
    private let grid: PointGrid
    /// The rings that run through each point.
    private var rings: [[Int]]
    /// The longest stretch that is looked at in one go.
    private let stride: Double

    init(points: [PlanarPoint], rings: [[Int]], distance: Double) {
        self.points = points
        self.rings = rings
        self.distance = distance
        let bounds = AreaOutline(polygons: [[points]]).bounds
        grid = PointGrid(points, leastCell: distance * 2)
        let surface = (bounds?.width ?? 0) * (bounds?.height ?? 0)
        stride = max((surface / Double(max(points.count, 1))).squareRoot() * 8, distance * 16)
    }

    /// The ring with the points of others that lie on it put in between.
    mutating func matched(_ ring: [Int], number: Int) -> [Int] {
        guard ring.count > 2, var last = ring.last else { return ring }
        var result: [Int] = []
        for next in ring {
            result += pointsOn(last, next, ring: number)
            result.append(next)
            last = next
        }
        return withoutSteps(result)
    }

    /// The points of other rings on a stretch of this one, in the order of the walk.
    private mutating func pointsOn(_ start: Int, _ end: Int, ring: Int) -> [Int] {
        let (from, to) = (points[start], points[end])
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > distance else { return [] }
        var found: [(along: Double, index: Int)] = []
        let pieces = max(1, Int(drawn: (length / stride).rounded(.up)))
        for piece in 0..<pieces {
            let (low, high) = (Double(piece) / Double(pieces), Double(piece + 1) / Double(pieces))
            let one = PlanarPoint(from.x + dx * low, from.y + dy * low)
            let two = PlanarPoint(from.x + dx * high, from.y + dy * high)
            let box = Box(
                minX: min(one.x, two.x) - distance, minY: min(one.y, two.y) - distance, maxX: max(one.x, two.x) + distance,
                maxY: max(one.y, two.y) + distance)
            for index in grid.indices(in: box) where !rings[index].contains(ring) {
                let point = points[index]
                let along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (length * length)
                guard along > low || piece == 0, along <= high, along > 0, along < 1 else { continue }
                let across = abs((point.x - from.x) * dy - (point.y - from.y) * dx) / length
                if across <= distance { found.append((along, index)) }
            }
        }
        for item in found { rings[item.index].append(ring) }
        return found.sorted { ($0.along, $0.index) < ($1.along, $1.index) }.map(\.index)
    }
}
