internal import Model

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
