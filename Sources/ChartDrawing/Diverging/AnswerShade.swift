/// The shade of an answer on a scale: its side of the middle, and how strong it is.
enum AnswerShade: Sendable, Hashable {
    /// Disagreement, from 1 (weak) to 3 (strong).
    case low(Int)
    case neutral
    /// Agreement, from 1 (weak) to 3 (strong).
    case high(Int)

    /// The class that gives the segment its colour.
    var className: String {
        switch self {
        case .low(let strength): "kr-answer kr-answer-low-\(strength)"
        case .neutral: "kr-answer kr-answer-neutral"
        case .high(let strength): "kr-answer kr-answer-high-\(strength)"
        }
    }

    /// The class of a number printed on the shade.
    var countClassName: String {
        switch self {
        case .low(3): "kr-answer-count kr-on-low kr-on-low-strong"
        case .low: "kr-answer-count kr-on-low"
        case .high(3): "kr-answer-count kr-on-high-strong"
        case .neutral, .high: "kr-answer-count"
        }
    }

    /// The shades of a scale's answers, the lowest first.
    ///
    /// More than three answers on a side share shades: neighbours then differ by the line between them.
    static func shades(of points: Int) -> [AnswerShade] {
        let side = points / 2
        let strengths = (0..<side).map { distance in
            switch side {
            case 1: 2
            case 2: distance + 2
            default: 1 + distance * 3 / side
            }
        }
        let middle: [AnswerShade] = points.isMultiple(of: 2) ? [] : [.neutral]
        return strengths.reversed().map(AnswerShade.low) + middle + strengths.map(AnswerShade.high)
    }
}
