import ChartDrawing

extension SampleFigures {
    /// Forty tiles, ten wide, some with names of sixty characters.
    static let fortyTiles: [AreaMap.Area] = (0..<40).map { index in
        let name = index % 9 == 4 ? longName : "\(shortNames[index % shortNames.count]) \(index + 1)"
        return area(name, (index * 5) % 8, .tile(column: index % 10, row: index / 10))
    }

    /// A square with its corner at `x`, `y`, anticlockwise.
    static func square(_ x: Double, _ y: Double, side: Double) -> [PlanarPoint] {
        [PlanarPoint(x, y), PlanarPoint(x + side, y), PlanarPoint(x + side, y + side), PlanarPoint(x, y + side)]
    }

    /// Two neighbours, an area with a hole, the area inside the hole, and a small island.
    static let squares: [AreaMap.Area] = [
        area("West", 3, .outline(AreaOutline(polygons: [[square(0, 0, side: 10)]]))),
        area("Oost", 7, .outline(AreaOutline(polygons: [[square(10, 0, side: 10)]])), isChosen: true),
        area("Rand", 1, .outline(AreaOutline(polygons: [[square(20, 0, side: 10), square(23, 3, side: 4).reversed()]]))),
        area("Enclave van Schieveen", 0, .outline(AreaOutline(polygons: [[square(23, 3, side: 4)]]))),
        area("Eiland", 5, .outline(AreaOutline(polygons: [[square(31, 4, side: 0.8)], [square(32.4, 4, side: 0.5)]]))),
    ]
}
