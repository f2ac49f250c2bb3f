/// The room that a node takes: its mark and, under it, its name.
struct NodeBox: Sendable {
    /// The name in lines.
    let name: TextBlock
    let radius: Double
    /// Of mark and name together, in px.
    let width: Double
    let height: Double
    /// The middle of the mark.
    var centre = PlanarPoint(0, 0)

    private let nameWidths: [Double]
    private let nameHeight: Double
    /// From the mark's middle to its rim, the corners and the ring of an emphasised node with it.
    private let reach: Double

    private static let gap = 3.0
    private static let widths = [96.0, 116, 140, 170]

    /// A node with its name in letters of a size in px.
    init(_ node: NetworkGraph.Node, textSize: Double) {
        let className = node.isTable ? "kr-halo kr-table-name" : node.isEmphasised ? "kr-halo kr-name" : "kr-halo kr-entry"
        let style = TextStyle(className: className, size: textSize, isBold: node.isEmphasised)
        // As narrow as keeps to few lines without cutting a word.
        let widths = Self.widths.map { $0 * textSize / 13 }
        let fitting = widths.filter { width in
            wrapped(node.label, style, width: width, cutsWords: false).allSatisfy { $0.width <= width }
        }
        let tries = (fitting.isEmpty ? widths.suffix(1) : fitting).map { wrapped(node.label, style, width: $0) }
        let name = TextBlock(lines: tries.first { $0.count <= 2 } ?? tries.first { $0.count <= 3 } ?? tries[tries.count - 1])
        self.name = name
        nameWidths = name.lines.map(\.width)
        nameHeight = name.height
        radius = node.isTable ? 7 : NodeMark.radius(weight: node.weight)
        reach = radius * (node.isTable ? 1.1 : NodeMark.reach) + (node.isEmphasised ? 4 : 0)
        width = max(name.width, 2 * reach)
        height = 2 * reach + (name.lines.isEmpty ? 0 : Self.gap + nameHeight)
    }

    /// Mark and name together.
    var box: Box {
        Box(minX: centre.x - width / 2, minY: centre.y - reach, maxX: centre.x + width / 2, maxY: centre.y - reach + height)
    }

    /// Where the name stands.
    var nameBox: Box {
        let bottom = centre.y - reach + height
        return Box(minX: centre.x - width / 2, minY: bottom - nameHeight, maxX: centre.x + width / 2, maxY: bottom)
    }

    /// Puts the middle of the node's box elsewhere.
    mutating func move(to middle: PlanarPoint) {
        centre = PlanarPoint(middle.x, middle.y - height / 2 + reach)
    }

    /// Whether a line to the node has arrived here, at its mark or at a line of its name.
    func holds(_ point: PlanarPoint, margin: Double) -> Bool {
        if point.distance(to: centre) <= reach + margin { return true }
        var top = centre.y + reach + Self.gap
        for width in nameWidths {
            let bottom = top + nameHeight / Double(nameWidths.count)
            let half = width / 2 + margin
            if point.y >= top, point.y <= bottom + margin, abs(point.x - centre.x) <= half { return true }
            top = bottom
        }
        return false
    }
}
