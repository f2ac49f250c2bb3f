internal import Model

extension FindingRule {
    /// Parties dare differently much on one kind of risk: two points or more between the boldest and the most careful.
    ///
    /// A finding a kind of risk; attention, and the word for much, from three points. Of a party its first score counts, so that two parties are compared. Parties
    /// that left, and guests, do not count.
    package static let appetiteApart: FindingRule = FindingRule(
        "appetite-apart", source: "finding-source-appetite", part: .topic(.riskAppetite)
    ) { scope in
        guard let topic = scope.topic(.riskAppetite) else { return [] }
        return scope.table.appetites.filter(\.isApart).map { spread in
            let careful = spread.parties(at: spread.low)
            let bold = spread.parties(at: spread.high)
            let evidence = (careful + bold).map { party in
                var values: [String: Finding.Value] = [
                    "organisation": .organisations([party.organisation]), "score": .decimal(Double(party.score), places: 0),
                ]
                if let bears = party.bears { values["bears"] = .name(bears) }
                return topic.evidence(party.bears == nil ? "appetite-apart" : "appetite-apart-bears", values, at: party.place)
            }
            return scope.finding(
                .appetiteApart, spread.isFarApart ? .attention : .note, wording: spread.isFarApart ? "appetite-apart-far" : nil,
                values: [
                    "risk": .name(spread.appetite.risk), "careful": .organisations(careful.map(\.organisation)),
                    "bold": .organisations(bold.map(\.organisation)),
                ], evidence: evidence)
        }
    }
}
