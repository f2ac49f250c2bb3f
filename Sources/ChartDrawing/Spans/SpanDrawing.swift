/// Lays out and draws the rows of a span chart.
struct SpanDrawing {
    let chart: SpanChart
    /// The days from the left edge to the right; never empty.
    let reach: ClosedRange<Double>

    static let width = 480.0
    private static let barHeight = 12.0
    private static let side = 2.0
    private static let axisHeight = 40.0
    /// How far the words at the right stay from the edge, where the line of today often is.
    private static let noteEdge = 8.0
    private static let name = TextStyle(className: "kr-name kr-halo", size: 14, isBold: true)
    private static let note = TextStyle.note.named("kr-note kr-halo")

    init(chart: SpanChart) {
        self.chart = chart
        let bars = chart.rows.flatMap { [$0.from, $0.until] + $0.gaps.flatMap { [$0.from, $0.until] } }
        let all = bars.compactMap { $0 } + chart.moments.map(\.position) + [chart.today.position] + [chart.start].compactMap { $0 }
        let days = all.filter(\.isFinite)
        let low = days.min() ?? 0
        let high = days.max() ?? 1
        reach = low...max(high, low + 1)
    }

    /// Where a day lies, in px.
    func x(_ day: Double) -> Double {
        let share = (day - reach.lowerBound) / (reach.upperBound - reach.lowerBound)
        return Self.side + min(max(share, 0), 1) * (Self.width - 2 * Self.side)
    }

    func markup() -> String {
        var rows: [SVGElement] = []
        var y = Self.axisHeight
        for row in chart.rows {
            let drawn = draw(row, top: y)
            rows += drawn.elements
            y = drawn.bottom + 12
        }
        let bottom = y - 4
        let today = todayLine(from: Self.axisHeight - 6, to: bottom)
        let key = KeyRows(entries: keyEntries, width: Self.width, isCentred: false).drawn(x: 0, top: bottom + 24)
        let elements = [hatch] + axis(to: bottom) + moments(to: bottom) + today + rows + key.elements
        let height = keyEntries.isEmpty ? bottom + 24 : key.bottom + 4
        return FigureFrame(className: "kr-spans", width: Self.width, height: height, text: chart.text).markup(elements)
    }

    /// A row from `top`, and where it ends.
    private func draw(_ row: SpanChart.Row, top: Double) -> (elements: [SVGElement], bottom: Double) {
        var elements: [SVGElement] = []
        var y = top
        let note = row.note.map { TextLine($0, Self.note) }
        let room = Self.width - Self.noteEdge - (note.map { $0.width + 14 } ?? 0)
        let label = LabelLines(row.label, Self.name, width: room)
        var lines = label.all
        let sublabel = row.sublabel.map { wrapped($0, Self.note, width: room) } ?? []
        if let note {
            elements.append(ground(of: note, left: Self.width - Self.noteEdge - note.width, top: y))
            elements.append(note.drawn(at: PlanarPoint(Self.width - Self.noteEdge, y + label.first.ascent), anchor: "end"))
        }
        let last = label.last
        if let beside = sublabel.first, sublabel.count == 1, last.width + 8 + beside.width <= room {
            let baseline = y + label.height - last.height + last.ascent
            elements.append(ground(of: beside, left: last.width + 8, top: baseline - beside.ascent))
            elements.append(beside.drawn(at: PlanarPoint(last.width + 8, baseline)))
        } else {
            lines += sublabel
        }
        for line in lines {
            elements.append(ground(of: line, left: 0, top: y))
            elements.append(line.drawn(at: PlanarPoint(0, y + line.ascent)))
            y += line.height
        }
        y += 3
        let left = row.from.map(x) ?? Self.side
        let right = max(row.until.map(x) ?? x(max(chart.today.position, row.from ?? chart.today.position)), left + 3)
        let bar = Box(minX: left, minY: y, maxX: right, maxY: y + Self.barHeight)
        elements.append(.rectangle("kr-span kr-span-\(row.kind.rawValue)", bar, cornerRadius: 2))
        for gap in row.gaps {
            let start = max(x(gap.from), left)
            let end = min(gap.until.map(x) ?? right, right)
            guard end > start else { continue }
            let box = Box(minX: start, minY: y, maxX: max(end, start + 4), maxY: y + Self.barHeight)
            elements.append(.rectangle("kr-span-gap", box))
            elements.append(.rectangle("kr-span-gap-hatch", box).set("fill", "url(#\(hatchID))"))
        }
        y += Self.barHeight
        for line in row.remark.map({ wrapped($0, Self.note, width: Self.width - Self.noteEdge) }) ?? [] {
            y += 2
            elements.append(ground(of: line, left: 0, top: y))
            elements.append(line.drawn(at: PlanarPoint(0, y + line.ascent)))
            y += line.height
        }
        return (elements, y)
    }

