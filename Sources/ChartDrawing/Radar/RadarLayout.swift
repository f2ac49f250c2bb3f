/// Finds the largest radar whose axis labels fit around it, or numbers the axes when none does.
struct RadarLayout {
    private(set) var centre: PlanarPoint
    /// From the centre to the scale's maximum, in px.
    private(set) var radius: Double
    /// What stands at the axes: names, or numbers.
    private(set) var labels: [SVGElement]
    /// Where each label lies, in axis order.
    private(set) var labelBoxes: [Box]
    private(set) var isNumbered: Bool
    private(set) var plotBottom: Double

    /// Between the outer ring and the labels, in px.
    private static let gap = 12.0
    /// Kept free at either side for typefaces that run wider than estimated, in px.
    private static let side = 6.0
    private static let mostNamedAxes = 8

    init(axes: [RadarChart.Axis], width: Double) {
        let named = axes.count <= Self.mostNamedAxes ? Self.namedPlacement(axes, width: width) : nil
        let placement = named ?? Self.numberedPlacement(axes, width: width)
        isNumbered = named == nil
        radius = placement.radius
        let top = placement.placed.reduce(-placement.radius) { min($0, $1.box.minY) }
        let bottom = placement.placed.reduce(placement.radius) { max($0, $1.box.maxY) }
        centre = PlanarPoint(width / 2, 4 - top)
        plotBottom = bottom + centre.y
        labels = []
        labelBoxes = []
        for label in placement.placed {
            let box = label.box.moved(byX: centre.x, y: centre.y)
            labelBoxes.append(box)
            labels += label.block.drawn(in: box, anchor: label.anchor)
        }
    }

    private struct Label {
        var block: TextBlock
        var box: Box
        var anchor: String
    }

    private typealias Placement = (radius: Double, placed: [Label])

    /// Names at the axes, two lines each where that leaves a fair radius, three where it does not; nil when even that does not fit.
    private static func namedPlacement(_ axes: [RadarChart.Axis], width: Double) -> Placement? {
        for lines in [2, 3] {
            for radius in stride(from: 150.0, through: lines == 2 ? 116 : 104, by: -2) {
                if let placed = named(axes, radius: radius, width: width, mostLines: lines) { return (radius, placed) }
            }
        }
        return nil
    }

    private static func named(_ axes: [RadarChart.Axis], radius: Double, width: Double, mostLines: Int) -> [Label]? {
        let geometry = RadarGeometry(centre: PlanarPoint(0, 0), radius: radius, axisCount: axes.count)
        var placed: [Label] = []
        for (index, axis) in axes.enumerated() {
            let unit = geometry.direction(ofAxis: Double(index))
            let isCentred = geometry.isCentred(labelOfAxis: index)
            let room = isCentred ? width * 0.56 : width / 2 - side - (radius + gap) * abs(unit.x)
            let block = axisBlock(axis, width: room, mostLines: mostLines)
            guard let block, block.width <= room else { return nil }
            let box = geometry.labelBox(of: block, besideAxis: index, gap: gap)
            guard box.minX >= side - width / 2, box.maxX <= width / 2 - side, placed.allSatisfy({ !$0.box.overlaps(box, margin: 4) }) else {
                return nil
            }
            placed.append(Label(block: block, box: box, anchor: geometry.anchor(ofAxis: index)))
        }
        return placed
    }

    /// Name and value, then the softer line; nil when either needs more than `mostLines` lines or a word is wider than the room.
    private static func axisBlock(_ axis: RadarChart.Axis, width: Double, mostLines: Int) -> TextBlock? {
        var names = wrapped(axis.nameRuns, width: width, cutsWords: false)
        if axis.value == nil, names.count > 1 {
            names = axis.nameRuns.flatMap { wrapped([$0], width: width, cutsWords: false) }
        }
        let notes = axis.sublabel.map { wrapped($0, .note, width: width, cutsWords: false) } ?? []
        let most = axis.value == nil ? mostLines + 2 : mostLines
        guard names.count <= most, notes.count <= mostLines else { return nil }
        return TextBlock(lines: names + notes)
    }

    /// Numbers at the axes, which leave room for a large chart.
    private static func numberedPlacement(_ axes: [RadarChart.Axis], width: Double) -> Placement {
        let radius = 160.0
        let geometry = RadarGeometry(centre: PlanarPoint(0, 0), radius: radius, axisCount: axes.count)
        let placed = axes.indices.map { index in
            let block = TextBlock(lines: [TextLine("\(index + 1)", .name)])
            let end = geometry.point(onAxis: Double(index), at: radius + 19)
            return Label(block: block, box: Box(centre: end, width: block.width, height: block.height), anchor: "middle")
        }
        return (radius, placed)
    }
}

extension RadarChart.Axis {
    /// The name in bold with the value after it.
    var nameRuns: [TextRun] {
        [TextRun(text: label + " ", style: .name), TextRun(text: valueLabel, style: valueStyle)]
    }

    /// The value in the colour of its state; the words for no value are softer.
    var valueStyle: TextStyle {
        value == nil ? TextStyle.note.named("kr-missing") : TextStyle.value.named("kr-value \(state.className)")
    }
}
