/// A part of the map drawn again, larger, because its areas are too small to hit or to name.
struct MapInset: Sendable {
    /// What is enlarged, in the map's own px.
    var source: Box
    /// Where the enlargement stands, in the figure.
    var frame: Box
    /// The areas whose link is here, as places in the list of outlines.
    var members: [Int]

    /// How many times larger.
    var scale: Double { frame.width / source.width }

    func enlarged(_ point: PlanarPoint) -> PlanarPoint {
        PlanarPoint(frame.minX + (point.x - source.minX) * scale, frame.minY + (point.y - source.minY) * scale)
    }
}

/// Finds the clusters of small areas and room for their enlargements, on free paper or under the map.
struct InsetFinder {
    var outlines: [AreaOutline]
    /// How far the middle of each lies from its border.
    var clearances: [Double]
    var spots: [PlanarPoint]
    /// The map's natural size.
    var width: Double
    var height: Double
    /// What a finger needs from middle to border, in px of the figure.
    var wanted: Double

    private static let gap = 14.0
    private static let mostInsets = 2
    /// The largest part of the map that is worth showing twice.
    private static let mostShare = 0.58
    private static let leastScale = 1.5
    private static let mostHeight = 380.0

    func insets() -> [MapInset] {
        var placed: [MapInset] = []
        var bottom = height
        for cluster in clusters() where placed.count < Self.mostInsets {
            guard let source = source(of: cluster), !placed.contains(where: { $0.source.overlaps(source) }) else { continue }
            let members = outlines.indices.filter { lies($0, in: source) }
            let scale = enlargement(of: source, members: members)
            guard scale >= Self.leastScale else { continue }
            let size = (width: (source.width * scale).rounded(.down), height: (source.height * scale).rounded(.down))
            let frame = freePlace(for: size, besides: placed.map(\.frame)) ?? below(size, source: source, top: bottom + Self.gap)
            bottom = max(bottom, frame.maxY)
            placed.append(MapInset(source: source, frame: frame, members: members))
        }
        return placed
    }

    /// Areas too small to hit that have others too near to be given a circle, joined with those around them; the largest group first.
    private func clusters() -> [[Int]] {
        let small = outlines.indices.filter { index in
            clearances[index] < wanted
                && outlines.indices.contains { $0 != index && spots[$0].distance(to: spots[index]) < wanted * 2 }
        }
        var groups: [[Int]] = []
        for index in small {
            let near = groups.indices.filter { group in
                groups[group].contains { spots[$0].distance(to: spots[index]) < max(width * 0.11, wanted * 2) }
            }
            let joined = near.flatMap { groups[$0] } + [index]
            for group in near.reversed() { groups.remove(at: group) }
            groups.append(joined)
        }
        return groups.filter { $0.count > 1 }.sorted { ($0.count, $1.min() ?? 0) > ($1.count, $0.min() ?? 0) }
    }

    /// The box around a cluster, with the neighbours that it cuts as far as there is room; nil where that would be most of the map.
    private func source(of members: [Int]) -> Box? {
        guard var box = joined(members.compactMap { outlines[$0].bounds }), box.width <= width * Self.mostShare else { return nil }
        let neighbours =
            outlines.indices.filter { clearances[$0] < wanted * 1.6 && box.contains(spots[$0]) }
            + outlines.indices.filter { outlines[$0].bounds?.overlaps(box) == true && clearances[$0] < wanted * 2 }
        for neighbour in neighbours {
            guard let bounds = outlines[neighbour].bounds else { continue }
            let wider = box.joined(with: bounds)
            if wider.width <= width * Self.mostShare, wider.height <= height { box = wider }
        }
        let grown = box.grown(by: 3)
        return Box(minX: max(grown.minX, 0), minY: max(grown.minY, 0), maxX: min(grown.maxX, width), maxY: min(grown.maxY, height))
    }

    private func joined(_ boxes: [Box]) -> Box? {
        boxes.dropFirst().reduce(boxes.first) { all, box in all?.joined(with: box) }
    }

    /// Whether an area can be chosen in the enlargement: the middle of it is there, and all but a corner of the rest.
    private func lies(_ area: Int, in source: Box) -> Bool {
        guard source.contains(spots[area]) else { return false }
        let surface = outlines[area].surface
        return outlines[area].clipped(to: source).surface >= surface * 0.8
    }

    /// As large as there is room for, at most what gives its smallest area twice what a finger needs, and never more than sixfold.
    private func enlargement(of source: Box, members: [Int]) -> Double {
        let smallest = members.map { clearances[$0] }.min() ?? wanted
        return min(max(wanted * 2 / max(smallest, 0.5), 2), 6, (width - 2) / source.width, Self.mostHeight / source.height)
    }

    /// A place on the map's own paper that touches no area, the highest and leftmost first.
    private func freePlace(for size: (width: Double, height: Double), besides others: [Box]) -> Box? {
        for top in stride(from: 1.0, through: height - size.height - 1, by: 8) {
            for left in stride(from: 1.0, through: width - size.width - 1, by: 8) {
                let box = Box(minX: left, minY: top, maxX: left + size.width, maxY: top + size.height)
                let wide = box.grown(by: 8)
                if !others.contains(where: { $0.overlaps(wide) }), !outlines.contains(where: { $0.touches(wide) }) { return box }
            }
        }
        return nil
    }

    /// Under the map, as near to its source as the width allows.
    private func below(_ size: (width: Double, height: Double), source: Box, top: Double) -> Box {
        let left = min(max(source.centre.x - size.width / 2, 1), width - size.width - 1)
        return Box(minX: left, minY: top, maxX: left + size.width, maxY: top + size.height)
    }
}
