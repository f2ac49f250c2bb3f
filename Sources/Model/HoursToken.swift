/// A word, a time or a mark in opening hours.
enum HoursToken: Equatable {
    /// 0 for Monday to 6 for Sunday.
    case day(Int)
    case days([Int])
    case time(Time)
    /// A dash, `t/m`, `tot`, `until`.
    case until
    case and
    /// A comma, a semicolon, a line end.
    case pause
    case between
    /// The whole day.
    case always
    case closed

    /// A time of day as it is written.
    struct Time: Equatable {
        var hour: Int
        var minute: Int
        /// `am` or `pm` behind it.
        var isAfternoon: Bool?
        /// Whether it is an hour alone, of one figure: `9`.
        var isBare: Bool

        /// From this time until another, in minutes since the day began; over midnight more than 1440; nil where that is in doubt.
        func minutes(until end: Time) -> Range<Int>? {
            // `1-5pm` is an afternoon, `9-5pm` a day.
            let half = isAfternoon ?? end.isAfternoon.map { hour % 12 < end.hour % 12 ? $0 : false }
            let first = Time.minutes(hour, minute, half)
            let last = Time.minutes(end.hour, end.minute, end.isAfternoon)
            guard first < 1440, last <= 1440 else { return nil }
            if first < last { return first..<last }
            if first == last { return first == 0 ? 0..<1440 : nil }
            // `9-5` may be a night, and is more likely a day.
            let isDoubtful = half == nil && end.isAfternoon == nil && isBare && end.isBare && hour <= 12
            return isDoubtful ? nil : first..<(last + 1440)
        }

        private static func minutes(_ hour: Int, _ minute: Int, _ isAfternoon: Bool?) -> Int {
            guard let isAfternoon else { return hour * 60 + minute }
            return (hour % 12 + (isAfternoon ? 12 : 0)) * 60 + minute
        }
    }
}

/// Opening hours as tokens; nil when a word is not known.
func hoursTokens(of text: String) -> [HoursToken]? {
    var text = text.lowercased()
    for (written, meant) in spellings { text = text.replacing(written, with: meant) }
    var scanner = HoursScanner(characters: Array(text))
    return scanner.tokens()
}

/// What stands for one thing in several spellings, longest first.
private let spellings = [
    ("\u{A0}", " "), ("\u{202F}", " "), ("–", "-"), ("—", "-"), ("−", "-"), ("‑", "-"), ("tot en met", "-"), ("t/m", "-"), ("t.m.", "-"),
    ("a.m.", "am"), ("p.m.", "pm"), ("dag en nacht", "24/7"), ("24 uur per dag", "hele dag"), ("7 dagen per week", "dagelijks"),
    ("24/7", "dagelijks hele dag"), ("hele dag", "heledag"), ("all day", "heledag"), ("elke dag", "dagelijks"), ("every day", "dagelijks"),
    ("iedere dag", "dagelijks"),
]

/// Cuts opening hours into tokens.
private struct HoursScanner {
    let characters: [Character]
    private var position = 0

    init(characters: [Character]) {
        self.characters = characters
    }

    mutating func tokens() -> [HoursToken]? {
        var tokens: [HoursToken] = []
        while position < characters.count {
            let character = characters[position]
            if character.isASCII, character.isNumber {
                guard let time = time() else { return nil }
                tokens.append(.time(time))
            } else if character.isLetter {
                let word = String(run { $0.isLetter })
                if idleWords.contains(word) { continue }
                guard let token = hoursWords[word] else { return nil }
                tokens.append(token)
            } else {
                position += 1
                switch character {
                case "-": tokens.append(.until)
                case ",", ";", "/", "|": tokens.append(.pause)
                case "&", "+": tokens.append(.and)
                case ":", ".": continue
                default: if !character.isWhitespace { return nil }
                }
            }
        }
        return tokens
    }

    private mutating func run(while belongs: (Character) -> Bool) -> ArraySlice<Character> {
        let start = position
        while position < characters.count, belongs(characters[position]) { position += 1 }
        return characters[start..<position]
    }

    /// `9`, `9:00`, `9.00`, `9u30`, `0900`, each perhaps with `uur`, `u`, `h`, `am` or `pm` behind it.
    private mutating func time() -> HoursToken.Time? {
        let digits = String(run { $0.isASCII && $0.isNumber })
        guard let number = Int(digits), digits.count <= 4, digits.count != 3 else { return nil }
        var time = HoursToken.Time(hour: number, minute: 0, isBare: digits.count == 1)
        if digits.count == 4 { (time.hour, time.minute) = (number / 100, number % 100) }
        if digits.count <= 2, position + 2 < characters.count, ":.uh".contains(characters[position]), isDigit(1), isDigit(2), !isDigit(3) {
            position += 1
            time.minute = Int(String(run { $0.isASCII && $0.isNumber })) ?? 60
            time.isBare = false
        }
        let behind = position
        while position < characters.count, characters[position] == " " { position += 1 }
        let word = String(run { $0.isLetter })
        switch word {
        case "am", "pm":
            guard (1...12).contains(time.hour) else { return nil }
            time.isAfternoon = word == "pm"
        case "uur", "u", "h", "hrs": break
        default: position = behind
        }
        return time.minute < 60 && (0...24).contains(time.hour) ? time : nil
    }

    private func isDigit(_ distance: Int) -> Bool {
        let place = position + distance
        return place < characters.count && characters[place].isASCII && characters[place].isNumber
    }
}

/// Words that change nothing.
private let idleWords: Set<String> = ["op", "van", "from", "on", "om", "bereikbaar", "open", "uur", "u", "h"]

private let hoursWords: [String: HoursToken] = {
    var words: [String: HoursToken] = [
        "tot": .until, "to": .until, "until": .until, "till": .until, "through": .until, "thru": .until, "en": .and, "and": .and,
        "tussen": .between, "between": .between, "heledag": .always, "gesloten": .closed, "closed": .closed, "dicht": .closed,
        "dagelijks": .days(Array(0...6)), "daily": .days(Array(0...6)), "werkdagen": .days(Array(0...4)), "weekdays": .days(Array(0...4)),
        "weekend": .days([5, 6]), "weekends": .days([5, 6]),
    ]
    let days: [[String]] = [
        ["ma", "maandag", "maandags", "mon", "monday", "mondays"], ["di", "dinsdag", "dinsdags", "tue", "tues", "tuesday", "tuesdays"],
        ["wo", "woe", "woensdag", "woensdags", "wed", "weds", "wednesday", "wednesdays"],
        ["do", "donderdag", "donderdags", "thu", "thur", "thurs", "thursday", "thursdays"],
        ["vr", "vrij", "vrijdag", "vrijdags", "fri", "friday", "fridays"],
        ["za", "zat", "zaterdag", "zaterdags", "sat", "saturday", "saturdays"],
        ["zo", "zon", "zondag", "zondags", "sun", "sunday", "sundays"],
    ]
    for (number, names) in days.enumerated() {
        for name in names { words[name] = .day(number) }
    }
    return words
}()
