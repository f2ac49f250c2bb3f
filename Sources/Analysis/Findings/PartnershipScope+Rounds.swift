internal import Model

extension PartnershipScope {
    /// The newest round of each survey that can be shown, with the one shown before it; surveys in the order in which they were first used.
    var latestRounds: [(newest: RoundResult, previous: RoundResult?)] {
        var order: [Slug] = []
        var latest: [Slug: (newest: RoundResult, previous: RoundResult?)] = [:]
        for result in results where !result.dimensions.isEmpty {
            let slug = result.instrument.slug
            if latest[slug] == nil { order.append(slug) }
            latest[slug] = (result, latest[slug]?.newest)
        }
        return order.compactMap { latest[$0] }
    }
}

extension RoundResult {
    /// A fact that a round shows, with values that tell which round and what it is about.
    func evidence(_ wording: String, _ about: LocalizedText, _ values: [String: Finding.Value]) -> Finding.Evidence {
        let own: [String: Finding.Value] = ["domain": .localized(about), "date": .date(round.date)]
        return Finding.Evidence(
            wording: wording, values: own.merging(values) { _, given in given }, place: round.place, page: .round(round.slug))
    }

    /// Where the questions about a dimension stand.
    func part(_ dimension: Dimension) -> InstrumentPart {
        InstrumentPart(instrument.slug.text, dimension.id.text)
    }
}
