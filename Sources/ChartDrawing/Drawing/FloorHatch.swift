/// The hatch over the warm band that replaces its colour on paper and in high contrast; figures.css hides it elsewhere.
struct FloorHatch {
    /// The figure's own prefix, which keeps the pattern's id unique on the page.
    var idPrefix: String

    private var id: String { "\(idPrefix)-hatch" }

    /// The pattern, to be drawn once in a figure before its use.
    var definition: SVGElement {
        let line = SVGElement.line("kr-hatch-line", from: PlanarPoint(0, 0), to: PlanarPoint(0, 6))
        let pattern = SVGElement("pattern", [line])
            .set("id", id).set("patternUnits", "userSpaceOnUse").set("width", 6).set("height", 6).set("patternTransform", "rotate(45)")
        return SVGElement("defs", [pattern])
    }

    /// A disc below the floor, in colour and hatched.
    func disc(at centre: PlanarPoint, radius: Double) -> [SVGElement] {
        [.circle("kr-band kr-band-below", at: centre, radius: radius), hatched(.circle("kr-hatch", at: centre, radius: radius))]
    }

    /// A stretch below the floor, in colour and hatched.
    func rectangle(_ box: Box) -> [SVGElement] {
        [.rectangle("kr-band kr-band-below", box), hatched(.rectangle("kr-hatch", box))]
    }

    private func hatched(_ element: SVGElement) -> SVGElement {
        element.set("fill", "url(#\(id))")
    }
}
