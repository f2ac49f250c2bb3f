internal import Foundation
internal import Model

/// The polygons of one feature, in WGS84, and what of it could not be used.
struct FeatureOutline {
    /// Coordinates that belong to the system of another map.
    struct OtherSystem {
        var x: Double
        var y: Double
    }

    var polygons: [[[GeoPoint]]] = []
    /// Kinds of geometry that enclose nothing: `Point`.
    var otherKinds: Set<String> = []
    /// Rings of too few points, or positions that are no numbers.
    var hasBrokenRings = false
    var otherSystem: OtherSystem?
    /// Whether latitude came first, or y.
    var isSwapped = false
    var isDegrees = true

    /// - Parameter geometry: as it stands in a feature; nothing at all gives no polygons.
    init(_ geometry: Any?) {
        var read = RawOutline()
        read.add(geometry)
        otherKinds = read.otherKinds
        hasBrokenRings = read.hasBrokenRings
        let extent = read.extent
        guard let extent else { return }
        guard let order = CoordinateOrder(extent) else {
            otherSystem = OtherSystem(x: extent.sample.x, y: extent.sample.y)
            return
        }
        isSwapped = order.isSwapped
        isDegrees = order.isDegrees
        polygons = read.polygons.map { $0.map { $0.map(order.point) } }
    }
}

/// The least and greatest coordinates of a feature.
struct CoordinateExtent {
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>
    /// The first position.
    let sample: (x: Double, y: Double)

    init(_ position: (x: Double, y: Double)) {
        x = position.x...position.x
        y = position.y...position.y
        sample = position
    }

    mutating func add(_ position: (x: Double, y: Double)) {
        x = min(x.lowerBound, position.x)...max(x.upperBound, position.x)
        y = min(y.lowerBound, position.y)...max(y.upperBound, position.y)
    }
}

/// Polygons of rings as they stand in a file.
private struct RawOutline {
    var polygons: [[[(x: Double, y: Double)]]] = []
    var otherKinds: Set<String> = []
    var hasBrokenRings = false
    var extent: CoordinateExtent?

    mutating func add(_ geometry: Any?, depth: Int = 0) {
        guard let geometry = geometry as? [String: Any], let type = geometry["type"] as? String else { return }
        switch type.lowercased() {
        case "polygon": add(polygon: geometry["coordinates"])
        case "multipolygon": for polygon in geometry["coordinates"] as? [Any] ?? [] { add(polygon: polygon) }
        case "geometrycollection":
            if depth < 8 { for part in geometry["geometries"] as? [Any] ?? [] { add(part, depth: depth + 1) } }
        default: otherKinds.insert(type)
        }
    }

    private mutating func add(polygon: Any?) {
        var rings: [[(x: Double, y: Double)]] = []
        for (place, ring) in (polygon as? [Any] ?? []).enumerated() {
            let positions = ring as? [Any] ?? []
            var points = positions.compactMap(Self.position)
            let count = points.count
            if let first = points.first, points.count > 1, points[points.count - 1] == first { points.removeLast() }
            if points.count < 3 || count < positions.count {
                hasBrokenRings = hasBrokenRings || !positions.isEmpty
                // Without its outer ring the holes of a polygon would become land.
                if place == 0 { return }
                continue
            }
            points.append(points[0])
            rings.append(points)
        }
        for point in rings.joined() {
            if extent == nil { extent = CoordinateExtent(point) }
            extent?.add(point)
        }
        if !rings.isEmpty { polygons.append(rings) }
    }

    /// The first two numbers of a position; further ones are a height.
    private static func position(_ value: Any) -> (x: Double, y: Double)? {
        guard let numbers = value as? [Any], numbers.count >= 2, let x = (numbers[0] as? NSNumber)?.doubleValue,
            let y = (numbers[1] as? NSNumber)?.doubleValue, x.isFinite, y.isFinite
        else { return nil }
        return (x, y)
    }
}
