/// One row of a dot plot: name, spread, the round before as a ring, the mean as a dot with its number.
struct DotPlotLine {
    var row: DotPlot.Row
    var place: DotPlotLayout.Place
    var axis: DotPlotAxis

    func drawn(top: Double) -> SVGElement {
        let y = top + place.lineY
        var elements = place.name.drawn(in: place.nameBox.moved(byX: 0, y: top), anchor: place.anchor)
        elements.append(.line("kr-track", from: PlanarPoint(axis.left, y), to: PlanarPoint(axis.right, y)))
        guard let mean = row.mean else {
            let line = TextLine(row.valueLabel, TextStyle.note.named("kr-missing kr-halo"))
            elements.append(line.drawn(at: PlanarPoint(axis.left + 8, y + 4.5)))
            return SVGElement("g", class: "kr-row", elements)
        }
        if let low = row.quartileLow, let high = row.quartileHigh {
            elements.append(spread(from: axis.x(min(low, high)), to: axis.x(max(low, high)), y: y))
        }
        if let previous = row.previous {
            elements.append(.circle("kr-before", at: PlanarPoint(axis.x(previous), y), radius: 4.5))
        }
        let point = PlanarPoint(axis.x(mean), y)
        elements.append(row.state.mark(at: point, radius: 6.5, isOpen: false))
        elements.append(number(above: point))
        return SVGElement("g", class: "kr-row", elements)
    }

    /// The middle half of the answers; a bar that is shorter than it is high stays visible around the dot.
    private func spread(from low: Double, to high: Double, y: Double) -> SVGElement {
        let box = Box(minX: low - 4, minY: y - 4, maxX: high + 4, maxY: y + 4)
        return .rectangle("kr-spread \(row.state.className)", box, cornerRadius: 4)
    }

    private func number(above point: PlanarPoint) -> SVGElement {
        let line = TextLine(row.valueLabel, TextStyle.value.named("kr-value kr-halo \(row.state.className)"))
        let centre = min(max(point.x, line.width / 2), axis.right + 12 - line.width / 2)
        return line.drawn(at: PlanarPoint(centre, point.y - 13), anchor: "middle")
    }
}
