/// For each point of a line, the surface of the triangle that would be lost by leaving it out (Visvalingam & Whyatt 1993).
///
/// Points are taken away one by one, smallest triangle first, and a point never gets less than one taken before it. Leaving out every
/// point below a threshold gives the simplified line. The ends are infinite: they always stay.
func effectiveSurfaces(of line: [PlanarPoint]) -> [Double] {
    var surfaces = [Double](repeating: .infinity, count: line.count)
    guard line.count > 2 else { return surfaces }
    var before = line.indices.map { $0 - 1 }
    var after = line.indices.map { $0 + 1 }
    var current = surfaces
    var heap = SmallestFirst()
    func triangle(_ index: Int) -> Double {
        abs(signedSurface(of: [line[before[index]], line[index], line[after[index]]]))
    }
    for index in 1..<(line.count - 1) {
        current[index] = triangle(index)
        heap.push(current[index], index)
    }
    var largest = 0.0
    while let (surface, index) = heap.pop() {
        guard surfaces[index] == .infinity, surface == current[index] else { continue }
        largest = max(largest, surface)
        surfaces[index] = largest
        let (left, right) = (before[index], after[index])
        after[left] = right
        before[right] = left
        for neighbour in [left, right] where neighbour > 0 && neighbour < line.count - 1 {
            current[neighbour] = triangle(neighbour)
            heap.push(current[neighbour], neighbour)
        }
    }
    return surfaces
}

/// A binary heap of surfaces with the index they belong to; the lower index first among equals.
private struct SmallestFirst {
    private var items: [(surface: Double, index: Int)] = []

    mutating func push(_ surface: Double, _ index: Int) {
        items.append((surface, index))
        var child = items.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard items[child] < items[parent] else { return }
            items.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> (surface: Double, index: Int)? {
        guard let first = items.first, let last = items.popLast() else { return nil }
        guard !items.isEmpty else { return first }
        items[0] = last
        var parent = 0
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < items.count && items[child] < items[smallest] {
                smallest = child
            }
            guard smallest != parent else { return first }
            items.swapAt(parent, smallest)
            parent = smallest
        }
    }
}
