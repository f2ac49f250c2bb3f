internal import Model

/// The newest round with an instrument of which something is shown.
package struct NewestRound: Sendable {
    package let result: RoundResult
    /// The one shown before it with the same instrument.
    package let previous: RoundResult?
}

extension [RoundResult] {
    /// The newest of each instrument, in the order in which the instruments were first used.
    ///
    /// The rounds are of one partnership, oldest first; one of which everything is withheld, or that nobody answered yet, is none.
    package var newestShown: [NewestRound] {
        let byInstrument = Dictionary(grouping: filter { $0.isShown }, by: \.instrument.slug)
        var seen: Set<Slug> = []
        return compactMap { seen.insert($0.instrument.slug).inserted ? byInstrument[$0.instrument.slug] : nil }.compactMap { rounds in
            rounds.last.map { NewestRound(result: $0, previous: rounds.dropLast().last) }
        }
    }

    /// The same in the order of their dates.
    package var newestShownByDate: [RoundResult] {
        let newest = Set(newestShown.map(\.result.round.slug))
        return filter { newest.contains($0.round.slug) }
    }
}
