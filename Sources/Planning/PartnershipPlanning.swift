internal import Analysis
internal import Model

/// Works out a partnership: its rounds with the round before each, its checklists, and what is due.
func partnershipPlan(for partnership: Partnership, instruments: [Instrument], today: PartialDate) -> PartnershipPlan {
    let folder = "partnerships/\(partnership.slug)/"
    let byName = Dictionary(instruments.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    let results = roundResults(of: partnership, instruments: byName)
    let rounds = results.indices.map { index in
        RoundPlan(
            result: results[index],
            previous: results[..<index].last { $0.round.instrument == results[index].round.instrument && !$0.dimensions.isEmpty },
            address: PageAddress(folder + "rounds/\(results[index].round.slug).html"),
            questionnaire: results[index].isOpen(on: today)
                ? PageAddress(folder + "rounds/\(results[index].round.slug)-questionnaire.html") : nil)
    }
    let trends = instruments.compactMap { instrument in
        trendPlan(
            of: rounds.filter { $0.result.instrument.slug == instrument.slug && !$0.result.isEmpty }, in: partnership, instrument, folder,
            today: today)
    }
    let checklists = ChecklistList.allCases.compactMap { list -> ChecklistPlan? in
        let checklist = list == .rules ? partnership.rules : partnership.recommendations
        guard let checklist, let instrument = byName[checklist.instrument] else { return nil }
        return ChecklistPlan(
            list: list, instrument: instrument, checklist: checklist, rules: progress(of: checklist, in: instrument),
            address: PageAddress(folder + list.rawValue + ".html"))
    }
    return PartnershipPlan(
        partnership: partnership, address: PageAddress(folder + "index.html"), rounds: rounds, trends: trends,
        checklists: checklists, due: dueItems(of: partnership, on: today))
}

/// The results of every round in the partnership's order, the rounds of one instrument worked out together.
private func roundResults(of partnership: Partnership, instruments: [Slug: Instrument]) -> [RoundResult] {
    var results: [Slug: ArraySlice<RoundResult>] = [:]
    for (slug, rounds) in Dictionary(grouping: partnership.rounds, by: \.instrument) {
        guard let instrument = instruments[slug] else { continue }
        results[slug] = analyse(rounds, with: instrument, partnershipMinimum: partnership.minimumGroup(for: instrument))[...]
    }
    return partnership.rounds.compactMap { results[$0.instrument]?.popFirst() }
}

/// The rounds with an instrument as a trend, when there are two with answers and one that can be shown.
private func trendPlan(
    of rounds: [RoundPlan], in partnership: Partnership, _ instrument: Instrument, _ folder: String, today: PartialDate
) -> TrendPlan? {
    guard rounds.count > 1, rounds.contains(where: { !$0.result.dimensions.isEmpty }) else { return nil }
    return TrendPlan(
        instrument: instrument, rounds: rounds, next: nextRound(with: instrument.slug, in: partnership, on: today),
        address: PageAddress(folder + "trends/\(instrument.slug).html"))
}

/// Partnerships that measured with the same instrument, where at least two can be shown.
func comparisonPlans(of partnerships: [PartnershipPlan], instruments: [Instrument]) -> [ComparisonPlan] {
    instruments.compactMap { instrument in
        let entries = partnerships.compactMap { partnership -> (partnership: PartnershipPlan, round: RoundPlan)? in
            let rounds = partnership.rounds.filter { $0.result.instrument.slug == instrument.slug && !$0.result.isEmpty }
            return (rounds.last { !$0.result.dimensions.isEmpty } ?? rounds.last).map { (partnership, $0) }
        }
        guard entries.count(where: { !$0.round.result.dimensions.isEmpty }) > 1 else { return nil }
        return ComparisonPlan(
            instrument: instrument, entries: entries, address: PageAddress("partnerships/compare/\(instrument.slug).html"))
    }
}
