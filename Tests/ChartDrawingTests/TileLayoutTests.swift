import Testing

@testable import ChartDrawing

@Suite struct TileLayoutTests {
    private func areas(_ middles: [(Double, Double)]) -> [AreaMap.Area] {
        middles.map { x, y in
            AreaMap.Area(
                name: "A", href: "", label: "", outline: AreaOutline(polygons: [[SampleFigures.square(x - 0.4, y - 0.4, side: 0.8)]]))
        }
    }

    @Test func findsTheCheapestAssignment() {
        // By hand: 2 + 1 + 1 is the least; taking the cheapest of each row in turn would cost 1 + 9 + 1.
        #expect(leastCostAssignment([[1, 2, 9, 9], [1, 9, 9, 9], [9, 3, 1, 9]]) == [1, 0, 2])
        #expect(leastCostAssignment([]) == [])
    }

    @Test func keepsAGridAsItIs() {
        let middles = (0..<12).map { (Double($0 % 4), Double(2 - $0 / 4)) }
        #expect(TileLayout(areas(middles)).tiles == (0..<12).map { AreaMap.Tile(column: $0 % 4, row: $0 / 4) })
    }

    @Test(arguments: [(12, 8), (19, 18)])
    func givesEachAreaATileOfItsOwn(columns: Int, rows: Int) throws {
        let areas = SampleFigures.irregularGrid(columns: columns, rows: rows).map(\.area)
        let tiles = TileLayout(areas).tiles.compactMap { $0 }
        #expect(Set(tiles).count == columns * rows)
        #expect(tiles == TileLayout(areas).tiles.compactMap { $0 })
        // What is in the far north-west stays north-west of what is in the far south-east.
        let (first, last) = (try #require(tiles.first), try #require(tiles.last))
        #expect(first.column < last.column && first.row > last.row)
    }

    @Test func keepsTheAuthorsTiles() {
        var areas = areas([(0, 0), (1, 0), (2, 0)])
        areas[0].tile = AreaMap.Tile(column: 7, row: 3)
        areas[1].tile = AreaMap.Tile(column: 6, row: 3)
        let tiles = TileLayout(areas).tiles
        #expect(tiles[0]?.column == 2 && tiles[1]?.column == 1)
        #expect(tiles[2] == AreaMap.Tile(column: 0, row: 0))
    }

    @Test func leavesOutEmptyRowsAndColumns() {
        let far = TileLayout(areas([(0, 0), (0.9, 0), (60, 0), (61, 0)])).tiles.compactMap { $0 }
        #expect(far.map(\.column).sorted() == [0, 1, 2, 3] && far.allSatisfy { $0.row == 0 })
    }
}
