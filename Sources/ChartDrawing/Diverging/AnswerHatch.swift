/// Hatches over disagreement that tell it from agreement in black and white: the stronger, the closer; figures.css hides them elsewhere.
struct AnswerHatch {
    /// The figure's own prefix, which keeps the patterns' ids unique on the page.
    var idPrefix: String

    /// From one line to the next, in px, for the strengths 1 to 3.
    private static let distances = [12.0, 6.5, 3.4]

    /// The patterns, to be drawn once in a figure before their use.
    var definition: SVGElement {
        let patterns = Self.distances.enumerated().map { index, distance in
            SVGElement("pattern", [.line("kr-answer-line", from: PlanarPoint(0, 0), to: PlanarPoint(0, distance))])
                .set("id", id(index + 1)).set("patternUnits", "userSpaceOnUse").set("width", distance).set("height", distance)
                .set("patternTransform", "rotate(45)")
        }
        return SVGElement("defs", patterns)
    }

    /// A segment in its colour, and hatched where it is disagreement.
    func segment(_ shade: AnswerShade, _ box: Box) -> [SVGElement] {
        let segment = SVGElement.rectangle(shade.className, box)
        guard case .low(let strength) = shade else { return [segment] }
        return [segment, SVGElement.rectangle("kr-hatch", box).set("fill", "url(#\(id(strength)))")]
    }

    private func id(_ strength: Int) -> String { "\(idPrefix)-answers-\(strength)" }
}
