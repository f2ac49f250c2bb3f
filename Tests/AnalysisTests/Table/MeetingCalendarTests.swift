import Analysis
import Model
import Testing

@Suite struct MeetingCalendarTests {
    private func dates(_ next: String, _ every: MeetingInterval?, from today: String = "2022-12-01") -> [String] {
        MeetingCalendar(of: [Meeting(title: "Overleg", next: day(next), every: every, place: nowhere)], from: day(today))
            .occurrences.map { $0.date.iso + ($0.isCounted ? "*" : "") }
    }

    /// Counted on a calendar; a star for what the rhythm adds.
    @Test(
        arguments: [
            ("2022-12-06", nil, ["2022-12-06"]), ("2022-11-30", nil, []), ("2022-12-01", nil, ["2022-12-01"]),
            ("2023-11-30", nil, ["2023-11-30"]), ("2023-12-01", nil, []), ("2023-03", nil, ["2023-03"]), ("2022-12", nil, ["2022-12"]),
            ("2023-03", .weeks(4), ["2023-03"]),
            ("2023-01-31", .months(3), ["2023-01-31", "2023-04-30*", "2023-07-31*", "2023-10-31*"]),
            ("2022-10-05", .weeks(20), ["2023-02-22*", "2023-07-12*", "2023-11-29*"]),
            ("2020-02-29", .months(12), ["2023-02-28*"]),
        ] as [(String, MeetingInterval?, [String])])
    func countsMeetingsByTheirRhythm(next: String, every: MeetingInterval?, expected: [String]) {
        #expect(dates(next, every) == expected)
    }

    /// At both ends of the calendar, and with a rhythm that began two thousand years ago: counted on, not walked through.
    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            ("9999-12-30", .weeks(1), "9999-12-01", ["9999-12-30"]), ("2022-05-17", .weeks(1), "9999-12-31", []),
            ("2022-05-17", .months(1), "9999-12-31", []), ("9999-12-31", .months(1), "2022-12-01", []),
            ("9999-12-31", .weeks(1), "9999-12-31", []), ("0001-01-01", .weeks(60), "0001-01-01", ["0001-01-01"]),
            ("0001-01-01", .months(60), "0001-01-01", ["0001-01-01"]),
            // By Python's `date` and `timedelta`; 1 January of the year 1 was a Monday.
            ("0001-01-01", .weeks(52), "2022-12-01", ["2023-02-06*"]), ("0001-01-01", .months(60), "2025-12-01", ["2026-01-05*"]),
        ] as [(String, MeetingInterval, String, [String])])
    func endsWhereTheCalendarEnds(next: String, every: MeetingInterval, today: String, expected: [String]) {
        #expect(dates(next, every, from: today) == expected)
    }

    @Test func ordersMeetingsByDay() {
        let meetings = [("b", "2023-02-01"), ("a", "2023-01-01"), ("c", "2023-02-01")].map {
            Meeting(title: $0, next: day($1), place: nowhere)
        }
        #expect(MeetingCalendar(of: meetings, from: day("2022-12-01")).occurrences.map(\.meeting) == [1, 0, 2])
    }
}
