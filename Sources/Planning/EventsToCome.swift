internal import Diagnostics
internal import Model

extension SitePlanner {
    /// Warns of everything that is said to have happened on a day that is still to come.
    mutating func note(eventsToComeIn full: Site) {
        for event in full.events where event.date.isFuture(on: today) {
            report(.futureDate(event.date.iso, of: event.key, today: today.iso, at: event.place))
        }
        for round in full.partnerships.flatMap(\.rounds) where round.date.isFuture(on: today) && !round.responses.rows.isEmpty {
            report(.futureAnswers(round.date.iso, today: today.iso, at: round.place))
        }
    }
}
