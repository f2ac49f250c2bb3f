import Testing

@testable import ChartDrawing

@Suite(.enabled(if: RotterdamAreas.isAvailable, "needs ../shared/data/geo/rotterdam.geojson beside the package"))
struct RotterdamTests {
    /// The areas as they are, and as a map of 460 px wide shows them: a degree of longitude is some 1195 px.
    private func areas() throws -> (full: [AreaOutline], simple: [AreaOutline]) {
        let full = try RotterdamAreas.load().map { $0.outline.mapped { PlanarPoint($0.x * 1195, $0.y * 1195) } }
        return (full, BoundarySimplification.drawing.simplified(full))
    }

    @Test func keepsTheSurfaceOfEachAreaWithinOnePercent() throws {
        let (full, simple) = try areas()
        #expect(full.count == 22)
        for (before, after) in zip(full, simple) {
            #expect(abs(after.surface - before.surface) <= 0.01 * before.surface)
        }
    }

    @Test func keepsSharedBordersShared() throws {
        let (full, simple) = try areas()
        let crowded = borderUses(simple).filter { $0.value > 2 }.keys.map { Array($0.ends) }
        #expect(crowded.allSatisfy { $0.count == 2 && $0[0].distance(to: $0[1]) < 0.5 }, "\(crowded)")
        let length = { (areas: [AreaOutline]) in
            borderUses(areas).filter { $0.value == 2 }.keys.reduce(0.0) { sum, edge in
                let ends = Array(edge.ends)
                return sum + (ends.count == 2 ? ends[0].distance(to: ends[1]) : 0)
            }
        }
        // Smoothing shortens a winding border somewhat; an unshared one would be missing altogether.
        #expect(length(simple) > 0.8 * length(full))
        #expect(length(simple) <= length(full))
    }

    @Test func keepsTheHoleInOverschie() throws {
        let names = try RotterdamAreas.load().map(\.name)
        let index = try #require(names.firstIndex(of: "Overschie"))
        #expect(try areas().simple[index].polygons[0].count == 2)
    }

    @Test func drawsTheMapSmallAndWithoutOverlaps() throws {
        let areas = try RotterdamAreas.load().enumerated().map { SampleFigures.area($1.name, $0 % 8, outline: $1.outline) }
        let content = MapContent(areas: areas.map(\.area), shadings: SampleFigures.map(areas).shadings)
        let map = try #require(OutlineMap(content, width: 460, pathBytes: 56_000))
        #expect(map.parts.flatMap(\.paths).reduce(0) { $0 + $1.utf8.count } < 60_000)
        #expect(map.parts.flatMap { part in part.linked.map { part.areas[$0] } }.sorted() == Array(0..<22))
        let radius = OutlineLabels.letterRadius
        for labels in map.parts.map(\.labels) {
            for (index, box) in labels.boxes.enumerated() {
                #expect(labels.boxes[(index + 1)...].allSatisfy { !$0.overlaps(box) })
                #expect(labels.discs.allSatisfy { box.distance(to: $0) >= radius })
            }
            for (index, disc) in labels.discs.enumerated() {
                #expect(labels.discs[(index + 1)...].allSatisfy { $0.distance(to: disc) >= 2 * radius })
            }
            #expect(labels.discs.count == labels.listed.count)
        }
    }
}
