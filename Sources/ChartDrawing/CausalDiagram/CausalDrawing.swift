/// Draws what a causal diagram's layout has placed.
struct CausalDrawing {
    var diagram: CausalDiagram
    var layout: CausalLayout

    private static let boxGap = 4.0

    func drawn() -> [SVGElement] {
        var elements: [SVGElement] = []
        if let band = layout.band { elements.append(.rectangle("kr-zone", band)) }
        elements += gathering()
        for row in layout.rows { elements.append(SVGElement("g", class: "kr-row", self.row(row))) }
        if let outcome = layout.outcome { elements.append(outcome.card.drawn(in: outcome.box, className: "kr-concept kr-outcome")) }
        elements += layout.lower.map { $0.card.drawn(in: $0.box) }
        let top = layout.bottom - layout.writtenLines.height
        return elements + layout.writtenLines.drawn(in: Box(minX: 0, minY: top, maxX: CausalDiagram.width, maxY: layout.bottom))
    }

    private func line(_ link: CausalDiagram.Link, from start: PlanarPoint, to end: PlanarPoint) -> CausalLine {
        let thickness = CausalLine.thickness(of: link.weight)
        return CausalLine(
            start: start, end: end, thickness: link.kind == .narrows ? min(thickness, 2.6) : thickness, style: layout.roles.style(of: link))
    }

    private func row(_ row: CausalRow) -> [SVGElement] {
        let zone = CausalLayout.zone
        let (left, right) = (zone.minX + 2, zone.maxX - Self.boxGap)
        let main = line(row.source.link, from: PlanarPoint(left, row.lineY), to: PlanarPoint(right, row.lineY))
        var elements: [SVGElement]
        switch row.source.link.kind {
        case .gate(let isOpen):
            let parts = main.parted()
            let path = isOpen == false ? parts.before.drawn(end: .none) + parts.behind.drawn(end: .arrow) : main.drawn(end: .arrow)
            elements = path + main.gate(isOpen: isOpen)
        case .depends: elements = main.drawn(end: .arrow) + main.condition()
        case .narrows: elements = main.drawn(end: .bar)
        default: elements = main.drawn(end: .arrow)
        }
        elements += row.note.drawn(in: row.noteBox) + row.gateWords.drawn(in: row.gateBox, anchor: "middle")
        if let feedback = row.source.feedback {
            let back = line(feedback, from: PlanarPoint(zone.maxX - 2, row.backY), to: PlanarPoint(zone.minX + Self.boxGap, row.backY))
            elements += back.drawn(end: .arrow) + row.backNote.drawn(in: row.backBox)
        }
        elements += row.satellites.flatMap { satellite($0, under: row.box) }
        elements.append(row.card.drawn(in: row.box))
        return elements
    }

    private func satellite(_ satellite: CausalRow.Satellite, under source: Box) -> [SVGElement] {
        let isBeside = satellite.laneX < satellite.box.minX
        let low = PlanarPoint(satellite.laneX, isBeside ? satellite.box.centre.y : satellite.box.minY)
        let up = line(satellite.link, from: low, to: PlanarPoint(satellite.laneX, source.maxY + Self.boxGap))
        var elements = up.drawn(end: satellite.link.kind == .narrows ? .bar : .arrow)
        if isBeside {
            elements += line(satellite.link, from: PlanarPoint(satellite.box.minX, low.y), to: low).drawn(end: .none)
        }
        return elements + satellite.note.drawn(in: satellite.noteBox) + [satellite.card.drawn(in: satellite.box)]
    }

    /// The links of what strengthens, gathered into one arrow to the band or, without one, to the outcome.
    private func gathering() -> [SVGElement] {
        let linked = layout.lower.compactMap { lower in lower.link.map { (lower.box, $0) } }
        guard let last = linked.last, let target = layout.band?.maxY ?? layout.outcome?.box.maxY else { return [] }
        let x = CausalLayout.gatherX
        var elements: [SVGElement] = []
        let styles = linked.map { layout.roles.style(of: $0.1) }
        for (box, link) in linked where !(box.minX...box.maxX).contains(x) {
            let edge = box.maxX < x ? box.maxX : box.minX
            elements += line(link, from: PlanarPoint(edge, box.centre.y), to: PlanarPoint(x, box.centre.y)).drawn(end: .none)
        }
        let isAside = elements.isEmpty
        let style = styles.first { $0 != .withheld } ?? .withheld
        let start = PlanarPoint(x, isAside ? last.0.minY : last.0.centre.y)
        elements += CausalLine(start: start, end: PlanarPoint(x, target + 2), thickness: 2, style: style).drawn(end: .arrow)
        return elements + layout.strengthensWords.drawn(in: layout.strengthensBox)
    }
}
