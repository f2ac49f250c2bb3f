package import Model

/// How far parties are apart in what they dare, for one kind of risk.
package struct AppetiteSpread: Sendable, Equatable {
    package let appetite: RiskAppetite
    package let low: Int
    package let high: Int
    private let outsiders: Set<Slug>

    /// Nil where no party said anything.
    ///
    /// - Parameter outsiders: who left or is a guest: they have a place, and do not stretch the distance.
    package init?(_ appetite: RiskAppetite, outsiders: Set<Slug> = []) {
        let scores = appetite.parties(without: outsiders).map(\.score)
        guard let low = scores.min(), let high = scores.max() else { return nil }
        self.appetite = appetite
        self.low = low
        self.high = high
        self.outsiders = outsiders
    }

    /// From who dares least to who dares most, in steps of the scale.
    package var distance: Int { high - low }

    /// Whether that is a conversation: two steps or more, as the finding `appetite-apart` asks.
    package var isApart: Bool { distance >= 2 }

    /// Whether one dares much more than another: three steps or more.
    package var isFarApart: Bool { distance >= 3 }

    /// Whether more than one party said something.
    package var isShared: Bool { appetite.parties(without: outsiders).count > 1 }

    /// The parties at a place on the scale, in the author's order, without outsiders.
    package func parties(at score: Int) -> [PartyAppetite] {
        appetite.parties(without: outsiders).filter { $0.score == score }
    }
}

extension RiskAppetite {
    /// What each party said, once: a party is not apart from itself.
    func parties(without outsiders: Set<Slug>) -> [PartyAppetite] {
        var seen = outsiders
        return parties.filter { seen.insert($0.organisation).inserted }
    }
}
