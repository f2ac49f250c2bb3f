extension SVGElement {
    static func circle(_ className: String, at centre: PlanarPoint, radius: Double) -> SVGElement {
        SVGElement("circle", class: className).set("cx", centre.x).set("cy", centre.y).set("r", radius)
    }

    static func line(_ className: String, from start: PlanarPoint, to end: PlanarPoint) -> SVGElement {
        SVGElement("line", class: className).set("x1", start.x).set("y1", start.y).set("x2", end.x).set("y2", end.y)
    }

    static func rectangle(_ className: String, _ box: Box, cornerRadius: Double = 0) -> SVGElement {
        let element = SVGElement("rect", class: className)
            .set("x", box.minX).set("y", box.minY).set("width", box.width).set("height", box.height)
        return cornerRadius > 0 ? element.set("rx", cornerRadius) : element
    }

    /// A square on its point, as high as a circle of 1.25 times `radius`, so that both weigh the same to the eye.
    static func diamond(_ className: String, at centre: PlanarPoint, radius: Double) -> SVGElement {
        let reach = radius * 1.25
        let corners = [(0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0)].map { PlanarPoint(centre.x + $0.0, centre.y + $0.1) }
        return path(className, svgPath(corners, isClosed: true))
    }

    static func path(_ className: String, _ data: String) -> SVGElement {
        SVGElement("path", class: className).set("d", data)
    }
}

/// Path data through points in absolute coordinates of two decimals; empty for no points.
func svgPath(_ points: [PlanarPoint], isClosed: Bool) -> String {
    guard !points.isEmpty else { return "" }
    let steps = points.enumerated().map { index, point in
        "\(index == 0 ? "M" : "L")\(svgNumber(point.x)) \(svgNumber(point.y))"
    }
    return steps.joined() + (isClosed ? "Z" : "")
}
