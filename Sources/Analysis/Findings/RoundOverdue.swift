internal import Model

extension FindingRule {
    /// A measurement whose date has gone by: a round that was planned and has no answers, or the next date that the last round names.
    ///
    /// On the day itself it is not late yet.
    package static let roundOverdue: FindingRule = FindingRule(
        "round-overdue", source: "finding-source-process-trust", part: nil
    ) { scope in
        var seen: Set<Slug> = []
        let used = scope.partnership.rounds.map(\.instrument).filter { seen.insert($0).inserted }
        return used.compactMap { slug -> Finding? in
            guard let next = nextRound(with: slug, in: scope.partnership, on: scope.today), next.isPast(on: scope.today),
                let instrument = scope.instruments[slug]
            else { return nil }
            let rounds = scope.partnership.rounds.filter { $0.instrument == slug }
            guard let round = rounds.last(where: { $0.date == next }) ?? rounds.last(where: { $0.next == next }) else { return nil }
            let values: [String: Finding.Value] = ["instrument": .localized(instrument.title), "date": .date(next)]
            return scope.finding(
                .roundOverdue, .attention, values: values,
                evidence: [.init(wording: "round-overdue", values: values, place: round.place, page: .round(round.slug))],
                about: instrument.dimensions.first.map { InstrumentPart(slug.text, $0.id.text) })
        }
    }
}
