import Testing

@testable import ChartDrawing

@Suite struct AreaMapTests {
    private func shade(_ level: Double?) -> String {
        let tile = AreaMap.Shape.tile(column: 0, row: 0)
        return AreaMap.Area(name: "A", href: "a.html", valueLabel: "1", level: level, tooltip: "A: 1", shape: tile).shadeClass
    }

    @Test(
        arguments: [
            (0.0, "kr-level-1"), (0.19, "kr-level-1"), (0.2, "kr-level-2"), (0.5, "kr-level-3"), (0.99, "kr-level-5"), (1, "kr-level-5"),
            (-3, "kr-level-1"), (7, "kr-level-5"), (.nan, "kr-level-none"), (nil, "kr-level-none"),
        ] as [(Double?, String)])
    func shadesInFiveClasses(level: Double?, name: String) {
        #expect(shade(level) == name)
    }

    @Test func linksEachAreaWithItsNameAndNumber() {
        let figure = SampleFigures.map([SampleFigures.area("Zorg & Co", 2, .tile(column: 3, row: 9))]).svg()
        #expect(figure.contains("href=\"gebieden/zorg-&amp;-co.html\" aria-label=\"Zorg &amp; Co: 2 contactpersonen\""))
        #expect(figure.contains("<title>Zorg &amp; Co: 2 contactpersonen</title>"))
    }

    @Test func marksTheChosenAndTheEmptyArea() {
        let figure = SampleFigures.map(SampleFigures.rotterdamTiles).svg()
        #expect(
            figure.contains(
                "kr-level-5 kr-is-chosen\" href=\"gebieden/charlois.html\" aria-label=\"Charlois: 7 contactpersonen\" aria-current=\"true\""
            ))
        #expect(figure.contains("kr-level-empty\" href=\"gebieden/pernis.html\""))
        #expect(figure.contains(">geen</text>"))
    }

    @Test func movesATileFromAPlaceThatIsTaken() {
        let areas = ["A", "B"].map { SampleFigures.area($0, 1, .tile(column: 2, row: 2)) }
        let figure = SampleFigures.map(areas).svg()
        #expect(figure.contains("x=\"3\" y=\"3\"") && figure.contains("x=\"91\" y=\"3\""))
    }

    @Test(arguments: [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba"), (701, "zz"), (702, "aaa")])
    func countsInLetters(index: Int, letters: String) {
        #expect(referenceLetters(index) == letters)
    }

    @Test func findsTheMiddleOfASquareAndTheWideEndOfAFunnel() throws {
        let square = AreaOutline(polygons: [[SampleFigures.square(0, 0, side: 10)]])
        #expect(try #require(labelSpots(in: square).first).distance(to: PlanarPoint(5, 5)) < 0.3)
        // A right triangle's pole is its incentre: legs 30 and 40 give a radius of 10.
        let triangle = AreaOutline(polygons: [[[PlanarPoint(0, 0), PlanarPoint(30, 0), PlanarPoint(0, 40)]]])
        #expect(try #require(labelSpots(in: triangle).first).distance(to: PlanarPoint(10, 10)) < 0.5)
    }

    @Test func keepsLabelsOutOfHoles() throws {
        let ring = AreaOutline(polygons: [[SampleFigures.square(0, 0, side: 10), SampleFigures.square(2, 2, side: 6)]])
        let spot = try #require(labelSpots(in: ring).first)
        #expect(ring.contains(spot) && !SampleFigures.isInside(spot, x: 2, y: 2, side: 6))
    }

    @Test func givesSmallAreasALargerTarget() {
        let figure = SampleFigures.map(SampleFigures.squares).svg()
        #expect(figure.contains("class=\"kr-target\""))
    }
}

extension SampleFigures {
    static func isInside(_ point: PlanarPoint, x: Double, y: Double, side: Double) -> Bool {
        point.x > x && point.x < x + side && point.y > y && point.y < y + side
    }
}
