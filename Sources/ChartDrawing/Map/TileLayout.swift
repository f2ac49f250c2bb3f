/// Gives each area a tile on a grid: the author's where there is one, else a free one near its place on the map.
///
/// Areas are moved apart until none is nearer to another than a tile, keeping their directions, and then put on the grid with the least
/// movement together: exactly for up to `mostExact` areas, one after the other for more. The same areas always give the same grid.
struct TileLayout {
    /// The tile of each area, from column and row 0; nil for one that has neither a tile nor an outline.
    private(set) var tiles: [AreaMap.Tile?]

    private static let mostExact = 60
    /// How many tiles' room there is for each area before they are moved apart: each is tried.
    private static let loosenesses = [0.8, 1.1, 1.4, 1.8, 2.3]
    private static let mostRelaxed = 600

    init(_ areas: [AreaMap.Area]) {
        tiles = []
        var taken = Set<AreaMap.Tile>()
        for area in areas {
            guard var tile = area.tile else {
                tiles.append(nil)
                continue
            }
            // A place that is taken passes the tile on to the right, so that none hides another.
            while !taken.insert(tile).inserted { tile.column += 1 }
            tiles.append(tile)
        }
        let missing = areas.indices.filter { tiles[$0] == nil && areas[$0].outline?.bounds != nil }
        if !missing.isEmpty {
            let middles = missing.compactMap { index in
                areas[index].outline.flatMap { outline in outline.largestPolygon?.bounds.map { outline.centroid ?? $0.centre } }
            }
            let known = knownTiles(areas)
            let loosenesses = missing.count <= Self.mostRelaxed ? Self.loosenesses : [1.3]
            let layouts = loosenesses.map { looseness in
                Self.assigned(Self.spread(middles, onto: known, looseness: looseness), besides: taken)
            }
            let fit = TileFit(middles)
            let scores = layouts.map(fit.distortion)
            let best = scores.indices.min { scores[$0] < scores[$1] } ?? 0
            let improved = missing.count <= Self.mostExact ? fit.improved(layouts[best], besides: taken) : layouts[best]
            for (index, tile) in zip(missing, improved) { tiles[index] = tile }
        }
        closeGaps()
    }

    /// The middles of areas that have both a tile and an outline, with the tile.
    private func knownTiles(_ areas: [AreaMap.Area]) -> [(middle: PlanarPoint, tile: AreaMap.Tile)] {
        areas.indices.compactMap { index in
            guard let tile = tiles[index], let middle = areas[index].outline?.centroid else { return nil }
            return (middle, tile)
        }
    }

    /// Where each area would stand if tiles could overlap, in tiles from the top left, y down.
    private static func spread(
        _ middles: [PlanarPoint], onto known: [(middle: PlanarPoint, tile: AreaMap.Tile)], looseness: Double
    ) -> [PlanarPoint] {
        let across = line(known.map { ($0.middle.x, Double($0.tile.column)) })
        let down = line(known.map { ($0.middle.y, Double($0.tile.row)) })
        if let slope = across?.slope ?? down.map({ abs($0.slope) }), let first = known.first {
            // Where the known ones stand in one row or column, the other direction has the same scale.
            let across = across ?? (slope, Double(first.tile.column) - slope * first.middle.x)
            let down = down ?? (-abs(slope), Double(first.tile.row) + abs(slope) * first.middle.y)
            return middles.map { PlanarPoint(across.slope * $0.x + across.start, down.slope * $0.y + down.start) }
        }
        guard let bounds = AreaOutline(polygons: [[middles]]).bounds else { return [] }
        let longest = max(bounds.width, bounds.height, 1e-9)
        let room = max(bounds.width, longest * 0.2) * max(bounds.height, longest * 0.2)
        let scale = (Double(middles.count) * looseness / room).squareRoot()
        let start =
            known.first.map { PlanarPoint(Double($0.tile.column) - $0.middle.x * scale, Double($0.tile.row) + $0.middle.y * scale) }
            ?? PlanarPoint(-bounds.minX * scale, bounds.maxY * scale)
        let places = middles.map { PlanarPoint(start.x + $0.x * scale, start.y - $0.y * scale) }
        return places.count <= mostRelaxed ? movedApart(places) : places
    }

    /// Pushes places that are nearer to each other than a tile away from each other, half each, until little moves.
    private static func movedApart(_ places: [PlanarPoint]) -> [PlanarPoint] {
        var places = places
        for _ in 0..<80 {
            var largest = 0.0
            for one in places.indices {
                for other in places.indices.dropFirst(one + 1) {
                    let (dx, dy) = (places[other].x - places[one].x, places[other].y - places[one].y)
                    // Tiles are square: what counts is the larger of the two distances.
                    let (wide, high) = (1 - abs(dx), 1 - abs(dy))
                    guard wide > 1e-6, high > 1e-6 else { continue }
                    let length = max((dx * dx + dy * dy).squareRoot(), 1e-6)
                    let push = min(wide, high) / 2 * 0.6
                    let (x, y) = length > 1e-5 ? (dx / length * push, dy / length * push) : (push, 0)
                    places[one] = PlanarPoint(places[one].x - x, places[one].y - y)
                    places[other] = PlanarPoint(places[other].x + x, places[other].y + y)
                    largest = max(largest, push)
                }
            }
            if largest < 0.02 { break }
        }
        return places
    }

