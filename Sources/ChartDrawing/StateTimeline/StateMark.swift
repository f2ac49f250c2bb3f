/// A box that says how far something is, by what is in it and not by its colour alone.
package enum StateMark: String, Sendable, Equatable, CaseIterable {
    /// A tick in a full box.
    case full
    /// Half of the box.
    case half
    case empty
    /// A dash in the box: it does not count.
    case dash

    /// In px.
    static let size = 16.0

    /// The box around a point.
    func drawn(at centre: PlanarPoint) -> [SVGElement] {
        let box = SVGElement.rectangle(
            "kr-state kr-state-\(rawValue)", Box(centre: centre, width: Self.size, height: Self.size), cornerRadius: 3)
        switch self {
        case .full: return [box, .path("kr-state-tick", svgPath(corners([(-4, 0.3), (-1.3, 3), (4.1, -3)], centre), isClosed: false))]
        case .half:
            return [box, .path("kr-state-filling", svgPath(corners([(-6.6, 6.6), (-6.6, -6.6), (6.6, -6.6)], centre), isClosed: true))]
        case .empty: return [box]
        case .dash:
            return [box, .line("kr-state-dash", from: PlanarPoint(centre.x - 4, centre.y), to: PlanarPoint(centre.x + 4, centre.y))]
        }
    }

    private func corners(_ steps: [(Double, Double)], _ centre: PlanarPoint) -> [PlanarPoint] {
        steps.map { PlanarPoint(centre.x + $0.0, centre.y + $0.1) }
    }
}
