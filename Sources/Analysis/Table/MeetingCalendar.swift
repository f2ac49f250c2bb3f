package import Model

/// When a partnership's meetings are held in the twelve months to come, by their next date and their rhythm.
package struct MeetingCalendar: Sendable, Equatable {
    /// One time that a meeting is held.
    package struct Occurrence: Sendable, Equatable {
        /// Which of the partnership's meetings.
        package let meeting: Int
        /// A day; a month or a year where the next date is no more exact.
        package let date: PartialDate
        /// Whether the date is counted from the rhythm, not written down.
        package let isCounted: Bool
    }

    /// Soonest first; on one day in the author's order.
    package let occurrences: [Occurrence]

    /// - Parameter today: the first of the days; the last is the day before this day a year on.
    package init(of meetings: [Meeting], from today: PartialDate) {
        let end = today.first.adding(months: 12)
        occurrences = meetings.enumerated().flatMap { place, meeting in
            Self.dates(of: meeting, from: today, before: end).map {
                Occurrence(meeting: place, date: $0.date, isCounted: $0.isCounted)
            }
        }
        .enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    }

    /// The times of one meeting, by its place among the partnership's meetings.
    package func dates(of meeting: Int) -> [PartialDate] {
        occurrences.filter { $0.meeting == meeting }.map(\.date)
    }

    private static func dates(
        of meeting: Meeting, from today: PartialDate, before end: PartialDate
    ) -> [(date: PartialDate, isCounted: Bool)] {
        guard let next = meeting.next else { return [] }
        // A rhythm is counted from a day only.
        guard next.day != nil, let every = meeting.every else {
            return next.isPast(on: today) || next.first >= end ? [] : [(next, false)]
        }
        var result: [(PartialDate, Bool)] = []
        let rule = meeting.monthRule
        // From the last time before this day on, however long ago it began.
        var step = every.times(from: next, to: today.first)
        var last: PartialDate?
        while true {
            let date = next.adding(every, times: step, keeping: rule)
            // Beyond the last year of the calendar there is no later day, and a weekday of its last month comes again and again.
            if date >= end || last.map({ date <= $0 }) ?? false { return result }
            if date >= today.first { result.append((date, step > 0)) }
            last = date
            step += 1
        }
    }
}

extension MeetingInterval {
    /// How often it goes into the time between two days, certainly: with one more it may still be before the second.
    fileprivate func times(from start: PartialDate, to day: PartialDate) -> Int {
        switch self {
        case .weeks(let weeks): max(0, (day.dayNumber - start.dayNumber) / (7 * weeks))
        // A weekday of its month lies up to a month further on.
        case .months(let months):
            max(0, ((day.year - start.year) * 12 + (day.month ?? 1) - (start.month ?? 1)) / months - 1)
        }
    }
}

extension PartialDate {
    /// A day some intervals later.
    ///
    /// - Parameter rule: what stays the same from month to month.
    package func adding(_ interval: MeetingInterval, times: Int, keeping rule: MonthRule) -> PartialDate {
        switch interval {
        case .weeks(let weeks): adding(days: weeks * 7 * times)
        case .months(let months): adding(months: months * times, keeping: rule)
        }
    }
}
