internal import Diagnostics
internal import Foundation
internal import Model

/// Reads a GeoJSON file of areas: polygons in WGS84 (degrees) or RD New (metres), told apart by their range.
///
/// It takes public files as they are downloaded: what a feature is, is the deepest level that its properties name, in the spelling of any
/// year; rows of water and of abroad are left out; features of one area are joined. One feature that cannot be used stops no other.
func readGeoJSON(_ file: TextFile, log: inout ReadingLog) -> [RawArea] {
    guard let features = features(of: file, log: &log) else { return [] }
    var places = FeaturePlaces(file)
    var map = MapReading(file: file)
    let water = WaterColumn(features.map { $0.map { $0["properties"] as? [String: Any] ?? [:] } ?? [:] })
    for (number, feature) in features.enumerated() {
        let properties = FeatureProperties(feature?["properties"] as? [String: Any] ?? [:])
        guard feature != nil, let identity = FeatureIdentity(properties) else {
            if feature != nil, let reason = water.reasonToLeaveOut(properties, code: nil) {
                // The water of a municipality often has a code and no name.
                let code = FeatureLevel.allCases.reversed().lazy.compactMap { properties.text($0.codeKeys) }.first
                map.leaveOut(code ?? "\(number + 1)", because: reason, at: places.place(of: number, name: nil))
                continue
            }
            map.skip(number, properties: properties, at: places.place(of: number, name: nil))
            continue
        }
        let place = places.place(of: number, name: identity.name)
        if let reason = water.reasonToLeaveOut(properties, code: identity.code) {
            map.leaveOut(identity.name, because: reason, at: place)
            continue
        }
        map.add(identity, properties: properties, outline: FeatureOutline(feature?["geometry"]), at: place, log: &log)
    }
    return map.areas(log: &log)
}

/// The features of a file, nil for what is none; nothing at all where the file is no collection of features, which is reported.
private func features(of file: TextFile, log: inout ReadingLog) -> [[String: Any]?]? {
    let start = file.place(line: 1, column: 1)
    let root: Any
    do {
        root = try jsonRoot(file.text)
    } catch {
        log.report(.geojson("this is not JSON: \(jsonProblem(error))", suggestion: notJSONMend(file.text), at: start))
        return nil
    }
    let collection = root as? [String: Any] ?? [:]
    if let features = collection["features"] as? [Any] {
        let objects = features.map { $0 as? [String: Any] }
        if let first = objects.first, first?["attributes"] != nil, first?["properties"] == nil {
            log.report(
                .geojson(
                    "this is JSON of ArcGIS and not GeoJSON", suggestion: "choose GeoJSON where you download it (f=geojson in its address)",
                    at: start))
            return nil
        }
        return objects
    }
    if collection["type"] as? String == "Feature" { return [collection] }
    let isTopology = collection["type"] as? String == "Topology"
    log.report(
        .geojson(
            isTopology ? "this is TopoJSON and not GeoJSON" : "this file is not a FeatureCollection",
            suggestion: "export the areas as one GeoJSON FeatureCollection", at: start))
    return nil
}

/// What a text in JSON holds, also where a program wrote NaN for a number that is missing.
private func jsonRoot(_ text: String) throws -> Any {
    do {
        return try JSONSerialization.jsonObject(with: Data(text.utf8))
    } catch {
        guard let mended = withoutMissingNumbers(text) else { throw error }
        return try JSONSerialization.jsonObject(with: Data(mended))
    }
}

/// A text with null where a program wrote NaN or Infinity for a number that is missing; nil where it has none of these.
private func withoutMissingNumbers(_ text: String) -> [UInt8]? {
    var result: [UInt8] = []
    var hasChanged = false
    var isInText = false
    var isEscaped = false
    var word: [UInt8] = []
    let missing = ["NaN", "Infinity", "-Infinity"].map { Array($0.utf8) }
    for byte in text.utf8 {
        let isWord = !isInText && (byte == 0x2D || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte))
        if isWord {
            word.append(byte)
            continue
        }
        if !word.isEmpty {
            hasChanged = hasChanged || missing.contains(word)
            result += missing.contains(word) ? Array("null".utf8) : word
            word = []
        }
        result.append(byte)
        if isEscaped {
            isEscaped = false
        } else if byte == 0x22 {
            isInText.toggle()
        } else if byte == 0x5C {
            isEscaped = isInText
        }
    }
    return hasChanged && word.isEmpty ? result : nil
}

private func jsonProblem(_ error: any Error) -> String {
    let described = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
    return described ?? error.localizedDescription
}

/// What to do with a file that only looks like one of areas.
private func notJSONMend(_ text: String) -> String? {
    let start = String(text.prefix(400)).trimmed
    if start.hasPrefix("<") { return "it is a web page or XML: look whether the download went well, and choose GeoJSON (application/json)" }
    if start.hasPrefix("{"), start.contains("\"Feature\"") { return "export the areas as one GeoJSON FeatureCollection" }
    return nil
}
