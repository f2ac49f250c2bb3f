internal import Model

extension HSDSPackage {
    /// The hours of a service: a row for each stretch of the day, with the days of the week that have it; in words alone where these leave a
    /// doubt.
    mutating func add(_ hours: String, to service: String, key: String) {
        let row = ["service_id": service, "description": hours]
        guard let opening = OpeningHours(reading: hours) else {
            return schedules.add(row.merging(["id": identifiers.identifier("schedule", key)]) { $1 })
        }
        for (number, stretch) in Self.stretches(of: opening).enumerated() {
            schedules.add(
                row.merging([
                    "id": identifiers.identifier("schedule", key, String(number)), "freq": "WEEKLY", "wkst": "MO",
                    "byday": stretch.days.map { Self.dayNames[$0] }.joined(separator: ","),
                    "opens_at": Self.time(stretch.minutes.lowerBound),
                    "closes_at": Self.time(stretch.minutes.upperBound),
                ]) { $1 })
        }
    }

    /// Stretches of a day, by when they begin, with the days from Monday, 0, that have them.
    private static func stretches(of opening: OpeningHours) -> [(minutes: Range<Int>, days: [Int])] {
        var days: [Range<Int>: [Int]] = [:]
        for interval in opening.intervals {
            for day in (interval.lowerBound / 1440)...((interval.upperBound - 1) / 1440) {
                let minutes = max(interval.lowerBound - day * 1440, 0)..<min(interval.upperBound - day * 1440, 1440)
                days[minutes, default: []].append(day)
            }
        }
        let place = { (stretch: (key: Range<Int>, value: [Int])) in
            (stretch.value.first ?? 0, stretch.key.lowerBound, stretch.key.upperBound)
        }
        return days.sorted { place($0) < place($1) }.map { (minutes: $0.key, days: $0.value) }
    }

    private static let dayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// `09:00:00`; the end of a day is its last second, because a day has no hour 24.
    private static func time(_ minutes: Int) -> String {
        if minutes == 1440 { return "23:59:59" }
        let padded = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
        return "\(padded(minutes / 60)):\(padded(minutes % 60)):00"
    }
}
