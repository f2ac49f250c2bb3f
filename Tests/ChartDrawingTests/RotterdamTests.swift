import Testing

@testable import ChartDrawing

@Suite(.enabled(if: RotterdamAreas.isAvailable, "needs ../shared/data/geo/rotterdam.geojson beside the package"))
struct RotterdamTests {
    /// The areas as they are, and as a map of 460 px wide shows them: a degree of longitude is some 1195 px.
    private func areas() throws -> (full: [AreaOutline], simple: [AreaOutline]) {
        let full = try RotterdamAreas.load().map { $0.outline.mapped { PlanarPoint($0.x * 1195, $0.y * 1195) } }
        return (full, BoundarySimplification(of: full, drawnAtWidth: 452).simplified(full))
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
        #expect(borderUses(simple).values.allSatisfy { $0 <= 2 })
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
        let areas = try RotterdamAreas.load().enumerated().map { SampleFigures.area($1.name, $0 % 8, .outline($1.outline)) }
        #expect(SampleFigures.map(areas).svg().utf8.count < 60_000)
        let simple = try self.areas().simple
        let frame = Box(minX: 0, minY: -36, maxX: 460, maxY: 230)
        let labels = OutlineLabels(areas: areas, outlines: shifted(simple), frame: frame)
        let radius = OutlineLabels.letterRadius
        for (index, box) in labels.boxes.enumerated() {
            #expect(labels.boxes[(index + 1)...].allSatisfy { !$0.overlaps(box) })
            #expect(labels.discs.allSatisfy { box.distance(to: $0) >= radius })
        }
        for (index, disc) in labels.discs.enumerated() {
            #expect(labels.discs[(index + 1)...].allSatisfy { $0.distance(to: disc) >= 2 * radius })
        }
        #expect(labels.discs.count == labels.listed.count)
    }

    /// The outlines moved to the drawing's corner, y down.
    private func shifted(_ outlines: [AreaOutline]) -> [AreaOutline] {
        guard let bounds = AreaOutline(polygons: outlines.flatMap(\.polygons)).bounds else { return outlines }
        return outlines.map { $0.mapped { PlanarPoint($0.x - bounds.minX, bounds.maxY - $0.y) } }
    }
}
