package import Model

/// Something that a partnership has to come back to.
package struct DueItem: Sendable, Hashable {
    /// What it is.
    package enum Kind: Sendable, Hashable {
        case goalEvaluation
        case round(instrument: Slug)
        case meeting(title: String)
        case checklistTalk(instrument: Slug)
        case topicTalk(TopicSubject)
        case step(instrument: Slug, step: Slug, owner: Slug?)
        case agreement(what: String, who: Slug?)
        case expectationsEvaluation
        case sharingReview
        case agreementReview(what: String, who: Slug?)
    }

    package let kind: Kind
    package let date: PartialDate
    /// Whether the date has gone by.
    package let isOverdue: Bool
}

/// What is due in a partnership, soonest first: evaluations, measurements, meetings, what is looked at again, and steps and
/// agreements that are still open.
///
/// - Parameter today: the date as of which the site is read.
package func dueItems(of partnership: Partnership, on today: PartialDate) -> [DueItem] {
    var items: [(DueItem.Kind, PartialDate)] = []
    if let date = partnership.goal?.nextEvaluation, !isDone(partnership.goal?.evaluated, since: date) {
        items.append((.goalEvaluation, date))
    }
    let instruments = Set(partnership.rounds.map(\.instrument)).sorted()
    for instrument in instruments {
        items += plannedRounds(with: instrument, in: partnership, on: today).map { (.round(instrument: instrument), $0.date) }
    }
    // A meeting that has been held is not overdue; its next date is only news while it lies ahead.
    items += partnership.meetings.compactMap { meeting in
        meeting.next.flatMap { $0.isPast(on: today) ? nil : (.meeting(title: meeting.title), $0) }
    }
    for checklist in [partnership.rules, partnership.recommendations].compactMap({ $0 }) {
        if let next = checklist.next, !isDone(checklist.discussed, since: next, leeway: 0) {
            items.append((.checklistTalk(instrument: checklist.instrument), next))
        }
        for record in checklist.steps where record.state == .partly || record.state == .notYet {
            if let due = record.due { items.append((.step(instrument: checklist.instrument, step: record.step, owner: record.owner), due)) }
        }
    }
    for topic in partnership.topics {
        if let next = topic.next, !isDone(topic.discussed, since: next, leeway: 0) { items.append((.topicTalk(topic.subject), next)) }
    }
    for agreement in partnership.agreements where agreement.reported == nil {
        if let due = agreement.due { items.append((.agreement(what: agreement.what, who: agreement.who), due)) }
        if let review = agreement.review { items.append((.agreementReview(what: agreement.what, who: agreement.who), review)) }
    }
    if let expectations = partnership.expectations, let next = expectations.nextEvaluation, !isDone(expectations.evaluated, since: next) {
        items.append((.expectationsEvaluation, next))
    }
    if let frame = partnership.sharing, let review = frame.review, !isDone(frame.agreed, since: review) {
        items.append((.sharingReview, review))
    }
    return items.enumerated()
        .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
        .map { DueItem(kind: $0.element.0, date: $0.element.1, isOverdue: $0.element.1.isPast(on: today)) }
}

/// The days by which parties may be early when they look back on something: they do that when they meet.
package let evaluationLeeway = 14

/// Whether something was done in time or later; with a month or a year, wherever in it each can have been.
///
/// - Parameter leeway: the days before the day it was due from which it counts, where the day on which it was done is known; 0 for a
///   talk, of which the next may follow in a week.
package func isDone(_ done: PartialDate?, since due: PartialDate, leeway: Int = evaluationLeeway) -> Bool {
    done.map { $0.last.dayNumber >= due.first.dayNumber - ($0.day == nil ? 0 : leeway) } ?? false
}
