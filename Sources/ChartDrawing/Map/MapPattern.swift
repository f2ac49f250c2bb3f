/// Lines and dots over an area that tell its colour apart in black and white.
package enum MapPattern: String, Sendable, CaseIterable {
    case rising, dots, level, falling, squares, upright, dashes, rings

    /// The pattern, to be drawn once in a figure before its use.
    func definition(idPrefix: String) -> SVGElement {
        SVGElement("pattern", marks)
            .set("id", id(idPrefix)).set("patternUnits", "userSpaceOnUse").set("width", size).set("height", size)
            .set("patternTransform", "rotate(\(svgNumber(turn)))")
    }

    /// How a shape is filled with the pattern.
    func reference(idPrefix: String) -> String { "url(#\(id(idPrefix)))" }

    private func id(_ idPrefix: String) -> String { "\(idPrefix)-\(rawValue)" }

    private var size: Double {
        switch self {
        case .rising, .falling: 5
        case .dots, .level, .upright: 6
        case .squares, .dashes: 7
        case .rings: 9
        }
    }

    private var turn: Double {
        switch self {
        case .rising, .dots, .dashes: 45
        case .falling: -45
        case .level: 90
        case .squares, .upright, .rings: 0
        }
    }

    private var marks: [SVGElement] {
        let line = SVGElement.line("kr-pattern-line", from: PlanarPoint(1, 0), to: PlanarPoint(1, size))
        switch self {
        case .rising, .falling, .level, .upright: return [line]
        case .squares: return [line, .line("kr-pattern-line", from: PlanarPoint(0, 1), to: PlanarPoint(size, 1))]
        case .dots: return [.circle("kr-pattern-dot", at: PlanarPoint(2, 2), radius: 1.15)]
        case .dashes: return [.line("kr-pattern-line", from: PlanarPoint(1, 1), to: PlanarPoint(1, 4.5))]
        case .rings: return [.circle("kr-pattern-ring", at: PlanarPoint(4.5, 4.5), radius: 2.2)]
        }
    }
}
