internal import Diagnostics
internal import Foundation
internal import Model

/// Reads `areas.geojson`: a FeatureCollection of polygons in WGS84 (degrees) or RD New (metres), told apart by their range.
///
/// A feature's name is its property `name`, `naam` or one of the CBS names; its code `code`, `statcode` or one of the CBS codes.
func readGeoJSON(_ file: TextFile, log: inout ReadingLog) -> [Area] {
    let root: Any
    do {
        root = try JSONSerialization.jsonObject(with: Data(file.text.utf8))
    } catch {
        log.report(.geojson("this is not JSON: \(jsonProblem(error))", suggestion: nil, at: file.place(line: 1, column: 1)))
        return []
    }
    guard let collection = root as? [String: Any], let features = collection["features"] as? [[String: Any]] else {
        log.report(
            .geojson(
                "this file is not a FeatureCollection", suggestion: "export the areas as one GeoJSON FeatureCollection",
                at: file.place(line: 1, column: 1)))
        return []
    }
    var places = PlaceFinder(file)
    return features.enumerated().compactMap { index, feature in
        let properties = feature["properties"] as? [String: Any] ?? [:]
        guard
            let name = firstText(
                ["name", "naam", "statnaam", "WK_NAAM", "BU_NAAM", "GM_NAAM", "wijknaam", "buurtnaam", "gemeentenaam"], in: properties)
        else {
            log.report(
                .geojson("feature \(index + 1) has no name", suggestion: "give it a property “name”", at: file.place(line: 1, column: 1)))
            return nil
        }
        let place = places.place(of: name)
        var area = Area(
            slug: Slug(from: firstText(["slug"], in: properties) ?? name), name: name,
            code: firstText(
                ["code", "statcode", "WK_CODE", "BU_CODE", "GM_CODE", "wijkcode", "buurtcode", "gemeentecode"], in: properties),
            partOf: firstText(["part-of"], in: properties).map { Slug(from: $0) }, about: firstText(["about"], in: properties), place: place
        )
        if let edition = firstText(["edition", "uitgave"], in: properties) {
            area.edition = Edition(edition)
            log.editions.append((Edition(edition), place))
        }
        if let parent = area.partOf { log.references.append(PendingReference(kind: .area, name: parent, place: place)) }
        switch outline(of: feature["geometry"] as? [String: Any]) {
        case .success(let polygons): area.shape = polygons.isEmpty ? nil : .outline(polygons)
        case .failure(let problem): log.report(.geojson("“\(name)”: \(problem.summary)", suggestion: problem.suggestion, at: place))
        }
        if let cells = properties["tile"] {
            if let tile = gridPlace(cells) {
                area.gridPlace = tile
                if area.shape == nil { area.shape = tile }
            } else {
                log.report(.wrongType("tile", expected: "a column and a row from 1 to 200", found: "something else", at: place))
            }
        }
        return area
    }
}

/// A column and a row from 1 to 200; nil for anything else.
private func gridPlace(_ value: Any) -> AreaShape? {
    let cells = (value as? [Any] ?? []).compactMap { ($0 as? NSNumber)?.intValue }
    guard cells.count == 2, cells.allSatisfy((1...200).contains) else { return nil }
    return .tile(column: cells[0], row: cells[1])
}

/// Why a geometry cannot be drawn.
private struct GeometryProblem: Error {
    var summary: String
    var suggestion: String
}

private func outline(of geometry: [String: Any]?) -> Result<[[[GeoPoint]]], GeometryProblem> {
    guard let geometry, let type = geometry["type"] as? String else { return .success([]) }
    let polygons: [Any]
    switch type {
    case "Polygon": polygons = (geometry["coordinates"] as? [Any]).map { [$0] } ?? []
    case "MultiPolygon": polygons = geometry["coordinates"] as? [Any] ?? []
    case "GeometryCollection":
        let parts = (geometry["geometries"] as? [[String: Any]] ?? []).map(outline)
        return parts.reduce(.success([])) { all, part in all.flatMap { all in part.map { all + $0 } } }
    default:
        return .failure(GeometryProblem(summary: "a \(type) is not an area", suggestion: "use Polygon or MultiPolygon"))
    }
    var result: [[[GeoPoint]]] = []
    for polygon in polygons {
        var rings: [[GeoPoint]] = []
        for ring in polygon as? [Any] ?? [] {
            var points: [GeoPoint] = []
            for position in ring as? [[Any]] ?? [] {
                guard position.count >= 2, let x = (position[0] as? NSNumber)?.doubleValue, let y = (position[1] as? NSNumber)?.doubleValue,
                    let point = geoPoint(x: x, y: y)
                else {
                    return .failure(
                        GeometryProblem(
                            summary: "a point lies outside WGS84 and RD New",
                            suggestion: "export the file in WGS84 (EPSG:4326) or RD New (EPSG:28992)"))
                }
                points.append(point)
            }
            if points.count >= 4 { rings.append(points) }
        }
        if !rings.isEmpty { result.append(rings) }
    }
    return .success(result)
}

/// A position in WGS84, from degrees or from metres in RD New; nil when it can be neither.
private func geoPoint(x: Double, y: Double) -> GeoPoint? {
    if abs(x) <= 180, abs(y) <= 90 { return GeoPoint(longitude: x, latitude: y) }
    if (-10_000...310_000).contains(x), (289_000...640_000).contains(y) { return GeoPoint(rijksdriehoekX: x, y: y) }
    return nil
}

private func firstText(_ keys: [String], in properties: [String: Any]) -> String? {
    for key in keys {
        if let text = properties[key] as? String, !text.trimmed.isEmpty { return text.trimmed }
    }
    return nil
}

private func jsonProblem(_ error: any Error) -> String {
    let described = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
    return described ?? error.localizedDescription
}

/// Finds the places of names in a file, one after the other in the order of the file, so that a long file is walked once.
private struct PlaceFinder {
    private let file: TextFile
    private let bytes: Data
    private var position = 0
    private var line = 1
    private var column = 1
    /// How many names were not found; a file that writes them in another way is not searched for all of them.
    private var misses = 0

    init(_ file: TextFile) {
        self.file = file
        bytes = Data(file.text.utf8)
    }

    /// The place of the next occurrence of a name between quotes; the file's first line when it is written in another way.
    mutating func place(of name: String) -> SourcePlace {
        guard misses < 20, let range = bytes.range(of: Data("\"\(name)\"".utf8), in: position..<bytes.count) else {
            misses += 1
            return file.place(line: 1, column: 1)
        }
        for byte in bytes[position..<range.lowerBound] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        position = range.lowerBound
        return file.place(line: line, column: column)
    }
}
