package import Model

/// What makes a goal SMART (Doran 1981): one of its five parts.
package enum SmartPart: String, Sendable, CaseIterable {
    case specific
    case measurable
    case achievable
    case relevant
    case timeBound = "time-bound"
}

extension Goal {
    /// What is recorded of a part; nil where nothing is.
    package func text(of part: SmartPart) -> String? {
        let text =
            switch part {
            case .specific: specific
            case .measurable: measurable
            case .achievable: achievable
            case .relevant: relevant
            case .timeBound: timeBound
            }
        return text?.isEmpty ?? true ? nil : text
    }

    /// The parts of which nothing is recorded.
    package var missingParts: [SmartPart] { SmartPart.allCases.filter { text(of: $0) == nil } }
}
