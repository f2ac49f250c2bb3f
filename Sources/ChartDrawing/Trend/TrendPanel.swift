/// One panel of a trend chart: title, bands, the line through the rounds, numbers at it, and counts and dates under it.
struct TrendPanel {
    var panel: TrendChart.Panel
    var chart: TrendChart
    var place: TrendLayout.Place
    var hatch: FloorHatch

    func drawn() -> [SVGElement] {
        place.title.drawn(in: place.titleBox) + background() + tickLabels() + nextLine() + spreads() + lines() + marks() + numbers()
            + labelsBelow()
    }

    private var plot: Box { place.plot }
    private var timeline: TrendTimeline { place.timeline }

    /// Where a value lies, in px; values outside the scale at its ends.
    func y(_ value: Double) -> Double { plot.maxY - plot.height * chart.scale.share(value) }

    /// The values that may be shown, with the number of their round.
    private var shown: [(round: Int, point: TrendChart.Point, at: PlanarPoint)] {
        zip(panel.points, timeline.rounds).enumerated().compactMap { index, pair in
            pair.0.value.map { (index, pair.0, PlanarPoint(pair.1, y($0))) }
        }
    }

    /// Where rounds without a value have their mark: on the axis.
    private var withheld: [PlanarPoint] {
        zip(panel.points, timeline.rounds).filter { $0.0.value == nil }.map { PlanarPoint($0.1, plot.maxY) }
    }

    private func background() -> [SVGElement] {
        let scale = chart.scale
        var elements: [SVGElement] = []
        if let floor = scale.drawnFloor {
            elements += hatch.rectangle(Box(minX: plot.minX, minY: y(floor), maxX: plot.maxX, maxY: plot.maxY))
        }
        if let challenge = scale.drawnChallenge {
            let box = Box(minX: plot.minX, minY: plot.minY, maxX: plot.maxX, maxY: y(challenge))
            elements.append(.rectangle("kr-band kr-band-challenge", box))
        }
        let thresholds = [scale.drawnFloor, scale.drawnChallenge].compactMap { $0 }
        for tick in scale.ticks where !thresholds.contains(tick.value) { elements.append(across("kr-ring", at: tick.value)) }
        return elements + thresholds.map { across("kr-threshold", at: $0) }
    }

    private func across(_ className: String, at value: Double) -> SVGElement {
        .line(className, from: PlanarPoint(plot.minX, y(value)), to: PlanarPoint(plot.maxX, y(value)))
    }

    /// The numbers left of the plot; those too close to the one below are left out.
    private func tickLabels() -> [SVGElement] {
        var end = Double.infinity
        var labels: [SVGElement] = []
        for tick in chart.scale.ticks.sorted(by: { $0.value < $1.value }) where y(tick.value) <= end - 15 {
            end = y(tick.value)
            labels.append(TextLine(tick.label, .tick).drawn(at: PlanarPoint(plot.minX - 7, end + 4.5), anchor: "end"))
        }
        return labels
    }

    private func nextLine() -> [SVGElement] {
        timeline.next.map { nextRound(x: $0, from: plot.minY - 4, to: plot.maxY, isOverdue: chart.isNextOverdue) } ?? []
    }

    private func spreads() -> [SVGElement] {
        let half = min(timeline.markRadius, 3)
        return shown.compactMap { _, point, at in
            guard let low = point.quartileLow, let high = point.quartileHigh else { return nil }
            let box = Box(minX: at.x - half, minY: y(max(low, high)) - half, maxX: at.x + half, maxY: y(min(low, high)) + half)
            return .rectangle("kr-spread \(point.state.className)", box, cornerRadius: half)
        }
    }

