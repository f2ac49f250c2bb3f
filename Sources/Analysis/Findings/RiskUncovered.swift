internal import Model

extension FindingRule {
    /// A risk that matters and that no instrument of planning and control covers; all of them together.
    ///
    /// Shown where instruments are recorded, also where the author wrote that there are none. An instrument of which nothing is recorded
    /// about what it covers counts as covering nothing only where others have that filled in; where none has, nobody can tell.
    package static let riskUncovered: FindingRule = FindingRule(
        "risk-uncovered", source: "finding-source-control", part: .topic(.control)
    ) { scope in
        guard let topic = scope.topic(.control), let instruments = topic.instruments,
            instruments.isEmpty || instruments.keeps(\.covers)
        else { return [] }
        let covered = Set(instruments.flatMap { $0.covers ?? [] })
        let open = topic.risks.filter { $0.matters && !covered.contains($0.id) }
        guard let first = open.first else { return [] }
        let evidence = open.map { risk in
            guard let chance = risk.chance, let impact = risk.impact else {
                return topic.evidence("risk-uncovered", ["risk": .name(risk.risk)], at: risk.place)
            }
            let values: [String: Finding.Value] = [
                "risk": .name(risk.risk), "chance": .decimal(Double(chance), places: 0), "impact": .decimal(Double(impact), places: 0),
            ]
            return topic.evidence("risk-uncovered-size", values, at: risk.place)
        }
        return [
            scope.finding(
                .riskUncovered, .attention, wording: open.count == 1 ? "risk-uncovered-one" : nil,
                values: ["risk": .name(first.risk), "count": .number(open.count)], evidence: evidence)
        ]
    }
}
