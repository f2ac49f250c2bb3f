/// The way of a bond's line: straight, or bent past the nodes between; it ends where the nodes and their names begin.
struct BondRoute {
    private var start: PlanarPoint
    private var control: PlanarPoint
    private var end: PlanarPoint
    private var isStraight: Bool

    private static let margin = 3.5
    private static let samples = 48

    /// A short straight way for a key.
    static func sample(at centre: PlanarPoint) -> BondRoute {
        BondRoute(from: PlanarPoint(centre.x - 17, centre.y), to: PlanarPoint(centre.x + 17, centre.y), bend: 0)
    }

    private init(from start: PlanarPoint, to end: PlanarPoint, bend: Double) {
        let length = max(start.distance(to: end), 0.01)
        let (dx, dy) = ((end.x - start.x) / length, (end.y - start.y) / length)
        self.start = start
        self.end = end
        // The curve's middle lies half as far aside as its control point.
        control = PlanarPoint((start.x + end.x) / 2 - dy * bend * 2, (start.y + end.y) / 2 + dx * bend * 2)
        isStraight = bend == 0
    }

    /// The way of a bond between nodes in place that runs over the fewest others, and bends least.
    init(_ bond: NetworkBond, nodes: [NodeBox], width: Double) {
        let (from, to) = (nodes[bond.from], nodes[bond.to])
        let length = from.centre.distance(to: to.centre)
        let near = Box(
            minX: min(from.centre.x, to.centre.x), minY: min(from.centre.y, to.centre.y), maxX: max(from.centre.x, to.centre.x),
            maxY: max(from.centre.y, to.centre.y))
        let others = nodes.indices.filter { $0 != bond.from && $0 != bond.to && nodes[$0].box.overlaps(near, margin: length / 2) }
            .map { nodes[$0].box }
        var best: (cost: Double, route: BondRoute)?
        let most = bond.isNeed ? 0.34 : 0.13
        for share in [0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.25, -0.25, 0.33, -0.33] where abs(share) <= most {
            let route = BondRoute(from: from.centre, to: to.centre, bend: length * share)
            let points = route.points()
            let over = others.filter { box in points.contains { box.distance(to: $0) < 3 } }.count
            let isOutside = points.contains { $0.x < 2 || $0.x > width - 2 || $0.y < 2 }
            let cost = Double(over) + abs(share) * 1.5 + (isOutside ? 3 : 0)
            if cost < best?.cost ?? .infinity { best = (cost, route) }
            if share == 0, over == 0 { break }
        }
        self = (best?.route ?? BondRoute(from: from.centre, to: to.centre, bend: 0)).between(from, to)
    }

    func points() -> [PlanarPoint] {
        (0...Self.samples).map { point(Double($0) / Double(Self.samples)) }
    }

    private func point(_ share: Double) -> PlanarPoint {
        let rest = 1 - share
        return PlanarPoint(
            rest * rest * start.x + 2 * rest * share * control.x + share * share * end.x,
            rest * rest * start.y + 2 * rest * share * control.y + share * share * end.y)
    }

    /// The stretch outside both nodes.
    private func between(_ from: NodeBox, _ to: NodeBox) -> BondRoute {
        let steps = 240
        let places = (0...steps).map { point(Double($0) / Double(steps)) }
        let leaves = places.indices.last { from.holds(places[$0], margin: Self.margin) && !to.holds(places[$0], margin: Self.margin) } ?? 0
        let arrives = places.indices.first { $0 > leaves && to.holds(places[$0], margin: Self.margin) } ?? steps
        let first = min(leaves + 1, steps - 1)
        return stretch(Double(first) / Double(steps), Double(max(arrives - 1, first + 1)) / Double(steps))
    }

    /// A part of the way (de Casteljau).
    private func stretch(_ first: Double, _ last: Double) -> BondRoute {
        var part = self
        (part.start, part.end) = (point(first), point(last))
        part.control = PlanarPoint(
            (1 - first) * (1 - last) * start.x + (first + last - 2 * first * last) * control.x + first * last * end.x,
            (1 - first) * (1 - last) * start.y + (first + last - 2 * first * last) * control.y + first * last * end.y)
        return part
    }

    /// The line with its heads: at both ends for a mutual need, at the one that is needed for another, at none for sitting together.
    func drawn(_ bond: NetworkBond) -> [SVGElement] {
        guard bond.isNeed else { return [.path("kr-tie-line kr-tie-together", data()).set("stroke-width", bond.together > 1 ? 1.6 : 1)] }
        let style = bond.isMutual ? "mutual" : "one-sided"
        let thickness = NetworkBond.thickness(bond.strength)
        let length = max(start.distance(to: end), 0.01)
        // Smaller where two heads have a short way to share.
        let reach = min(bond.isMutual ? 2.6 + thickness * 0.7 : 3.2 + thickness * 0.75, length / (bond.isMutual ? 5 : 2.5))
        let cut = min(reach * 1.7 / length, 0.45)
        let line = stretch(bond.back > 0 ? cut * 0.8 : 0, bond.there > 0 ? 1 - cut * 0.8 : 1)
        var elements: [SVGElement] = [.path("kr-tie-line kr-tie-\(style)", line.data()).set("stroke-width", thickness)]
        for (isDrawn, tip, share) in [(bond.there > 0, end, 1 - cut), (bond.back > 0, start, cut)] where isDrawn {
            elements.append(.path("kr-tie-head kr-tie-head-\(style)", svgPath(head(tip, from: point(share), reach: reach), isClosed: true)))
        }
        return elements
    }

    private func head(_ tip: PlanarPoint, from base: PlanarPoint, reach: Double) -> [PlanarPoint] {
        let length = max(tip.distance(to: base), 0.01)
        let (dx, dy) = ((tip.x - base.x) / length, (tip.y - base.y) / length)
        let foot = PlanarPoint(tip.x - dx * reach * 1.9, tip.y - dy * reach * 1.9)
        return [tip, PlanarPoint(foot.x - dy * reach, foot.y + dx * reach), PlanarPoint(foot.x + dy * reach, foot.y - dx * reach)]
    }

    private func data() -> String {
        if isStraight { return svgPath([start, end], isClosed: false) }
        let numbers = [control.x, control.y, end.x, end.y].map { svgNumber($0) }.joined(separator: " ")
        return "M\(svgNumber(start.x)) \(svgNumber(start.y))Q\(numbers)"
    }
}
