/// The temperature over rounds: a small panel for each dimension, all on one scale and one stretch of time.
///
/// A line joins neighbouring rounds that have a value; over a round that may not be shown it is dotted, with an open mark on the axis.
package struct TrendChart: Sendable, Equatable {
    /// One dimension through the rounds.
    package struct Panel: Sendable, Equatable {
        package var title: String
        /// One for each round, in the same order.
        package var points: [Point]

        package init(title: String, points: [Point]) {
            self.title = title
            self.points = points
        }
    }

    package var panels: [Panel]
    /// The rounds, oldest first.
    package var rounds: [Moment]
    /// When the next round is due, or was.
    package var next: Moment?
    package var isNextOverdue: Bool
    package var scale: ValueScale
    package var key: Key
    /// Fills the width of a page instead of a column; too wide to read on a telephone.
    package var isWide: Bool
    package var text: FigureText

    package init(
        panels: [Panel], rounds: [Moment], next: Moment? = nil, isNextOverdue: Bool = false, scale: ValueScale, key: Key,
        isWide: Bool = false, text: FigureText
    ) {
        self.panels = panels
        self.rounds = rounds
        self.next = next
        self.isNextOverdue = isNextOverdue
        self.scale = scale
        self.key = key
        self.isWide = isWide
        self.text = text
    }

    /// The natural width of the figure, in px.
    package var width: Double { isWide ? 940 : 460 }

    /// The figure as SVG markup for an HTML page.
    package func svg() -> String {
        let className = isWide ? "kr-trend kr-trend-wide" : "kr-trend"
        guard !panels.isEmpty, !rounds.isEmpty else {
            return FigureFrame(className: className, width: width, height: 2, text: text).markup([])
        }
        let layout = TrendLayout(chart: self)
        let hatch = FloorHatch(idPrefix: text.idPrefix)
        let drawn = zip(panels, layout.places).map { panel, place in
            SVGElement("g", class: "kr-panel", TrendPanel(panel: panel, chart: self, place: place, hatch: hatch).drawn())
        }
        let key = KeyRows(entries: keyEntries(hatch: hatch), width: width, isCentred: false).drawn(x: 0, top: layout.bottom + 14)
        let content = [hatch.definition] + drawn + [SVGElement("g", class: "kr-key", key.elements)]
        return FigureFrame(className: className, width: width, height: key.bottom + 2, text: text).markup(content)
    }

    /// What the key has to explain: only what the figure shows.
    private func keyEntries(hatch: FloorHatch) -> [KeyEntry] {
        var entries: [KeyEntry] = []
        let points = panels.flatMap(\.points)
        if scale.drawnFloor != nil { entries.append(.band(hatch.rectangle, key.belowFloor)) }
        if scale.drawnChallenge != nil { entries.append(.band({ [.rectangle("kr-band kr-band-challenge", $0)] }, key.challenge)) }
        if let middleHalf = key.middleHalf, points.contains(where: { $0.value != nil && $0.quartileLow != nil && $0.quartileHigh != nil }) {
            entries.append(
                .mark(
                    { .rectangle("kr-spread kr-is-between", Box(centre: $0, width: 6, height: 18), cornerRadius: 3) }, middleHalf))
        }
        if points.contains(where: { $0.value == nil }) {
            entries.append(.mark({ .circle("kr-withheld", at: $0, radius: 4.5) }, key.withheld))
        }
        if let next {
            let isOverdue = isNextOverdue
            entries.append(
                KeyEntry(
                    sample: { nextRound(x: $0.x, from: $0.y - 9, to: $0.y + 9, isOverdue: isOverdue) }, sampleWidth: 12,
                    text: "\(key.next) (\(next.label))"))
        }
        return entries
    }
}
