/// A piece of text in one style.
struct TextRun: Sendable, Equatable {
    var text: String
    var style: TextStyle

    var width: Double { textWidth(text, size: style.size, isBold: style.isBold) }
}

/// One line of a text block: runs beside each other.
struct TextLine: Sendable, Equatable {
    var runs: [TextRun]

    init(_ runs: [TextRun]) {
        self.runs = runs
    }

    init(_ text: String, _ style: TextStyle) {
        runs = [TextRun(text: text, style: style)]
    }

    var width: Double { runs.reduce(0) { $0 + $1.width } }
    var height: Double { runs.reduce(0) { max($0, $1.style.lineHeight) } }
    /// How far the baseline lies below the top of the line, in px.
    var ascent: Double { height * 0.79 }

    /// The line with its baseline at `point`; `anchor` is `start`, `middle` or `end`.
    func drawn(at point: PlanarPoint, anchor: String = "start") -> SVGElement {
        var element = SVGElement("text", class: runs.first?.style.className ?? TextStyle.note.className)
            .set("x", point.x).set("y", point.y)
        if let size = runs.first?.style.size { element = element.set("font-size", size) }
        if anchor != "start" { element = element.set("text-anchor", anchor) }
        guard runs.count > 1 else { return element.containing(runs.first?.text ?? "") }
        for (index, run) in runs.enumerated() {
            if index == 0 {
                element = element.containing(run.text)
            } else {
                element.append(SVGElement("tspan", class: run.style.className).set("font-size", run.style.size).containing(run.text))
            }
        }
        return element
    }
}

/// Lines under each other that are placed as one.
struct TextBlock: Sendable, Equatable {
    var lines: [TextLine]

    var width: Double { lines.reduce(0) { max($0, $1.width) } }
    var height: Double { lines.reduce(0) { $0 + $1.height } }

    /// The lines from the top of `box` downwards, against its left edge, middle or right edge.
    func drawn(in box: Box, anchor: String = "start") -> [SVGElement] {
        let x =
            switch anchor {
            case "middle": box.centre.x
            case "end": box.maxX
            default: box.minX
            }
        var top = box.minY
        return lines.map { line in
            defer { top += line.height }
            return line.drawn(at: PlanarPoint(x, top + line.ascent), anchor: anchor)
        }
    }
}
