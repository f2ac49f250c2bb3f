internal import Model

/// A calendar of iCalendar (RFC 5545) while it is written: CRLF, lines folded at 75 octets, values escaped.
struct CalendarText {
    private(set) var bytes: [UInt8] = []

    /// Begins a calendar that is published, not sent to anyone.
    ///
    /// - Parameters:
    ///   - name: what calendar programs call it.
    ///   - language: of its texts.
    ///   - zone: whether times of day come in it, which need the time zone of the Netherlands.
    init(name: String, language: Language, zone: Bool) {
        add("BEGIN", raw: "VCALENDAR")
        add("VERSION", raw: "2.0")
        add("PRODID", raw: "-//Kring//Kring//\(language.rawValue.uppercased())")
        add("CALSCALE", raw: "GREGORIAN")
        add("METHOD", raw: "PUBLISH")
        add("X-WR-CALNAME", name)
        if zone { bytes += Self.amsterdam.flatMap(foldedLine) }
    }

    /// Adds a property with a text; one that is empty is left out.
    mutating func add(_ name: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        bytes += foldedLine(name + ":" + VCardText.escaped(text))
    }

    /// Adds a property with a value that no one may escape, such as a date or a rule.
    mutating func add(_ name: String, raw value: String) {
        bytes += foldedLine(name + ":" + value)
    }

    /// `20220517`.
    static func date(_ date: PartialDate) -> String { date.first.iso.replacing("-", with: "") }

    static let zone = "Europe/Amsterdam"

    /// Summer and winter time as they have been since 1996, from the year that Outlook writes: it does without what it does not know.
    private static let amsterdam = [
        "BEGIN:VTIMEZONE", "TZID:\(zone)",
        "BEGIN:DAYLIGHT", "TZNAME:CEST", "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZNAME:CET", "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
        "END:VTIMEZONE",
    ]
}
