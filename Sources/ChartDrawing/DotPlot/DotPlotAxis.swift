/// The common scale of a dot plot: bands with their names on top, thin lines and numbers below.
struct DotPlotAxis {
    var scale: ValueScale
    var key: FigureKey
    var hatch: FloorHatch
    /// Where the scale's minimum and maximum lie, in px.
    var left: Double
    var right: Double

    /// Where a value lies, in px; values outside the scale at its ends.
    func x(_ value: Double) -> Double { left + (right - left) * scale.share(value) }

    /// The bands' names against the inner edge of each band, in two rows when one is too short for both.
    func bandLabels() -> (elements: [SVGElement], bottom: Double) {
        let style = TextStyle.note
        var elements: [SVGElement] = []
        var baseline = 14.0
        var floorEnd = -Double.infinity
        if let floor = scale.drawnFloor {
            let line = TextLine(shortened(key.belowFloor, style, width: right), style.named("kr-note kr-is-below"))
            floorEnd = max(x(floor), min(left, right - line.width) + line.width)
            elements.append(line.drawn(at: PlanarPoint(floorEnd, baseline), anchor: "end"))
        }
        if scale.drawnChallenge != nil {
            let line = TextLine(shortened(key.challenge, style, width: right), style.named("kr-note kr-is-challenge"))
            if right - line.width < floorEnd + 10 { baseline += style.lineHeight }
            elements.append(line.drawn(at: PlanarPoint(right, baseline), anchor: "end"))
        }
        return (elements, elements.isEmpty ? 0 : baseline + 4)
    }

    /// Bands, tick lines and dashed thresholds.
    func background(top: Double, bottom: Double) -> [SVGElement] {
        var elements: [SVGElement] = []
        if let floor = scale.drawnFloor {
            elements += hatch.rectangle(Box(minX: left, minY: top, maxX: x(floor), maxY: bottom))
        }
        if let challenge = scale.drawnChallenge {
            elements.append(.rectangle("kr-band kr-band-challenge", Box(minX: x(challenge), minY: top, maxX: right, maxY: bottom)))
        }
        let thresholds = [scale.drawnFloor, scale.drawnChallenge].compactMap { $0 }
        for tick in scale.ticks where !thresholds.contains(tick.value) {
            elements.append(.line("kr-ring", from: PlanarPoint(x(tick.value), top), to: PlanarPoint(x(tick.value), bottom)))
        }
        for value in thresholds {
            elements.append(.line("kr-threshold", from: PlanarPoint(x(value), top), to: PlanarPoint(x(value), bottom)))
        }
        return elements
    }

    /// The numbers under the plot; those too close to the one before are left out.
    func tickLabels(baseline: Double) -> [SVGElement] {
        var end = -Double.infinity
        var labels: [SVGElement] = []
        for tick in scale.ticks.sorted(by: { $0.value < $1.value }) {
            let line = TextLine(tick.label, .tick)
            let start = x(tick.value) - line.width / 2
            guard start > end + 6 else { continue }
            end = start + line.width
            labels.append(line.drawn(at: PlanarPoint(x(tick.value), baseline), anchor: "middle"))
        }
        return labels
    }
}
