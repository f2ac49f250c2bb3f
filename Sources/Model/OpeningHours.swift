/// When someone can be reached in a week like any other, as far as a program can tell from the words for it.
package struct OpeningHours: Hashable, Sendable {
    /// Minutes since Monday 0:00, from the first until before the last: in order, apart, within one week.
    package let intervals: [Range<Int>]

    /// Minutes in a week.
    package static let week = 7 * 1440

    /// Reads hours as people write them in Dutch or English; nil where that leaves a doubt.
    ///
    /// `ma-vr 9:00-17:00`, `ma t/m do 8.30-16.30 uur; vr 9-12`, `za 22:00-06:00` over midnight, `24/7`, `Mon–Fri 9am–5pm`.
    package init?(reading text: String) {
        guard let tokens = hoursTokens(of: text) else { return nil }
        var reader = HoursReader(tokens: tokens)
        guard let pieces = reader.read(), !pieces.isEmpty else { return nil }
        intervals = Self.joined(pieces)
    }

    /// Whether a minute of the week, from 0 for Monday 0:00, is one of them.
    package func contains(_ minute: Int) -> Bool {
        intervals.contains { $0.contains(minute) }
    }

    /// Pieces in order and apart; what goes over the end of Sunday begins the week.
    private static func joined(_ pieces: [Range<Int>]) -> [Range<Int>] {
        let within = pieces.flatMap { piece in
            piece.upperBound <= week ? [piece] : [piece.lowerBound..<week, 0..<(piece.upperBound - week)]
        }
        var joined: [Range<Int>] = []
        for piece in within.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = joined.last, piece.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, piece.upperBound)
            } else {
                joined.append(piece)
            }
        }
        return joined
    }
}

/// Walks once through the words of opening hours: days, then times, then other days.
private struct HoursReader {
    let tokens: [HoursToken]
    private var position = 0
    private var days: [Int] = []
    private var pieces: [Range<Int>] = []
    /// Whether times have followed the days, so that a next day begins anew.
    private var daysAreClosed = true
    private var saysBetween = false

    init(tokens: [HoursToken]) {
        self.tokens = tokens
    }

    /// The pieces of time; nil when something is not understood.
    mutating func read() -> [Range<Int>]? {
        while let token = next() {
            switch token {
            case .day(let first): if !readDays(from: first) { return nil }
            case .days(let several): open(several)
            case .time(let start): if days.isEmpty || !readTimes(from: start) { return nil }
            case .always:
                if days.isEmpty { return nil }
                pieces += days.map { $0 * 1440..<($0 + 1) * 1440 }
                daysAreClosed = true
            case .closed:
                if days.isEmpty { return nil }
                daysAreClosed = true
            case .between: saysBetween = true
            case .and, .pause: continue
            case .until: return nil
            }
        }
        // Days without times say when someone works, and not from when to when.
        return daysAreClosed ? pieces : nil
    }

    private mutating func next() -> HoursToken? {
        guard position < tokens.count else { return nil }
        position += 1
        return tokens[position - 1]
    }

    private mutating func open(_ added: [Int]) {
        days = daysAreClosed ? added : days + added
        daysAreClosed = false
    }

    private mutating func readDays(from first: Int) -> Bool {
        guard position < tokens.count, tokens[position] == .until else {
            open([first])
            return true
        }
        position += 1
        guard case .day(let last)? = next() else { return false }
        open((0...((last - first + 7) % 7)).map { (first + $0) % 7 })
        return true
    }

    private mutating func readTimes(from start: HoursToken.Time) -> Bool {
        let separator = next()
        guard separator == .until || (saysBetween && separator == .and), case .time(let end)? = next() else { return false }
        guard let piece = start.minutes(until: end) else { return false }
        pieces += days.map { day in day * 1440 + piece.lowerBound..<day * 1440 + piece.upperBound }
        daysAreClosed = true
        saysBetween = false
        return true
    }
}
