import Diagnostics
import Model
import Testing

@Suite struct MonthRuleTests {
    private func meeting(_ next: String, _ rhythm: String?, byDate: Bool) throws -> Meeting {
        Meeting(
            title: "Overleg", rhythm: rhythm, next: try #require(PartialDate(iso: next)), every: .months(1), isByDate: byDate,
            place: SourcePlace(file: "index.md", line: 1, column: 1))
    }

    /// Looked up in a calendar: the day, how often in words, whether by date, how many months later, and the day then.
    @Test(arguments: [
        // The third Tuesday of December, January and March; the first Monday.
        ("2022-12-20", nil, false, 1, "2023-01-17"), ("2022-12-20", nil, false, 3, "2023-03-21"),
        ("2022-12-05", nil, false, 1, "2023-01-02"),
        // The last Friday: the fifth, the fourth, the fifth.
        ("2022-12-30", nil, false, 1, "2023-01-27"), ("2022-12-30", nil, false, 3, "2023-03-31"),
        ("2023-02-24", nil, false, 1, "2023-03-31"),
        // The fourth, where the words say so or a fifth follows.
        ("2023-02-24", "elke vierde vrijdag", false, 1, "2023-03-24"), ("2022-12-23", nil, false, 1, "2023-01-27"),
        ("2022-12-23", nil, false, 3, "2023-03-24"), ("2023-02-24", "every 4th Friday", false, 1, "2023-03-24"),
        // The last Tuesday, which is the last day of January as well: the words tell which of the two stays.
        ("2023-01-31", "elke laatste dinsdag", false, 2, "2023-03-28"), ("2023-01-31", nil, false, 1, "2023-02-28"),
        ("2023-01-31", nil, false, 2, "2023-03-31"), ("2023-03-31", "the last Friday", false, 1, "2023-04-28"),
        // By date: the 31st, or the last of a shorter month; the 29th of February.
        ("2023-01-31", nil, true, 1, "2023-02-28"), ("2023-01-31", nil, true, 2, "2023-03-31"), ("2024-02-29", nil, true, 12, "2025-02-28"),
        ("2022-12-15", "op de 15e van de maand", false, 1, "2023-01-15"),
        ("2023-01-31", "de laatste dag van elke maand", false, 1, "2023-02-28"),
        ("2023-01-01", "on the 1st of the month", false, 1, "2023-02-01"),
        // “De 3e dinsdag van de maand” names no date.
        ("2023-01-17", "de 3e dinsdag van de maand", false, 1, "2023-02-21"),
        ("2023-01-03", "de 1e dinsdag van de maand", false, 1, "2023-02-07"),
    ])
    func keepsWhatStaysTheSame(next: String, rhythm: String?, byDate: Bool, months: Int, later: String) throws {
        let meeting = try meeting(next, rhythm, byDate: byDate)
        #expect(meeting.next?.adding(months: months, keeping: meeting.monthRule).iso == later)
    }

    /// Over three years no month is skipped and the weekday never changes.
    @Test(arguments: ["2023-01-30", "2023-01-24", "2022-12-29", "2023-03-01", "2023-02-27"])
    func fallsOnceInEveryMonth(next: String) throws {
        let meeting = try meeting(next, nil, byDate: false)
        let start = try #require(meeting.next)
        for step in 0..<36 {
            let day = start.adding(months: step, keeping: meeting.monthRule)
            #expect(day.weekday == start.weekday && day.month == start.adding(months: step).month, "\(day.iso)")
        }
    }
}
