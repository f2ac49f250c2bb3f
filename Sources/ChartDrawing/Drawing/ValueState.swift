/// Where a value stands against the scale's floor and challenge; the caller judges, the drawing shows.
package enum ValueState: String, Sendable, CaseIterable {
    case belowFloor = "below"
    case between = "between"
    case challenge = "challenge"
    case withheld = "withheld"

    /// The class that gives marks and numbers their colour; shape says the same.
    var className: String { "kr-is-\(rawValue)" }

    /// A mark for the state: a diamond below the floor, else a disc, with a heart of paper when `isOpen` and the challenge is not met.
    func mark(at point: PlanarPoint, radius: Double, isOpen: Bool) -> SVGElement {
        let filling = isOpen && self != .challenge ? "kr-mark-open" : "kr-mark"
        let classes = "\(filling) \(className)"
        return self == .belowFloor
            ? .diamond(classes, at: point, radius: radius)
            : .circle(classes, at: point, radius: radius)
    }
}
