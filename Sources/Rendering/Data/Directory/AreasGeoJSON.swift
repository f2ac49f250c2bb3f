internal import Analysis
internal import Model

/// The areas with an outline as GeoJSON (RFC 7946): WGS84, outer rings counterclockwise and holes clockwise.
///
/// - Returns: nil where no area has an outline.
func areasGeoJSON(_ coverage: [AreaCoverage]) -> [UInt8]? {
    let features = coverage.compactMap { coverage -> String? in
        let area = coverage.area
        guard case .outline(let polygons) = area.shape, !polygons.isEmpty else { return nil }
        let properties: [(String, String)] =
            [("name", jsonString(area.name)), ("slug", jsonString(area.slug.text))]
            + [("code", area.code), ("part-of", area.partOf?.text)].compactMap { key, value in value.map { (key, jsonString($0)) } }
            + [("contacts", String(coverage.contactCount))]
        let shapes = polygons.map { rings in
            "[" + rings.enumerated().map { ringText($1, isOuter: $0 == 0) }.joined(separator: ",") + "]"
        }
        let geometry =
            shapes.count == 1
            ? "{\"type\":\"Polygon\",\"coordinates\":\(shapes[0])}"
            : "{\"type\":\"MultiPolygon\",\"coordinates\":[\(shapes.joined(separator: ","))]}"
        let text = properties.map { "\"\($0)\":\($1)" }.joined(separator: ",")
        return "{\"type\":\"Feature\",\"id\":\(jsonString(area.slug.text)),\"properties\":{\(text)},\"geometry\":\(geometry)}"
    }
    if features.isEmpty { return nil }
    return Array("{\"type\":\"FeatureCollection\",\"features\":[\n\(features.joined(separator: ",\n"))\n]}\n".utf8)
}

private func jsonString(_ text: String) -> String { JSONValue.string(text).text() }

/// A closed ring in the direction that the format prescribes, with six decimals: a tenth of a metre.
private func ringText(_ points: [GeoPoint], isOuter: Bool) -> String {
    var points = points
    if let first = points.first, points.last != first { points.append(first) }
    if (signedArea(points) > 0) != isOuter { points.reverse() }
    return "[" + points.map { "[\(decimal($0.longitude)),\(decimal($0.latitude))]" }.joined(separator: ",") + "]"
}

/// Twice the area that a ring encloses, in square degrees: positive when it runs counterclockwise.
private func signedArea(_ points: [GeoPoint]) -> Double {
    guard let origin = points.first else { return 0 }
    return zip(points, points.dropFirst()).reduce(0) { sum, side in
        sum + (side.0.longitude - origin.longitude) * (side.1.latitude - origin.latitude)
            - (side.1.longitude - origin.longitude) * (side.0.latitude - origin.latitude)
    }
}

private func decimal(_ degrees: Double) -> String {
    let millionths = Int((abs(degrees) * 1e6).rounded())
    let fraction = String(millionths % 1_000_000)
    return (degrees < 0 && millionths > 0 ? "-" : "") + "\(millionths / 1_000_000)." + String(repeating: "0", count: 6 - fraction.count)
        + fraction
}
