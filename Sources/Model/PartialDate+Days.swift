extension PartialDate {
    /// The same day of a later month, or its last day where that is shorter; of a month or a year the same stretch later.
    package func adding(months: Int) -> PartialDate {
        guard let month else { return PartialDate(year: year + months / 12) ?? self }
        let count = year * 12 + month - 1 + months
        let later = PartialDate(year: count / 12, month: count % 12 + 1)
        guard let day else { return later ?? self }
        return PartialDate(year: count / 12, month: count % 12 + 1, day: day) ?? later?.last ?? self
    }

    /// The day some days later; of a month or a year, from its first day.
    ///
    /// Counts in whole cycles of 400 years, 146,097 days each (H. Hinnant, `civil_from_days`).
    package func adding(days: Int) -> PartialDate {
        let number = first.dayNumber + days
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
}
