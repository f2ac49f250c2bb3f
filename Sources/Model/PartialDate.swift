/// A calendar date of which the day, or the day and the month, may be unknown.
package struct PartialDate: Hashable, Sendable, Comparable {
    package let year: Int
    /// 1 to 12; nil when only the year is known.
    package let month: Int?
    /// 1 to 31; nil when only the month is known.
    package let day: Int?

    /// Makes a date, or nil when there is no such day in the calendar.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day, !(1...Self.dayCount(month: month, year: year)).contains(day) { return nil }
        } else if day != nil {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2022`, `2022-05` or `2022-05-17`; nil for anything else, also for a day that does not exist.
    package init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
        var numbers: [Int] = []
        for (index, part) in parts.enumerated() {
            guard part.utf8.count == (index == 0 ? 4 : 2), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(part)
            else {
                return nil
            }
            numbers.append(number)
        }
        self.init(year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// `2022-05-17`, as far as it is known.
    package var iso: String {
        var text = Self.padded(year, to: 4)
        if let month { text += "-" + Self.padded(month, to: 2) }
        if let day { text += "-" + Self.padded(day, to: 2) }
        return text
    }

    /// The first day that it can be.
    package var first: PartialDate { PartialDate(known: year, month ?? 1, day ?? 1) }

    /// The last day that it can be.
    package var last: PartialDate {
        let month = month ?? 12
        return PartialDate(known: year, month, day ?? Self.dayCount(month: month, year: year))
    }

    /// Days since 1 March of the year 0 in the Gregorian calendar; of a month or a year its middle.
    package var dayNumber: Int {
        let month = month ?? 7
        let day = day ?? (self.month == nil ? 1 : 15)
        // Years begin in March here, so that the leap day ends them.
        let years = month < 3 ? year - 1 : year
        let months = (month + 9) % 12
        return years * 365 + years / 4 - years / 100 + years / 400 + (months * 306 + 5) / 10 + day - 1
    }

    /// Whether it has certainly gone by on a day: its last possible day is before that day.
    package func isPast(on today: PartialDate) -> Bool {
        last < today.first
    }

    /// Whether it lies after a day whatever the unknown part is.
    package func isFuture(on today: PartialDate) -> Bool {
        first > today.last
    }

    /// Whether it lies more than so many months before a day; of a month or a year its last day counts.
    package func isOver(months: Int, on today: PartialDate) -> Bool {
        let passed = (today.year - last.year) * 12 + (today.month ?? 12) - (last.month ?? 12)
        if passed != months { return passed > months }
        return (last.day ?? 31) < (today.day ?? 1)
    }

    package static func < (left: PartialDate, right: PartialDate) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }

    private init(known year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    private static func dayCount(month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
