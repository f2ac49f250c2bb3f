/// Places the nodes of one component: by their ties first, then apart, then tidied.
struct NetworkComponentLayout {
    var nodes: [NodeBox]
    /// By place in `nodes`.
    var bonds: [NetworkBond]
    /// The most that the component takes from left to right, in px.
    var width: Double

    /// The share of the room that nodes and their names fill.
    private static let density = 0.22
    /// Width to height of the room.
    private static let aspect = 1.5
    /// Of all lines that there could be, the share from which on nodes stand in a ring, where every line can be followed.
    private static let ringShare = 0.6
    /// The most px for a line of unit length.
    private static let mostScale = (x: 210.0, y: 150.0)

    func placed() -> [NodeBox] {
        let spreading = BoxSpreading(
            sizes: nodes.map { ($0.width, $0.height) }, joined: Set(bonds.map { [min($0.from, $0.to), max($0.from, $0.to)] }), width: width)
        var middles: [PlanarPoint]
        if nodes.count > 5, Double(bonds.count) >= Self.ringShare * Double(nodes.count * (nodes.count - 1)) / 2 {
            middles = spreading.spread(ring())
        } else {
            middles = spreading.spread(scaled(byTies()))
            middles = NetworkTidying(nodes: nodes, bonds: bonds, width: width).tidied(middles)
            middles = spreading.spread(middles)
        }
        var placed = nodes
        for (index, middle) in middles.enumerated() {
            placed[index].move(to: PlanarPoint((middle.x * 100).rounded() / 100, (middle.y * 100).rounded() / 100))
        }
        return placed
    }

    /// Unit places by the ties alone; lines to a busy node are longer, so that its neighbours find room around it.
    private func byTies() -> [PlanarPoint] {
        var degrees = [Int](repeating: 0, count: nodes.count)
        for bond in bonds {
            degrees[bond.from] += 1
            degrees[bond.to] += 1
        }
        let edges = bonds.map { bond in
            let busy = Double(max(degrees[bond.from], degrees[bond.to]))
            return (from: bond.from, to: bond.to, length: (bond.isNeed ? 1.0 : 1.25) + 0.05 * max(0, busy - 4))
        }
        return StressLayout(count: nodes.count, edges: edges).points
    }

    /// All nodes in a lying ellipse, in their own order.
    private func ring() -> [PlanarPoint] {
        let round = nodes.reduce(0) { $0 + ($1.width + $1.height) / 2 + 26 }
        let across = min((width - (nodes.map(\.width).max() ?? 0)) / 2, round / 5.2)
        let down = max(across * 0.72, round / 6.28 * 2 - across)
        let circle = RadarGeometry(centre: PlanarPoint(0, 0), radius: 1, axisCount: nodes.count)
        return nodes.indices.map { index in
            let direction = circle.direction(ofAxis: Double(index))
            // Rounded, since a sine's last bit differs between systems.
            return PlanarPoint((direction.x * across * 10).rounded() / 10, (direction.y * down * 10).rounded() / 10)
        }
    }

    /// Unit places as px: lying, with room for all boxes and for an arrow between neighbours.
    private func scaled(_ points: [PlanarPoint]) -> [PlanarPoint] {
        let area = nodes.reduce(0) { $0 + ($1.width + 12) * ($1.height + 12) } / Self.density
        let wide = min(width - (nodes.map(\.width).max() ?? 0), (area * Self.aspect).squareRoot())
        let high = area / max(wide, 1)
        let (across, down) = (max(extent(points.map(\.x)), 0.4), max(extent(points.map(\.y)), 0.4))
        var (x, y) = (wide / across, high / down)
        // Stretched within bounds, so that the shape stays that of the ties.
        let (least, most) = (0.8, 2.1)
        if x / y > most { y = min(x / most, Self.mostScale.y) }
        if x / y < least { y = max(x / least, 60) }
        x = max(min(x, Self.mostScale.x), min(100, width / across))
        return points.map { PlanarPoint($0.x * x, $0.y * min(max(y, 60), Self.mostScale.y)) }
    }

    private func extent(_ values: [Double]) -> Double {
        (values.max() ?? 0) - (values.min() ?? 0)
    }
}
