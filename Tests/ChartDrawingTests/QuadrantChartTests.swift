import Testing

@testable import ChartDrawing

@Suite struct QuadrantChartTests {
    @Test(arguments: [(1.0, 1.0), (5, 5), (1, 5), (5, 1), (9, -3), (.nan, 3)])
    func keepsEveryMarkInsideTheField(x: Double, y: Double) {
        let plot = QuadrantPlot(chart: SampleFigures.quadrant([SampleFigures.point("A", 3, 3)]))
        let point = plot.position(.init(x: x, y: y))
        #expect(point.x - 10 >= plot.area.minX && point.x + 10 <= plot.area.maxX)
        #expect(point.y - 10 >= plot.area.minY && point.y + 10 <= plot.area.maxY)
    }

    @Test func putsTheMiddleOfTheScaleWhereTheLinesCross() {
        let plot = QuadrantPlot(chart: SampleFigures.quadrant([]))
        #expect(plot.position(.init(x: 3, y: 3)).distance(to: plot.area.centre) < 1e-9)
        #expect(plot.x(4) - plot.x(3) == plot.x(2) - plot.x(1))
        #expect(plot.y(4) < plot.y(3))
    }

    @Test(arguments: SampleFigures.quadrants.keys.sorted())
    func keepsLabelsInsideAndApart(name: String) throws {
        let chart = try #require(SampleFigures.quadrants[name])
        let plot = QuadrantPlot(chart: chart)
        let labels = QuadrantLabels(points: chart.points, plot: plot)
        #expect(labels.placed.isEmpty == chart.points.isEmpty)
        let marks = chart.points.map { point in
            Box(centre: plot.position(point.place), width: 11, height: 11)
        }
        for (index, label) in labels.placed.enumerated() {
            let box = label.box
            #expect(box.minX >= plot.area.minX && box.maxX <= plot.area.maxX && box.minY >= plot.area.minY && box.maxY <= plot.area.maxY)
            #expect(labels.placed[(index + 1)...].allSatisfy { !$0.box.overlaps(box) })
            #expect(marks.allSatisfy { !$0.overlaps(box) })
            #expect(plot.cornerBoxes().allSatisfy { !$0.overlaps(box) })
        }
    }

    @Test(arguments: SampleFigures.quadrants.keys.sorted())
    func keepsMarksClearOfTheNamesOfCorners(name: String) throws {
        let chart = try #require(SampleFigures.quadrants[name])
        let plot = QuadrantPlot(chart: chart)
        for point in chart.points {
            let mark = Box(centre: plot.position(point.place), width: 20, height: 20)
            #expect(plot.cornerBoxes().allSatisfy { !$0.overlaps(mark) })
        }
    }

    @Test func namesPointsOnTheSameSpotTogether() {
        let chart = SampleFigures.quadrant([SampleFigures.point("Zorg", 3, 3), SampleFigures.point("Netwerk", 3, 3, isMain: true)])
        let labels = QuadrantLabels(points: chart.points, plot: QuadrantPlot(chart: chart))
        #expect(labels.placed.map { $0.block.lines.map { $0.runs.map(\.text).joined() } } == [["Netwerk", "Zorg"]])
    }

    @Test func numbersPointsWhoseNamesDoNotFit() throws {
        let chart = try #require(SampleFigures.quadrants["quadrant-long"])
        #expect(QuadrantLabels(points: chart.points, plot: QuadrantPlot(chart: chart)).isNumbered)
        #expect(chart.svg().contains("class=\"kr-list\""))
    }

    @Test func saysWhyThereAreNoPoints() {
        #expect(SampleFigures.quadrant([]).svg().contains("Te weinig antwoorden om te laten zien"))
        #expect(!SampleFigures.quadrant([SampleFigures.point("Zorg", 3, 3)]).svg().contains("Te weinig antwoorden om te laten zien"))
    }

    @Test func explainsOnlyTheMarksThatAreDrawn() {
        let plain = SampleFigures.quadrant([SampleFigures.point("Zorg", 3, 3)]).svg()
        #expect(!plain.contains("van de vorige meting") && !plain.contains("middelste helft") && !plain.contains("kr-before"))
        let full = SampleFigures.quadrant([SampleFigures.point("Zorg", 3, 3, from: (2, 2), spread: 0.5)]).svg()
        #expect(full.contains("van de vorige meting") && full.contains("middelste helft"))
    }

    @Test func drawsNoWayWhereNothingMoved() {
        let chart = SampleFigures.quadrant([SampleFigures.point("Zorg", 3, 3, from: (3, 3))])
        #expect(QuadrantMarks(points: chart.points, plot: QuadrantPlot(chart: chart)).traces().isEmpty)
    }
}
