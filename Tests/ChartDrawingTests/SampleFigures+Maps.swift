import ChartDrawing

extension SampleFigures {
    /// Forty tiles, ten wide, some with names of sixty characters.
    static let fortyTiles: [MapArea] = (0..<40).map { index in
        let name = index % 9 == 4 ? longName : "\(shortNames[index % shortNames.count]) \(index + 1)"
        return area(name, (index * 5) % 8, tile: (index % 10, index / 10))
    }

    /// A square with its corner at `x`, `y`, anticlockwise.
    static func square(_ x: Double, _ y: Double, side: Double) -> [PlanarPoint] {
        [PlanarPoint(x, y), PlanarPoint(x + side, y), PlanarPoint(x + side, y + side), PlanarPoint(x, y + side)]
    }

    /// Two neighbours, an area with a hole, the area inside the hole, and a small island.
    static let squares: [MapArea] = [
        area("West", 3, outline: AreaOutline(polygons: [[square(0, 0, side: 10)]])),
        area("Oost", 7, outline: AreaOutline(polygons: [[square(10, 0, side: 10)]])),
        area("Rand", 1, outline: AreaOutline(polygons: [[square(20, 0, side: 10), square(23, 3, side: 4).reversed()]])),
        area("Enclave van Schieveen", 0, outline: AreaOutline(polygons: [[square(23, 3, side: 4)]])),
        area("Eiland", 5, outline: AreaOutline(polygons: [[square(31, 4, side: 0.8)], [square(32.4, 4, side: 0.5)]])),
    ]

    /// Areas of a grid of squares with random corners: `columns` wide, each corner moved by up to 0.3 of a side.
    static func irregularGrid(columns: Int, rows: Int) -> [MapArea] {
        var seed: UInt64 = 2022
        func random() -> Double {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(seed >> 33) / Double(1 << 31) - 0.5
        }
        let corners = (0...rows).map { row in (0...columns).map { PlanarPoint(Double($0) + random() * 0.6, Double(row) + random() * 0.6) } }
        return (0..<rows).flatMap { row in
            (0..<columns).map { column in
                let ring = [corners[row][column], corners[row][column + 1], corners[row + 1][column + 1], corners[row + 1][column]]
                return area(
                    "\(shortNames[(row + column) % 10]) \(row * columns + column + 1)", (row * 5 + column * 3) % 8,
                    outline: AreaOutline(polygons: [[ring]]))
            }
        }
    }

    /// A wide area with a town of nine small ones at its side, which get an inset.
    static let townInCountry: [MapArea] = {
        let town = (0..<9).map { place in
            area(
                "Buurt \(place + 1)", place % 4,
                outline: AreaOutline(polygons: [[square(16 + Double(place % 3) * 0.5, Double(place / 3) * 0.5, side: 0.5)]]))
        }
        let country = [PlanarPoint(0, 0), PlanarPoint(16, 0), PlanarPoint(16, 1.5), PlanarPoint(16, 8), PlanarPoint(0, 8)]
        return [area("Buitengebied", 5, outline: AreaOutline(polygons: [[country]]))] + town
    }()
}
