import ChartDrawing
import Testing

@Suite struct GroupSnapshotTests {
    @Test(arguments: SampleFigures.grids.keys.sorted())
    func drawsRadarGrid(name: String) throws {
        let grid = try #require(SampleFigures.grids[name])
        try expectSnapshot(of: grid.svg(), name)
    }

    @Test(arguments: SampleFigures.quadrants.keys.sorted())
    func drawsQuadrant(name: String) throws {
        let quadrant = try #require(SampleFigures.quadrants[name])
        try expectSnapshot(of: quadrant.svg(), name)
    }

    @Test(arguments: SampleFigures.causals.keys.sorted())
    func drawsCausalDiagram(name: String) throws {
        let diagram = try #require(SampleFigures.causals[name])
        try expectSnapshot(of: diagram.svg(), name)
    }
}
