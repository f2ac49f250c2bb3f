/// How well tiles keep neighbours together and on the right side of each other.
struct TileFit {
    private let middles: [PlanarPoint]
    /// The nearest areas of each, nearest first, without those far beyond the nearest.
    private let neighbours: [[Int]]
    /// Whose nearest each area is.
    private let followers: [[Int]]

    private static let neighbourCount = 6
    private static let mostSweeps = 12

    /// For areas with these middles, y up.
    init(_ middles: [PlanarPoint]) {
        self.middles = middles
        let grid = PointGrid(middles)
        let neighbours = middles.enumerated().map { place, middle in
            let near = grid.nearest(Self.neighbourCount + 1, to: middle).filter { $0 != place }
            let nearest = near.first.map { middles[$0].distance(to: middle) } ?? 0
            return near.filter { middles[$0].distance(to: middle) <= nearest * 2.5 }
        }
        self.neighbours = neighbours
        var followers = middles.map { _ in [Int]() }
        for (place, others) in neighbours.enumerated() {
            for other in others { followers[other].append(place) }
        }
        self.followers = followers
    }

    /// 0 where every neighbour stands next to its area in the right direction; larger the worse.
    func distortion(of tiles: [AreaMap.Tile]) -> Double {
        tiles.indices.reduce(0) { $0 + distortion(at: $1, tiles) }
    }

    private func distortion(at place: Int, _ tiles: [AreaMap.Tile]) -> Double {
        var sum = 0.0
        for (rank, other) in neighbours[place].enumerated() {
            let (dx, dy) = (middles[other].x - middles[place].x, middles[place].y - middles[other].y)
            let (across, down) = (Double(tiles[other].column - tiles[place].column), Double(tiles[other].row - tiles[place].row))
            let lengths = ((dx * dx + dy * dy) * (across * across + down * down)).squareRoot()
            let turn = lengths > 0 ? 1 - (dx * across + dy * down) / lengths : 0
            sum += (turn + 0.3 * max(0, max(abs(across), abs(down)) - 1)) / Double(rank + 2)
        }
        return sum
    }

    /// The tiles after exchanging two, or moving one to a free tile beside it, as long as that helps.
    func improved(_ tiles: [AreaMap.Tile], besides taken: Set<AreaMap.Tile>) -> [AreaMap.Tile] {
        var tiles = tiles
        for _ in 0..<Self.mostSweeps {
            var hasChanged = false
            for place in tiles.indices {
                for other in tiles.indices.dropFirst(place + 1) where exchange(place, other, in: &tiles) { hasChanged = true }
                let used = taken.union(tiles)
                for across in -1...1 {
                    for down in -1...1 {
                        let tile = AreaMap.Tile(column: tiles[place].column + across, row: tiles[place].row + down)
                        if !used.contains(tile), move(place, to: tile, in: &tiles) { hasChanged = true }
                    }
                }
            }
            if !hasChanged { break }
        }
        return tiles
    }

    private func exchange(_ one: Int, _ other: Int, in tiles: inout [AreaMap.Tile]) -> Bool {
        attempt(touching: [one, other], in: &tiles) { $0.swapAt(one, other) }
    }

    private func move(_ place: Int, to tile: AreaMap.Tile, in tiles: inout [AreaMap.Tile]) -> Bool {
        attempt(touching: [place], in: &tiles) { $0[place] = tile }
    }

    /// Makes a change and keeps it if the tiles fit better then.
    private func attempt(touching places: [Int], in tiles: inout [AreaMap.Tile], _ change: (inout [AreaMap.Tile]) -> Void) -> Bool {
        let concerned = Set(places + places.flatMap { followers[$0] }).sorted()
        let before = concerned.reduce(0) { $0 + distortion(at: $1, tiles) }
        let old = tiles
        change(&tiles)
        if concerned.reduce(0, { $0 + distortion(at: $1, tiles) }) < before - 1e-9 { return true }
        tiles = old
        return false
    }
}
