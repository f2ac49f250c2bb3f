/// An upright rectangle, in drawing units.
package struct Box: Sendable, Equatable {
    package var minX: Double
    package var minY: Double
    package var maxX: Double
    package var maxY: Double

    package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }

    init(centre: PlanarPoint, width: Double, height: Double) {
        self.init(minX: centre.x - width / 2, minY: centre.y - height / 2, maxX: centre.x + width / 2, maxY: centre.y + height / 2)
    }

    /// The smallest box around all; nil without any.
    init?(around boxes: [Box]) {
        guard let first = boxes.first else { return nil }
        self = boxes.dropFirst().reduce(first) { $0.joined(with: $1) }
    }

    package var width: Double { maxX - minX }
    package var height: Double { maxY - minY }
    var centre: PlanarPoint { PlanarPoint((minX + maxX) / 2, (minY + maxY) / 2) }

    /// The corners from the top left, round.
    var corners: [PlanarPoint] {
        [PlanarPoint(minX, minY), PlanarPoint(maxX, minY), PlanarPoint(maxX, maxY), PlanarPoint(minX, maxY)]
    }

    /// The box with `margin` more on each side.
    func grown(by margin: Double) -> Box {
        Box(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
    }

    /// The smallest box around both.
    func joined(with other: Box) -> Box {
        Box(minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY))
    }

    /// Whether the two share more than an edge, when each keeps `margin` free around it.
    package func overlaps(_ other: Box, margin: Double = 0) -> Bool {
        minX < other.maxX + margin && other.minX < maxX + margin && minY < other.maxY + margin && other.minY < maxY + margin
    }

    func contains(_ point: PlanarPoint) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }

    func moved(byX dx: Double, y dy: Double) -> Box {
        Box(minX: minX + dx, minY: minY + dy, maxX: maxX + dx, maxY: maxY + dy)
    }

    /// The point of the box nearest to another; the other itself when it lies inside.
    func nearestPoint(to point: PlanarPoint) -> PlanarPoint {
        PlanarPoint(min(max(point.x, minX), maxX), min(max(point.y, minY), maxY))
    }

    /// How far the nearest point of the box lies from `point`; 0 inside.
    func distance(to point: PlanarPoint) -> Double { nearestPoint(to: point).distance(to: point) }
}
