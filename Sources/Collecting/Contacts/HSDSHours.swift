internal import Model

/// The hours of a package's schedules in words, as a reader and the filter *bereikbaar* understand them: `ma-vr 18:00-09:00; za, zo 16:00-10:00`.
struct HSDSHours {
    /// Nil where the schedules say none that come back every week.
    private(set) var text: String?
    /// Times that are written for another zone, as they stand.
    private(set) var otherZone: String?
    /// Schedules that are not taken, as they stand.
    private(set) var left: [String] = []
    /// Whether words of a schedule are left for its times.
    private(set) var leavesWords = false

    init(_ rows: [HSDSTables.Row], language: Language) {
        var stretches: [(times: String, days: [Int])] = []
        var words: [String] = []
        for row in rows {
            let description = row["description"]
            guard let days = Self.days(of: row), let opens = Self.time(row["opens_at"]), let closes = Self.time(row["closes_at"]) else {
                let shown = [row["freq"], row.first(of: ["byday", "weekday"]), row["opens_at"], row["closes_at"]].filter { !$0.isEmpty }
                if !description.isEmpty {
                    if !words.contains(description) { words.append(description) }
                } else if !shown.isEmpty {
                    left.append(shown.joined(separator: " "))
                }
                continue
            }
            if !description.isEmpty { leavesWords = true }
            if let zone = [row["opens_at"], row["closes_at"]].first(where: { $0.count > 8 || $0.hasSuffix("Z") }) {
                otherZone = otherZone ?? zone
            }
            let times = "\(opens)-\(closes)"
            if let index = stretches.firstIndex(where: { $0.times == times }) {
                stretches[index].days = Array(Set(stretches[index].days + days)).sorted()
            } else {
                stretches.append((times, days))
            }
        }
        let timed = stretches.map { "\(Self.words(for: $0.days, language)) \($0.times)" }
        let all = timed.isEmpty ? words : timed
        if !timed.isEmpty, !words.isEmpty { left += words }
        text = all.isEmpty ? nil : all.joined(separator: "; ")
    }

    /// The days of every week that a schedule is for, from 0 for Monday; nil for one that comes back otherwise.
    private static func days(of row: HSDSTables.Row) -> [Int]? {
        let names = row["byday"].uppercased().split { ", ;|".contains($0) }.map(String.init)
        let frequency = row["freq"].uppercased()
        guard row["interval"].isEmpty || row["interval"] == "1" else { return nil }
        if frequency == "DAILY", names.isEmpty { return Array(0...6) }
        if names.isEmpty { return weekday(row["weekday"]).map { [$0] } }
        let days = names.compactMap { short.firstIndex(of: $0) ?? weekday($0) }
        guard frequency.isEmpty || frequency == "WEEKLY" || frequency == "DAILY", days.count == names.count else { return nil }
        return Array(Set(days)).sorted()
    }

    /// `1` for Monday as the standard for dates has it, or a name; nil for none.
    private static func weekday(_ text: String) -> Int? {
        if let number = Int(text) { return (0...7).contains(number) ? (number + 6) % 7 : nil }
        let folded = foldedForMatching(text, separator: " ")
        if folded.isEmpty { return nil }
        return short.firstIndex(of: folded.uppercased())
            ?? (full.firstIndex { $0.contains(folded) } ?? full.firstIndex { $0.contains { folded.count > 2 && $0.hasPrefix(folded) } })
    }

    /// `09:00` for `9:00`, `09:00:00` and `09:00Z`; the last second of a day is its end.
    private static func time(_ text: String) -> String? {
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count > 1, let hour = Int(parts[0]), let minute = Int(parts[1].prefix(2)), (0...24).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        if hour == 23, minute == 59 { return "24:00" }
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    /// `ma-vr`, `za, zo`.
    private static func words(for days: [Int], _ language: Language) -> String {
        let names =
            language == .dutch ? ["ma", "di", "wo", "do", "vr", "za", "zo"] : ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        var runs: [[Int]] = []
        for day in days {
            if runs.last?.last == day - 1 { runs[runs.count - 1].append(day) } else { runs.append([day]) }
        }
        return runs.map { run in
            run.count > 2 ? "\(names[run[0]])-\(names[run[run.count - 1]])" : run.map { names[$0] }.joined(separator: ", ")
        }.joined(separator: ", ")
    }

    private static let short = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    private static let full = [
        ["monday", "maandag"], ["tuesday", "dinsdag"], ["wednesday", "woensdag"], ["thursday", "donderdag"], ["friday", "vrijdag"],
        ["saturday", "zaterdag"], ["sunday", "zondag"],
    ]
}
