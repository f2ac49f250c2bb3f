import Model
import Testing

@Suite struct PartialDateTests {
    @Test(arguments: ["2022", "2022-05", "2022-05-17", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func readsDateAndWritesItAgain(text: String) {
        #expect(PartialDate(iso: text)?.iso == text)
    }

    /// 1900, 2100 and 2023 are no leap years, 2000 and 2024 are.
    @Test(arguments: [
        "", "22", "2022-5", "2022-5-17", "2022-05-1", "2022-13", "2022-00", "2022-05-00", "2022-05-32", "2022-04-31", "2023-02-29",
        "1900-02-29",
        "2100-02-29", "0000", "2022-", "2022-05-", "2022-05-17-01", "17-05-2022", "2022/05/17", "+022-05", "२०२२", "2022-05-17 ", "2022-0a",
    ])
    func refusesWhatIsNoDate(text: String) {
        #expect(PartialDate(iso: text) == nil)
    }

    @Test func refusesDayWithoutMonth() {
        #expect(PartialDate(year: 2022, month: nil, day: 4) == nil)
    }

    @Test(arguments: [
        ("2022", "2022-01-01", "2022-12-31"), ("2022-02", "2022-02-01", "2022-02-28"), ("2024-02", "2024-02-01", "2024-02-29"),
    ])
    func knowsItsFirstAndLastDay(text: String, first: String, last: String) {
        #expect(PartialDate(iso: text)?.first.iso == first)
        #expect(PartialDate(iso: text)?.last.iso == last)
    }

    /// A date is past from the day after its last possible day, and to come until the day before its first.
    @Test(arguments: [
        ("2022-05-17", "2022-05-16", false, true), ("2022-05-17", "2022-05-17", false, false), ("2022-05-17", "2022-05-18", true, false),
        ("2022-05", "2022-04-30", false, true), ("2022-05", "2022-05-01", false, false), ("2022-05", "2022-05-31", false, false),
        ("2022-05", "2022-06-01", true, false), ("2022", "2021-12-31", false, true), ("2022", "2022-12-31", false, false),
        ("2022", "2023-01-01", true, false),
    ])
    func tellsPastFromFuture(text: String, today: String, isPast: Bool, isFuture: Bool) throws {
        let date = try #require(PartialDate(iso: text))
        let day = try #require(PartialDate(iso: today))
        #expect(date.isPast(on: day) == isPast)
        #expect(date.isFuture(on: day) == isFuture)
    }

    @Test func sortsYearBeforeItsMonthsAndDays() {
        let dates = ["2022-05-17", "2022-05", "2021-12-31", "2022", "2022-04"].compactMap { PartialDate(iso: $0) }
        #expect(dates.sorted().map(\.iso) == ["2021-12-31", "2022", "2022-04", "2022-05", "2022-05-17"])
    }
}
