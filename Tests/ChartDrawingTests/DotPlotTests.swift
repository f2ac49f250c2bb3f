import Testing

@testable import ChartDrawing

@Suite struct DotPlotTests {
    @Test(arguments: [(1.0, 100.0), (2, 150), (3.5, 225), (5, 300), (0, 100), (8, 300), (.nan, 100)])
    func placesValuesOnTheScale(value: Double, x: Double) {
        let axis = DotPlotAxis(
            scale: SampleFigures.scale, key: SampleFigures.key, hatch: FloorHatch(idPrefix: "a"), left: 100, right: 300)
        #expect(axis.x(value) == x)
    }

    @Test func survivesAScaleWithoutLength() {
        let scale = ValueScale(minimum: 3, maximum: 3, ticks: [.init(3, "3")], floor: 3, challenge: 3)
        let plot = DotPlot(rows: SampleFigures.fourRows, scale: scale, key: SampleFigures.key, text: SampleFigures.text("flat"))
        #expect(!plot.svg().contains("nan"))
    }

    @Test func putsLongNamesAboveTheirLines() {
        #expect(DotPlotLayout(rows: SampleFigures.fourRows, width: 460).hasNamesBeside)
        #expect(!DotPlotLayout(rows: SampleFigures.uglyRows, width: 460).hasNamesBeside)
    }

    @Test func saysWhyARowHasNoMean() {
        let figure = SampleFigures.dots([SampleFigures.row("Steun", nil, nil, 2, 3, 4)]).svg()
        #expect(figure.contains("te weinig antwoorden"))
        #expect(!figure.contains("class=\"kr-spread kr-is-withheld\""))
    }
}
