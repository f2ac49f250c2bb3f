/// Where the rounds lie from left to right: by date, but never closer than marks can be told apart.
struct TrendTimeline: Sendable, Equatable {
    /// The rounds' places, in px, in their own order.
    private(set) var rounds: [Double]
    /// Where the next round is due, in px.
    private(set) var next: Double?

    private static let leastGap = 10.0

    /// - Parameters:
    ///   - rounds: days, oldest first.
    ///   - next: the day on which the next round is due; drawn after the last round whatever it is.
    init(rounds: [Double], next: Double?, left: Double, right: Double) {
        let days = (rounds + [next].compactMap { $0 }).map { $0.isFinite ? $0 : 0 }
        guard let first = days.min(), let last = days.max(), days.count > 1 else {
            self.rounds = rounds.map { _ in (left + right) / 2 }
            return
        }
        let length = last > first ? last - first : 1
        var places = days.map { left + (right - left) * ($0 - first) / length }
        let gap = min(Self.leastGap, (right - left) / Double(days.count - 1))
        for index in places.indices.dropFirst() { places[index] = max(places[index], places[index - 1] + gap) }
        places[places.count - 1] = min(places[places.count - 1], right)
        for index in places.indices.dropLast().reversed() { places[index] = min(places[index], places[index + 1] - gap) }
        self.next = next == nil ? nil : places.removeLast()
        self.rounds = places
    }

    /// How large marks can be without touching, in px.
    var markRadius: Double {
        let places = rounds + [next].compactMap { $0 }
        let gap = zip(places, places.dropFirst()).reduce(.infinity) { min($0, $1.1 - $1.0) }
        return min(max(gap / 2.6, 2), 5)
    }
}

/// Which labels in one line have room, and where their middles come; earlier ones in `order` go first.
///
/// A label that would stick out of `room` is moved into it.
func labelsWithRoom(
    _ labels: [(line: TextLine, x: Double)], order: [Int], room: ClosedRange<Double>, gap: Double = 8
) -> [(index: Int, x: Double)] {
    var taken: [(low: Double, high: Double)] = []
    var placed: [(index: Int, x: Double)] = []
    for index in order where labels[index].line.width > 0 {
        let half = labels[index].line.width / 2
        let x = max(min(labels[index].x, room.upperBound - half), room.lowerBound + half)
        guard taken.allSatisfy({ x - half >= $0.high + gap || x + half + gap <= $0.low }) else { continue }
        taken.append((x - half, x + half))
        placed.append((index, x))
    }
    return placed.sorted { $0.index < $1.index }
}
