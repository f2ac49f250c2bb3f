/// The sum of some scores and of their squares, by which it is quickly seen that a mean or a deviation would be another.
struct ScoreSums {
    private var sum = 0.0
    private var squares = 0.0
    private var count = 0

    init(of scores: [Double]) {
        for score in scores { add(score, times: 1) }
    }

    private mutating func add(_ score: Double, times sign: Int) {
        sum += Double(sign) * score
        squares += Double(sign) * score * score
        count += sign
    }

    func exchanging(_ before: [Double], for after: [Double]) -> ScoreSums {
        var result = self
        for score in before { result.add(score, times: -1) }
        for score in after { result.add(score, times: 1) }
        return result
    }

    /// With what those in a scope have after a shift; nil where it concerns none of them.
    func exchanging(_ shift: ScoreShift, within scope: PublishedScope) -> ScoreSums? {
        var result = self
        var isConcerned = false
        for (place, person) in shift.people.enumerated() where scope.holds[person] {
            isConcerned = true
            if let score = shift.before[place] { result.add(score, times: -1) }
            if let score = shift.after[place] { result.add(score, times: 1) }
        }
        return isConcerned ? result : nil
    }

    /// Whether the mean and the deviation could be shown as they are in some figures.
    func agree(with figures: ShownFigures) -> Bool {
        guard count > 0 else { return false }
        let mean = sum / Double(count)
        if abs(mean - figures.mean) > 0.05 + 1e-6 { return false }
        guard let deviation = figures.standardDeviation, let variance else { return true }
        return abs(variance.squareRoot() - deviation) <= 0.05 + 1e-6
    }

    /// The sample variance (n − 1); nil of fewer than two.
    var variance: Double? { count > 1 ? max(0, (squares - sum * sum / Double(count)) / Double(count - 1)) : nil }
}

/// The sums by which Cronbach's alpha after a few changes is quickly worked out, over those who answered everything.
struct AlphaSums {
    private let columns: [Int]
    private let isComplete: [Bool]
    /// For each statement, and last for the sums over all.
    private let items: [ScoreSums]
    /// Alpha as it is shown; nil where everyone has the same sum.
    private let shown: Double?

    /// - Returns: nil where too few answered everything for alpha to be told.
    init?(columns: [Int], scores: [Double?], answers: [[Double?]]) {
        self.columns = columns
        let isComplete = scores.indices.map { person in scores[person] != nil && columns.allSatisfy { answers[$0][person] != nil } }
        self.isComplete = isComplete
        let people = scores.indices.filter { isComplete[$0] }
        guard people.count >= fewestForReliability else { return nil }
        items =
            columns.map { column in ScoreSums(of: people.compactMap { answers[column][$0] }) }
            + [ScoreSums(of: people.map { person in columns.reduce(0) { $0 + (answers[$1][person] ?? 0) } })]
        shown = shownReliability(people.map { person in columns.compactMap { answers[$0][person] } })
    }

    /// Whether alpha is shown the same after some changes.
    ///
    /// Sums of whole answers are exact; where alpha comes so near the edge of a rounding that its last step decides, it counts as another.
    func keepsShown(after changes: [AnswerChange], in answers: [[Double?]]) -> Bool {
        guard let alpha = alpha(after: changes, in: answers) else { return shown == nil }
        return [alpha - 1e-9, alpha + 1e-9].allSatisfy { shownNumber($0, decimals: 2) == shown }
    }

    /// Alpha after some changes; nil where everyone has the same sum.
    private func alpha(after changes: [AnswerChange], in answers: [[Double?]]) -> Double? {
        let told = changes.filter { isComplete[$0.person] && columns.contains($0.statement) }
        var items = items
        for (index, column) in columns.enumerated() {
            let own = told.filter { $0.statement == column }
            if own.isEmpty { continue }
            items[index] = items[index].exchanging(own.compactMap { answers[column][$0.person] }, for: own.compactMap(\.answer))
        }
        for person in Set(told.map(\.person)).sorted() {
            let before = columns.reduce(0) { $0 + (answers[$1][person] ?? 0) }
            let after = columns.reduce(0) { $0 + (changes.answer(of: person, to: $1, in: answers) ?? 0) }
            items[columns.count] = items[columns.count].exchanging([before], for: [after])
        }
        let size = Double(columns.count)
        guard columns.count > 1, let whole = items.last?.variance, whole > 1e-12 else { return nil }
        return size / (size - 1) * (1 - items.dropLast().reduce(0) { $0 + ($1.variance ?? 0) } / whole)
    }
}
