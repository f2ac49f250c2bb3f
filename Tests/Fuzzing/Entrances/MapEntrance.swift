@testable import Reading

/// Reads a map of areas.
func mapFaults(of bytes: [UInt8]) -> [String] {
    guard let file = TextFile(path: "Content/directory/areas.geojson", bytes: bytes) else { return [] }
    let read = {
        var log = ReadingLog()
        let areas = readGeoJSON(file, log: &log)
        return (names: areas.map { String(describing: $0) }, diagnostics: log.diagnostics)
    }
    let first = read()
    let second = read()
    return misplacements(of: first.diagnostics, in: file) + difference("problems", first.diagnostics, second.diagnostics)
        + difference("areas", first.names, second.names)
}
