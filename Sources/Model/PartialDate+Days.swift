extension PartialDate {
    /// The same day of a later month, or its last day where that is shorter; of a month or a year the same stretch later.
    ///
    /// There is nothing after the year 9999: what would come later is the end of it.
    package func adding(months: Int) -> PartialDate {
        guard let month else { return PartialDate(year: min(Self.lastYear, year + months / 12)) ?? self }
        let count = min(Self.lastYear * 12 + 11, year * 12 + month - 1 + months)
        let later = PartialDate(year: count / 12, month: count % 12 + 1)
        guard let day else { return later ?? self }
        let isBeyond = year * 12 + month - 1 + months > count
        return PartialDate(year: count / 12, month: count % 12 + 1, day: isBeyond ? 31 : day) ?? later?.last ?? self
    }

    /// The day some days later; of a month or a year, from its first day.
    ///
    /// There is nothing after the year 9999: what would come later is its last day. Counts in whole cycles of 400 years, 146,097 days
    /// each (H. Hinnant, `civil_from_days`).
    package func adding(days: Int) -> PartialDate {
        let number = min(Self.lastDayNumber, first.dayNumber + days)
        let ofCycle = number % 146_097
        let yearOfCycle = (ofCycle - ofCycle / 1460 + ofCycle / 36_524 - ofCycle / 146_096) / 365
        // Years begin in March here, as in `dayNumber`.
        let ofYear = ofCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * ofYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let day = ofYear - (153 * monthFromMarch + 2) / 5 + 1
        return PartialDate(year: number / 146_097 * 400 + yearOfCycle + (month < 3 ? 1 : 0), month: month, day: day) ?? self
    }

    /// The day of the week, 1 for Monday to 7 for Sunday; of a month or a year that of its first day.
    package var weekday: Int { (first.dayNumber + 2) % 7 + 1 }

    private static let lastYear = 9999

    /// That of 31 December of the last year.
    private static let lastDayNumber = 3_652_364
}
