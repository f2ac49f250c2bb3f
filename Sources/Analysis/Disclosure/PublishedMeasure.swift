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
    private let forms: FormFigures?
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
        forms = Self.forms(
            of: scores, columns: columns, weighing: weighing, tellsReliability: tellsReliability, scale: scale, scopes: scopes
        ) { answers[$0][$1] }
        alphaSums = forms?.reliability == nil ? nil : AlphaSums(columns: columns, scores: scores, answers: answers)
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

    /// Whether after some changes all means, deviations and alpha could be what they are: most of what is tried shows in these.
    func couldKeepFigures(after changes: [AnswerChange], in answers: [[Double?]]) -> Bool {
        let people = Set(changes.map(\.person)).sorted()
        let before = people.map { scores[$0] }
        let after = people.map { score(of: $0, after: changes, in: answers) }
        if before == after { return true }
        for (index, scope) in scopes.enumerated() {
            let inside = people.indices.filter { scope.holds[people[$0]] }
            if inside.isEmpty { continue }
            let sums = sums[index].exchanging(inside.compactMap { before[$0] }, for: inside.compactMap { after[$0] })
            guard let figures = figures[index], sums.agree(with: figures) else { return false }
        }
        guard let alpha = forms?.reliability, let found = alphaSums?.alpha(after: changes, in: answers) else { return true }
        return abs(found - alpha) <= 0.005 + 1e-6
    }

    /// Whether all that is published of the measure is the same after some changes.
    func keepsFigures(after changes: [AnswerChange], in answers: [[Double?]]) -> Bool {
        let people = Set(changes.map(\.person)).sorted()
        var changed = scores
        for person in people { changed[person] = score(of: person, after: changes, in: answers) }
        let isSame = people.allSatisfy { changed[$0] == scores[$0] }
        for (index, scope) in scopes.enumerated() where people.contains(where: { scope.holds[$0] }) {
            if !isSame, scope.figures(of: changed) != figures[index] { return false }
            guard let spread = spreads[index], !hasSameAnswers(scope, after: changes, in: answers) else { continue }
            let given = columns.map { column in scope.members.compactMap { changes.answer(of: $0, to: column, in: answers) } }
            if StatementFigures(of: given, scale: scale) != spread { return false }
        }
        guard weighing != nil || tellsReliability else { return true }
        let found = Self.forms(
            of: changed, columns: columns, weighing: weighing, tellsReliability: tellsReliability, scale: scale, scopes: scopes
        ) { changes.answer(of: $1, to: $0, in: answers) }
        return found == forms
    }

    /// Whether those in a scope gave each answer to each changed statement as often.
    private func hasSameAnswers(_ scope: PublishedScope, after changes: [AnswerChange], in answers: [[Double?]]) -> Bool {
        let inside = changes.filter { scope.holds[$0.person] }
        return Set(inside.map(\.statement)).allSatisfy { statement in
            let own = inside.filter { $0.statement == statement }
            return own.compactMap(\.answer).sorted() == own.compactMap { answers[statement][$0.person] }.sorted()
        }
    }

    /// The figures that depend on who has which score; nil where none is published.
    private static func forms(
        of scores: [Double?], columns: [Int], weighing: Int?, tellsReliability: Bool, scale: Scale, scopes: [PublishedScope],
        _ answer: (Int, Int) -> Double?
    ) -> FormFigures? {
        guard weighing != nil || tellsReliability, let whole = scopes.first(where: { !$0.told.isGroup }) else { return nil }
        let counted = scores.indices.filter { scores[$0] != nil }
        let weighed = weighing.map { column in
            WeighedMean(
                scores: counted.compactMap { scores[$0] }, values: counted.map { answer(column, $0) }, scale: scale,
                thresholds: whole.told.thresholds, minimum: whole.told.minimum)
        }
        guard tellsReliability, counted.count >= fewestForReliability else { return FormFigures(weighed: weighed, reliability: nil) }
        let complete = counted.map { person in columns.map { answer($0, person) } }.filter { !$0.contains(nil) }
        return FormFigures(weighed: weighed, reliability: shownReliability(complete.map { $0.compactMap(\.self) }))
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

/// What is published of a measure that depends on more than the scores: the mean by what each values, and how far its statements go
/// together.
struct FormFigures: Hashable {
    let weighed: WeighedMean?
    let reliability: Double?
}
