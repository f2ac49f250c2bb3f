/// The field of a quadrant: its place in the figure, the lines at the middle, and the words round it.
struct QuadrantPlot {
    var chart: QuadrantChart
    /// The field with its edges, in px.
    private(set) var area: Box
    /// Where the words under the field end.
    private(set) var bottom: Double

    private var verticalTitle: TextBlock
    private var horizontalTitle: TextBlock
    /// Rotated: low from the bottom, high to the top.
    private var verticalEnds: (low: TextBlock, high: TextBlock)
    private var horizontalEnds: (low: TextBlock, high: TextBlock)

    private var corners: [TextBlock]
    /// Kept free between the ends of the scale and the edges, so that marks at the ends lie inside and clear of the corners' names.
    private var inset: (across: Double, up: Double)

    private static let titleStyle = TextStyle(className: "kr-name", size: 14, isBold: true)
    private static let cornerStyle = TextStyle(className: "kr-corner", size: 13, isBold: true)

    init(chart: QuadrantChart) {
        self.chart = chart
        let width = QuadrantChart.width
        verticalTitle = TextBlock(lines: wrapped("↑ " + chart.vertical.title, Self.titleStyle, width: width - 30))
        func ends(_ axis: QuadrantChart.Axis, room: Double) -> (TextBlock, TextBlock) {
            (TextBlock(lines: wrapped(axis.low, .note, width: room)), TextBlock(lines: wrapped(axis.high, .note, width: room)))
        }
        verticalEnds = ends(chart.vertical, room: 170)
        let ticks = chart.scale.ticks.reduce(0) { max($0, TextLine($1.label, .tick).width) }
        let left = max(verticalEnds.low.height, verticalEnds.high.height) + ticks + 14
        corners = chart.corners.prefix(4).map { TextBlock(lines: wrapped($0, Self.cornerStyle, width: (width - left) / 2 - 20)) }
        inset = (18, corners.reduce(4) { max($0, $1.height) } + 20)
        let top = verticalTitle.height + 8
        area = Box(minX: left, minY: top, maxX: width - 2, maxY: top + 300 + 2 * inset.up)
        horizontalEnds = ends(chart.horizontal, room: area.width / 2 - 12)
        horizontalTitle = TextBlock(lines: wrapped(chart.horizontal.title + " →", Self.titleStyle, width: area.width))
        bottom = area.maxY + 22 + max(horizontalEnds.low.height, horizontalEnds.high.height) + 4 + horizontalTitle.height
    }

    /// Where a place on both axes lies; values outside the scale at its ends.
    func position(_ place: QuadrantChart.Place) -> PlanarPoint { PlanarPoint(x(place.x), y(place.y)) }

    func x(_ value: Double) -> Double {
        area.minX + inset.across + (area.width - 2 * inset.across) * chart.scale.share(value)
    }

    func y(_ value: Double) -> Double {
        area.maxY - inset.up - (area.height - 2 * inset.up) * chart.scale.share(value)
    }

    /// The field, its lines and the names of its corners.
    func background() -> [SVGElement] {
        let middle = area.centre
        let aim = Box(minX: middle.x, minY: area.minY, maxX: area.maxX, maxY: middle.y)
        var elements: [SVGElement] = [.rectangle("kr-band kr-band-challenge", aim)]
        for tick in chart.scale.ticks {
            let (x, y) = (x(tick.value), y(tick.value))
            elements.append(.line("kr-ring", from: PlanarPoint(x, area.minY), to: PlanarPoint(x, area.maxY)))
            elements.append(.line("kr-ring", from: PlanarPoint(area.minX, y), to: PlanarPoint(area.maxX, y)))
        }
        elements.append(.rectangle("kr-field", area))
        elements.append(.line("kr-cross", from: PlanarPoint(middle.x, area.minY), to: PlanarPoint(middle.x, area.maxY)))
        elements.append(.line("kr-cross", from: PlanarPoint(area.minX, middle.y), to: PlanarPoint(area.maxX, middle.y)))
        return elements + cornerLabels().flatMap { $0.block.drawn(in: $0.box, anchor: $0.anchor) }
    }

    /// Where the names of the corners stand.
    func cornerBoxes() -> [Box] { cornerLabels().map(\.box) }

    private func cornerLabels() -> [(block: TextBlock, box: Box, anchor: String)] {
        corners.enumerated().map { index, block in
            let (isRight, isLow) = (index % 2 == 1, index > 1)
            let left = isRight ? area.maxX - 8 - block.width : area.minX + 8
            let top = isLow ? area.maxY - 7 - block.height : area.minY + 7
            let box = Box(minX: left, minY: top, maxX: left + block.width, maxY: top + block.height)
            return (block, box, isRight ? "end" : "start")
        }
    }

    /// Titles, ends and numbers of both axes.
    func axisWords() -> [SVGElement] {
        var elements = verticalTitle.drawn(in: Box(minX: 0, minY: 0, maxX: QuadrantChart.width, maxY: verticalTitle.height))
        var ends = (across: -Double.infinity, up: Double.infinity)
        for tick in chart.scale.ticks.sorted(by: { $0.value < $1.value }) {
            let line = TextLine(tick.label, .tick)
            if x(tick.value) - line.width / 2 > ends.across + 6 {
                elements.append(line.drawn(at: PlanarPoint(x(tick.value), area.maxY + 17), anchor: "middle"))
                ends.across = x(tick.value) + line.width / 2
            }
            if y(tick.value) + 8 < ends.up {
                elements.append(line.drawn(at: PlanarPoint(area.minX - 6, y(tick.value) + 4.5), anchor: "end"))
                ends.up = y(tick.value) - 8
            }
        }
        let under = Box(minX: area.minX, minY: area.maxY + 22, maxX: area.maxX, maxY: bottom)
        elements += horizontalEnds.low.drawn(in: under) + horizontalEnds.high.drawn(in: under, anchor: "end")
        elements += rotated(verticalEnds.low, at: area.maxY, anchor: "start") + rotated(verticalEnds.high, at: area.minY, anchor: "end")
        let title = Box(minX: area.minX, minY: bottom - horizontalTitle.height, maxX: area.maxX, maxY: bottom)
        return elements + horizontalTitle.drawn(in: title, anchor: "end")
    }

    /// Lines that read upwards along the left edge, the last one nearest to the field.
    private func rotated(_ block: TextBlock, at y: Double, anchor: String) -> [SVGElement] {
        let room = max(verticalEnds.low.height, verticalEnds.high.height)
        var x = room - block.height
        return block.lines.map { line in
            let baseline = PlanarPoint(x + line.ascent, y)
            x += line.height
            return line.drawn(at: baseline, anchor: anchor).set("transform", "rotate(-90 \(svgNumber(baseline.x)) \(svgNumber(y)))")
        }
    }

    /// Why there are no points, in the middle of the field.
    func drawnEmpty(_ words: String) -> [SVGElement] {
        let block = TextBlock(lines: wrapped(words, TextStyle.note.named("kr-missing"), width: area.width * 0.7))
        let sheet = Box(centre: area.centre, width: block.width + 20, height: block.height + 14)
        let box = Box(centre: area.centre, width: block.width, height: block.height)
        return [.rectangle("kr-band kr-band-paper", sheet)] + block.drawn(in: box, anchor: "middle")
    }
}
