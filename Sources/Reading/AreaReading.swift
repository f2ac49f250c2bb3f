internal import Diagnostics
internal import Model

/// Reads `areas.yaml`: areas with a tile on a grid, or without a place on the map.
func readAreas(_ file: TextFile, log: inout ReadingLog) -> [RawArea] {
    guard let root = yamlRoot(file.text, file: file.path, firstLine: 1, log: &log),
        var fields = FieldReader(root, of: "this file", file: file.path, firstLine: 1, log: &log)
    else { return [] }
    if !fields.has("areas") { log.report(.missingField("areas", of: "this file", at: file.place(line: 1, column: 1))) }
    var tiles: [[Int]: SourcePlace] = [:]
    let areas: [RawArea] = fields.records("areas", of: "this area", log: &log).compactMap { record in
        var record = record
        let name = record.requiredText("name", log: &log)
        let slug = record.text("slug", log: &log)
        var shape: AreaShape?
        let place = record.place(of: "tile")
        let cells = record.texts("tile", log: &log).map(Int.init)
        if cells.count == 2, let column = cells[0], let row = cells[1], (1...200).contains(column), (1...200).contains(row) {
            shape = .tile(column: column, row: row)
            if let other = tiles.updateValue(place, forKey: [column, row]) {
                log.report(.duplicateName("\(column), \(row)", kind: "the tile", other: other, at: place))
            }
        } else if !cells.isEmpty {
            log.report(.wrongType("tile", expected: "a column and a row from 1 to 200", found: "something else", at: place))
        }
        let area = Area(
            slug: Slug(from: slug ?? name), name: name, code: record.text("code", log: &log),
            partOf: record.reference("part-of", to: .area, log: &log), about: record.text("about", log: &log), shape: shape,
            edition: record.edition(log: &log), place: record.place)
        guard record.finish(log: &log) else { return nil }
        return RawArea(area: area, hasOwnSlug: slug != nil, level: area.code.flatMap(FeatureLevel.init(code:)))
    }
    fields.finish(log: &log)
    return areas
}
