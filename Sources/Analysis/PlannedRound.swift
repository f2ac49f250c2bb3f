package import Model

/// A measurement that a partnership said it would do, and that has no answers yet.
package struct PlannedRound: Sendable, Hashable {
    package let date: PartialDate
    /// The round that was prepared for that date, or the last one that was held and names it.
    package let round: Round
    /// Whether a file of the round is there already.
    package let isPrepared: Bool
}

/// The measurements with an instrument that lie ahead, or should have been held, soonest first.
///
/// - Prepared rounds count: those after the last one with answers that have none themselves, each on its own date. Of one that is
///   planned for another day than the last round names, the day of the file is the last word: it was put off, or brought forward.
/// - Without one, the next date counts that the last round with answers names; what an earlier round named was overtaken by it.
/// - A round without answers before the last one with answers was passed over, and is no plan any more.
/// - Where this edition withholds rounds, one of those may have been the round that was planned: then nothing is late.
package func plannedRounds(with instrument: Slug, in partnership: Partnership, on today: PartialDate) -> [PlannedRound] {
    let rounds = partnership.rounds.filter { $0.instrument == instrument }.enumerated()
        .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    let latest = rounds.last { $0.responses.hasAnswers }
    let prepared = rounds.filter { round in !round.responses.hasAnswers && latest.map { $0.date < round.date } ?? true }
        .map { PlannedRound(date: $0.date, round: $0, isPrepared: true) }
    let named = latest.flatMap { latest in latest.next.map { PlannedRound(date: $0, round: latest, isPrepared: false) } }
    let planned = prepared.isEmpty ? [named].compactMap { $0 } : prepared
    return partnership.hasWithheldRounds ? planned.filter { !$0.date.isPast(on: today) } : planned
}
