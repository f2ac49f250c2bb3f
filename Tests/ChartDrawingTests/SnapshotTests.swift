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

    private static let maps: [String: [AreaMap.Area]] = [
        "map-0": [], "map-tiles": SampleFigures.rotterdamTiles, "map-tiles-40": SampleFigures.fortyTiles,
        "map-outlines": SampleFigures.squares,
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
        let areas = try #require(Self.maps[name])
        try expectSnapshot(of: SampleFigures.map(areas, id: name).svg(), name)
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
