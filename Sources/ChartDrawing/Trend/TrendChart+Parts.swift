extension TrendChart {
    /// A day on the axis of time.
    package struct Moment: Sendable, Equatable {
        /// In days from any origin, the same for all moments of a chart.
        package var position: Double
        /// The date as it is printed, for example "nov 2021".
        package var label: String

        package init(position: Double, label: String) {
            self.position = position
            self.label = label
        }
    }

    /// A dimension's value in one round.
    package struct Point: Sendable, Equatable {
        /// Nil where nothing may be shown.
        package var value: Double?
        /// The value in the reader's notation, or the words that say why there is none.
        package var valueLabel: String
        /// How many answered, for example "n = 17"; empty to leave it out.
        package var countLabel: String
        package var state: ValueState
        /// The quartiles, drawn as a soft bar when both are given.
        package var quartileLow: Double?
        package var quartileHigh: Double?

        package init(
            value: Double?, valueLabel: String, countLabel: String = "", state: ValueState, quartileLow: Double? = nil,
            quartileHigh: Double? = nil
        ) {
            self.value = value
            self.valueLabel = valueLabel
            self.countLabel = countLabel
            self.state = state
            self.quartileLow = quartileLow
            self.quartileHigh = quartileHigh
        }
    }

    /// The words that explain bands and marks.
    package struct Key: Sendable, Equatable {
        package var belowFloor: String
        package var challenge: String
        /// What the soft bar means, or nil where there is none.
        package var middleHalf: String?
        /// What the open mark on the axis means.
        package var withheld: String
        /// What the dashed upright line means, for example "volgende meting".
        package var next: String

        package init(belowFloor: String, challenge: String, middleHalf: String? = nil, withheld: String, next: String) {
            self.belowFloor = belowFloor
            self.challenge = challenge
            self.middleHalf = middleHalf
            self.withheld = withheld
            self.next = next
        }
    }
}
