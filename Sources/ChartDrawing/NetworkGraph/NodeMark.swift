/// The mark of a node: a shape and a colour by its group, so that either alone tells the groups apart.
struct NodeMark {
    /// Nil for a grey ring.
    var group: Int?

    /// Corners of shapes that weigh as much to the eye as a circle with a radius of 1, which has none.
    private static let shapes: [[(x: Double, y: Double)]] = [
        [],
        [(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)],
        [(0, -1.2), (1.14, 0.8), (-1.14, 0.8)],
        [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)],
        [(-0.55, -0.95), (0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0)],
        [(0, 1.2), (1.14, -0.8), (-1.14, -0.8)],
        [
            (-0.4, -1.12), (0.4, -1.12), (0.4, -0.4), (1.12, -0.4), (1.12, 0.4), (0.4, 0.4), (0.4, 1.12), (-0.4, 1.12), (-0.4, 0.4),
            (-1.12, 0.4), (-1.12, -0.4), (-0.4, -0.4),
        ],
    ]

    /// Colours that figures.css gives; seven shapes and five colours make thirty-five pairs.
    private static let colours = 5

    /// The radius of a mark by its node's weight from 0 to 1, in px.
    static func radius(weight: Double) -> Double {
        weight.isFinite ? 6.5 + 5.5 * min(max(weight, 0), 1) : 6.5
    }

    /// How far the shape's corners reach, of its radius.
    static let reach = 1.3

    private var className: String {
        guard let group else { return "kr-party kr-party-none" }
        return "kr-party kr-party-\(abs(group) % Self.colours + 1)"
    }

    func drawn(at centre: PlanarPoint, radius: Double) -> SVGElement {
        let shape = group.map { Self.shapes[abs($0) % Self.shapes.count] } ?? []
        if shape.isEmpty { return .circle(className, at: centre, radius: radius) }
        return .path(className, svgPath(shape.map { PlanarPoint(centre.x + $0.x * radius, centre.y + $0.y * radius) }, isClosed: true))
    }
}
