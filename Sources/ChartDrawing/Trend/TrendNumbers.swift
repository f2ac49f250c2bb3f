/// Numbers at the marks of a line: the last and the first, the lowest and the highest, and where marks stand apart others with room.
struct TrendNumbers {
    /// Where each mark stands, what it says, and how it is judged; from left to right.
    var values: [(at: PlanarPoint, label: String, state: ValueState)]
    /// Marks without a number.
    var others: [PlanarPoint] = []
    /// How far a mark reaches, in px.
    var radius: Double
    /// Numbers stay within it.
    var room: Box
    /// How far right of its mark the last number may reach, in px.
    var end: Double

    /// Marks closer than this in px are too many to give each its number.
    private static let crowdedGap = 22.0
    private static let lastStyle = TextStyle.value
    private static let style = TextStyle(className: "kr-value", size: 13, isBold: true)

    /// A number with its place.
    struct Label: Equatable {
        var index: Int
        var line: TextLine
        var box: Box
        var baseline: Double
    }

    func drawn() -> [SVGElement] {
        placed().map { $0.line.drawn(at: PlanarPoint($0.box.centre.x, $0.baseline), anchor: "middle") }
    }

    /// The numbers that have room, in the order of their marks.
    func placed() -> [Label] {
        var labels: [Label] = []
        for (rank, index) in order().enumerated() {
            let candidates = sides(of: index).map { label(index, $0) }
                .filter { candidate in labels.allSatisfy { !$0.box.overlaps(candidate.box, margin: 2) } }
            let costs = candidates.map(obstacles)
            guard let least = costs.min(), rank == 0 || least < 10, rank < 2 || least < (rank < 4 ? 2 : 1),
                let best = costs.firstIndex(of: least)
            else { continue }
            labels.append(candidates[best])
        }
        return labels.sorted { $0.index < $1.index }
    }

    private func order() -> [Int] {
        guard let last = values.indices.last else { return [] }
        let byHeight = values.indices.sorted { (values[$0].at.y, $0) < (values[$1].at.y, $1) }
        let gaps = zip(values, values.dropFirst()).map { $1.at.x - $0.at.x }
        let rest = (gaps.min() ?? 0) < Self.crowdedGap ? [] : Array(values.indices.reversed())
        var order: [Int] = []
        for index in [last, 0] + [byHeight.last, byHeight.first].compactMap({ $0 }) + rest
        where !order.contains(index) { order.append(index) }
        return order
    }

    private enum Side { case right, above, below }

    /// Beside the last mark; at others above, or below where the line comes down to the mark and goes up again.
    private func sides(of index: Int) -> [Side] {
        if index == values.count - 1, label(index, .right).box.maxX <= end { return [.right, .above, .below] }
        let y = values[index].at.y
        let neighbours = [index - 1, index + 1].filter(values.indices.contains).map { values[$0].at.y }
        return neighbours.contains { $0 < y } && neighbours.allSatisfy { $0 <= y } ? [.below, .above] : [.above, .below]
    }

    private func label(_ index: Int, _ side: Side) -> Label {
        let value = values[index]
        let base = index == values.count - 1 ? Self.lastStyle : Self.style
        let line = TextLine(value.label, base.named("kr-value kr-halo \(value.state.className)"))
        let reach = (value.state == .belowFloor ? radius * 1.25 : radius) + 4
        let (cap, half) = (base.size * 0.74, line.width / 2)
        var x = max(min(value.at.x, room.maxX - half), room.minX + half)
        var baseline = value.at.y
        switch side {
        case .right: (x, baseline) = (value.at.x + reach + 2 + half, min(max(baseline, room.minY + cap / 2), room.maxY - cap / 2) + cap / 2)
        case .above: baseline -= reach
        case .below: baseline += reach + cap
        }
        let box = Box(minX: x - half, minY: baseline - cap, maxX: x + half, maxY: baseline + base.size * 0.14)
        return Label(index: index, line: line, box: box, baseline: baseline)
    }

    /// How much a number would cover: a piece of the line counts 1, a mark 3, the edge of the panel 10.
    private func obstacles(_ label: Label) -> Int {
        var cost = 0
        if label.box.minY < room.minY || label.box.maxY > room.maxY { cost += 10 }
        let marks = values.enumerated().filter { $0.offset != label.index }.map(\.element.at) + others
        for mark in marks where Box(centre: mark, width: radius * 2, height: radius * 2).overlaps(label.box, margin: 1) { cost += 3 }
        for (start, end) in zip(values, values.dropFirst()) where crosses(from: start.at, to: end.at, label.box) { cost += 1 }
        return cost
    }

    /// Whether a stretch of the line, which runs from left to right, enters the box.
    private func crosses(from start: PlanarPoint, to end: PlanarPoint, _ box: Box) -> Bool {
        let (low, high) = (max(start.x, box.minX), min(end.x, box.maxX))
        guard low < high, end.x > start.x else { return false }
        let height = { (x: Double) in start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x) }
        return min(height(low), height(high)) < box.maxY && max(height(low), height(high)) > box.minY
    }
}
