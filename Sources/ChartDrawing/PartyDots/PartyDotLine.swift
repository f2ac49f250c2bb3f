/// One row of party dots: its name, the scale with dots and the bar between the ends, and under each dot whose it is.
struct PartyDotLine {
    let row: PartyDots.Row
    let figure: PartyDots
    let top: Double
    /// The dots of each step, and what stands under them.
    private let places: [Place]

    private struct Place {
        var step: Int
        var parties: [Int]
        /// A block for each party; none where parties have numbers.
        var names: [TextBlock]

        var height: Double { names.reduce(0) { $0 + $1.height + PartyDotLine.nameGap } }
    }

    private static let nameStyle = TextStyle(className: "kr-entry", size: 13)
    private static let nameGap = 3.0
    private static let spacing = 15.0
    private static let disc = 11.0
    private static let discs = 5

    init(row: PartyDots.Row, figure: PartyDots, top: Double) {
        self.row = row
        self.figure = figure
        self.top = top
        places = figure.steps.indices.compactMap { step in
            let parties = row.dots.filter { $0.step == step }.map(\.party).filter(figure.parties.indices.contains)
            guard !parties.isEmpty else { return nil }
            let width = figure.stepWidth - 10
            let names = figure.isNumbered ? [] : parties.map { TextBlock(lines: wrapped(figure.parties[$0], Self.nameStyle, width: width)) }
            return Place(step: step, parties: parties, names: names)
        }
    }

    private var label: TextBlock { TextBlock(lines: wrapped(row.label, .name, width: PartyDots.width)) }

    private var lineY: Double { top + 52 + label.height - TextLine("", .name).height }
    private var namesTop: Double { lineY + 12 }

    /// Discs with numbers stand in rows under the line.
    private func discRows(_ place: Place) -> Double { Double((place.parties.count + Self.discs - 1) / Self.discs) }

    private var missing: [TextLine] {
        row.missing.map { wrapped($0, TextStyle.note.named("kr-note kr-missing"), width: PartyDots.width) } ?? []
    }

    private var partiesBottom: Double {
        let heights = places.map { figure.isNumbered ? discRows($0) * (Self.disc * 2 + 3) - 8 : $0.height }
        return namesTop + heights.reduce(6, max)
    }

    var bottom: Double { partiesBottom + TextBlock(lines: missing).height + 16 }

    func drawn() -> SVGElement {
        var elements: [SVGElement] = [.line("kr-rule", from: PlanarPoint(0, top), to: PlanarPoint(PartyDots.width, top))]
        let name = label
        let above = top + 20 - TextLine("", .name).ascent
        elements += name.drawn(in: Box(minX: 0, minY: above, maxX: PartyDots.width, maxY: above + name.height))
        elements.append(.line("kr-track", from: PlanarPoint(figure.x(0), lineY), to: PlanarPoint(figure.x(figure.steps.count - 1), lineY)))
        for step in figure.steps.indices {
            elements.append(.line("kr-ring", from: PlanarPoint(figure.x(step), lineY - 4), to: PlanarPoint(figure.x(step), lineY + 4)))
        }
        elements += reach() + places.flatMap(dots)
        let block = TextBlock(lines: missing)
        elements += block.drawn(in: Box(minX: 0, minY: partiesBottom + 4, maxX: PartyDots.width, maxY: partiesBottom + 4 + block.height))
        return SVGElement("g", class: "kr-row", elements)
    }

    /// The bar between the ends, with the distance over its middle.
    private func reach() -> [SVGElement] {
        guard let low = places.first?.step, let high = places.last?.step else { return [] }
        let className = row.isApart ? "kr-reach kr-reach-apart" : "kr-reach"
        var elements: [SVGElement] = []
        if high > low {
            let (from, to) = (PlanarPoint(figure.x(low), lineY), PlanarPoint(figure.x(high), lineY))
            elements.append(.line(className, from: from, to: to))
        }
        let style = row.isApart ? TextStyle.value.named("kr-value kr-halo kr-is-below") : TextStyle.note.named("kr-note kr-halo")
        let line = TextLine(row.distance, style)
        let middle = (figure.x(low) + figure.x(high)) / 2
        let x = min(max(middle, line.width / 2), PartyDots.width - line.width / 2)
        elements.append(line.drawn(at: PlanarPoint(x, lineY - 13), anchor: "middle"))
        return elements
    }

    private func dots(_ place: Place) -> [SVGElement] {
        let centre = figure.x(place.step)
        if figure.isNumbered { return [.circle("kr-mark", at: PlanarPoint(centre, lineY), radius: 6.5)] + discs(place, around: centre) }
        let spacing = min(Self.spacing, (figure.stepWidth - 20) / Double(place.parties.count))
        let first = centre - spacing * Double(place.parties.count - 1) / 2
        let marks = place.parties.indices.map {
            SVGElement.circle("kr-mark", at: PlanarPoint(first + spacing * Double($0), lineY), radius: 6.5)
        }
        var top = namesTop
        return marks
            + place.names.flatMap { block -> [SVGElement] in
                defer { top += block.height + Self.nameGap }
                return block.drawn(in: Box(minX: centre, minY: top, maxX: centre, maxY: top + block.height), anchor: "middle")
            }
    }

    private func discs(_ place: Place, around centre: Double) -> [SVGElement] {
        let size = Self.disc * 2 + 2
        return place.parties.enumerated().flatMap { index, party -> [SVGElement] in
            let inRow = min(Self.discs, place.parties.count - index / Self.discs * Self.discs)
            let x = centre + (Double(index % Self.discs) - Double(inRow - 1) / 2) * size
            let y = namesTop + 9 + Double(index / Self.discs) * (size + 1)
            let style = TextStyle(className: "kr-entry", size: 12)
            return [
                .circle("kr-letter-disc", at: PlanarPoint(x, y), radius: Self.disc),
                TextLine(String(party + 1), style).drawn(at: PlanarPoint(x, y + 4.3), anchor: "middle"),
            ]
        }
    }
}
