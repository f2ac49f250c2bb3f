import Testing

@testable import ChartDrawing

@Suite struct SpanChartTests {
    private static let names = SampleFigures.spanCharts.keys.sorted()

    @Test(arguments: names) func drawsSpans(name: String) throws {
        try expectSnapshot(of: try #require(SampleFigures.spanCharts[name]).svg(), name)
    }

    /// The drawing is 480 px wide with 2 px free on each side; the days run from 0 to 1000.
    @Test(arguments: [(0.0, 2.0), (500, 240), (1000, 478), (-20, 2), (2000, 478)])
    func placesDays(day: Double, x: Double) {
        let chart = SpanChart(
            rows: [.init(label: "A", from: 0, until: 400, kind: .past)], ticks: [], today: .init(position: 1000, label: "vandaag"),
            text: FigureText(title: "", summary: "", idPrefix: "a"))
        #expect(SpanDrawing(chart: chart).x(day) == x)
    }

    /// A bar that goes on ends today, also where something else ends later.
    @Test func endsBarsThatGoOnToday() {
        let chart = SpanChart(
            rows: [
                .init(label: "A", from: 0, until: nil, kind: .current), .init(label: "B", from: 0, until: 1000, kind: .current),
            ], ticks: [], today: .init(position: 500, label: "vandaag"), text: FigureText(title: "", summary: "", idPrefix: "a"))
        #expect(chart.svg().contains("x=\"2\" y=\"60\" width=\"238\""))
    }

    @Test func beginsAtASharedDay() {
        var chart = SampleFigures.spans([.init(label: "A", from: 400, until: 500, kind: .past)], id: "a")
        #expect(SpanDrawing(chart: chart).reach.lowerBound == 400)
        chart.start = 0
        #expect(SpanDrawing(chart: chart).reach.lowerBound == 0)
    }

    /// What colour says is said by shape as well: a hatch, a dash, an edge.
    @Test func hatchesAbsencesAndDashesUnknownBeginnings() {
        let figure = SampleFigures.spans(SampleFigures.memberSpans, id: "a").svg()
        #expect(figure.contains("class=\"kr-span-gap-hatch\"") && figure.contains("url(#a-gap)"))
        #expect(figure.contains("kr-span-unknown") && figure.contains("kr-span-aside"))
    }

    @Test func keepsTheGapWithinItsBar() {
        let row = SpanChart.Row(label: "A", from: 200, until: 400, kind: .past, gaps: [.init(from: 0, until: 100)])
        // One in the key alone.
        #expect(SampleFigures.spans([row], id: "a").svg().components(separatedBy: "class=\"kr-span-gap\"").count == 2)
    }

    /// Lines of days run behind words on the page's colour: a box of its own for each line of them, before it.
    @Test func keepsLinesOfDaysOutOfWords() {
        let row = SpanChart.Row(label: "A", sublabel: "B", note: "C", remark: "D", from: 0, until: nil, kind: .current)
        let figure = SampleFigures.spans([row], id: "a").svg()
        #expect(figure.components(separatedBy: "class=\"kr-span-ground\"").count == 5)
    }
}
