internal import Model

extension FindingRule {
    /// A risk that matters and that no instrument of planning and control covers; all of them together.
    ///
    /// Risks of which neither chance nor impact is recorded are a note of their own, which asks how large they are.
    /// Shown where instruments are recorded, also where the author wrote that there are none. An instrument of which nothing is recorded
    /// about what it covers counts as covering nothing only where others have that filled in; where none has, nobody can tell.
    package static let riskUncovered: FindingRule = FindingRule(
        "risk-uncovered", source: "finding-source-control", part: .topic(.control)
    ) { scope in
        guard let topic = scope.topic(.control), let coverage = scope.table.risks else { return [] }
        let open = topic.risks.filter(coverage.isUncovered)
        let asked: [(wording: String, severity: Finding.Severity, risks: [Risk])] = [
            ("risk-uncovered", .attention, open.filter { !$0.isUnweighed }),
            ("risk-uncovered-unweighed", .note, open.filter(\.isUnweighed)),
        ]
        return asked.compactMap { wording, severity, risks -> Finding? in
            guard let first = risks.first else { return nil }
            return scope.finding(
                .riskUncovered, severity, wording: risks.count == 1 ? wording + "-one" : wording,
                values: ["risk": .name(first.risk), "count": .number(risks.count)],
                evidence: risks.map { topic.evidence($0.uncovered.wording, $0.uncovered.values, at: $0.place) })
        }
    }
}

extension Risk {
    /// How evidence tells that nothing covers it, with what is recorded of its size.
    fileprivate var uncovered: (wording: String, values: [String: Finding.Value]) {
        var values: [String: Finding.Value] = ["risk": .name(risk)]
        if let chance { values["chance"] = .decimal(Double(chance), places: 0) }
        if let impact { values["impact"] = .decimal(Double(impact), places: 0) }
        switch (chance, impact) {
        case (nil, nil): return ("risk-uncovered-unweighed", values)
        case (_, nil): return ("risk-uncovered-chance", values)
        case (nil, _): return ("risk-uncovered-impact", values)
        default: return ("risk-uncovered-size", values)
        }
    }
}
