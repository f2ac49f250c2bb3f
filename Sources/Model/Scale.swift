/// The answers a respondent can give, in whole steps.
package struct Scale: Hashable, Sendable {
    package var min: Int
    package var max: Int
    /// One for each answer, lowest first.
    package var labels: LocalizedList

    package init(
        min: Int, max: Int, labels: LocalizedList = LocalizedList()
    ) {
        self.min = min
        self.max = max
        self.labels = labels
    }

    /// Number of answers.
    package var points: Int { max - min + 1 }
}

/// Where a dimension's mean counts as below the floor or as a challenge met, in points of the scale.
package struct Thresholds: Hashable, Sendable {
    package var floor: Double
    package var challenge: Double

    package init(
        floor: Double, challenge: Double
    ) {
        self.floor = floor
        self.challenge = challenge
    }
}
