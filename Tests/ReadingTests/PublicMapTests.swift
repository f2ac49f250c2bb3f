import Model
import TestSupport
import Testing

@testable import Reading

/// Maps as public bodies give them out: what each feature is, and what is said of those that are no area.
@Suite struct PublicMapTests {
    private func read(_ features: [String], _ path: String = "Content/directory/areas.geojson") -> (areas: [RawArea], problems: [String]) {
        var log = ReadingLog()
        let text = "{\"type\": \"FeatureCollection\", \"features\": [\n\(features.joined(separator: ",\n"))\n]}"
        let areas = readGeoJSON(file(text, path), log: &log)
        return (areas, log.diagnostics.map { "\($0.severity.rawValue) \($0.identifier.rawValue)" })
    }

    private func feature(_ properties: String, _ geometry: String) -> String {
        "{\"type\": \"Feature\", \"properties\": {\(properties)}, \"geometry\": \(geometry)}"
    }

    private func square(_ x: Double, _ y: Double, _ size: Double = 0.1, isSwapped: Bool = false) -> String {
        let points = [(x, y), (x + size, y), (x + size, y + size), (x, y)].map { isSwapped ? "[\($0.1), \($0.0)]" : "[\($0.0), \($0.1)]" }
        return "{\"type\": \"Polygon\", \"coordinates\": [[\(points.joined(separator: ", "))]]}"
    }

