import ChartDrawing
import SnapshotTesting
import Testing

@Suite struct SnapshotTests {
    private let folder = SnapshotFolder()

    @Test(arguments: [
        ("radar-4", SampleFigures.four), ("radar-6-gap", SampleFigures.withGap), ("radar-3", SampleFigures.many(3)),
        ("radar-8", SampleFigures.many(8)), ("radar-12", SampleFigures.many(12)), ("radar-20", SampleFigures.many(20)),
        ("radar-long", SampleFigures.many(6, names: [SampleFigures.longName])), ("radar-2", Array(SampleFigures.four.prefix(2))),
        ("radar-0", []),
    ])
    func drawsRadar(name: String, axes: [RadarChart.Axis]) throws {
        #expect(try folder.difference(standalone(SampleFigures.radar(axes, id: name).svg()), named: "\(name).svg") == nil)
    }

    @Test(arguments: [("dots-4", SampleFigures.fourRows), ("dots-ugly", SampleFigures.uglyRows), ("dots-0", [])])
    func drawsDotPlot(name: String, rows: [DotPlot.Row]) throws {
        #expect(try folder.difference(standalone(SampleFigures.dots(rows, id: name).svg()), named: "\(name).svg") == nil)
    }

    @Test(arguments: [
        ("map-tiles", SampleFigures.rotterdamTiles), ("map-tiles-40", SampleFigures.fortyTiles), ("map-outlines", SampleFigures.squares),
        ("map-0", []),
    ])
    func drawsMap(name: String, areas: [AreaMap.Area]) throws {
        #expect(try folder.difference(standalone(SampleFigures.map(areas, id: name).svg()), named: "\(name).svg") == nil)
    }

    /// The figure with its style sheet, so that the file can be looked at in a browser.
    private func standalone(_ svg: String) -> String {
        "<?xml-stylesheet type=\"text/css\" href=\"../../../Templates/figures.css\"?>\n\(svg)\n"
    }
}
