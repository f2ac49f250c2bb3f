internal import Model

extension FindingRule {
    /// An instrument of planning and control that covers no risk that matters; all of them together.
    ///
    /// Nothing recorded about what an instrument covers counts as nothing only where others have that filled in.
    package static let instrumentIdle: FindingRule = FindingRule(
        "instrument-idle", source: "finding-source-control", part: .topic(.control)
    ) { scope in
        guard let topic = scope.topic(.control), let idle = scope.table.risks?.idle, let first = idle.first else { return [] }
        let names = Dictionary(topic.risks.map { ($0.id, $0.risk) }, uniquingKeysWith: { first, _ in first })
        let evidence = idle.map { instrument in
            let small = (instrument.covers ?? []).compactMap { names[$0] }
            let values: [String: Finding.Value] = ["instrument": .name(instrument.instrument), "risks": .names(small)]
            let wording =
                instrument.covers == nil ? "instrument-idle-blank" : small.isEmpty ? "instrument-idle" : "instrument-idle-small"
            return topic.evidence(wording, values, at: instrument.place)
        }
        return [
            scope.finding(
                .instrumentIdle, .note, wording: idle.count == 1 ? "instrument-idle-one" : nil,
                values: ["instrument": .name(first.instrument), "instruments": .names(idle.map(\.instrument))], evidence: evidence)
        ]
    }
}
