/// Points sorted into square cells, to find those near a place without looking at all of them.
package struct PointGrid: Sendable {
    private let points: [PlanarPoint]
    private let cellSize: Double
    private let minX: Double
    private let minY: Double
    private let columns: Int
    private let rows: Int
    /// Where each cell's points begin in `order`; one more than there are cells.
    private let starts: [Int]
    /// The points' indices, cell by cell.
    private let order: [Int]

    /// Sorts the points into about as many cells as there are points, none smaller than `leastCell`.
    package init(_ points: [PlanarPoint], leastCell: Double = 0) {
        self.points = points
        let bounds = AreaOutline(polygons: [[points]]).bounds ?? Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
        let longest = max(bounds.width, bounds.height)
        let even = (max(bounds.width, longest / 64) * max(bounds.height, longest / 64) / Double(max(points.count, 1))).squareRoot()
        let cellSize = max(even, leastCell, longest / 4096, 1e-12)
        minX = bounds.minX
        minY = bounds.minY
        let columns = Int(drawn: bounds.width / cellSize) + 1
        let rows = Int(drawn: bounds.height / cellSize) + 1
        let cells = points.map { point in
            min(Int(drawn: (point.y - bounds.minY) / cellSize), rows - 1) * columns
                + min(Int(drawn: (point.x - bounds.minX) / cellSize), columns - 1)
        }
        var starts = [Int](repeating: 0, count: columns * rows + 1)
        for cell in cells { starts[cell + 1] += 1 }
        for cell in 0..<(columns * rows) { starts[cell + 1] += starts[cell] }
        var next = starts
        var order = [Int](repeating: 0, count: points.count)
        for (index, cell) in cells.enumerated() {
            order[next[cell]] = index
            next[cell] += 1
        }
        self.cellSize = cellSize
        self.columns = columns
        self.rows = rows
        self.starts = starts
        self.order = order
    }

    /// The indices of the points in a box, its edges included, in no particular order of place.
    func indices(in box: Box) -> [Int] {
        guard box.maxX >= minX, box.maxY >= minY else { return [] }
        let (left, right) = (cell(box.minX - minX, columns), cell(box.maxX - minX, columns))
        let (top, bottom) = (cell(box.minY - minY, rows), cell(box.maxY - minY, rows))
        var found: [Int] = []
        for row in top...max(top, bottom) {
            for place in starts[row * columns + left]..<starts[row * columns + max(left, right) + 1] {
                if box.contains(points[order[place]]) { found.append(order[place]) }
            }
        }
        return found
    }

    /// The indices of the nearest points to a place, nearest first; equally near ones by index.
    package func nearest(_ count: Int, to place: PlanarPoint) -> [Int] {
        let wanted = min(count, points.count)
        var reach = cellSize * Double(max(wanted, 1)).squareRoot()
        let everything = cellSize * Double(columns + rows) + place.distance(to: PlanarPoint(minX, minY))
        while true {
            let box = Box(minX: place.x - reach, minY: place.y - reach, maxX: place.x + reach, maxY: place.y + reach)
            let near = indices(in: box).map { (distance: points[$0].distance(to: place), index: $0) }
            let certain = near.filter { $0.distance <= reach || reach > everything }
            if certain.count >= wanted || reach > everything {
                return certain.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(wanted).map(\.index)
            }
            reach *= 2
        }
    }

    private func cell(_ offset: Double, _ count: Int) -> Int {
        min(max(Int(drawn: max(offset / cellSize, 0)), 0), count - 1)
    }
}
