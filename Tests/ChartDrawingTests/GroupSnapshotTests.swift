import ChartDrawing
import Testing

@Suite struct GroupSnapshotTests {
    @Test(arguments: SampleFigures.grids.keys.sorted())
    func drawsRadarGrid(name: String) throws {
        let grid = try #require(SampleFigures.grids[name])
        try expectSnapshot(of: grid.svg(), name)
    }
}
