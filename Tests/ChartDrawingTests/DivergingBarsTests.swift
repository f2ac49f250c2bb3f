import Testing

@testable import ChartDrawing

@Suite struct DivergingBarsTests {
    private static let names = SampleFigures.answerCharts.keys.sorted()

    private static let divided: [(counts: [Int], below: Double)] = [
        ([1, 2, 4, 2, 1], 0.5), ([3, 1], 0.75), ([0, 0, 40, 0, 0], 0.5), ([0, 0, 0, 1], 0), ([2, 2, 2, 1, 1], 0.625),
    ]

    @Test(arguments: divided)
    func dividesAnswersAtTheMiddle(counts: [Int], below: Double) {
        #expect(AnswerReach.shareBelowLine(counts) == below)
    }

    @Test func reachesAsFarAsTheLongestBarOnEachSide() {
        let reach = AnswerReach(of: [[5, 0, 0], [0, 2, 2], [0, 0, 0]])
        #expect(reach.low == 1)
        #expect(reach.high == 0.75)
        #expect(AnswerReach(of: [[0, 0]]).isEmpty)
    }

    @Test(arguments: [
        (1, "0"), (2, "-2 +2"), (3, "-2 0 +2"), (4, "-3 -2 +2 +3"), (5, "-3 -2 0 +2 +3"), (7, "-3 -2 -1 0 +1 +2 +3"),
        (11, "-3 -2 -2 -1 -1 0 +1 +1 +2 +2 +3"),
    ])
    func shadesAnswersByTheirDistanceFromTheMiddle(points: Int, expected: String) {
        let shades = AnswerShade.shades(of: points).map { shade in
            switch shade {
            case .low(let strength): "-\(strength)"
            case .neutral: "0"
            case .high(let strength): "+\(strength)"
            }
        }
        #expect(shades.joined(separator: " ") == expected)
    }

    /// Segments are 2 px narrower than their share, for their edges.
    @Test func drawsSegmentsAsLongAsTheirShare() throws {
        let (bar, layout) = try self.bar(of: [1, 2, 4, 3, 0])
        let segments = bar.segments()
        #expect(segments.map(\.count) == [1, 2, 4, 3])
        for segment in segments { #expect(abs(segment.box.width + 2 - layout.unit * Double(segment.count) / 10) < 1e-9) }
        #expect(abs(segments[2].box.centre.x - layout.lineX) < 1e-9)
    }

    @Test func meetsAtTheLineWithoutAMiddleAnswer() throws {
        let (bar, layout) = try self.bar(of: [1, 2, 4, 3])
        let segments = bar.segments()
        #expect(abs(segments[1].box.maxX + 1 - layout.lineX) < 1e-9)
        #expect(abs(segments[2].box.minX - 1 - layout.lineX) < 1e-9)
    }

    @Test func keepsAnAnswerOfOneAmongManyVisible() throws {
        let segments = try bar(of: [1, 0, 0, 0, 999]).bar.segments()
        #expect(segments.count == 2 && segments[0].box.width > 0)
    }

    @Test func hangsFiguresOfOneReachOnOneLine() {
        let rows = SampleFigures.statements
        let reach = AnswerReach(of: rows.compactMap(\.counts))
        let lines = rows.filter { $0.counts != nil }.map { row in
            var chart = SampleFigures.bars([row])
            chart.reach = reach
            return DivergingLayout(chart: chart, top: 0).lineX
        }
        #expect(lines.count == 4 && lines.allSatisfy { $0 == lines[0] })
    }

    @Test func keepsBarsInsideWhenTheSharedReachIsTooShort() throws {
        var chart = SampleFigures.bars([SampleFigures.answers("Eens", nil, [0, 0, 0, 0, 8])])
        chart.reach = AnswerReach(of: [[3, 0, 0, 0, 1]])
        let layout = DivergingLayout(chart: chart, top: 0)
        let place = try #require(layout.places.first)
        #expect(layout.lineX + layout.unit <= place.bar.maxX + 1e-9)
    }

    @Test func showsNothingOfAnswersThatAreWithheld() {
        let figure = SampleFigures.bars([SampleFigures.answers("De spelregels zijn van ons samen.", "n = 4", nil)], []).svg()
        #expect(figure.contains(">te weinig antwoorden</text>"))
        #expect(!figure.contains("kr-answer-low") && !figure.contains("kr-answer-high") && !figure.contains("gemiddelde"))
    }

    @Test func namesEveryAnswerOrTheEndsOfTheScale() throws {
        let five = try #require(SampleFigures.answerCharts["answers-5"]).svg()
        for answer in SampleFigures.fiveAnswers { #expect(five.contains(">\(answer)</text>")) }
        #expect(try #require(SampleFigures.answerCharts["answers-10-points"]).svg().contains(">Helemaal oneens – Helemaal eens</text>"))
        #expect(try #require(SampleFigures.answerCharts["answers-11-points"]).svg().contains(">0 – 10</text>"))
    }

    @Test func hatchesDisagreementOnly() throws {
        let figure = SampleFigures.bars([SampleFigures.answers("Eens", nil, [0, 0, 0, 2, 3])], Array(repeating: "", count: 5)).svg()
        // The strip of the key has two answers of disagreement, the bar none.
        #expect(figure.components(separatedBy: "class=\"kr-hatch\"").count == 3)
    }

    @Test(arguments: names) func keepsStatementsBarsAndMeansApart(name: String) throws {
        let chart = try #require(SampleFigures.answerCharts[name])
        let layout = DivergingLayout(chart: chart, top: 0)
        let boxes = layout.places.flatMap { [$0.textBox, $0.bar] }
        #expect(boxes.count == chart.rows.count * 2)
        for (box, next) in zip(boxes, boxes.dropFirst()) { #expect(box.maxY + 4 <= next.minY) }
        for (row, place) in zip(chart.rows, layout.places) {
            #expect(place.text.width <= place.textBox.width)
            let bar = DivergingBar(row: row, place: place, layout: layout, hatch: AnswerHatch(idPrefix: "a"), counts: chart.counts(of: row))
            let mean = layout.valueX - TextLine(row.valueLabel, .value).width - DivergingLayout.markGap - 6
            for segment in bar.segments() { #expect(segment.box.minX >= 0 && segment.box.maxX < mean) }
        }
    }

    private func bar(of counts: [Int]) throws -> (bar: DivergingBar, layout: DivergingLayout) {
        let chart = SampleFigures.bars([SampleFigures.answers("Wij leren samen.", nil, counts)], counts.map { _ in "" })
        let layout = DivergingLayout(chart: chart, top: 0)
        let place = try #require(layout.places.first)
        let bar = DivergingBar(row: chart.rows[0], place: place, layout: layout, hatch: AnswerHatch(idPrefix: "a"), counts: counts)
        return (bar, layout)
    }
}
