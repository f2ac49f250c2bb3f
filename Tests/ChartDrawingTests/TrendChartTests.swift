import Testing

@testable import ChartDrawing

@Suite struct TrendChartTests {
    private static let names = SampleFigures.trends.keys.sorted()

    @Test func placesRoundsByDate() {
        let timeline = TrendTimeline(rounds: [0, 50, 200], next: 400, left: 100, right: 300)
        #expect(timeline.rounds == [100, 125, 200])
        #expect(timeline.next == 300)
    }

    /// Ten px is the least distance: the three days at the start push each other on, the last day stays at the end.
    @Test func keepsRoundsOfOneWeekApart() {
        let timeline = TrendTimeline(rounds: [0, 1, 2, 1000], next: nil, left: 0, right: 100)
        #expect(timeline.rounds == [0, 10, 20, 100])
        #expect(timeline.markRadius == 10 / 2.6)
    }

    /// Twenty rounds on one day in 95 px: 5 px from each to the next.
    @Test func spreadsRoundsOfOneDay() {
        let timeline = TrendTimeline(rounds: Array(repeating: 7, count: 20), next: nil, left: 0, right: 95)
        #expect(zip(timeline.rounds, timeline.rounds.dropFirst()).allSatisfy { abs($1 - $0 - 5) < 1e-9 })
        #expect(timeline.rounds.first == 0 && timeline.rounds.last == 95)
    }

    @Test func drawsTheNextRoundAfterTheLastWhateverItsDay() {
        let timeline = TrendTimeline(rounds: [0, 100], next: 60, left: 0, right: 200)
        #expect(timeline.rounds == [0, 190])
        #expect(timeline.next == 200)
    }

    @Test func putsOneRoundInTheMiddle() {
        #expect(TrendTimeline(rounds: [18_000], next: nil, left: 20, right: 120).rounds == [70])
    }

    @Test(arguments: [
        (1, 3, 460.0, 1), (2, 3, 460, 2), (3, 3, 460, 1), (4, 3, 460, 2), (4, 20, 460, 1), (12, 20, 460, 2), (12, 4, 940, 4),
        (3, 4, 940, 3),
    ])
    func choosesColumns(panels: Int, rounds: Int, width: Double, columns: Int) {
        #expect(TrendLayout.columns(panels: panels, rounds: rounds, width: width) == columns)
    }

    /// The scale runs from 1 to 5, so the floor of 3 lies halfway and the challenge of 4 at a quarter from the top.
    @Test(arguments: [(1.0, 1.0), (3, 0.5), (4, 0.25), (5, 0), (9, 0), (-2, 1)])
    func placesValuesOnTheScale(value: Double, shareFromTop: Double) throws {
        let chart = SampleFigures.trend(SampleFigures.fourPanels, rounds: SampleFigures.threeRounds)
        let place = try #require(TrendLayout(chart: chart).places.first)
        let panel = TrendPanel(panel: chart.panels[0], chart: chart, place: place, hatch: FloorHatch(idPrefix: "a"))
        #expect(panel.y(value) == place.plot.minY + place.plot.height * shareFromTop)
    }

    @Test func dotsTheLineOverARoundThatIsWithheld() {
        let points = [4.1, 4.2, nil, 4.4].map { SampleFigures.point($0) }
        let figure = SampleFigures.trend([TrendChart.Panel(title: "Sociaal", points: points)], rounds: SampleFigures.moments(4)).svg()
        #expect(figure.components(separatedBy: "class=\"kr-current\"").count == 2)
        #expect(figure.components(separatedBy: "class=\"kr-gap\"").count == 2)
        // One on the axis, one in the key.
        #expect(figure.components(separatedBy: "class=\"kr-withheld\"").count == 3)
    }

    @Test func saysWhyAPanelIsEmpty() throws {
        let chart = try #require(SampleFigures.trends["trend-withheld"])
        #expect(chart.svg().components(separatedBy: "kr-missing").count == 5)
        #expect(!chart.svg().contains("kr-current"))
    }

    @Test(arguments: [true, false]) func marksANextRoundThatIsOverdueByMoreThanColour(isOverdue: Bool) {
        let chart = SampleFigures.trend(
            SampleFigures.fourPanels, rounds: SampleFigures.threeRounds, next: SampleFigures.nextRound, isNextOverdue: isOverdue)
        #expect(chart.svg().contains("kr-next-flag kr-is-overdue") == isOverdue)
        #expect(chart.svg().contains("volgende meting (nov 2022)"))
    }

    @Test(arguments: names) func keepsPanelsApartAndInside(name: String) throws {
        let chart = try #require(SampleFigures.trends[name])
        let boxes = TrendLayout(chart: chart).places.map(\.box)
        #expect(boxes.count == chart.panels.count)
        for (index, box) in boxes.enumerated() {
            #expect(box.minX >= 0 && box.maxX <= chart.width)
            #expect(boxes[(index + 1)...].allSatisfy { !$0.overlaps(box) })
        }
    }

    @Test(arguments: names) func keepsTitlesOutOfPlots(name: String) throws {
        for place in TrendLayout(chart: try #require(SampleFigures.trends[name])).places {
            #expect(place.title.width <= place.titleBox.width && place.titleBox.maxY <= place.plot.minY)
        }
    }

    /// Twenty marks ten px apart, up and down: the ends, the lowest and the highest get their number.
    @Test func numbersEndsAndExtremesOfACrowdedLine() {
        let heights = (0..<20).map { $0 == 7 ? 20.0 : $0 == 12 ? 80 : $0.isMultiple(of: 2) ? 45 : 55 }
        let numbers = TrendNumbers(
            values: heights.enumerated().map { (PlanarPoint(20 + Double($0) * 10, $1), "3,1", .between) }, radius: 3,
            room: Box(minX: 0, minY: 0, maxX: 260, maxY: 100), end: 260)
        #expect(numbers.placed().map(\.index) == [0, 7, 12, 19])
    }

    @Test(arguments: [0.0, 0.2, 0.4, 0.6, 0.8, 1]) func keepsNumbersApartAndInside(phase: Double) {
        let room = Box(minX: 0, minY: 0, maxX: 300, maxY: 120)
        let values = (0..<9).map { index -> (at: PlanarPoint, label: String, state: ValueState) in
            let share = (Double(index * 5 % 7) / 6 + phase).truncatingRemainder(dividingBy: 1)
            return (PlanarPoint(16 + Double(index) * 30, 20 + share * 95), "4,4", .challenge)
        }
        let labels = TrendNumbers(values: values, radius: 5, room: room, end: 300).placed()
        #expect(labels.contains { $0.index == 8 })
        for (index, label) in labels.enumerated() {
            #expect(label.box.minX >= 0 && label.box.maxX <= 300 && label.box.minY >= 0 && label.box.maxY <= 120)
            #expect(labels[(index + 1)...].allSatisfy { !$0.box.overlaps(label.box) })
        }
    }

    @Test func leavesOutLabelsWithoutRoom() {
        let line = TextLine("mei 2021", .tick)
        let labels = [0.0, 10, 100, 190].map { (line: line, x: $0) }
        let placed = labelsWithRoom(labels, order: [3, 0, 1, 2], room: 0...200)
        #expect(placed.map(\.index) == [0, 2, 3])
        #expect(placed.map(\.x) == [line.width / 2, 100, 200 - line.width / 2])
    }
}