    /// A tile for each place, no two the same.
    private static func assigned(_ places: [PlanarPoint], besides taken: Set<AreaMap.Tile>) -> [AreaMap.Tile] {
        places.count <= mostExact ? exactly(places, besides: taken) : oneByOne(places, besides: taken)
    }

    /// The tiles with the least sum of squared distances.
    private static func exactly(_ places: [PlanarPoint], besides taken: Set<AreaMap.Tile>) -> [AreaMap.Tile] {
        var candidates = Set<AreaMap.Tile>()
        for place in places {
            let home = nearestTile(to: place)
            for column in (home.column - 2)...(home.column + 2) {
                for row in (home.row - 2)...(home.row + 2) { candidates.insert(AreaMap.Tile(column: column, row: row)) }
            }
        }
        var reach = 3
        while candidates.subtracting(taken).count < places.count {
            for place in places {
                let home = nearestTile(to: place)
                for column in (home.column - reach)...(home.column + reach) {
                    for row in (home.row - reach)...(home.row + reach) { candidates.insert(AreaMap.Tile(column: column, row: row)) }
                }
            }
            reach += 2
        }
        let tiles = candidates.subtracting(taken).sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        let costs = places.map { place in tiles.map { squaredDistance(place, $0) } }
        return leastCostAssignment(costs).map { tiles[$0] }
    }

    /// The nearest free tile for each place, those nearest to the middle first, so that the crowd pushes outwards.
    private static func oneByOne(_ places: [PlanarPoint], besides taken: Set<AreaMap.Tile>) -> [AreaMap.Tile] {
        let sum = places.reduce(PlanarPoint(0, 0)) { PlanarPoint($0.x + $1.x, $0.y + $1.y) }
        let middle = PlanarPoint(sum.x / Double(max(places.count, 1)), sum.y / Double(max(places.count, 1)))
        let order = places.indices.sorted { (places[$0].distance(to: middle), $0) < (places[$1].distance(to: middle), $1) }
        var taken = taken
        var result = places.map { nearestTile(to: $0) }
        for index in order {
            let tile = freeTile(near: places[index], taken)
            taken.insert(tile)
            result[index] = tile
        }
        return result
    }

    private static func freeTile(near place: PlanarPoint, _ taken: Set<AreaMap.Tile>) -> AreaMap.Tile {
        let home = nearestTile(to: place)
        var best: (cost: Double, tile: AreaMap.Tile)?
        var ring = 0
        // A ring further out than the best one found cannot hold a nearer tile.
        while best.map({ $0.cost >= Double((ring - 1) * (ring - 1)) }) ?? true {
            for row in (home.row - ring)...(home.row + ring) {
                let isEdge = abs(row - home.row) == ring
                for column in stride(from: home.column - ring, through: home.column + ring, by: isEdge || ring == 0 ? 1 : 2 * ring) {
                    let tile = AreaMap.Tile(column: column, row: row)
                    let cost = squaredDistance(place, tile)
                    if cost < best?.cost ?? .infinity, !taken.contains(tile) { best = (cost, tile) }
                }
            }
            ring += 1
        }
        return best?.tile ?? home
    }

    private static func nearestTile(to place: PlanarPoint) -> AreaMap.Tile {
        AreaMap.Tile(column: Int(drawn: place.x.rounded()), row: Int(drawn: place.y.rounded()))
    }

    private static func squaredDistance(_ place: PlanarPoint, _ tile: AreaMap.Tile) -> Double {
        let (dx, dy) = (place.x - Double(tile.column), place.y - Double(tile.row))
        return dx * dx + dy * dy
    }

    /// The straight line through pairs with the least squares; nil where all begin at one value.
    private static func line(_ pairs: [(Double, Double)]) -> (slope: Double, start: Double)? {
        let count = Double(pairs.count)
        let (meanX, meanY) = (pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count)
        let spread = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
        let slope = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / spread
        return spread > 0 && slope.isFinite && slope != 0 ? (slope, meanY - slope * meanX) : nil
    }

    /// Counts from 0 and leaves out rows and columns in which nothing stands.
    private mutating func closeGaps() {
        let columns = Set(tiles.compactMap { $0?.column }).sorted()
        let rows = Set(tiles.compactMap { $0?.row }).sorted()
        let newColumns = Dictionary(zip(columns, 0...), uniquingKeysWith: { first, _ in first })
        let newRows = Dictionary(zip(rows, 0...), uniquingKeysWith: { first, _ in first })
        tiles = tiles.map { tile in
            tile.map { AreaMap.Tile(column: newColumns[$0.column] ?? 0, row: newRows[$0.row] ?? 0) }
        }
    }
}
