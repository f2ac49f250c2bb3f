import ChartDrawing
import Foundation

/// The outlines of Rotterdam's areas, from the test data beside the project, in degrees squeezed to the local proportion.
enum RotterdamAreas {
    static let file = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/data/geo/rotterdam.geojson").standardizedFileURL

    static var isAvailable: Bool { FileManager.default.fileExists(atPath: file.path) }

    /// Name and outline of each area, in the order of the file.
    static func load() throws -> [(name: String, outline: AreaOutline)] {
        let root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
        let features = root?["features"] as? [[String: Any]] ?? []
        return features.compactMap { feature in
            guard let properties = feature["properties"] as? [String: Any], let name = properties["name"] as? String,
                let geometry = feature["geometry"] as? [String: Any], let polygons = geometry["coordinates"] as? [[[[Double]]]]
            else { return nil }
            let outline = polygons.map { polygon in polygon.map { ring in ring.map { PlanarPoint($0[0] * 0.6163, $0[1]) } } }
            return (name, AreaOutline(polygons: outline))
        }
    }
}
