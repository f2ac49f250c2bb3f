package import Model

/// Why a dimension counts as under its floor: its mean is, or statements that guard the floor are.
package enum FloorMiss: Sendable, Hashable {
    case mean
    /// The mean reaches the floor, these indicators do not.
    case indicators([Slug])
}

extension DimensionScores {
    /// How the floor was missed; nil where it was not, or the instrument has none.
    package func floorMiss(_ thresholds: Thresholds?) -> FloorMiss? {
        guard level == .belowFloor, let thresholds else { return nil }
        return mean < thresholds.floor - 1e-9 || failedFloor.isEmpty ? .mean : .indicators(failedFloor)
    }
}

/// What became of a dimension's floor between two rounds.
package enum FloorChange: Sendable, Hashable {
    /// The mean came under the floor.
    case meanSank
    /// The mean came to the floor or above it, and every statement that guards the floor with it.
    case meanRose
    /// Statements came under the floor, the mean did not.
    case statementsSank([Slug])
    /// Statements came to the floor, where the mean was all along.
    case statementsRose([Slug])
}

extension DimensionScores {
    /// What became of the floor since a round before; nil where it is as it was.
    package func floorChange(since before: DimensionScores, _ thresholds: Thresholds?) -> FloorChange? {
        switch (before.floorMiss(thresholds), floorMiss(thresholds)) {
        case (nil, .mean): .meanSank
        case (.mean, nil): .meanRose
        case (nil, .indicators(let failing)): .statementsSank(failing)
        case (.indicators(let failed), nil): .statementsRose(failed)
        case (.indicators, .mean): .meanSank
        default: nil
        }
    }
}
