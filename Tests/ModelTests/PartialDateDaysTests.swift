import Model
import Testing

@Suite struct PartialDateDaysTests {
    /// Counted on a calendar, over the ends of months, years and a century without a leap day.
    @Test(
        arguments: [
            ("2022-12-31", 1, "2023-01-01"), ("2024-02-28", 1, "2024-02-29"), ("2023-02-28", 1, "2023-03-01"),
            ("1900-02-28", 1, "1900-03-01"), ("2000-02-28", 1, "2000-02-29"), ("2022-12-06", 0, "2022-12-06"),
            ("2022-12-06", 365, "2023-12-06"), ("2023-12-06", 366, "2024-12-06"), ("2023-01-31", 28, "2023-02-28"),
            ("2022-05", 3, "2022-05-04"), ("9999-12-30", 1, "9999-12-31"), ("9999-12-31", 1, "9999-12-31"),
            ("2022-01-01", 4_000_000, "9999-12-31"), ("0001-01-01", 365, "0002-01-01"),
        ])
    func addsDays(from: String, days: Int, expected: String) {
        #expect(PartialDate(iso: from)?.adding(days: days).iso == expected)
    }

    @Test(
        arguments: [
            ("2022-01-31", 1, "2022-02-28"), ("2023-11-30", 3, "2024-02-29"), ("2022-12-15", 1, "2023-01-15"), ("2022-11", 2, "2023-01"),
            ("2022", 24, "2024"), ("9999-11-30", 1, "9999-12-30"), ("9999-12-15", 1, "9999-12-31"), ("9999-06-15", 12, "9999-12-31"),
            ("9999-12", 1, "9999-12"), ("9999", 12, "9999"),
        ])
    func addsMonths(from: String, months: Int, expected: String) {
        #expect(PartialDate(iso: from)?.adding(months: months).iso == expected)
    }

    /// 17 May 2022 was a Tuesday, 1 January 2000 a Saturday, 29 February 2024 a Thursday, 6 June 1944 a Tuesday.
    @Test(arguments: [("2022-05-17", 2), ("2000-01-01", 6), ("2024-02-29", 4), ("1944-06-06", 2), ("2022-12-04", 7), ("2022-12-05", 1)])
    func knowsTheDayOfTheWeek(date: String, weekday: Int) {
        #expect(PartialDate(iso: date)?.weekday == weekday)
    }
}
