/// The areas that have an outline, with it in drawing units: y down, fitted to a width.
struct FittedOutlines: Sendable {
    /// Which areas of the map they are.
    var areas: [Int] = []
    /// Not yet simplified.
    var outlines: [AreaOutline] = []
    /// How high the drawing is, in px.
    var height = 0.0

    static let margin = 4.0
    /// One or two areas need no large drawing.
    private static func mostHeight(_ count: Int) -> Double { count < 3 ? 300 : 560 }

    init(_ content: MapContent, width: Double) {
        var raw: [AreaOutline] = []
        for (index, area) in content.areas.enumerated() {
            guard let outline = area.outline, outline.bounds != nil else { continue }
            areas.append(index)
            raw.append(outline)
        }
        guard let bounds = raw.compactMap(\.bounds).reduce(nil, { (all: Box?, one) in all?.joined(with: one) ?? one }) else { return }
        let across = width - 2 * Self.margin
        let scale = min(across / max(bounds.width, 1e-9), Self.mostHeight(raw.count) / max(bounds.height, 1e-9))
        let left = Self.margin + (across - bounds.width * scale) / 2
        outlines = raw.map { outline in
            outline.mapped { PlanarPoint(left + ($0.x - bounds.minX) * scale, Self.margin + (bounds.maxY - $0.y) * scale) }
        }
        height = bounds.height * scale + 2 * Self.margin
    }
}
