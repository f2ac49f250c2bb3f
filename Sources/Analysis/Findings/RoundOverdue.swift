internal import Model

extension FindingRule {
    /// A measurement whose date has gone by: a round that was prepared and has no answers, or the next date that the last round names.
    ///
    /// Which those are is told by `plannedRounds`; a finding an instrument, with every one that is late. On the day itself it is not late
    /// yet.
    package static let roundOverdue: FindingRule = FindingRule(
        "round-overdue", source: "finding-source-instrument", part: nil
    ) { scope in
        var seen: Set<Slug> = []
        let used = scope.partnership.rounds.map(\.instrument).filter { seen.insert($0).inserted }
        return used.compactMap { slug -> Finding? in
            let late = plannedRounds(with: slug, in: scope.partnership, on: scope.today).filter { $0.date.isPast(on: scope.today) }
            guard let first = late.first, let instrument = scope.instruments[slug] else { return nil }
            let evidence = late.map { planned in
                Finding.Evidence(
                    wording: planned.isPrepared ? "round-overdue-prepared" : "round-overdue",
                    values: ["instrument": .localized(instrument.title), "date": .date(planned.date)], place: planned.round.place,
                    page: .round(planned.round.slug))
            }
            return scope.finding(
                .roundOverdue, .attention, values: ["instrument": .localized(instrument.title), "date": .date(first.date)],
                evidence: evidence, about: instrument.dimensions.first.map { InstrumentPart(slug.text, $0.id.text) }, from: instrument)
        }
    }
}
