/// What stays the same of a meeting that comes back every so many months.
package enum MonthRule: Hashable, Sendable {
    /// The day of the month, or the last day of a month that is too short: the 31st.
    case date
    /// The weekday and the place among those of its month, 1 to 4, or −1 for the last: the third Tuesday, the last Friday.
    case weekday(ordinal: Int)
}

extension Meeting {
    /// By what a rhythm of months is counted from `next`.
    ///
    /// People keep a weekday free, so that is what stays: what falls on the last Friday of its month stays on the last Friday, and what
    /// falls on the third Tuesday on the third. Where the fourth is the last as well, the words of the rhythm can say “fourth”. The
    /// date stays where the author says so, with `every: 1 month by date` or “the 15th of” in the words, and for the last day of a
    /// month where no words name a weekday.
    package var monthRule: MonthRule {
        guard let next, let day = next.day, !isByDate, !saysDate(day) else { return .date }
        let isLastDay = next.adding(days: 1).month != next.month
        if isLastDay && !says(Self.weekdayNames) { return .date }
        let ordinal = (day - 1) / 7 + 1
        let isLast = next.adding(days: 7).month != next.month
        return .weekday(ordinal: isLast && !(ordinal == 4 && says(["vierde", "4e", "4de", "fourth", "4th"])) ? -1 : ordinal)
    }

    private static let weekdayNames = [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday",
    ]

    /// Whether the words name the day of the month.
    private func saysDate(_ day: Int) -> Bool {
        let text = writtenRhythm
        let lastDay = ["laatste dag", "einde van de maand", "eind van de maand", "last day", "end of the month"]
        if lastDay.contains(where: text.contains) { return true }
        let ordinals = ["\(day)e", "\(day)ste", "\(day)de", "\(day)st", "\(day)nd", "\(day)rd", "\(day)th"]
        // “De 15e van de maand”, and not “de 3e dinsdag van de maand”.
        return ordinals.contains { text.contains(" \($0) van ") || text.contains(" \($0) of ") || text.contains(" \($0) dag van ") }
    }

    private func says(_ words: [String]) -> Bool {
        let said = writtenRhythm.split { !$0.isLetter && !$0.isNumber }
        return words.contains { said.contains(Substring($0)) }
    }

    private var writtenRhythm: String { " \(title) \(rhythm ?? "") ".lowercased() }
}

extension PartialDate {
    /// The day in the month so many months later that a rule asks for; a month or a year where no day is known.
    package func adding(months: Int, keeping rule: MonthRule) -> PartialDate {
        let later = adding(months: months)
        guard case .weekday(let ordinal) = rule, day != nil, let month = later.month,
            let first = PartialDate(year: later.year, month: month, day: 1)
        else { return later }
        let offset = (weekday - first.weekday + 7) % 7
        if ordinal > 0 { return first.adding(days: offset + 7 * (ordinal - 1)) }
        let fifth = first.adding(days: offset + 28)
        return fifth.month == month ? fifth : first.adding(days: offset + 21)
    }
}
