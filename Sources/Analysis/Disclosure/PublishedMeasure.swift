internal import Model

/// A measure as an attacker sees it: what it is made of, and everything that is published of it.
struct PublishedMeasure {
    /// Its statements that count, by their positions in the family.
    let columns: [Int]
    /// All its statements; who answered half of them counts.
    let size: Int
    /// The round and the groups of which its figures are shown.
    let scopes: [PublishedScope]
    /// The statement by which its scores are weighed, where that mean is shown.
    let weighing: Int?
    /// Whether Cronbach's alpha is shown, if enough answered everything.
    let tellsReliability: Bool
    let scale: Scale
    /// The score of each respondent; nil for who does not count.
    let scores: [Double?]
    /// Of each respondent how many of its statements were answered, and the sum of those answers.
    private let given: [(count: Int, sum: Double)]
    /// For each statement of the family whether it is one of these.
    private let isColumn: [Bool]
    private let figures: [ShownFigures?]
    private let sums: [ScoreSums]
    private let spreads: [StatementFigures?]
    private let weighed: WeighedMean?
    /// By which alpha is worked out again, where enough answered everything for it to be told.
    private let alphaSums: AlphaSums?

    init(
        columns: [Int], size: Int, scopes: [PublishedScope], weighing: Int?, tellsReliability: Bool, scale: Scale, answers: [[Double?]]
    ) {
        self.columns = columns
        self.size = size
        self.scopes = scopes
        self.weighing = weighing
        self.tellsReliability = tellsReliability
        self.scale = scale
        let rows = (answers.first ?? []).indices.map { person in columns.map { answers[$0][person] } }
        let scores = rows.map { respondentScore(of: $0, indicators: size) }
        self.scores = scores
        given = rows.map { own in (own.count { $0 != nil }, own.reduce(0) { $0 + ($1 ?? 0) }) }
        isColumn = answers.indices.map(columns.contains)
        figures = scopes.map { $0.figures(of: scores) }
        sums = scopes.map { scope in ScoreSums(of: scope.members.compactMap { scores[$0] }) }
        spreads = scopes.map { scope in
            scope.told.isGroup && scope.told.detail >= .spread
                ? StatementFigures(of: columns.map { column in scope.members.compactMap { answers[column][$0] } }, scale: scale) : nil
        }
        weighed = weighing.flatMap { column in
            Self.weighedMean(of: scores, values: scores.indices.map { answers[column][$0] }, scale: scale, scopes: scopes)
        }
        alphaSums = tellsReliability ? AlphaSums(columns: columns, scores: scores, answers: answers) : nil
    }

    /// The score of someone after some changes, by which they still answered the same statements.
    func score(of person: Int, after changes: [AnswerChange], in answers: [[Double?]]) -> Double? {
        guard let before = scores[person] else { return nil }
        var more = 0.0
        for change in changes where change.person == person && isColumn[change.statement] {
            more += (change.answer ?? 0) - (answers[change.statement][person] ?? 0)
        }
        return more == 0 ? before : (given[person].sum + more) / Double(given[person].count)
    }

    /// Whose scores some changes concern.
    func shift(by changes: [AnswerChange], in answers: [[Double?]]) -> ScoreShift {
        var people: [Int] = []
        for change in changes where !people.contains(change.person) { people.append(change.person) }
        return ScoreShift(
            people: people, before: people.map { scores[$0] }, after: people.map { score(of: $0, after: changes, in: answers) })
    }

    /// Whether after some changes all means and deviations could be what they are, and alpha is: most of what is tried shows in these.
    func couldKeepFigures(after changes: [AnswerChange], _ shift: ScoreShift, in answers: [[Double?]]) -> Bool {
        if !shift.isNone {
            for (index, scope) in scopes.enumerated() {
                guard let sums = sums[index].exchanging(shift, within: scope) else { continue }
                guard let figures = figures[index], sums.agree(with: figures) else { return false }
            }
        }
        return alphaSums?.keepsShown(after: changes, in: answers) ?? true
    }

    /// Whether all that is published of the measure is the same after some changes by which it could be.
    func keepsFigures(after changes: [AnswerChange], _ shift: ScoreShift, in answers: [[Double?]]) -> Bool {
        var changed = scores
        for (person, score) in zip(shift.people, shift.after) { changed[person] = score }
        for (index, scope) in scopes.enumerated() where shift.people.contains(where: { scope.holds[$0] }) {
            if !shift.keepsScores(within: scope), scope.figures(of: changed) != figures[index] { return false }
            guard let spread = spreads[index], !hasSameAnswers(scope, after: changes, in: answers) else { continue }
            let given = columns.map { column in scope.members.compactMap { changes.answer(of: $0, to: column, in: answers) } }
            if StatementFigures(of: given, scale: scale) != spread { return false }
        }
        guard let weighing, !shift.isNone || changes.contains(where: { $0.statement == weighing }) else { return true }
        let values = scores.indices.map { changes.answer(of: $0, to: weighing, in: answers) }
        return Self.weighedMean(of: changed, values: values, scale: scale, scopes: scopes) == weighed
    }

    /// Whether those in a scope gave each answer to each changed statement as often.
    private func hasSameAnswers(_ scope: PublishedScope, after changes: [AnswerChange], in answers: [[Double?]]) -> Bool {
        let inside = changes.filter { scope.holds[$0.person] }
        return Set(inside.map(\.statement)).allSatisfy { statement in
            let own = inside.filter { $0.statement == statement }
            return own.compactMap(\.answer).sorted() == own.compactMap { answers[statement][$0.person] }.sorted()
        }
    }

    /// The mean by what each values; nil where the round itself is not told of.
    private static func weighedMean(of scores: [Double?], values: [Double?], scale: Scale, scopes: [PublishedScope]) -> WeighedMean? {
        guard let whole = scopes.first(where: { !$0.told.isGroup }) else { return nil }
        let counted = scores.indices.filter { scores[$0] != nil }
        return WeighedMean(
            scores: counted.compactMap { scores[$0] }, values: counted.map { values[$0] }, scale: scale, thresholds: whole.told.thresholds,
            minimum: whole.told.minimum)
    }
}

/// Of whom a measure's figures are shown.
struct PublishedScope {
    /// For each respondent whether they are in it.
    let holds: [Bool]
    let told: FigureScope
    /// Those who are in it.
    let members: [Int]

    init(holds: [Bool], told: FigureScope) {
        self.holds = holds
        self.told = told
        members = holds.indices.filter { holds[$0] }
    }

    func figures(of scores: [Double?]) -> ShownFigures? {
        ShownFigures(members.compactMap { scores[$0] }, in: told)
    }
}

/// Whose scores on a measure some changes concern, and which they have before and after.
struct ScoreShift {
    let people: [Int]
    /// For each of the people; nil for who does not count.
    let before: [Double?]
    let after: [Double?]
    let isNone: Bool

    init(people: [Int], before: [Double?], after: [Double?]) {
        self.people = people
        self.before = before
        self.after = after
        isNone = before == after
    }

    /// Whether within a scope each score is there as often, whoever has it.
    func keepsScores(within scope: PublishedScope) -> Bool {
        if isNone { return true }
        let inside = people.indices.filter { scope.holds[people[$0]] }
        return inside.compactMap { before[$0] }.sorted() == inside.compactMap { after[$0] }.sorted()
    }
}
