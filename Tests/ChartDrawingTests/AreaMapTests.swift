import Foundation
import Testing

@testable import ChartDrawing

@Suite struct AreaMapTests {
    @Test(
        arguments: [
            (0.0, "kr-level-1"), (0.19, "kr-level-1"), (0.2, "kr-level-2"), (0.5, "kr-level-3"), (0.99, "kr-level-5"), (1, "kr-level-5"),
            (-3, "kr-level-1"), (7, "kr-level-5"), (.nan, "kr-level-none"), (nil, "kr-level-none"),
        ] as [(Double?, String)])
    func shadesInFiveClasses(level: Double?, name: String) {
        #expect(AreaMap.levelClass(level) == name)
    }

    @Test func linksEachAreaWithItsNameAndNumber() {
        let figure = SampleFigures.mapDrawing([SampleFigures.area("Zorg & Co", 2, tile: (3, 9))])
        #expect(figure.contains("href=\"gebieden/zorg-&amp;-co.html\" aria-label=\"Zorg &amp; Co: 2 contactpersonen\""))
        #expect(figure.contains(">2 contactpersonen,"))
    }

    @Test func marksTheChosenAndTheEmptyArea() {
        let figure = SampleFigures.mapDrawing(SampleFigures.rotterdamTiles)
        #expect(
            figure.contains(
                "kr-is-chosen\" href=\"gebieden/charlois.html\" aria-label=\"Charlois: 7 contactpersonen\" aria-current=\"true\""))
        #expect(figure.components(separatedBy: "class=\"kr-border-empty\"").count == 2)
        #expect(figure.contains(">geen</text>"))
    }

    @Test func showsEachValueInItsOwnShading() {
        let figure = SampleFigures.mapDrawing(SampleFigures.rotterdamTiles)
        #expect(figure.contains("class=\"kr-count kr-when kr-when-number\"") && figure.contains(">3\u{A0}van\u{A0}3</text>"))
        // Empty in both: one text for wide screens and one for phones, always there.
        #expect(figure.components(separatedBy: "class=\"kr-count\"").count == 3)
        #expect(figure.contains("class=\"kr-pattern kr-when kr-when-coverage\" fill=\"url(#map-rising)\""))
    }

    @Test func movesATileFromAPlaceThatIsTaken() {
        let tile = AreaMap.Tile(column: 2, row: 2)
        let areas = ["A", "B"].map { AreaMap.Area(name: $0, href: "", label: "", tile: tile) }
        #expect(TileLayout(areas).tiles == [AreaMap.Tile(column: 0, row: 0), AreaMap.Tile(column: 1, row: 0)])
    }

    @Test func linksAnAreaInAnInsetThereAndNowhereElse() throws {
        let map = try #require(
            OutlineMap(MapContent(areas: SampleFigures.townInCountry.map(\.area), shadings: []), width: 460, pathBytes: 56_000))
        #expect(map.parts.count == 2)
        #expect(map.parts[0].linked == [0] && map.parts[1].linked.map { map.parts[1].areas[$0] } == Array(1...9))
        let figure = SampleFigures.mapDrawing(SampleFigures.townInCountry)
        for place in 1...9 { #expect(figure.components(separatedBy: "href=\"gebieden/buurt-\(place).html\"").count == 2) }
    }

    @Test func enlargesAnInsetUntilAFingerCanHitItsAreas() throws {
        let map = try #require(
            OutlineMap(MapContent(areas: SampleFigures.townInCountry.map(\.area), shadings: []), width: 460, pathBytes: 56_000))
        // 24 px on a phone that shows the figure 358 px wide.
        let least = 24.0 * 460 / 358
        for place in map.parts[1].linked {
            let bounds = try #require(map.parts[1].outlines[place].bounds)
            #expect(bounds.width >= least && bounds.height >= least)
        }
    }

    @Test func drawsEachAreaOfAThousandOnceWithoutAListOfLetters() {
        let areas = SampleFigures.irregularGrid(columns: 40, rows: 25)
        let figure = SampleFigures.mapDrawing(areas, .outlines)
        #expect(figure.components(separatedBy: "<a ").count == 1001)
        #expect(!figure.contains("kr-letter"))
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
        let figure = SampleFigures.mapDrawing(SampleFigures.squares)
        #expect(figure.contains("class=\"kr-target\""))
    }
}

extension SampleFigures {
    static func isInside(_ point: PlanarPoint, x: Double, y: Double, side: Double) -> Bool {
        point.x > x && point.x < x + side && point.y > y && point.y < y + side
    }
}
