internal import Model

/// The answers of a round by indicator, reversed ones turned round, of the respondents who gave at least one.
///
/// An indicator that some answered, and fewer than the minimum, counts nowhere, as if it had not been asked: what is left out cannot be
/// worked out from anything that is shown. Only its number of answers is known.
struct AnswerMatrix {
    let scale: Scale
    /// Respondents with at least one answer.
    let count: Int
    /// For each respondent a number that the same person with the same answers has in every round.
    let people: [Int]
    /// The pseudonym of each; empty for someone without.
    let names: [String]
    /// Indicators that were asked.
    let length: Int
    /// For each group column the value of each respondent; empty when not given.
    let groups: [[String]]
    /// For each indicator that was asked the answer of each respondent, in points of the scale; nil for none.
    private let answers: [Slug: [Double?]]
    /// The same for indicators that count nowhere, because too few answered them.
    private let leftOut: [Slug: [Double?]]

    /// - Parameters:
    ///   - minimum: the fewest answers by which an indicator counts.
    ///   - register: numbers people across the rounds of one partnership.
    init(_ table: ResponseTable, instrument: Instrument, minimum: Int, register: inout PeopleRegister) {
        let scale = instrument.scale ?? Scale(min: 1, max: 5)
        let known = instrument.askedIndicators
        let asked = Dictionary(known.map { ($0.id, $0.isReversed) }, uniquingKeysWith: { first, _ in first })
        let columns = table.indicators.indices.filter { asked[table.indicators[$0]] != nil }
        let columnByName = Dictionary(columns.map { (table.indicators[$0], $0) }, uniquingKeysWith: { first, _ in first })
        let columnByIndicator = known.map { columnByName[$0.id] }
        let rows = table.rows.filter { row in columns.contains { row.answers.indices.contains($0) && row.answers[$0] != nil } }
        let turned = Double(scale.min + scale.max)
        var answers: [Slug: [Double?]] = [:]
        for column in columns {
            let id = table.indicators[column]
            let isReversed = asked[id] == true
            answers[id] = rows.map { row in
                guard row.answers.indices.contains(column), let answer = row.answers[column] else { return nil }
                return isReversed ? turned - answer : answer
            }
        }
        self.scale = scale
        let isTooFew = { (given: [Double?]) in (1..<minimum).contains(given.count { $0 != nil }) }
        self.answers = answers.filter { !isTooFew($0.value) }
        leftOut = answers.filter { isTooFew($0.value) }
        count = rows.count
        names = rows.map(\.respondent)
        length = columns.count
        people = register.numbers(
            of: rows.map { row in
                (
                    row.respondent,
                    columnByIndicator.map { column in
                        guard let column else { return .notAsked }
                        return row.answers.indices.contains(column) ? row.answers[column].map(GivenAnswer.value) ?? .none : .none
                    }
                )
            })
        groups = table.groups.indices.map { column in rows.map { $0.groups.indices.contains(column) ? $0.groups[column] : "" } }
    }

    /// Whether an indicator was asked, and answered by enough to count, or by nobody.
    func counts(_ indicator: Slug) -> Bool { answers[indicator] != nil }

    /// The answers to an indicator that counts, one for each respondent; nil for none.
    func column(_ indicator: Slug) -> [Double?]? { answers[indicator] }

    /// How many answered an indicator, also one that counts nowhere.
    func answerCount(of indicator: Slug) -> Int { (answers[indicator] ?? leftOut[indicator])?.count { $0 != nil } ?? 0 }

    /// How many of some respondents answered at least half of a measure's indicators, those that count nowhere among them.
    func answerCount(of measure: Measure, among respondents: [Int]) -> Int {
        let columns = measure.indicators.compactMap { answers[$0] ?? leftOut[$0] }
        return respondents.count { respondent in
            respondentScore(of: columns.lazy.map { $0[respondent] }, indicators: measure.indicators.count) != nil
        }
    }

    /// The answers that some respondents gave to an indicator.
    func answers(to indicator: Slug, of respondents: [Int]) -> [Double] {
        guard let column = answers[indicator] else { return [] }
        return respondents.compactMap { column[$0] }
    }

    /// What each of some respondents answered to an indicator; nil for no answer.
    func given(to indicator: Slug, by respondents: [Int]) -> [Double?] {
        answers[indicator].map { column in respondents.map { column[$0] } } ?? respondents.map { _ in nil }
    }

    /// For each respondent whether at least half of a measure's indicators are answered; of no measure, everyone.
    func isCounted(for measure: Measure?) -> [Bool] {
        var isCounted = Array(repeating: measure == nil, count: count)
        guard let measure else { return isCounted }
        for respondent in scores(on: measure.indicators, of: Array(0..<count)).respondents { isCounted[respondent] = true }
        return isCounted
    }

    /// The mean of the indicators that each respondent answered, for those who answered at least half of them.
    func scores(on indicators: [Slug], of respondents: [Int]) -> RespondentScores {
        var result = RespondentScores()
        let columns = indicators.compactMap { answers[$0] }
        for respondent in respondents {
            let given = columns.lazy.map { $0[respondent] }
            guard let score = respondentScore(of: given, indicators: indicators.count) else { continue }
            result.respondents.append(respondent)
            result.scores.append(score)
            if given.allSatisfy({ $0 != nil }) { result.complete.append(respondent) }
        }
        return result
    }
}

/// Who counts for a measure, and their scores on it.
struct RespondentScores {
    /// In the order of the answers.
    var respondents: [Int] = []
    /// For each of them, in points of the scale.
    var scores: [Double] = []
    /// Those who answered every indicator.
    var complete: [Int] = []
}

/// Someone's score on a measure: the mean of what they answered, from half of its indicators on; nil for who answered fewer.
///
/// - Parameters:
///   - answers: to the indicators that count, in points of the scale; nil for none.
///   - indicators: how many the measure has, those that do not count among them.
func respondentScore(of answers: some Sequence<Double?>, indicators: Int) -> Double? {
    var sum = 0.0
    var given = 0
    for case let answer? in answers {
        sum += answer
        given += 1
    }
    return given > 0 && given * 2 >= indicators ? sum / Double(given) : nil
}
