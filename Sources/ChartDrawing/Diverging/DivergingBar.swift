/// One statement of a chart of answers: its words, the bar of its answers across the common line, and its mean.
struct DivergingBar {
    var row: DivergingBars.Row
    var place: DivergingLayout.Place
    var layout: DivergingLayout
    var hatch: AnswerHatch
    /// One for each answer of the scale; nil where nothing may be shown.
    var counts: [Int]?

    /// The part of the bar that one answer takes.
    struct Segment {
        var shade: AnswerShade
        var count: Int
        var box: Box
    }

    func drawn() -> [SVGElement] {
        let words = place.text.drawn(in: place.textBox)
        let segments = segments()
        let middle = place.bar.centre.y
        guard !segments.isEmpty else {
            let line = TextLine(row.valueLabel, TextStyle.note.named("kr-missing kr-halo"))
            let track = SVGElement.line(
                "kr-spoke-empty", from: PlanarPoint(place.bar.minX, middle), to: PlanarPoint(place.bar.maxX, middle))
            return words + [track, line.drawn(at: PlanarPoint(place.bar.minX + 8, middle + 4.5))]
        }
        return words + [tick(from: place.bar.minY - 4, to: place.bar.minY), tick(from: place.bar.maxY, to: place.bar.maxY + 4)]
            + segments.flatMap { hatch.segment($0.shade, $0.box) } + segments.compactMap(number) + mean()
    }

    /// The segments from left to right with room for their edges between them; answers that nobody gave have none.
    func segments() -> [Segment] {
        guard let counts, let below = AnswerReach.shareBelowLine(counts) else { return [] }
        let total = Double(counts.reduce(0, +))
        var left = layout.lineX - below * layout.unit
        return zip(counts, AnswerShade.shades(of: counts.count)).compactMap { count, shade in
            guard count > 0 else { return nil }
            let right = left + Double(count) / total * layout.unit
            defer { left = right }
            let middle = PlanarPoint((left + right) / 2, place.bar.centre.y)
            let box = Box(centre: middle, width: max(right - left - 2, 0.6), height: place.bar.height)
            return Segment(shade: shade, count: count, box: box)
        }
    }

    /// The count in its segment, where it fits.
    private func number(_ segment: Segment) -> SVGElement? {
        let line = TextLine("\(segment.count)", TextStyle.note.named(segment.shade.countClassName))
        guard line.width + 3 <= segment.box.width else { return nil }
        return line.drawn(at: PlanarPoint(segment.box.centre.x, segment.box.centre.y + 4.6), anchor: "middle")
    }

    /// The common line, above and under the bar, so that it does not run through a number.
    private func tick(from top: Double, to bottom: Double) -> SVGElement {
        .line("kr-answer-axis", from: PlanarPoint(layout.lineX, top), to: PlanarPoint(layout.lineX, bottom))
    }

    private func mean() -> [SVGElement] {
        guard !row.valueLabel.isEmpty else { return [] }
        let line = TextLine(row.valueLabel, TextStyle.value.named("kr-value \(row.state.className)"))
        let middle = place.bar.centre.y
        let mark = PlanarPoint(layout.valueX - line.width - DivergingLayout.markGap, middle)
        return [
            row.state.mark(at: mark, radius: 4.6, isOpen: false),
            line.drawn(at: PlanarPoint(layout.valueX, middle + 5.3), anchor: "end"),
        ]
    }
}
