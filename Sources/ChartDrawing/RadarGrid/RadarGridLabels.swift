/// What stands at the axes of one small radar: names with the values of the group, or numbers.
struct RadarGridLabels {
    private(set) var blocks: [TextBlock]
    /// Where each block lies round a radar at (0, 0), in axis order.
    private(set) var boxes: [Box]
    private var geometry: RadarGeometry

    private static let nameStyle = TextStyle(className: "kr-entry", size: 13)
    private static let numberStyle = TextStyle(className: "kr-name", size: 13, isBold: true)
    static let valueStyle = TextStyle(className: "kr-value", size: 13, isBold: true)

    /// Nil when a label is wider than its room, needs more than three lines or touches another.
    init?(axes: [String], panel: RadarGrid.Panel, geometry: RadarGeometry, columnWidth: Double, isNumbered: Bool) {
        self.geometry = geometry
        blocks = []
        boxes = []
        let half = columnWidth / 2
        for (index, name) in axes.enumerated() {
            let unit = geometry.direction(ofAxis: Double(index))
            let isCentred = geometry.isCentred(labelOfAxis: index)
            let room = isCentred ? columnWidth * 0.66 : half - (geometry.radius + RadarGridLayout.gap) * abs(unit.x)
            let runs =
                isNumbered
                ? [TextRun(text: "\(index + 1)", style: Self.numberStyle)]
                : [TextRun(text: name + " ", style: Self.nameStyle), panel.valueRun(at: index, style: Self.valueStyle)]
            let block = TextBlock(lines: wrapped(runs, width: room, cutsWords: false))
            let box = geometry.labelBox(of: block, besideAxis: index, gap: RadarGridLayout.gap)
            guard block.width <= room, block.lines.count <= 3, box.minX >= -half, box.maxX <= half,
                boxes.allSatisfy({ !$0.overlaps(box, margin: 3) })
            else { return nil }
            blocks.append(block)
            boxes.append(box)
        }
    }

    /// The labels round a radar at `centre`.
    func drawn(at centre: PlanarPoint) -> [SVGElement] {
        zip(blocks, boxes).enumerated().flatMap { index, label in
            label.0.drawn(in: label.1.moved(byX: centre.x, y: centre.y), anchor: geometry.anchor(ofAxis: index))
        }
    }
}

extension RadarGrid.Panel {
    /// The value of an axis in the colour of its state, or a dash.
    func valueRun(at index: Int, style: TextStyle) -> TextRun {
        guard value(at: index) != nil, labels.indices.contains(index) else {
            return TextRun(text: "–", style: style.named("kr-missing"))
        }
        return TextRun(text: labels[index], style: style.named("kr-value kr-halo \(state(at: index).className)"))
    }

    func value(at index: Int) -> Double? { values.indices.contains(index) ? values[index] : nil }

    func state(at index: Int) -> ValueState { states.indices.contains(index) ? states[index] : .withheld }
}
