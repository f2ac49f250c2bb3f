internal import Diagnostics
internal import Model

/// Reads the meetings of a partnership's profile.
func readMeetings(_ fields: inout FieldReader, log: inout ReadingLog) -> [Meeting] {
    fields.records("meetings", of: "this meeting", log: &log).compactMap { record in
        var record = record
        let interval = readInterval(&record, log: &log)
        let meeting = Meeting(
            title: record.requiredText("title", log: &log), body: record.text("body", log: &log), aim: record.text("aim", log: &log),
            isForLearning: record.flag("learning", log: &log), rhythm: record.text("rhythm", log: &log),
            chair: record.text("chair", log: &log), form: record.text("form", log: &log),
            organisations: record.references("organisations", to: .organisation, log: &log), next: record.date("next", log: &log),
            every: interval?.every, isByDate: interval?.isByDate ?? false, time: readTime(&record, log: &log),
            location: record.text("location", log: &log),
            evaluated: record.occasion("evaluated", log: &log), isInformal: record.flag("informal", log: &log) ?? false,
            sessions: readSessions(&record, log: &log), place: record.place)
        return record.finish(log: &log) ? meeting : nil
    }
}

private func readSessions(_ meeting: inout FieldReader, log: inout ReadingLog) -> [MeetingSession] {
    let sessions = meeting.records("sessions", of: "this session", log: &log).compactMap { record -> MeetingSession? in
        var record = record
        record.require("date")
        record.require("present")
        let datePlace = record.place(of: "date")
        let date = record.date("date", log: &log)
        let present = record.recordedReferences("present", to: .organisation, log: &log)
        let place = record.place
        record.finish(log: &log)
        guard let date, let present else { return nil }
        // A session without anyone may be one that is planned.
        if !present.isEmpty { log.events.append(RecordedEvent(key: "date", date: date, place: datePlace)) }
        return MeetingSession(date: date, present: present, place: place)
    }
    return sessions.sorted { $0.date < $1.date }
}

/// `4 weeks`, `2 maanden`: how long there is between two meetings; `1 maand op datum` where the day of the month stays.
private func readInterval(_ record: inout FieldReader, log: inout ReadingLog) -> (every: MeetingInterval, isByDate: Bool)? {
    let place = record.place(of: "every")
    guard let text = record.text("every", log: &log) else { return nil }
    let words = text.lowercased().split(separator: " ")
    let isByDate = [["op", "datum"], ["by", "date"]].contains(Array(words.dropFirst(2)))
    if words.count == 2 || isByDate, let number = Int(words[0]), (1...60).contains(number) {
        if ["week", "weeks", "weken"].contains(words[1]), !isByDate { return (.weeks(number), false) }
        if ["month", "months", "maand", "maanden"].contains(words[1]) { return (.months(number), isByDate) }
    }
    log.report(
        .wrongType(
            "every", expected: "a number of weeks or months, such as 4 weeks, 1 month or 1 month by date", found: "“\(text)”", at: place))
    return nil
}

/// `14:00` or `14:00-15:30`; an end before the beginning is on the next day.
private func readTime(_ record: inout FieldReader, log: inout ReadingLog) -> String? {
    let place = record.place(of: "time")
    guard let text = record.text("time", log: &log) else { return nil }
    let moments = text.replacing("–", with: "-").replacing(" ", with: "").split(separator: "-").map {
        $0.split(separator: ":").compactMap { Int($0) }
    }
    let isTime = { (parts: [Int]) in parts.count == 2 && (0..<24).contains(parts[0]) && (0..<60).contains(parts[1]) }
    if (1...2).contains(moments.count), moments.allSatisfy(isTime) {
        if moments.last == moments.first, moments.count == 2 {
            log.report(.wrongType("time", expected: "an end that is not the beginning", found: "“\(text)”", at: place))
            return nil
        }
        return moments.map { $0.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":") }.joined(separator: "-")
    }
    log.report(.wrongType("time", expected: "a time such as 14:00 or 14:00-15:30, in quotation marks", found: "“\(text)”", at: place))
    return nil
}
