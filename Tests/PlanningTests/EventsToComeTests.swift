import Diagnostics
import Model
import Testing

@testable import Planning

/// What is said to have happened, on a day that is still to come.
@Suite struct EventsToComeTests {
    private func problems(date: String, today: String) -> [Diagnostic] {
        let place = SourcePlace(file: "Content/x.md", line: 4, column: 7)
        guard let date = PartialDate(iso: date), let today = PartialDate(iso: today) else { return [] }
        var site = Site(settings: SiteSettings(title: "Proef", place: place), directory: Directory())
        site.events = [RecordedEvent(key: "reported", date: date, place: place)]
        return sitePlan(for: site, edition: .public, today: today).diagnostics
    }

    @Test(arguments: [("2022-06-16", "2022-06-15"), ("2022-07", "2022-06-30"), ("2023", "2022-12-31")])
    func saysDayToCome(date: String, today: String) {
        let found = problems(date: date, today: today)
        #expect(found.map(\.identifier) == [.futureDate])
        #expect(found.first?.summary == "“reported” says when something happened, and \(date) is after \(today)")
        #expect(found.first?.place.line == 4)
    }

    /// A month or a year may have come already.
    @Test(arguments: [("2022-06-15", "2022-06-15"), ("2022-06", "2022-06-01"), ("2022", "2022-01-01"), ("2019-01-01", "2022-06-15")])
    func leavesDayThatMayHaveCome(date: String, today: String) {
        #expect(problems(date: date, today: today) == [])
    }
}
