/// Finds free places for the labels of a quadrant's points; points on the same spot share one label.
struct QuadrantLabels {
    /// A label beside a spot, with a line to it where it stands apart.
    struct Placed {
        var block: TextBlock
        var box: Box
        var anchor: String
        var line: MapLine?
    }

    private(set) var placed: [Placed]
    /// Whether the points carry numbers, to be explained in a list.
    private(set) var isNumbered: Bool

    /// Points within this distance of each other are one spot, in px.
    private static let sameSpot = 3.0

    init(points: [QuadrantChart.Point], plot: QuadrantPlot) {
        let spots = Self.spots(of: points, plot: plot)
        let field = QuadrantField(points: points, plot: plot)
        for width in [170.0, 120] {
            let blocks = spots.map { Self.names(of: $0.points.map { points[$0] }, width: width) }
            if blocks.allSatisfy({ $0.height <= 84 }), let placed = field.placed(blocks, at: spots) {
                self.placed = placed
                isNumbered = false
                return
            }
        }
        let style = TextStyle(className: "kr-name kr-halo", size: 14, isBold: true)
        let numbers = spots.map { spot in
            TextBlock(lines: wrapped(spot.points.map { "\($0 + 1)" }.joined(separator: ", "), style, width: 120))
        }
        placed = field.placed(numbers, at: spots) ?? []
        isNumbered = !points.isEmpty
    }

    /// A place on the field with the points that lie there.
    struct Spot {
        var position: PlanarPoint
        /// Numbers of points, all together first.
        var points: [Int]
        /// From the middle to the outer edge of the largest mark, in px.
        var reach: Double
    }

    private static func spots(of points: [QuadrantChart.Point], plot: QuadrantPlot) -> [Spot] {
        var spots: [Spot] = []
        let order = points.indices.filter { points[$0].isMain } + points.indices.filter { !points[$0].isMain }
        for index in order {
            let position = plot.position(points[index].place)
            if let same = spots.firstIndex(where: { $0.position.distance(to: position) < sameSpot }) {
                spots[same].points.append(index)
            } else {
                spots.append(Spot(position: position, points: [index], reach: QuadrantMarks.reach(isMain: points[index].isMain)))
            }
        }
        return spots
    }

    private static func names(of points: [QuadrantChart.Point], width: Double) -> TextBlock {
        TextBlock(
            lines: points.flatMap { point in
                wrapped(
                    point.label,
                    TextStyle(className: point.isMain ? "kr-name kr-halo" : "kr-entry kr-halo", size: 14, isBold: point.isMain),
                    width: width)
            })
    }

    func drawn() -> [SVGElement] {
        let lines = placed.compactMap { $0.line.map { SVGElement.line("kr-lead", from: $0.start, to: $0.end) } }
        return lines + placed.flatMap { $0.block.drawn(in: $0.box, anchor: $0.anchor) }
    }
}
