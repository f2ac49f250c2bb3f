internal import Analysis
internal import Model

/// Works out a partnership: its rounds with the round before each, its checklists, and what is due.
///
/// - Parameters:
///   - allRounds: those of every edition, since what one edition shows must tell nothing to who reads another as well.
///   - mapFindings: what the linter finds in the social map.
func partnershipPlan(
    for partnership: Partnership, allRounds: [Round], instruments: [Instrument], organisations: [Slug: Organisation],
    mapFindings: FindingsBySubject, today: PartialDate
) -> PartnershipPlan {
    let folder = "partnerships/\(partnership.slug)/"
    let byName = Dictionary(instruments.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    let results = roundResults(of: partnership, allRounds: allRounds, instruments: byName)
    let rounds = results.indices.map { index in
        RoundPlan(
            result: results[index],
            previous: results[..<index].last { $0.round.instrument == results[index].round.instrument && $0.isShown },
            address: PageAddress(folder + "rounds/\(results[index].round.slug).html"),
            questionnaire: results[index].isOpen(on: today)
                ? PageAddress(folder + "rounds/\(results[index].round.slug)-questionnaire.html") : nil)
    }
    let trends = instruments.compactMap { instrument in
        trendPlan(
            of: rounds.filter { $0.result.instrument.slug == instrument.slug && !$0.result.isEmpty }, in: partnership, instrument, folder,
            today: today)
    }
    let checklists = checklistPlans(of: partnership, instruments: byName)
    let scope = PartnershipScope(
        partnership: partnership, results: results, instruments: byName, organisations: organisations, today: today)
    return PartnershipPlan(
        partnership: partnership, address: PageAddress(folder + "index.html"), rounds: rounds, trends: trends,
        checklists: checklists.filter(\.isRecorded), openChecklists: checklists.filter { !$0.isRecorded },
        topics: topicPlans(of: partnership, guide: byName[topicGuide], folder: folder), table: scope.table,
        due: dueItems(of: partnership, on: today), calendar: MeetingCalendar(of: partnership.meetings, from: today),
        findings: FindingSelection(
            partnership.hasWithheldFindings ? [] : scope.findings() + mapFindings.findings(of: scope), switches: partnership.switchedOff,
            on: today))
}

/// The results of every round that is published, in order; the rounds of one instrument are worked out together, also those of other
/// editions, the open ones first.
private func roundResults(of partnership: Partnership, allRounds: [Round], instruments: [Slug: Instrument]) -> [RoundResult] {
    var results: [Slug: RoundResult] = [:]
    for (slug, rounds) in Dictionary(grouping: allRounds, by: \.instrument) {
        guard let instrument = instruments[slug] else { continue }
        let shown = rounds.filter { !$0.isDraft }
        let ordered = shown.filter { $0.edition == nil } + shown.filter { $0.edition != nil }
        for result in analyse(ordered, with: instrument, partnershipMinimum: partnership.minimumGroup(for: instrument)) {
            results[result.round.slug] = result
        }
    }
    return partnership.rounds.compactMap { results[$0.slug]?.with($0) }
}

/// The rounds with an instrument as a trend, when there are two with answers and one that can be shown.
private func trendPlan(
    of rounds: [RoundPlan], in partnership: Partnership, _ instrument: Instrument, _ folder: String, today: PartialDate
) -> TrendPlan? {
    guard rounds.count > 1, rounds.contains(where: \.result.isShown) else { return nil }
    return TrendPlan(
        instrument: instrument, rounds: rounds, next: plannedRounds(with: instrument.slug, in: partnership, on: today).first?.date,
        address: PageAddress(folder + "trends/\(instrument.slug).html"))
}

/// Partnerships that measured with the same instrument, where at least two can be shown.
func comparisonPlans(of partnerships: [PartnershipPlan], instruments: [Instrument]) -> [ComparisonPlan] {
    instruments.compactMap { instrument in
        let entries = partnerships.compactMap { partnership -> (partnership: PartnershipPlan, round: RoundPlan)? in
            let rounds = partnership.rounds.filter { $0.result.instrument.slug == instrument.slug && !$0.result.isEmpty }
            return (rounds.last(where: \.result.isShown) ?? rounds.last).map { (partnership, $0) }
        }
        guard entries.count(where: \.round.result.isShown) > 1 else { return nil }
        return ComparisonPlan(
            instrument: instrument, entries: entries, address: PageAddress("partnerships/compare/\(instrument.slug).html"))
    }
}
