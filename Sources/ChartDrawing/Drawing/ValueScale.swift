/// The scale that values are drawn on, with the two thresholds that divide it.
package struct ValueScale: Sendable, Equatable {
    /// A number to print at the scale.
    package struct Tick: Sendable, Equatable {
        package var value: Double
        /// The number in the reader's notation.
        package var label: String

        package init(_ value: Double, _ label: String) {
            self.value = value
            self.label = label
        }
    }

    package var minimum: Double
    package var maximum: Double
    package var ticks: [Tick]
    /// Below this lies the warm band; nil for a scale without one.
    package var floor: Double?
    /// From this on lies the cool band; nil for a scale without one.
    package var challenge: Double?

    package init(minimum: Double, maximum: Double, ticks: [Tick], floor: Double? = nil, challenge: Double? = nil) {
        self.minimum = minimum
        self.maximum = maximum
        self.ticks = ticks
        self.floor = floor
        self.challenge = challenge
    }

    /// The value moved into the scale, for drawing only; what is not a number goes to the minimum.
    func clamped(_ value: Double) -> Double {
        guard !value.isNaN else { return minimum }
        return min(max(value, minimum), max(maximum, minimum))
    }

    /// The length of the scale, never 0.
    var length: Double { maximum > minimum ? maximum - minimum : 1 }

    /// Where the value lies from 0 (minimum) to 1 (maximum).
    func share(_ value: Double) -> Double { (clamped(value) - minimum) / length }

    /// The distance between two ticks, or a quarter of the scale where fewer than two are given.
    var step: Double {
        let values = ticks.map(\.value).sorted()
        guard let first = values.first, let second = values.dropFirst().first, second > first else { return length / 4 }
        return second - first
    }

    /// The floor, where it cuts off part of the scale.
    var drawnFloor: Double? { floor.flatMap { $0 > minimum ? clamped($0) : nil } }
    /// The challenge, where it cuts off part of the scale.
    var drawnChallenge: Double? { challenge.flatMap { $0 < maximum ? clamped($0) : nil } }
}
