import ChartDrawing
import Testing

@Suite struct SnapshotTests {
    private static let radars: [String: [RadarChart.Axis]] = [
        "radar-0": [],
        "radar-2": Array(SampleFigures.four.prefix(2)),
        "radar-3": SampleFigures.many(3),
        "radar-4": SampleFigures.four,
        "radar-6-gap": SampleFigures.withGap,
        "radar-8": SampleFigures.many(8),
        "radar-12": SampleFigures.many(12),
        "radar-20": SampleFigures.many(20),
        "radar-equal": (1...5).map { SampleFigures.axis("Dimensie \($0)", "alles gelijk", 3, 3) },
        "radar-long": SampleFigures.many(6, names: [SampleFigures.longName]),
    ]

    private static let dotPlots: [String: [DotPlot.Row]] = [
        "dots-0": [], "dots-4": SampleFigures.fourRows, "dots-ugly": SampleFigures.uglyRows,
    ]

    private static let maps: [String: (areas: [SampleFigures.MapArea], form: AreaMap.Form, shading: String)] = [
        "map-0": ([], .tiles, "number"), "map-1": ([SampleFigures.squares[0]], .outlines, "number"),
        "map-tiles": (SampleFigures.rotterdamTiles, .tiles, "number"), "map-tiles-40": (SampleFigures.fortyTiles, .tiles, "number"),
        "map-outlines": (SampleFigures.squares, .outlines, "number"), "map-outlines-tiles": (SampleFigures.squares, .tiles, "number"),
        "map-coverage": (SampleFigures.squares, .outlines, "coverage"), "map-inset": (SampleFigures.townInCountry, .outlines, "number"),
        "map-96": (SampleFigures.irregularGrid(columns: 12, rows: 8), .outlines, "number"),
        "map-96-tiles": (SampleFigures.irregularGrid(columns: 12, rows: 8), .tiles, "coverage"),
    ]

    @Test(arguments: radars.keys.sorted())
    func drawsRadar(name: String) throws {
        let axes = try #require(Self.radars[name])
        try expectSnapshot(of: SampleFigures.radar(axes, id: name).svg(), name)
    }

    @Test(arguments: dotPlots.keys.sorted())
    func drawsDotPlot(name: String) throws {
        let rows = try #require(Self.dotPlots[name])
        try expectSnapshot(of: SampleFigures.dots(rows, id: name).svg(), name)
    }

    @Test(arguments: maps.keys.sorted())
    func drawsMap(name: String) throws {
        let map = try #require(Self.maps[name])
        try expectSnapshot(of: SampleFigures.mapDrawing(map.areas, map.form, shading: map.shading, id: name), name)
    }

    @Test(arguments: SampleFigures.trends.keys.sorted())
    func drawsTrend(name: String) throws {
        var chart = try #require(SampleFigures.trends[name])
        chart.text.idPrefix = name
        try expectSnapshot(of: chart.svg(), name)
    }

    @Test(arguments: SampleFigures.answerCharts.keys.sorted())
    func drawsAnswers(name: String) throws {
        var chart = try #require(SampleFigures.answerCharts[name])
        chart.text.idPrefix = name
        try expectSnapshot(of: chart.svg(), name)
    }
}