    /// The names that CBS, PDOK, the Kadaster and municipalities gave their columns over the years.
    @Test(
        arguments: [
            (#""name": "A", "code": "WK059901""#, "A", "WK059901", "wijk"),
            (#""statnaam": "A", "statcode": "GM0599", "rubriek": "gemeente""#, "A", "GM0599", "gemeente"),
            (
                #""BU_NAAM": " A ", "BU_CODE": "BU05990110", "WK_CODE": "WK059901", "GM_CODE": "GM0599", "GM_NAAM": "R""#, "A",
                "BU05990110", "buurt"
            ),
            (
                #""bu_naam": "A", "bu_code": "BU05990110", "wk_naam": "C", "wk_code": "WK059901", "gm_naam": "R""#, "A", "BU05990110",
                "buurt"
            ),
            (#""buurtnaam": "A", "buurtcode": "BU0363AA01", "wijknaam": "C", "wijkcode": "WK0363AA""#, "A", "BU0363AA01", "buurt"),
            (#""WijkNaam": "A", "WijkCode": "wk059901", "GemeenteNaam": "R""#, "A", "WK059901", "wijk"),
            (#""BU_2010": "BU05990110", "BU_NAAM": "A", "WK_2010": "WK059901""#, "A", "BU05990110", "buurt"),
            (#""gemeentecode": 599, "gemeentenaam": "A""#, "A", "GM0599", "gemeente"),
            (#""GM_CODE": "0599", "GM_NAAM": "A", "provincienaam": "Z""#, "A", "GM0599", "gemeente"),
            (#""wijkcode": 59901, "wijknaam": "A""#, "A", "WK059901", "wijk"),
            (#""buurtcode": 5990110, "buurtnaam": "A", "gemeentecode": 599"#, "A", "BU05990110", "buurt"),
            // A municipality's own number of a district is no code of CBS.
            (#""wijkcode": "12", "wijknaam": "A", "gemeentecode": "GM0518""#, "A", "12", "wijk"),
            (#""buurtcode": "060101", "buurtnaam": "A", "gemeentecode": "GM0758""#, "A", "060101", "buurt"),
            (#""identificatie": "GM0599", "code": "0599", "naam": "A", "ligtInProvincieNaam": "Z""#, "A", "GM0599", "gemeente"),
            (#""jrstatcode": "2023BU05990110", "statnaam": "A""#, "A", "BU05990110", "buurt"),
            (#""statcode": "GM0599", "statnaam": "R", "buurtcode": "BU05990110", "buurtnaam": "A""#, "A", "BU05990110", "buurt"),
            // What the author writes as its name goes before the column of the download.
            (#""name": "A", "wijknaam": "Centrum", "wijkcode": "WK059901""#, "A", "WK059901", "wijk"),
            (#""BUURT": "A", "WIJK": "C", "GEMEENTE": "R""#, "A", nil, "buurt"),
            // It lies in the municipality that it names, and is not it.
            (#""naam": "A", "code": "AC00", "gemeentecode": "GM0363""#, "A", "AC00", nil),
            (#""naam": "A", "wijknaam": "C", "gemeentenaam": "R""#, "A", nil, nil),
            (#""naam": "A", "code": "AM01", "gemeentenaam": "R""#, "A", "AM01", nil),
            (#""statcode": "GG4607", "statnaam": "A", "rubriek": "GGD-regio""#, "A", "GG4607", "regio"),
            (#""code": 599, "naam": "A""#, "A", "599", nil),
            (#""postcode": 3011, "aantal": -99997"#, "3011", nil, nil),
        ] as [(String, String, String?, String?)])
    func knowsWhatFeatureIs(properties: String, name: String, code: String?, level: String?) throws {
        let found = read([feature(properties, square(4.4, 51.9))])
        let area = try #require(found.areas.first)
        #expect(found.problems == [])
        #expect(area.area.name == name)
        #expect(area.area.code == code)
        #expect(area.level?.word == level)
    }

    /// Degrees and metres, as they should stand and turned round, in the Netherlands, just over the border and in the Caribbean.
    @Test(
        arguments: [
            (4.5, 51.9, 0.1, false, 4.5, []), (4.5, 51.9, 0.1, true, 4.5, ["warning swapped-axes"]),
            (3.0, 51.2, 0.1, true, 3.0, ["warning swapped-axes"]), (8.6, 53.0, 0.1, true, 8.6, ["warning swapped-axes"]),
            (-68.3, 12.1, 0.1, true, -68.3, ["warning swapped-axes"]), (-68.3, 12.1, 0.1, false, -68.3, []),
            // Elsewhere nothing tells which comes first, and it stays as the standard has it.
            (30.0, 10.0, 0.1, true, 10.0, []), (155_000.0, 463_000.0, 10.0, false, 5.38720621, []),
            (155_000.0, 463_000.0, 10.0, true, 5.38720621, ["warning swapped-axes"]),
        ] as [(Double, Double, Double, Bool, Double, [String])])
    func turnsCoordinatesRound(x: Double, y: Double, size: Double, isSwapped: Bool, longitude: Double, expected: [String]) throws {
        let found = read([feature(#""naam": "A""#, square(x, y, size, isSwapped: isSwapped))])
        guard case .outline(let polygons) = found.areas.first?.area.shape else {
            Issue.record("no outline")
            return
        }
        #expect(abs(polygons[0][0][0].longitude - longitude) < 1e-9)
        #expect(found.problems == expected)
    }

    @Test(arguments: [
        (498_000.0, 6_783_000.0, "Web Mercator (EPSG:3857)"), (600_000.0, 5_750_000.0, "UTM"), (3_950_000.0, 3_200_000.0, "ETRS89-LAEA"),
        (150_000.0, 210_000.0, "Belgian Lambert 72"),
    ])
    func refusesOtherSystems(x: Double, y: Double, system: String) {
        var log = ReadingLog()
        let text = "{\"features\": [\(feature(#""naam": "A""#, square(x, y, 100))), \(feature(#""naam": "B""#, square(x, y, 100)))]}"
        _ = readGeoJSON(file(text, "a.geojson"), log: &log)
        #expect(log.diagnostics.map(\.severity) == [.error])
        #expect(log.diagnostics.first?.summary.contains(system) == true)
        #expect(log.diagnostics.first?.suggestion?.contains("EPSG:4326") == true)
    }

    @Test func oneOddFeatureStopsNoOther() {
        let found = read([
            feature(#""naam": "Goed""#, square(4.4, 51.9)), feature(#""naam": "Ver""#, square(600_000, 5_750_000, 100)),
            feature(#""naam": "Punt""#, #"{"type": "Point", "coordinates": [4, 51]}"#), feature("", square(4.4, 51.9)), "null", "7",
            feature(#""naam": "Kapot""#, #"{"type": "Polygon", "coordinates": [[["x", 1], [4, 51], [4, 52], [5, 52]]]}"#),
        ])
        #expect(found.areas.map(\.area.name) == ["Goed", "Ver", "Punt", "Kapot"])
        #expect(found.areas.map { $0.area.shape != nil } == [true, false, false, false])
        #expect(
            found.problems == ["warning geojson", "warning geojson", "warning geojson", "warning area-left-out"])
    }

    /// A hole that stays when its outer ring cannot be used would become land.
    @Test func dropsHolesOfBrokenPolygon() {
        let ring = "[[4.4, 51.9], [4.5, 51.9], [4.5, 52.0], [4.4, 51.9]]"
        let found = read([
            feature(#""naam": "A""#, "{\"type\": \"MultiPolygon\", \"coordinates\": [[[[4, 51], [4, 52]], \(ring)], [\(ring)]]}")
        ])
        guard case .outline(let polygons) = found.areas.first?.area.shape else {
            Issue.record("no outline")
            return
        }
        #expect(polygons.map(\.count) == [1])
        #expect(found.problems == ["note area-left-out"])
    }

    @Test(
        arguments: [
            // Rows of water and of abroad, by every mark that CBS used.
            (
                [
                    #""gemeentecode": "GM0001", "gemeentenaam": "A", "water": "NEE""#,
                    #""gemeentecode": "GM0001", "gemeentenaam": "A", "water": "JA""#,
                ],
                ["A"], ["note area-left-out"]
            ),
            (
                [#""BU_CODE": "BU00010001", "BU_NAAM": "A", "H2O": "NEE""#, #""BU_CODE": "BU00010002", "BU_NAAM": "Meer", "H2O": "JA""#],
                ["A"], ["note area-left-out"]
            ),
            ([#""GM_CODE": "GM0001", "GM_NAAM": "A""#, #""GM_CODE": "GM0998", "GM_NAAM": "Buitenland""#], ["A"], ["note area-left-out"]),
            (
                [#""naam": "A", "bu_naam": "A", "water": "NEE""#, #""bu_code": "BU00019997", "bu_naam": "", "water": "JA""#],
                ["A"], ["note area-left-out"]
            ),
            ([#""naam": "A", "water": 0"#, #""naam": "B", "water": 1"#], ["A"], ["note area-left-out"]),
            // Hectares of water are no mark.
            ([#""naam": "A", "water": 1"#, #""naam": "B", "water": 12.5"#], ["A", "B"], []),
            // Islands of one municipality, and the rows of several years.
            ([#""statcode": "GM0001", "statnaam": "A""#, #""statcode": "GM0001", "statnaam": "A""#], ["A"], ["note areas-joined"]),
            ([#""naam": "A""#, #""naam": "A""#], ["A"], ["warning areas-joined"]),
            (
                [#""statcode": "GM0001", "statnaam": "A", "jaar": 2021"#, #""statcode": "GM0001", "statnaam": "B", "jaar": 2022"#],
                ["B"], ["note area-left-out"]
            ),
            // One code for several names is that of what they lie in, or a mistake.
            ([#""naam": "A", "wijkcode": "WK000101""#, #""naam": "B", "wijkcode": "WK000101""#], ["A", "B"], []),
            (
                [#""wijknaam": "A", "wijkcode": "WK000101""#, #""wijknaam": "B", "wijkcode": "WK000101""#], ["A", "B"],
                ["warning shared-code"]
            ),
        ] as [([String], [String], [String])])
    func keepsWhatIsAnArea(properties: [String], names: [String], expected: [String]) {
        let found = read(properties.enumerated().map { feature($0.element, square(4.4 + Double($0.offset), 51.9)) })
        #expect(found.areas.map(\.area.name) == names)
        #expect(found.problems == expected)
    }

    @Test func joinsIslandsOnceEach() {
        let properties = #""statcode": "GM0001", "statnaam": "A""#
        let found = read([
            feature(properties, square(4.4, 51.9)), feature(properties, square(4.6, 51.9)), feature(properties, square(4.6, 51.9)),
        ])
        guard case .outline(let polygons) = found.areas.first?.area.shape else {
            Issue.record("no outline")
            return
        }
        #expect(polygons.count == 2)
    }

    @Test func leavesOutPointsThatOnlyCarryName() {
        let point = #"{"type": "Point", "coordinates": [4, 51]}"#
        let found = read([
            feature(#""naam": "A", "code": "1""#, square(4.4, 51.9)), feature(#""naam": "A""#, point), feature(#""naam": "B""#, point),
        ])
        #expect(found.areas.map(\.area.name) == ["A", "B"])
        #expect(found.problems == ["warning geojson", "note area-left-out"])
    }

    @Test func readsNumbersThatAreMissing() {
        let found = read([feature(#""naam": "NaN dorp", "inwoners": NaN, "dichtheid": -Infinity"#, square(4.4, 51.9))])
        #expect(found.areas.map(\.area.name) == ["NaN dorp"])
        #expect(found.problems == [])
    }

    @Test(arguments: ["areas.geojson", "AREAS.GEOJSON", "wijken.GeoJSON", "areas.json", "Areas.JSON"])
    func findsMapByItsEnding(name: String) {
        #expect(ContentFile(path: "directory/" + name) == .areaMap)
    }

    @Test(arguments: [("wijken.shp", "GeoJSON"), ("wijken.gpkg", "GeoJSON"), ("wijken.json", "wijken.geojson"), ("wijken.zip", "GeoJSON")])
    func tellsWhatToDoWithOtherMaps(name: String, way: String) {
        guard case .unexpected(_, let suggestion) = ContentFile(path: "directory/" + name) else {
            Issue.record("it was taken")
            return
        }
        #expect(suggestion.contains(way))
    }
}
