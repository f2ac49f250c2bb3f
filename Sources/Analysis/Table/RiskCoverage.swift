package import Model

/// Which risks are kept in hand by which instruments of planning and control.
package struct RiskCoverage: Sendable, Equatable {
    /// Chance times impact, highest first; risks without both last.
    package let risks: [Risk]
    /// In the author's order.
    package let instruments: [ControlInstrument]
    /// Whether it is known what the instruments cover.
    package let isRecorded: Bool
    private let covered: [Slug: Int]

    /// - Parameter instruments: nil where none are recorded, which is not the same as that there are none.
    package init(risks: [Risk], instruments: [ControlInstrument]?) {
        self.risks = risks.enumerated().sorted {
            (-($0.element.score ?? -1), $0.offset) < (-($1.element.score ?? -1), $1.offset)
        }.map(\.element)
        self.instruments = instruments ?? []
        isRecorded = instruments.map { $0.isEmpty || $0.keeps(\.covers) } ?? false
        covered = (instruments ?? []).flatMap { Set($0.covers ?? []) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// How many instruments cover a risk.
    package func count(covering risk: Risk) -> Int { covered[risk.id] ?? 0 }

    /// Whether a risk that matters is covered by nothing.
    package func isUncovered(_ risk: Risk) -> Bool {
        isRecorded && risk.matters && count(covering: risk) == 0
    }

    /// Whether an instrument covers no risk that matters; where others say what they cover, one that says nothing covers nothing.
    package func isIdle(_ instrument: ControlInstrument) -> Bool {
        guard isRecorded else { return false }
        let covers = Set(instrument.covers ?? [])
        return !risks.contains { $0.matters && covers.contains($0.id) }
    }

    package var uncovered: [Risk] { risks.filter(isUncovered) }
    package var idle: [ControlInstrument] { instruments.filter(isIdle) }
}

extension Risk {
    /// Chance times impact, 1 to 25; nil where one of the two is not recorded.
    package var score: Int? {
        guard let chance, let impact else { return nil }
        return chance * impact
    }
}
