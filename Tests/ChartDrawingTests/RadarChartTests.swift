import Testing

@testable import ChartDrawing

@Suite struct RadarChartTests {
    /// Scale 1 to 5 with ticks one apart: the centre stands for 0, so each step is a fifth of the radius.
    @Test(arguments: [(5.0, 0, 100.0, 0.0), (3, 1, 160, 100), (1, 2, 100, 120), (9, 3, 0, 100), (-4, 1, 120, 100)])
    func placesValuesOnFourAxes(value: Double, axis: Int, x: Double, y: Double) {
        let geometry = RadarGeometry(centre: PlanarPoint(100, 100), radius: 100, axisCount: 4)
        let point = geometry.point(of: value, onAxis: axis, scale: SampleFigures.scale)
        #expect(point.distance(to: PlanarPoint(x, y)) < 1e-9)
    }

    @Test func leavesAGapForAMissingValue() {
        #expect(runs(of: [1, 2, nil, 4, 5]).map(\.axes) == [[3, 4, 0, 1]])
        #expect(runs(of: [1, nil, 3, nil, 5]).map(\.axes) == [[4, 0]])
        #expect(runs(of: [nil, nil, nil]).isEmpty)
        #expect(runs(of: [1, 2, 3]).map(\.isClosed) == [true])
    }

    @Test func saysWhyAValueIsMissing() {
        let figure = SampleFigures.radar(SampleFigures.withGap).svg()
        #expect(figure.contains("kr-missing"))
        #expect(figure.contains("kr-spoke-empty"))
        #expect(!figure.contains("kr-shape"))
    }

    @Test(arguments: [3, 4, 5, 6, 7, 8, 12, 20, 40])
    func keepsLabelsInsideAndApart(count: Int) {
        for names in [SampleFigures.shortNames, [SampleFigures.longName], ["Taak en tijd", "Gezamenlijk beleid"]] {
            let layout = RadarLayout(axes: SampleFigures.many(count, names: names), width: RadarChart.width)
            let boxes = layout.labelBoxes
            #expect(boxes.count == count)
            for (index, box) in boxes.enumerated() {
                #expect(box.minX >= 0 && box.maxX <= RadarChart.width && box.minY >= 0 && box.maxY <= layout.plotBottom)
                #expect(box.distance(to: layout.centre) >= layout.radius)
                #expect(boxes[(index + 1)...].allSatisfy { !$0.overlaps(box) })
            }
        }
    }

    @Test func numbersAxesAboveEightOrWithLongNames() {
        #expect(!RadarLayout(axes: SampleFigures.many(8), width: 460).isNumbered)
        #expect(RadarLayout(axes: SampleFigures.many(9), width: 460).isNumbered)
        #expect(RadarLayout(axes: SampleFigures.many(6, names: [SampleFigures.longName]), width: 460).isNumbered)
        let figure = SampleFigures.radar(SampleFigures.many(9)).svg()
        #expect(figure.contains(">Resultaat</text>"))
    }

    @Test func drawsOneOrTwoAxesAsDots() {
        #expect(SampleFigures.radar(Array(SampleFigures.four.prefix(2))).svg().contains("kr-dots"))
        #expect(SampleFigures.radar([]).svg().hasSuffix("</svg>"))
    }
}
