/// The values of a small radar beside their points, where the axes carry numbers.
struct RadarGridValues {
    private var lines: [TextLine]
    /// Where each value lies round a radar at (0, 0), in axis order without the missing ones.
    private(set) var boxes: [Box]

    /// Nil when one of the values would touch another, a mark or a number at an axis.
    init?(panel: RadarGrid.Panel, geometry: RadarGeometry, scale: ValueScale, numbers: [Box], markRadius: Double) {
        lines = []
        boxes = []
        let points = (0..<geometry.axisCount).map { index in
            panel.value(at: index).map { geometry.point(of: $0, onAxis: index, scale: scale) }
        }
        let marks = points.map { point in point.map { Box(centre: $0, width: markRadius * 2, height: markRadius * 2) } }
        for (index, point) in points.enumerated() {
            guard let point else { continue }
            let line = TextLine([panel.valueRun(at: index, style: RadarGridLabels.valueStyle)])
            let others = marks.enumerated().compactMap { $0.offset == index ? nil : $0.element }
            let free = Self.spots(of: line, at: point, along: geometry.direction(ofAxis: Double(index))).first { box in
                !others.contains { $0.overlaps(box, margin: 1) } && !boxes.contains { $0.overlaps(box, margin: 2) }
                    && !numbers.contains { $0.overlaps(box, margin: 2) }
            }
            guard let free else { return nil }
            lines.append(line)
            boxes.append(free)
        }
    }

    /// Boxes that just clear the mark: outwards along the axis, beside it, inwards.
    private static func spots(of line: TextLine, at point: PlanarPoint, along unit: PlanarPoint) -> [Box] {
        let directions = [
            unit, PlanarPoint(-unit.y, unit.x), PlanarPoint(unit.y, -unit.x), PlanarPoint(-unit.x, -unit.y),
        ]
        return directions.map { direction in
            let reach = 6 + abs(direction.x) * line.width / 2 + abs(direction.y) * line.style.size * 0.42
            let centre = PlanarPoint(point.x + direction.x * reach, point.y + direction.y * reach)
            return Box(centre: centre, width: line.width, height: line.style.size * 0.84)
        }
    }

    /// The values round a radar at `centre`.
    func drawn(at centre: PlanarPoint) -> [SVGElement] {
        zip(lines, boxes).map { line, box in
            line.drawn(at: PlanarPoint(centre.x + box.centre.x, centre.y + box.centre.y + line.style.size * 0.35), anchor: "middle")
        }
    }
}

extension TextLine {
    /// The style that the line begins with.
    var style: TextStyle { runs.first?.style ?? .note }
}
