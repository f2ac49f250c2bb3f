internal import Diagnostics
internal import Model

/// Warns of rounds of one partnership that hold the same answers, as a copy of a file does.
///
/// Of one day some respondents who are in both are enough; of two days all must be the same, and so many that it is no chance.
func reportSameAnswers(in rounds: [Round], log: inout ReadingLog) {
    let held = rounds.filter { !$0.isDraft && !$0.responses.rows.isEmpty }
    var told: Set<Int> = []
    for (index, round) in held.enumerated() {
        for (earlier, other) in held[..<index].enumerated() where !told.contains(index) && !told.contains(earlier) {
            guard isCopy(round, of: other) else { continue }
            told.insert(index)
            log.report(.sameAnswers(as: other.place.file, isSameDay: round.date == other.date, at: round.place))
        }
    }
}

private func isCopy(_ round: Round, of other: Round) -> Bool {
    guard round.responses.indicators.sorted() == other.responses.indicators.sorted() else { return false }
    let (first, second) = (counts(round), counts(other))
    if first == second { return round.date == other.date || round.responses.rows.count > 2 }
    // A copy that was made before the last answers came in.
    let (small, large) = round.responses.rows.count < other.responses.rows.count ? (first, second) : (second, first)
    return round.date == other.date && min(round.responses.rows.count, other.responses.rows.count) > 2
        && small.allSatisfy { (large[$0.key] ?? 0) >= $0.value }
}

/// How many respondents gave each set of answers, whoever they are.
private func counts(_ round: Round) -> [[Slug: Double]: Int] {
    round.responses.rows.reduce(into: [:]) { counts, row in
        let answers = zip(round.responses.indicators, row.answers).compactMap { id, answer in answer.map { (id, $0) } }
        counts[Dictionary(answers, uniquingKeysWith: { first, _ in first }), default: 0] += 1
    }
}
