package import Model

/// How far parties are apart in what they dare, for one kind of risk.
package struct AppetiteSpread: Sendable, Equatable {
    package let appetite: RiskAppetite
    package let low: Int
    package let high: Int

    /// Nil where no party said anything.
    package init?(_ appetite: RiskAppetite) {
        guard let low = appetite.parties.map(\.score).min(), let high = appetite.parties.map(\.score).max() else { return nil }
        self.appetite = appetite
        self.low = low
        self.high = high
    }

    /// From who dares least to who dares most, in steps of the scale.
    package var distance: Int { high - low }

    /// Whether that is a conversation: two steps or more.
    package var isApart: Bool { distance >= 2 }

    /// The parties at a place on the scale, in the author's order.
    package func parties(at score: Int) -> [PartyAppetite] {
        appetite.parties.filter { $0.score == score }
    }
}
