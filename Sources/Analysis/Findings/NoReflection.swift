internal import Model

extension FindingRule {
    /// Key figures did not reflect on powers and responsibilities for over twelve months, or never did.
    ///
    /// What counts of a figure is the latest of its own reflection and that of all bodies together. Who has nothing recorded is passed
    /// over; where all are, the one of all bodies decides alone. Exactly twelve months is fine; of a month or a year its last day counts.
    /// Where this edition withholds figures, only what each of the others did is told.
    package static let noReflection: FindingRule = FindingRule(
        "no-reflection", source: "finding-source-powers", part: .topic(.powers)
    ) { scope in
        guard let topic = scope.topic(.powers), !topic.keyFigures.isEmpty else { return [] }
        let isLongAgo = { (occasion: Occasion) in occasion.date.map { $0.isOver(months: 12, on: scope.today) } ?? true }
        if let together = topic.reflected, !isLongAgo(together) { return [] }
        var evidence = topic.keyFigures.compactMap { figure -> Finding.Evidence? in
            guard let reflected = figure.reflected, isLongAgo(reflected) else { return nil }
            guard let date = reflected.date else { return topic.evidence("no-reflection-figure-never", figure.described, at: figure.place) }
            return topic.evidence("no-reflection-figure", figure.described.merging(["date": .date(date)]) { $1 }, at: figure.place)
        }
        let recorded = topic.keyFigures.compactMap(\.reflected)
        if let together = topic.reflected, !topic.hasWithheldKeyFigures, recorded.allSatisfy(isLongAgo) {
            let values = together.date.map { ["date": Finding.Value.date($0)] } ?? [:]
            evidence.insert(topic.evidence(together == .never ? "no-reflection-never" : "no-reflection", values, at: topic.place), at: 0)
        }
        guard !evidence.isEmpty else { return [] }
        let latest = ([topic.reflected].compactMap { $0 } + recorded).compactMap(\.date).max { $0.last < $1.last }
        // Of all together nothing is known where figures are withheld: one of those may have been the last.
        if topic.hasWithheldKeyFigures {
            return [scope.finding(.noReflection, .attention, wording: "no-reflection-some", evidence: evidence)]
        }
        return [
            scope.finding(
                .noReflection, .attention,
                wording: latest == nil ? "no-reflection-never" : recorded.allSatisfy(isLongAgo) ? nil : "no-reflection-some",
                values: latest.map { ["date": .date($0)] } ?? [:], evidence: evidence)
        ]
    }
}
