internal import Analysis
internal import Model
internal import Planning

/// What is coming in a partnership, as a file for a reader's own calendar.
extension PageComposer {
    /// The file's text: an event for each meeting, repeated by its rhythm for twelve months, and one for each day on which something is due.
    func meetingCalendar(of plan: PartnershipPlan) -> String {
        let partnership = plan.partnership
        let name = typographic(partnership.short ?? partnership.title)
        var calendar = CalendarText(name: name, language: language, zone: partnership.meetings.contains { $0.time != nil })
        var seen: [String: Int] = [:]
        for (position, meeting) in partnership.meetings.enumerated() {
            let key = Slug(from: meeting.title).text
            seen[key, default: 0] += 1
            let days = plan.calendar.dates(of: position).filter { $0.day != nil }
            guard let first = days.first else { continue }
            begin("meeting", key, seen[key] ?? 1, of: partnership, in: &calendar)
            setTime(of: meeting, on: first, in: &calendar)
            if days.count > 1, let every = meeting.every {
                calendar.add("RRULE", raw: rule(every, of: meeting, from: meeting.next ?? first, count: days.count))
            }
            calendar.add("SUMMARY", "\(typographic(meeting.title)) (\(name))")
            calendar.add("LOCATION", meeting.location.map(typographic))
            calendar.add("DESCRIPTION", description(of: meeting))
            calendar.add("END", raw: "VEVENT")
        }
        for item in calendarItems(of: plan) {
            seen[item.key, default: 0] += 1
            begin("due", item.key, seen[item.key] ?? 1, of: partnership, in: &calendar)
            // What is due in a month or a year is due by its last day.
            setDay(item.date.last, in: &calendar)
            calendar.add("SUMMARY", "\(item.title) (\(name))")
            calendar.add(
                "DESCRIPTION", item.date.day == nil ? words.texts.text("calendar-somewhere", ["date": words.dates.long(item.date)]) : nil)
            calendar.add("TRANSP", raw: "TRANSPARENT")
            calendar.add("END", raw: "VEVENT")
        }
        calendar.add("END", raw: "VCALENDAR")
        return String(decoding: calendar.bytes, as: UTF8.self)
    }

    /// Begins an event; its identifier stays the same from build to build as long as its title does.
    private func begin(_ kind: String, _ key: String, _ number: Int, of partnership: Partnership, in calendar: inout CalendarText) {
        let identifier = StableIdentifiers(site.settings).identifier(kind, partnership.slug.text, key, String(number))
        calendar.add("BEGIN", raw: "VEVENT")
        calendar.add("UID", raw: identifier)
        calendar.add("DTSTAMP", raw: CalendarText.date(self.plan.today) + "T000000Z")
    }

    private func setDay(_ day: PartialDate, in calendar: inout CalendarText) {
        calendar.add("DTSTART;VALUE=DATE", raw: CalendarText.date(day))
        calendar.add("DTEND;VALUE=DATE", raw: CalendarText.date(day.adding(days: 1)))
    }

    /// The time of day, or the whole day; a meeting of which only the beginning is known has no end.
    private func setTime(of meeting: Meeting, on day: PartialDate, in calendar: inout CalendarText) {
        let moments = (meeting.time ?? "").split(separator: "-").map { $0.replacing(":", with: "") + "00" }
        guard let start = moments.first else { return setDay(day, in: &calendar) }
        let zone = ";TZID=\(CalendarText.zone)"
        calendar.add("DTSTART" + zone, raw: CalendarText.date(day) + "T" + start)
        guard moments.count > 1 else { return }
        // What ends before it began, ends the next day.
        let last = moments[1] > start ? day : day.adding(days: 1)
        calendar.add("DTEND" + zone, raw: CalendarText.date(last) + "T" + moments[1])
    }

    private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// How a meeting comes back: on its weekday, or by its date, where one on the 31st falls on the last day of a shorter month.
    private func rule(_ every: MeetingInterval, of meeting: Meeting, from next: PartialDate, count: Int) -> String {
        switch every {
        case .weeks(let weeks): return "FREQ=WEEKLY;INTERVAL=\(weeks);COUNT=\(count)"
        case .months(let months):
            if case .weekday(let ordinal) = meeting.monthRule {
                return "FREQ=MONTHLY;INTERVAL=\(months);BYDAY=\(ordinal)\(Self.weekdays[next.weekday - 1]);COUNT=\(count)"
            }
            let day = next.day ?? 1
            let days = day > 28 ? ";BYMONTHDAY=" + (28...day).map(String.init).joined(separator: ",") + ";BYSETPOS=-1" : ""
            return "FREQ=MONTHLY;INTERVAL=\(months)\(days);COUNT=\(count)"
        }
    }

    private func description(of meeting: Meeting) -> String? {
        let facts: [(String, String?)] = [
            ("topic-meeting-body", meeting.body), ("chair", meeting.chair), ("meeting-form", meeting.form), ("rhythm", rhythm(of: meeting)),
        ]
        let lines =
            [meeting.aim.map(typographic)].compactMap { $0 }
            + facts.compactMap { key, value in value.map { "\(words[key]): \(typographic($0))" } }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}
