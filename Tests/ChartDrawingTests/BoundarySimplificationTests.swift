import Testing

@testable import ChartDrawing

@Suite struct BoundarySimplificationTests {
    private func zigzag(_ x: Double) -> [PlanarPoint] {
        (0...100).map { PlanarPoint(x + ($0 % 2 == 0 ? 0 : 0.01), Double($0) / 10) }
    }

    /// Two areas ten high with a border of 101 points between them; its largest triangle is 10 long and 0.01 high.
    private var neighbours: [AreaOutline] {
        let border = zigzag(10)
        let left = [PlanarPoint(0, 0)] + border + [PlanarPoint(0, 10)]
        let right = [PlanarPoint(20, 10)] + border.reversed() + [PlanarPoint(20, 0)]
        return [AreaOutline(polygons: [[left]]), AreaOutline(polygons: [[right]])]
    }

    @Test func simplifiesASharedBorderOnce() {
        let areas = BoundarySimplification(smallestTriangle: 0.1).simplified(neighbours)
        #expect(areas.map { $0.rings[0].count } == [4, 4])
        #expect(borderUses(areas).values.sorted() == [1, 1, 1, 1, 1, 1, 2])
    }

    @Test func givesTheSameBorderForEitherWinding() {
        let turned = neighbours.map { area in AreaOutline(polygons: area.polygons.map { $0.map { $0.reversed() } }) }
        let simplification = BoundarySimplification(smallestTriangle: 0.01)
        #expect(borderUses(simplification.simplified(turned)) == borderUses(simplification.simplified(neighbours)))
    }

    @Test func keepsHolesAndWhatFillsThem() {
        let hole = SampleFigures.square(3, 3, side: 4)
        let areas = [
            AreaOutline(polygons: [[SampleFigures.square(0, 0, side: 10), Array(hole.reversed())]]), AreaOutline(polygons: [[hole]]),
        ]
        let result = BoundarySimplification(smallestTriangle: 50, smallestIsland: 50).simplified(areas)
        #expect(result.map(\.surface) == [84, 16])
        #expect(borderUses(result).values.filter { $0 == 2 }.count == 4)
    }

    @Test func dropsTinyIslandsButNeverTheLast() {
        let areas = [
            AreaOutline(polygons: [[SampleFigures.square(0, 0, side: 10)], [SampleFigures.square(20, 0, side: 0.1)]]),
            AreaOutline(polygons: [[SampleFigures.square(30, 0, side: 0.2)], [SampleFigures.square(40, 0, side: 0.1)]]),
        ]
        var simplification = BoundarySimplification(smallestTriangle: 1, smallestIsland: 2)
        simplification.smallestExact = 1
        let result = simplification.simplified(areas)
        #expect(result.map { $0.polygons.count } == [1, 1])
        #expect(abs(result[1].surface - 0.04) < 1e-9)
        #expect(result[1].rings[0].count == 4)
    }

    @Test func snapsPointsThatAlmostMeet() {
        var areas = neighbours
        areas[1].polygons[0][0] = areas[1].polygons[0][0].map { PlanarPoint($0.x + 0.0004, $0.y) }
        let result = BoundarySimplification(smallestTriangle: 0.01, snapDistance: 0.001).simplified(areas)
        #expect(borderUses(result).values.contains(2))
    }

    @Test func sharesABorderOnWhichOneSideHasMorePoints() {
        let left = [PlanarPoint(0, 0), PlanarPoint(10, 0), PlanarPoint(10, 10), PlanarPoint(0, 10)]
        // A point in the middle of the other's side, a hair off it.
        let right = [PlanarPoint(10, 0), PlanarPoint(20, 0), PlanarPoint(20, 10), PlanarPoint(10, 10), PlanarPoint(10.0006, 4)]
        let result = BoundarySimplification(smallestTriangle: 0.1, snapDistance: 0.001)
            .simplified([AreaOutline(polygons: [[left]]), AreaOutline(polygons: [[right]])])
        #expect(result.map { $0.rings[0].count } == [4, 4])
        #expect(borderUses(result).values.filter { $0 == 2 }.count == 1)
    }

    @Test func keepsTheIslandsThatMakeUpAnArea() {
        // Twenty islands of three squared px: leaving out all but one would leave a twentieth.
        let islands = (0..<20).map { [SampleFigures.square(Double($0) * 3, 0, side: 3.0.squareRoot())] }
        let result = BoundarySimplification.drawing.simplified([AreaOutline(polygons: islands)])
        #expect(abs(result[0].surface - 60) <= 0.6)
    }

    @Test func keepsSomethingOfAnAreaTooSmallToSee() {
        let result = BoundarySimplification.drawing.simplified([
            AreaOutline(polygons: [[SampleFigures.square(0, 0, side: 100)]]),
            AreaOutline(polygons: [[SampleFigures.square(200, 0, side: 0.001)]]),
        ])
        #expect(result[1].surface > 0 && result[1].surface < 1)
    }

    @Test func keepsToItsBytes() {
        let rows = (0..<20).map { row in
            let edge = { (y: Double) in (0...500).map { PlanarPoint(Double($0), y + Double(($0 * 7_919 + Int(y)) % 13) / 13) } }
            return AreaOutline(polygons: [[edge(Double(row) * 10) + edge(Double(row + 1) * 10).reversed()]])
        }
        let free = BoundarySimplification.drawing.simplified(rows).reduce(0) { $0 + outlinePath($1).utf8.count }
        let kept = BoundarySimplification.drawing.simplified(rows, pathBytes: free / 2)
        #expect(kept.reduce(0) { $0 + outlinePath($1).utf8.count } <= free / 2)
        #expect(borderUses(kept).values.allSatisfy { $0 <= 2 })
    }

    @Test func leavesOutStepsOutAndBack() {
        let ring = [PlanarPoint(0, 0), PlanarPoint(4, 0), PlanarPoint(4, -3), PlanarPoint(4, 0), PlanarPoint(4, 4), PlanarPoint(0, 4)]
        let result = BoundarySimplification(smallestTriangle: 0.1).simplified([AreaOutline(polygons: [[ring]])])
        #expect(Set(result[0].rings[0]) == Set(SampleFigures.square(0, 0, side: 4)))
    }

    @Test func survivesEmptyAndBrokenShapes() {
        let areas = [
            AreaOutline(polygons: []), AreaOutline(polygons: [[]]), AreaOutline(polygons: [[[PlanarPoint(0, 0), PlanarPoint(1, 1)]]]),
            AreaOutline(polygons: [[[PlanarPoint(.nan, 0), PlanarPoint(1, 1), PlanarPoint(2, 2)]]]),
        ]
        #expect(BoundarySimplification(smallestTriangle: 1).simplified(areas).allSatisfy { $0.surface == 0 })
    }

    @Test func writesPathsInTenthsWithRelativeSteps() {
        let outline = AreaOutline(polygons: [[[PlanarPoint(1.04, 2), PlanarPoint(1.54, 2), PlanarPoint(1.54, -0.96)]]])
        #expect(outlinePath(outline) == "M1.04 2l.5 0 0-2.96z")
    }
}

/// An edge between two points, whichever way it is walked.
struct Edge: Hashable {
    var ends: Set<PlanarPoint>
}

/// How many rings run along each edge.
func borderUses(_ areas: [AreaOutline]) -> [Edge: Int] {
    var uses: [Edge: Int] = [:]
    for ring in areas.flatMap(\.rings) {
        guard var last = ring.last else { continue }
        for next in ring {
            uses[Edge(ends: [last, next]), default: 0] += 1
            last = next
        }
    }
    return uses
}
