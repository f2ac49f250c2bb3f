internal import Model

/// Whether the gate of an instrument's causal model is open: the dimension on which the others depend is not below its floor.
///
/// - Returns: nil without a gate, without thresholds, or where that dimension is withheld.
package func isGateOpen(in result: RoundResult) -> Bool? {
    guard let gate = result.instrument.model?.gate, let level = result.scores(of: gate.from)?.level else { return nil }
    return level != .belowFloor
}
