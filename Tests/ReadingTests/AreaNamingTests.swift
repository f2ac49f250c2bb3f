import Model
import TestSupport
import Testing

@testable import Reading

/// Areas of one name, as public maps have by the hundred.
@Suite struct AreaNamingTests {
    private func feature(_ properties: String, x: Int) -> String {
        let west = 4.0 + Double(x) / 100
        let ring = "[[\(west), 51.9], [\(west + 0.01), 51.9], [\(west + 0.01), 52.0], [\(west), 51.9]]"
        return "{\"type\": \"Feature\", \"properties\": {\(properties)}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [\(ring)]}}"
    }

    private func read(_ properties: [String], contacts: String? = nil, site settings: String = "title: T\n") async throws -> ReadSite {
        let features = properties.enumerated().map { feature($0.element, x: $0.offset) }
        var files = [
            "Content/site.yaml": settings, "Content/directory/organisations.csv": "naam\nWijkteam\n",
            "Content/directory/wijken.geojson": "{\"features\": [\(features.joined(separator: ",\n"))]}",
        ]
        files["Content/directory/contacts.csv"] = contacts
        return try await site(files)
    }

    private func properties(_ kind: String, _ name: String, _ code: String, in municipality: String? = nil) -> String {
        "\"\(kind)naam\": \"\(name)\", \"\(kind)code\": \"\(code)\"" + (municipality.map { ", \"gemeentenaam\": \"\($0)\"" } ?? "")
    }

    @Test func tellsDistrictsApartByTheirMunicipality() async throws {
        let read = try await read([
            properties("wijk", "Centrum", "WK000101", in: "Aastad"), properties("wijk", "Centrum", "WK000201", in: "Beestad"),
            properties("wijk", "Noord", "WK000102", in: "Aastad"),
        ])
        #expect(read.diagnostics.map(\.identifier) == [.areasToldApart])
        #expect(read.diagnostics.map(\.severity) == [.note])
        #expect(read.site.directory.areas.map(\.name) == ["Centrum (Aastad)", "Centrum (Beestad)", "Noord"])
        #expect(read.site.directory.areas.map(\.slug.text) == ["centrum-aastad", "centrum-beestad", "noord"])
        #expect(read.site.directory.areas.map(\.code) == ["WK000101", "WK000201", "WK000102"])
    }

    /// By the municipality in the same file, by the district within one municipality, and by the code where nothing else differs.
    @Test func findsWhatTellsApart() async throws {
        let read = try await read([
            properties("gemeente", "Aastad", "GM0001"), properties("wijk", "Noord", "WK000101"), properties("wijk", "Zuid", "WK000102"),
            properties("buurt", "Verspreide huizen", "BU00010101"), properties("buurt", "Verspreide huizen", "BU00010201"),
            properties("buurt", "Verspreide huizen", "BU00010202"), properties("buurt", "Verspreide huizen", "BU00020101", in: "Beestad"),
        ])
        #expect(
            read.site.directory.areas.map(\.name).sorted() == [
                "Aastad", "Noord", "Verspreide huizen (BU00010201)", "Verspreide huizen (BU00010202)", "Verspreide huizen (Beestad)",
                "Verspreide huizen (Noord in Aastad)", "Zuid",
            ])
        let parents = Dictionary(uniqueKeysWithValues: read.site.directory.areas.map { ($0.code ?? "", $0.partOf?.text) })
        #expect(parents["BU00010101"] == "noord")
        #expect(parents["BU00010202"] == "zuid")
        #expect(parents["WK000102"] == "aastad")
    }

    /// The widest keeps its name, and is what a table means by it.
    @Test func keepsNameOfWidest() async throws {
        let read = try await read(
            [
                properties("buurt", "Aastad", "BU00010101", in: "Aastad"), properties("gemeente", "Aastad", "GM0001"),
                properties("wijk", "Aastad", "WK000101", in: "Aastad"),
            ], contacts: "naam;organisatie;gebieden\nNoor;Wijkteam;Aastad\nSem;Wijkteam;Aastad (wijk)\n")
        #expect(read.site.directory.areas.map(\.name) == ["Aastad", "Aastad (buurt)", "Aastad (wijk)"])
        #expect(read.site.directory.contacts.map(\.areas) == [[Slug("aastad")], [Slug("aastad-wijk")]])
    }

    @Test func asksWhichOfSeveralIsMeant() async throws {
        let read = try await read(
            [properties("wijk", "Centrum", "WK000101", in: "Aastad"), properties("wijk", "Centrum", "WK000201", in: "Beestad")],
            contacts: "naam;organisatie;gebieden\nNoor;Wijkteam;Centrum\nSem;Wijkteam;Centrum (Beestad)\n")
        let problem = try #require(read.diagnostics.first { $0.identifier == .ambiguousReference })
        #expect(problem.suggestion == "write one of: centrum-aastad, centrum-beestad")
        #expect(read.site.directory.contacts.map(\.areas) == [[], [Slug("centrum-beestad")]])
    }

    /// A longer name would tell the public that there is another, which it is not shown.
    @Test func keepsNameOfOnlyOneShown() async throws {
        let closed = properties("wijk", "Centrum", "WK000201", in: "Beestad") + #", "edition": "network""#
        let read = try await read(
            [properties("wijk", "Centrum", "WK000101", in: "Aastad"), closed], site: "title: T\neditions: [public, network]\n")
        #expect(read.site.directory.areas.map(\.name) == ["Centrum", "Centrum (Beestad)"])
    }

    @Test func nestsByNameWhereThereIsNoCode() async throws {
        let read = try await read([
            #""gemeentenaam": "Aastad""#, #""gemeentenaam": "Beestad""#, #""wijknaam": "Noord", "gemeentenaam": "Aastad""#,
            #""wijknaam": "Noord", "gemeentenaam": "Beestad""#, #""buurtnaam": "Kade", "wijknaam": "Noord", "gemeentenaam": "Beestad""#,
        ])
        let parents = Dictionary(uniqueKeysWithValues: read.site.directory.areas.map { ($0.slug.text, $0.partOf?.text) })
        #expect(parents == ["aastad": nil, "beestad": nil, "noord-aastad": "aastad", "noord-beestad": "beestad", "kade": "noord-beestad"])
    }

    @Test func leavesOutSecondDownloadOfOneArea() async throws {
        let features = "{\"features\": [\(feature(properties("gemeente", "Aastad", "GM0001"), x: 0))]}"
        let read = try await site([
            "Content/site.yaml": "title: T\n", "Content/directory/a.geojson": features, "Content/directory/b.geojson": features,
        ])
        #expect(read.site.directory.areas.count == 1)
        #expect(read.diagnostics.map { "\($0.place.file) \($0.identifier.rawValue)" } == ["Content/directory/b.geojson area-left-out"])
    }
}
