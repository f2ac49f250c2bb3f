/// One cell of a matrix: a square with its mark.
struct MatrixMark {
    var cell: Matrix.Cell
    var box: Box

    func drawn() -> [SVGElement] {
        var elements = [square] + mark
        if cell.isOutlined {
            elements.append(.rectangle("kr-cell-outline", box.grown(by: -1.5)))
            elements.append(arrow)
        }
        return elements
    }

    private var square: SVGElement {
        switch cell.mark {
        case .level(let level) where level > 0: .rectangle("kr-cell kr-cell-\(min(level, 3))", box)
        case .itself: .rectangle("kr-cell kr-cell-itself", box)
        default: .rectangle("kr-cell", box)
        }
    }

    /// As large as the cell leaves room for.
    private var radius: Double { min(6.5, (box.width - 6) / 2) }

    private var mark: [SVGElement] {
        switch cell.mark {
        case .blank: []
        case .itself:
            [.line("kr-cell-line", from: PlanarPoint(box.minX, box.minY), to: PlanarPoint(box.maxX, box.maxY))]
        case .level(let level): [number(level)]
        case .full: [.circle("kr-mark", at: box.centre, radius: radius)]
        case .open: [.circle("kr-cell-open", at: box.centre, radius: radius - 0.5)]
        case .crossed:
            [
                .circle("kr-cell-open", at: box.centre, radius: radius - 0.5),
                .line(
                    "kr-cell-cross", from: PlanarPoint(box.centre.x - radius, box.centre.y + radius),
                    to: PlanarPoint(box.centre.x + radius, box.centre.y - radius)),
            ]
        case .dash:
            [.line("kr-cell-line", from: PlanarPoint(box.centre.x - 4, box.centre.y), to: PlanarPoint(box.centre.x + 4, box.centre.y))]
        }
    }

    private func number(_ level: Int) -> SVGElement {
        let style = TextStyle(
            className: level > 0 ? "kr-cell-number" : "kr-note", size: box.width < 24 ? 12 : 15, isBold: level > 0)
        return TextLine(String(level), style).drawn(at: PlanarPoint(box.centre.x, box.centre.y + style.size * 0.36), anchor: "middle")
    }

    /// A small arrow in the corner: there, and not back; a bare corner where the cell is small.
    private var arrow: SVGElement {
        let reach = 4.5
        let tip = PlanarPoint(box.maxX - 3, box.minY + 3 + reach)
        let corners =
            box.width < 24
            ? [PlanarPoint(box.maxX - 7, box.minY + 1), PlanarPoint(box.maxX - 1, box.minY + 1), PlanarPoint(box.maxX - 1, box.minY + 7)]
            : [PlanarPoint(tip.x - reach * 1.5, tip.y - reach), tip, PlanarPoint(tip.x - reach * 1.5, tip.y + reach)]
        return .path("kr-cell-arrow", svgPath(corners, isClosed: true))
    }
}