    /// Full lines between neighbouring rounds, dotted ones over rounds in between that may not be shown.
    private func lines() -> [SVGElement] {
        var elements: [SVGElement] = []
        var run: [PlanarPoint] = []
        func endRun() {
            if run.count > 1 { elements.append(.path("kr-current", svgPath(run, isClosed: false))) }
            run = []
        }
        for (before, value) in zip([nil] + shown.map(Optional.some), shown) {
            if let before, value.round > before.round + 1 {
                endRun()
                elements.append(.line("kr-gap", from: before.at, to: value.at))
            }
            run.append(value.at)
        }
        endRun()
        return elements
    }

    private func marks() -> [SVGElement] {
        let radius = timeline.markRadius
        return withheld.map { .circle("kr-withheld", at: $0, radius: min(radius, 4.5)) }
            + shown.map { $0.point.state.mark(at: $0.at, radius: radius, isOpen: false) }
    }

    /// The numbers at the marks, or the words that say why there is none at all.
    private func numbers() -> [SVGElement] {
        let labels = TrendNumbers(
            values: shown.map { ($0.at, $0.point.valueLabel, $0.point.state) }, others: withheld, radius: timeline.markRadius,
            room: Box(minX: plot.minX + 1, minY: plot.minY - 20, maxX: plot.maxX, maxY: plot.maxY + 5),
            end: timeline.next.map { $0 - 8 } ?? plot.maxX)
        guard shown.isEmpty, let words = panel.points.last?.valueLabel else { return labels.drawn() }
        let block = TextBlock(lines: wrapped(words, TextStyle.note.named("kr-missing kr-halo"), width: plot.width - 12))
        let middle = PlanarPoint(plot.centre.x, plot.centre.y - 11)
        return block.drawn(in: Box(centre: middle, width: block.width, height: block.height), anchor: "middle")
    }

    /// Counts, and dates under them; the last, the first and the next round before those in between.
    private func labelsBelow() -> [SVGElement] {
        let between = Array(timeline.rounds.indices.dropFirst().dropLast().reversed())
        let ends = timeline.rounds.indices.last.map { $0 > 0 ? [$0, 0] : [0] } ?? []
        let counts = zip(panel.points, timeline.rounds).map { (line: TextLine($0.countLabel, .note), x: $1) }
        var dates = zip(chart.rounds, timeline.rounds).map { (line: TextLine($0.label, .tick), x: $1) }
        var dateOrder = ends
        if let next = chart.next, let x = timeline.next {
            dateOrder.insert(dates.count, at: min(1, dateOrder.count))
            dates.append((TextLine(next.label, TextStyle.note.named(chart.isNextOverdue ? "kr-note kr-is-below" : "kr-note")), x))
        }
        let room = place.box.minX...place.box.maxX
        let countOrder = (ends + between).filter { counts.indices.contains($0) }
        let hasCounts = counts.contains { $0.line.width > 0 }
        let countBaseline = plot.maxY + 20
        let dateBaseline = place.box.maxY - 5
        let drawnCounts = hasCounts ? labelsWithRoom(counts, order: countOrder, room: room) : []
        return drawnCounts.map { counts[$0.index].line.drawn(at: PlanarPoint($0.x, countBaseline), anchor: "middle") }
            + labelsWithRoom(dates, order: dateOrder + between, room: room).map {
                dates[$0.index].line.drawn(at: PlanarPoint($0.x, dateBaseline), anchor: "middle")
            }
    }
}

/// The dashed upright line of the next round with a flag on top: open when it is to come, filled when its day has passed.
func nextRound(x: Double, from top: Double, to bottom: Double, isOverdue: Bool) -> [SVGElement] {
    let flag = [PlanarPoint(x - 4.5, top - 3), PlanarPoint(x + 4.5, top - 3), PlanarPoint(x, top + 5)]
    let state = isOverdue ? " kr-is-overdue" : ""
    return [
        .line("kr-next\(state)", from: PlanarPoint(x, top + 5), to: PlanarPoint(x, bottom)),
        .path("kr-next-flag\(state)", svgPath(flag, isClosed: true)),
    ]
}
