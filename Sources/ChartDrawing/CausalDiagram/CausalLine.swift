/// A straight link of a causal diagram: its line, its head, and the signs on it.
struct CausalLine {
    /// How far a link counts.
    enum Style: String {
        case plain, withheld
        case notCounting = "pale"
    }

    /// What stands at the end of a line.
    enum End {
        case arrow, bar, none
    }

    var start: PlanarPoint
    var end: PlanarPoint
    var thickness: Double
    var style: Style

    /// The thickness of a line by its weight from 0 to 1, in px; 2 for a line without one.
    static func thickness(of weight: Double?) -> Double {
        guard let weight, !weight.isNaN else { return 2 }
        return 1.5 + 5.5 * min(max(weight, 0), 1)
    }

    /// Half the height of an arrow's head on a line of this thickness, in px.
    static func headReach(_ thickness: Double) -> Double { 4 + thickness / 2 }

    /// A short line from left to right for a key.
    static func sample(at centre: PlanarPoint) -> CausalLine {
        CausalLine(start: PlanarPoint(centre.x - 15, centre.y), end: PlanarPoint(centre.x + 15, centre.y), thickness: 2, style: .plain)
    }

    func turned() -> CausalLine { CausalLine(start: end, end: start, thickness: thickness, style: style) }

    func styled(_ style: Style) -> CausalLine { CausalLine(start: start, end: end, thickness: thickness, style: style) }

    private var length: Double { max(start.distance(to: end), 0.01) }

    /// A point so far along the line and so far beside it, in px.
    private func point(_ along: Double, _ beside: Double = 0) -> PlanarPoint {
        let (dx, dy) = ((end.x - start.x) / length, (end.y - start.y) / length)
        return PlanarPoint(start.x + dx * along - dy * beside, start.y + dy * along + dx * beside)
    }

    func drawn(end kind: End) -> [SVGElement] {
        let reach = Self.headReach(thickness)
        let stop = kind == .arrow ? length - reach * 1.5 : length - (kind == .bar ? 3 : 0)
        let line = SVGElement.line("kr-link kr-link-\(style.rawValue)", from: start, to: point(stop)).set("stroke-width", lineWidth)
        switch kind {
        case .none: return [line]
        case .arrow:
            let corners = [point(length), point(length - reach * 1.6, reach), point(length - reach * 1.6, -reach)]
            return [line, .path("kr-head kr-head-\(style.rawValue)", svgPath(corners, isClosed: true))]
        case .bar:
            return [line, .line("kr-stop kr-stop-\(style.rawValue)", from: point(length - 3, 8), to: point(length - 3, -8))]
        }
    }

    /// Dotted lines keep one thickness, so that dots stay dots.
    private var lineWidth: Double { style == .withheld ? 2.4 : thickness }

    /// A line from thin to thick, for the key.
    func wedge() -> [SVGElement] {
        [
            .path(
                "kr-head kr-head-plain",
                svgPath([point(0, 0.75), point(0, -0.75), point(length, -3.5), point(length, 3.5)], isClosed: true))
        ]
    }

    /// The sign for a link that weighs only where a party cares: an open diamond on the line.
    func condition() -> [SVGElement] {
        [.diamond("kr-condition kr-condition-\(style.rawValue)", at: point(length * Self.signShare), radius: 6)]
    }

    /// A gate on the line: two posts, with the bar across when it is closed and the doors swung out when it is open.
    func gate(isOpen: Bool?) -> [SVGElement] {
        let (middle, reach) = (length * Self.signShare, Self.gateReach)
        let posts = [-reach, reach].map { SVGElement.circle("kr-post", at: point(middle, $0), radius: 3.8) }
        switch isOpen {
        case true?:
            let doors = [-1.0, 1].map {
                SVGElement.line("kr-door", from: point(middle, $0 * reach), to: point(middle + 14, $0 * (reach - 7)))
            }
            return doors + posts
        case false?: return [.line("kr-door", from: point(middle, -reach), to: point(middle, reach))] + posts
        case nil: return [.line("kr-door kr-door-unknown", from: point(middle, -reach), to: point(middle, reach))] + posts
        }
    }

    /// From the line to the middle of a gate's posts, in px.
    static let gateReach = 15.0
    /// Where on a line its sign stands.
    static let signShare = 0.45

    /// The line up to a closed gate, and what lies behind it.
    func parted() -> (before: CausalLine, behind: CausalLine) {
        let middle = length * Self.signShare
        var (before, behind) = (self, styled(.notCounting))
        before.end = point(middle - 3)
        behind.start = point(middle + 6)
        return (before, behind)
    }
}
