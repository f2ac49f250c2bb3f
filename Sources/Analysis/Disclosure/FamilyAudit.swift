internal import Model

/// Tries to work back the answers of a family of measures from everything that is published of it, as whoever knows who answered which
/// statement and who is in which group would.
///
/// Such an attack finds the least and the greatest value of what it is after over all sets of answers that fit what is published. The audit
/// proves that it must fail: it looks for one such set in which the value is another, by exchanging answers between people until every
/// published figure is again what it is, as it is shown. Where it finds none the value counts as exposed, so that it errs to the side of
/// withholding.
///
/// Looked at are every answer of every respondent, and the sum on each statement and measure of every set of fewer people than the minimum
/// that groups, crossings of groups, or what people left open make: see `SmallCells`. Not looked at is what holds for a whole block, of at
/// least the minimum: where all of them gave one answer, that is the result.
struct FamilyAudit {
    private var exchange: AnswerExchange
    private let minimum: Int
    /// Respondents of the same block who answered the same statements: with all their answers exchanged nothing changes.
    private let likes: [[Int]]
    /// For each respondent the position of theirs in `likes`.
    private let like: [Int]
    /// For each statement and respondent changes of their answer by which every published figure stays the same, where some were found.
    private var witnesses: [[[AnswerChange]?]]
    /// For each statement and block whether all who answered it there, and enough, gave one answer.
    private let isOneAnswer: [[Bool]]

    /// - Parameter steps: how many exchanges may be tried; where that is too few, what is left counts as exposed.
    init(of published: PublishedFamily, minimum: Int, steps: Int) {
        exchange = AnswerExchange(published, steps: steps)
        witnesses = published.answers.map { given in given.map { _ in nil } }
        self.minimum = minimum
        let forms = published.everyone.map { person in
            Form(
                block: published.block[person], isRepeated: published.isRepeated[person],
                answered: published.answers.map { $0[person] != nil })
        }
        likes = Dictionary(grouping: published.everyone, by: { forms[$0] }).values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
        var like = published.block.map { _ in 0 }
        for (position, people) in likes.enumerated() { for person in people { like[person] = position } }
        self.like = like
        let blocks = (published.block.max() ?? -1) + 1
        isOneAnswer = published.answers.map { given in
            var kinds = Array(repeating: (count: 0, answers: Set<Double>()), count: blocks)
            for person in published.everyone {
                guard let answer = given[person] else { continue }
                kinds[published.block[person]].count += 1
                kinds[published.block[person]].answers.insert(answer)
            }
            return kinds.map { $0.count >= minimum && $0.answers.count == 1 }
        }
    }

    /// Whether there was enough time to try everything.
    var isFinished: Bool { exchange.steps >= 0 }

    private var published: PublishedFamily { exchange.published }

    /// The statements of which something can be worked back, by their positions; none where all that is looked at keeps another value.
    ///
    /// - Parameters:
    ///   - statements: those that are looked at.
    ///   - cells: sets of fewer people than the minimum.
    mutating func exposed(among statements: Set<Int>, cells: [[Int]]) -> Set<Int> {
        var found: Set<Int> = []
        for statement in statements.sorted() {
            // What one person answered has been looked at with everyone's answers.
            if exposesAnswers(to: statement) || cells.contains(where: { $0.count > 1 && exposes($0, on: statement) }) {
                found.insert(statement)
            }
        }
        let measures = published.measures.indices.filter { !statements.isDisjoint(with: published.measures[$0].columns) }
        for measure in measures where cells.contains(where: { exposes($0, onMeasure: measure) }) {
            found.formUnion(published.measures[measure].columns)
        }
        return found
    }

    /// Whether anybody's answer to a statement can be told.
    private mutating func exposesAnswers(to statement: Int) -> Bool {
        let given = published.answers[statement]
        let answered = Dictionary(grouping: published.everyone.filter { given[$0] != nil }, by: { published.block[$0] })
        let varied = likes.map { Set($0.compactMap { given[$0] }).count > 1 }
        var isExposed = false
        for people in answered.values.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
            guard let first = people.first, !isOneAnswer[statement][published.block[first]] else { continue }
            // What was found for someone else may be another answer of theirs too.
            for person in people where witnesses[statement][person] == nil && !varied[like[person]] {
                if partner(of: person, on: statement, among: published.everyone, isOther: { _ in true }) == nil { isExposed = true }
            }
        }
        return isExposed
    }

    /// Whether the sum of a small set of people on a statement can be told.
    private mutating func exposes(_ cell: [Int], on statement: Int) -> Bool {
        let given = published.answers[statement]
        let inside = cell.filter { given[$0] != nil }
        if inside.isEmpty || inside.allSatisfy({ isOneAnswer[statement][published.block[$0]] }) { return false }
        let members = Set(cell)
        for person in inside where likes[like[person]].contains(where: { !members.contains($0) && given[$0] != given[person] }) {
            return false
        }
        let isOther = { (changes: [AnswerChange]) in
            let own = changes.filter { $0.statement == statement && members.contains($0.person) }
            return abs(own.reduce(0) { $0 + ($1.answer ?? 0) - (given[$1.person] ?? 0) }) > 1e-9
        }
        // What was found for one of them may do for all.
        if inside.contains(where: { witnesses[statement][$0].map(isOther) ?? false }) { return false }
        let others = published.everyone.filter { !members.contains($0) }
        for person in inside where partner(of: person, on: statement, among: others, isOther: isOther) != nil { return false }
        return true
    }

    /// Someone with whom a person can exchange an answer, as `AnswerExchange` finds them.
    ///
    /// By what they exchange others are looked at as well.
    private mutating func partner(
        of person: Int, on statement: Int, among people: some Sequence<Int>, isOther: ([AnswerChange]) -> Bool
    ) -> Int? {
        guard let partner = exchange.partner(of: person, on: statement, among: people, isOther: isOther) else { return nil }
        for change in exchange.found { witnesses[change.statement][change.person] = exchange.found }
        return partner
    }

    /// Whether the sum of the scores of a small set of people on a measure can be told.
    private mutating func exposes(_ cell: [Int], onMeasure position: Int) -> Bool {
        let measure = published.measures[position]
        let inside = cell.filter { measure.scores[$0] != nil }
        if inside.isEmpty { return false }
        let members = Set(cell)
        for person in inside {
            let isOther = { (other: Int) in !members.contains(other) && measure.scores[other] != measure.scores[person] }
            if likes[like[person]].contains(where: isOther) { return false }
        }
        let others = published.everyone.filter { !members.contains($0) }
        let answers = published.answers
        let sum = inside.reduce(0) { $0 + (measure.scores[$1] ?? 0) }
        let isOther = { (changes: [AnswerChange]) in
            abs(inside.reduce(0) { $0 + (measure.score(of: $1, after: changes, in: answers) ?? 0) } - sum) > 1e-9
        }
        let looked = measure.columns.flatMap { statement in
            inside.filter { answers[statement][$0] != nil && !isOneAnswer[statement][published.block[$0]] }.map { (statement, $0) }
        }
        // What was found for one of them may do for all.
        if looked.contains(where: { witnesses[$0][$1].map(isOther) ?? false }) { return false }
        for (statement, person) in looked where partner(of: person, on: statement, among: others, isOther: isOther) != nil { return false }
        return !looked.isEmpty
    }

    private struct Form: Hashable {
        let block: Int
        let isRepeated: Bool
        let answered: [Bool]
    }
}
