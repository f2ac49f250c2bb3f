/// How far bars of answers reach from the common line, as shares of all answers.
package struct AnswerReach: Sendable, Equatable {
    /// The largest share of disagreement with half of the middle answer, 0 to 1.
    package var low: Double
    /// The largest share of agreement with half of the middle answer, 0 to 1.
    package var high: Double

    /// The reach that all the given counts need; each holds how often each answer was given, the lowest first.
    package init(of counts: [[Int]]) {
        low = 0
        high = 0
        for row in counts {
            let share = Self.shareBelowLine(row)
            guard let share else { continue }
            low = max(low, share)
            high = max(high, 1 - share)
        }
    }

    /// Whether there is nothing to draw.
    var isEmpty: Bool { low + high <= 0 }

    /// The share of the answers left of the line: the lower half of the scale, and half of the middle answer; nil without answers.
    static func shareBelowLine(_ counts: [Int]) -> Double? {
        let total = counts.reduce(0, +)
        guard total > 0 else { return nil }
        let half = counts.count / 2
        let below = counts.prefix(half).reduce(0, +)
        let middle = counts.count.isMultiple(of: 2) ? 0 : counts[half]
        return (Double(below) + Double(middle) / 2) / Double(total)
    }
}