    /// What keeps the lines of days out of a line of words, in the colour of the page.
    private func ground(of line: TextLine, left: Double, top: Double) -> SVGElement {
        let box = Box(minX: max(0, left - 4), minY: top, maxX: min(Self.width, left + line.width + 4), maxY: top + line.height)
        return .rectangle("kr-span-ground", box)
    }

    private func axis(to bottom: Double) -> [SVGElement] {
        let labels = chart.ticks.map { (line: TextLine($0.label, .tick), x: x($0.position)) }
        let shown = labelsWithRoom(labels, order: Array(labels.indices), room: 0...Self.width)
        return chart.ticks.map { tick in
            .line("kr-span-tick", from: PlanarPoint(x(tick.position), 20), to: PlanarPoint(x(tick.position), bottom))
        } + shown.map { labels[$0.index].line.drawn(at: PlanarPoint($0.x, 13), anchor: "middle") }
    }

    private func moments(to bottom: Double) -> [SVGElement] {
        chart.moments.flatMap { moment -> [SVGElement] in
            let place = x(moment.position)
            return [
                .line("kr-span-moment", from: PlanarPoint(place, 30), to: PlanarPoint(place, bottom)),
                .diamond("kr-span-moment-mark", at: PlanarPoint(place, 27), radius: 4),
            ]
        }
    }

    private func todayLine(from top: Double, to bottom: Double) -> [SVGElement] {
        let place = x(chart.today.position)
        let label = TextLine(chart.today.label, .note)
        let half = label.width / 2
        return [
            .line("kr-span-today", from: PlanarPoint(place, top), to: PlanarPoint(place, bottom + 4)),
            label.drawn(at: PlanarPoint(min(max(place, half), Self.width - half), bottom + 17), anchor: "middle"),
        ]
    }

    private var hatchID: String { "\(chart.text.idPrefix)-gap" }

    private var hatch: SVGElement {
        let line = SVGElement.line("kr-pattern-line", from: PlanarPoint(0, 0), to: PlanarPoint(0, 5))
        let pattern = SVGElement("pattern", [line])
            .set("id", hatchID).set("patternUnits", "userSpaceOnUse").set("width", 5).set("height", 5).set("patternTransform", "rotate(45)")
        return SVGElement("defs", [pattern])
    }

    private var keyEntries: [KeyEntry] {
        let bar = { (kind: SpanChart.Kind, text: String?) in
            text.map { text in
                KeyEntry(
                    sample: { [.rectangle("kr-span kr-span-\(kind.rawValue)", Box(centre: $0, width: 22, height: 10), cornerRadius: 2)] },
                    sampleWidth: 22, text: text)
            }
        }
        let id = hatchID
        let gap = chart.key.gap.map { text in
            KeyEntry(
                sample: { centre in
                    let box = Box(centre: centre, width: 22, height: 10)
                    return [.rectangle("kr-span-gap", box), .rectangle("kr-span-gap-hatch", box).set("fill", "url(#\(id))")]
                }, sampleWidth: 22, text: text)
        }
        let moment = chart.key.moment.map { text in
            KeyEntry(sample: { [.diamond("kr-span-moment-mark", at: $0, radius: 4)] }, sampleWidth: 12, text: text)
        }
        return [
            bar(.past, chart.key.past), bar(.aside, chart.key.aside), bar(.unknown, chart.key.unknown), gap, moment,
        ].compactMap { $0 }
    }
}
