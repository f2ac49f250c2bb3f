/// Places for the nodes of a connected graph such that nodes lie as far apart as the ties between them are long.
///
/// Stress majorisation (Gansner, Koren & North 2004) with weights of one over the distance squared. It starts from the layout of classical
/// scaling and from circles, keeps the best, and uses no more than the four operations and square roots, which are the same on every system.
struct StressLayout {
    /// One place for each node, with the longest axis lying; unit distances.
    private(set) var points: [PlanarPoint]
    private let distances: [[Double]]

    /// Lays out `count` nodes; `edges` has the length of each edge.
    init(count: Int, edges: [(from: Int, to: Int, length: Double)]) {
        let found = Self.shortestPaths(count: count, edges: edges)
        distances = found
        points = []
        var best = Double.infinity
        for start in [Self.scaled(found), Self.circle(found, step: 1), Self.circle(found, step: max(1, count * 2 / 5))] {
            points = start
            for _ in 0..<160 where improve() < 1e-4 { break }
            let stress = self.stress
            if stress < best * 0.999 {
                best = stress
                kept = points
            }
        }
        points = Self.lying(kept)
    }

    private var kept: [PlanarPoint] = []

    /// How far the places are from the distances wanted.
    private var stress: Double {
        var sum = 0.0
        for first in points.indices {
            for second in points.indices where second > first {
                let wanted = distances[first][second]
                let off = (points[first].distance(to: points[second]) - wanted) / wanted
                sum += off * off
            }
        }
        return sum
    }

    /// Moves every node once to where the others want it; the longest move.
    private mutating func improve() -> Double {
        var longest = 0.0
        for node in points.indices {
            var (x, y, total) = (0.0, 0.0, 0.0)
            let here = points[node]
            for other in points.indices where other != node {
                let wanted = distances[node][other]
                let weight = 1 / (wanted * wanted)
                let there = points[other]
                let pull = wanted / max(here.distance(to: there), 1e-6)
                x += weight * (there.x + pull * (here.x - there.x))
                y += weight * (there.y + pull * (here.y - there.y))
                total += weight
            }
            guard total > 0 else { continue }
            let next = PlanarPoint(x / total, y / total)
            longest = max(longest, next.distance(to: here))
            points[node] = next
        }
        return longest
    }

    /// The lengths of the shortest paths between all nodes (Floyd & Warshall); what is not joined lies far apart.
    private static func shortestPaths(count: Int, edges: [(from: Int, to: Int, length: Double)]) -> [[Double]] {
        let far = Double(max(count, 1)) * 4
        var lengths = [[Double]](repeating: [Double](repeating: far, count: count), count: count)
        for edge in edges {
            lengths[edge.from][edge.to] = min(lengths[edge.from][edge.to], edge.length)
            lengths[edge.to][edge.from] = lengths[edge.from][edge.to]
        }
        for via in 0..<count {
            for from in 0..<count where from != via {
                let first = lengths[from][via]
                guard first < far else { continue }
                for to in 0..<count where to != from { lengths[from][to] = min(lengths[from][to], first + lengths[via][to]) }
            }
        }
        return lengths
    }

    /// Nodes on a circle, the one with the shortest way to all others first.
    private static func circle(_ distances: [[Double]], step: Int) -> [PlanarPoint] {
        let count = distances.count
        let nearness = distances.map { $0.reduce(0, +) }
        let order = distances.indices.sorted { (nearness[$0], $0) < (nearness[$1], $1) }
        let circle = RadarGeometry(centre: PlanarPoint(0, 0), radius: 1, axisCount: max(count, 1))
        var points = [PlanarPoint](repeating: PlanarPoint(0, 0), count: count)
        var taken = [Bool](repeating: false, count: count)
        var place = 0
        for node in order {
            while taken[place % count] { place += 1 }
            taken[place % count] = true
            let direction = circle.direction(ofAxis: Double(place % count))
            // Rounded, since a sine's last bit differs between systems.
            points[node] = PlanarPoint((direction.x * 1000).rounded() / 1000, (direction.y * 1000).rounded() / 1000)
            place += step
        }
        return points
    }

    /// Classical scaling: the two longest axes of the doubly centred squared distances, by power iteration.
    private static func scaled(_ distances: [[Double]]) -> [PlanarPoint] {
        let count = distances.count
        guard count > 2 else { return distances.indices.map { PlanarPoint(Double($0), 0) } }
        let squares = distances.enumerated().map { row, values in values.enumerated().map { $0 == row ? 0 : $1 * $1 } }
        let means = squares.map { $0.reduce(0, +) / Double(count) }
        let mean = means.reduce(0, +) / Double(count)
        var matrix = squares.enumerated().map { row, values in
            values.enumerated().map { column, value in (means[row] + means[column] - mean - value) / 2 }
        }
        var axes: [[Double]] = []
        for number in 0..<2 {
            var axis = (0..<count).map { Double(($0 * (7 + 4 * number)) % 11) - 5 + Double($0) / Double(count) }
            var size = 0.0
            for _ in 0..<60 {
                let next = matrix.map { row in zip(row, axis).reduce(0) { $0 + $1.0 * $1.1 } }
                size = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
                guard size > 1e-9 else { break }
                axis = next.map { $0 / size }
            }
            axes.append(axis.map { $0 * size.squareRoot() })
            for row in 0..<count {
                for column in 0..<count { matrix[row][column] -= size * axis[row] * axis[column] }
            }
        }
        // A little aside by place, so that nodes with the same ties do not lie on one spot.
        // checked: two axes, made above, with a number for each node
        return (0..<count).map { PlanarPoint(axes[0][$0] + Double($0 % 7) / 90, axes[1][$0] + Double($0 % 5) / 70) }
    }

    /// The places turned so that they spread most from left to right, around their middle.
    private static func lying(_ points: [PlanarPoint]) -> [PlanarPoint] {
        guard !points.isEmpty else { return [] }
        let count = Double(points.count)
        let middle = PlanarPoint(points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
        let centred = points.map { PlanarPoint($0.x - middle.x, $0.y - middle.y) }
        let (xx, yy) = (centred.reduce(0) { $0 + $1.x * $1.x }, centred.reduce(0) { $0 + $1.y * $1.y })
        let xy = centred.reduce(0) { $0 + $1.x * $1.y }
        let half = (xx - yy) / 2
        let longest = (xx + yy) / 2 + (half * half + xy * xy).squareRoot()
        var axis = xx >= yy ? PlanarPoint(longest - yy, xy) : PlanarPoint(xy, longest - xx)
        let size = axis.distance(to: PlanarPoint(0, 0))
        axis = size > 1e-9 ? PlanarPoint(axis.x / size, axis.y / size) : PlanarPoint(1, 0)
        return centred.map { PlanarPoint($0.x * axis.x + $0.y * axis.y, $0.y * axis.x - $0.x * axis.y) }
    }
}
