import Foundation
import Model
import TestSupport
import Testing

@testable import Reading

@Suite struct GeoTests {
    private func areas(_ text: String) -> (areas: [Area], problems: [String]) {
        var log = ReadingLog()
        let areas = readGeoJSON(file(text, "Content/directory/areas.geojson"), log: &log)
        return (areas.map(\.area), log.diagnostics.map(\.brief))
    }

    private func collection(_ geometry: String, properties: String = #"{"name": "A"}"#) -> String {
        "{\"type\": \"FeatureCollection\", \"features\": [\n{\"type\": \"Feature\", \"properties\": \(properties), \"geometry\": \(geometry)}\n]}"
    }

    /// The test point of the published conversion: (233883.131, 582065.167) lies at 53.219383166979, 6.568200529078.
    @Test func convertsRijksdriehoekPoint() {
        let point = GeoPoint(rijksdriehoekX: 233883.131, y: 582065.167)
        #expect(abs(point.latitude - 53.219383166979) < 1e-9)
        #expect(abs(point.longitude - 6.568200529078) < 1e-9)
    }

    /// The tower of Amersfoort is the origin of the grid.
    @Test func convertsOriginOfGrid() {
        let point = GeoPoint(rijksdriehoekX: 155_000, y: 463_000)
        #expect(point == GeoPoint(longitude: 5.38720621, latitude: 52.15517440))
    }

    @Test func readsDegreesAndMetresAlike() throws {
        let degrees = areas(collection(#"{"type": "Polygon", "coordinates": [[[4.4, 51.9], [4.5, 51.9], [4.5, 52.0], [4.4, 51.9]]]}"#))
        #expect(degrees.problems == [])
        #expect(
            degrees.areas.first?.shape
                == .outline([
                    [
                        [
                            GeoPoint(longitude: 4.4, latitude: 51.9), GeoPoint(longitude: 4.5, latitude: 51.9),
                            GeoPoint(longitude: 4.5, latitude: 52.0),
                            GeoPoint(longitude: 4.4, latitude: 51.9),
                        ]
                    ]
                ]))
        let metres = areas(
            collection(
                #"{"type": "Polygon", "coordinates": [[[233883.131, 582065.167, 1.5], [233983, 582065], [233883, 582165], [233883.131, 582065.167]]]}"#
            ))
        #expect(metres.problems == [])
        guard case .outline(let polygons) = metres.areas.first?.shape else { throw Missing() }
        #expect(abs(polygons[0][0][0].latitude - 53.219383166979) < 1e-9)
        #expect(abs(polygons[0][0][0].longitude - 6.568200529078) < 1e-9)
    }

    @Test func readsIslandsAndHoles() throws {
        let ring = { (x: Double) in "[[\(x), 51], [\(x + 1), 51], [\(x + 1), 52], [\(x), 51]]" }
        let found = areas(collection("{\"type\": \"MultiPolygon\", \"coordinates\": [[\(ring(4)), \(ring(4.2))], [\(ring(6))]]}"))
        #expect(found.problems == [])
        guard case .outline(let polygons) = found.areas.first?.shape else { throw Missing() }
        #expect(polygons.map(\.count) == [2, 1])
        #expect(polygons.flatMap { $0 }.allSatisfy { $0.count == 4 })
    }

    @Test(
        arguments: [
            ("{", ["1:1 geojson"]), ("[]", ["1:1 geojson"]), (#"{"type": "Polygon"}"#, ["1:1 geojson"]),
            (#"{"type": "Topology", "objects": {}}"#, ["1:1 geojson"]), ("<html></html>", ["1:1 geojson"]),
            (#"{"features": [{"attributes": {"naam": "A"}, "geometry": {"rings": []}}]}"#, ["1:1 geojson"]),
            (#"{"type": "FeatureCollection", "features": []}"#, ["1:1 geojson"]),
            (#"{"type": "Feature"}"#, ["1:1 area-left-out", "1:1 geojson"]),
        ] as [(String, [String])])
    func reportsWhatIsNoCollection(text: String, expected: [String]) {
        #expect(areas(text).problems == expected)
    }

    @Test(
        arguments: [
            (#"{"type": "Point", "coordinates": [4, 51]}"#, ["2:44 geojson"]), ("null", ["2:44 area-without-outline"]),
            (#"{"type": "Polygon", "coordinates": []}"#, ["2:44 area-without-outline"]),
            (#"{"type": "LineString", "coordinates": [[4, 51], [5, 52]]}"#, ["2:44 geojson"]),
            (#"{"type": "Polygon", "coordinates": [[[4, 51], [5, 52], [4, 51]]]}"#, ["2:44 geojson"]),
            (#"{"type": "Polygon", "coordinates": [[[498000, 6783000], [498500, 6783000], [498500, 6783500]]]}"#, ["2:44 geojson"]),
            (#"{"type": "Polygon", "coordinates": [[[400000, 51], [5, 51], [5, 52], [400000, 51]]]}"#, ["2:44 geojson"]),
            (#"{"type": "Polygon", "coordinates": [[["4", 51], [5, 51], [5, 52], [4, 51]]]}"#, ["2:44 geojson"]),
        ] as [(String, [String])])
    func reportsGeometryThatIsNoArea(geometry: String, expected: [String]) {
        let found = areas(collection(geometry))
        #expect(found.problems == expected)
        #expect(found.areas.map(\.name) == ["A"])
        #expect(found.areas.first?.shape == nil)
    }

    private static let rotterdam = packageFolder().deletingLastPathComponent().appendingPathComponent("shared/data/geo/rotterdam.geojson")

    private static var real: URL? {
        FileManager.default.fileExists(atPath: rotterdam.path) ? rotterdam : nil
    }

    @Test(.enabled(if: real != nil, "the shared data set rotterdam.geojson is not on this machine"))
    func readsAreasOfRotterdam() async throws {
        let url = try #require(Self.real)
        let folder = try TemporaryFolder(["Content/site.yaml": "title: T\n"])
        try folder.write([UInt8](Data(contentsOf: url)), to: "Content/directory/areas.geojson")
        let read = await readSite(at: folder.path)
        #expect(read.diagnostics == [])
        #expect(read.site.directory.areas.count == 22)
        for area in read.site.directory.areas {
            guard case .outline(let polygons) = area.shape else { throw Missing() }
            let points = polygons.joined().joined()
            // Rotterdam with its harbours lies between 3.9 and 4.7 degrees east, 51.8 and 52.1 north.
            #expect(points.allSatisfy { (3.9...4.7).contains($0.longitude) && (51.8...52.1).contains($0.latitude) }, "\(area.name)")
        }
    }

    private struct Missing: Error {}
}
