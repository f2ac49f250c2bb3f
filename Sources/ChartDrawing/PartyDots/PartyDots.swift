/// Where parties stand on a scale of whole numbers, row by row, with the distance between the ends as a bar.
///
/// Parties are named at their dots; where they are many, dots carry numbers and a list under the figure says whose they are.
package struct PartyDots: Sendable, Equatable {
    /// One subject on which parties have a place.
    package struct Row: Sendable, Equatable {
        package var label: String
        /// The distance between the ends in words: "verschil 3".
        package var distance: String
        /// Whether the ends lie so far apart that it stands out.
        package var isApart: Bool
        /// Who has no place, in words.
        package var missing: String?
        package var dots: [Dot]

        package init(label: String, distance: String, isApart: Bool, missing: String? = nil, dots: [Dot]) {
            self.label = label
            self.distance = distance
            self.isApart = isApart
            self.missing = missing
            self.dots = dots
        }
    }

    /// A party's place: which of the figure's parties, and which step of the scale, both counted from 0.
    package struct Dot: Sendable, Equatable {
        package var party: Int
        package var step: Int

        package init(party: Int, step: Int) {
            self.party = party
            self.step = step
        }
    }

    package var rows: [Row]
    package var parties: [String]
    /// What each step of the scale is called, from low to high.
    package var steps: [String]
    /// What the bar means, and the one that stands out.
    package var distanceKey: String
    package var apartKey: String
    package var text: FigureText

    package init(rows: [Row], parties: [String], steps: [String], distanceKey: String, apartKey: String, text: FigureText) {
        self.rows = rows
        self.parties = parties
        self.steps = steps
        self.distanceKey = distanceKey
        self.apartKey = apartKey
        self.text = text
    }

    /// The natural width of the figure, in px.
    package static let width = 640.0
    /// The most parties that are named at their dots.
    package static let mostNamed = 12

    var isNumbered: Bool { parties.count > Self.mostNamed }

    /// The figure as SVG markup for an HTML page.
    package func svg() -> String {
        guard !rows.isEmpty, !steps.isEmpty else {
            return FigureFrame(className: "kr-parties", width: Self.width, height: 2, text: text).markup([])
        }
        var content = scaleNames()
        var top = 26.0
        for row in rows {
            let line = PartyDotLine(row: row, figure: self, top: top)
            content.append(line.drawn())
            top = line.bottom
        }
        if isNumbered {
            let list = ReferenceList(
                rows: parties.enumerated().map {
                    ReferenceList.Row(mark: String($0.offset + 1), label: $0.element, value: TextRun(text: "", style: .note))
                }, width: Self.width
            ).drawn(top: top + 6)
            content += list.rows.flatMap { $0 }
            top = list.bottom
        }
        let key = KeyRows(entries: keyEntries(), width: Self.width, isCentred: false).drawn(x: 0, top: top + 6)
        content.append(SVGElement("g", class: "kr-key", key.elements))
        return FigureFrame(className: "kr-parties", width: Self.width, height: key.bottom + 2, text: text).markup(content)
    }

    /// How wide a step of the scale is, in px.
    var stepWidth: Double { Self.width / Double(max(steps.count, 1)) }

    func x(_ step: Int) -> Double { (Double(step) + 0.5) * stepWidth }

    private func scaleNames() -> [SVGElement] {
        steps.enumerated().map { TextLine($0.element, .tick).drawn(at: PlanarPoint(x($0.offset), 14), anchor: "middle") }
    }

    private func keyEntries() -> [KeyEntry] {
        var entries: [KeyEntry] = []
        if rows.contains(where: { !$0.isApart && Set($0.dots.map(\.step)).count > 1 }) { entries.append(.line("kr-reach", distanceKey)) }
        if rows.contains(where: \.isApart) { entries.append(.line("kr-reach kr-reach-apart", apartKey)) }
        return entries
    }
}
