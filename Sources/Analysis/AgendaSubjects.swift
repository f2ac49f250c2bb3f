internal import Model

/// Everything that there is to talk about, the most urgent first.
func agendaSubjects(
    findings: [Finding], results: [RoundResult], instruments: [Slug: Instrument]
) -> [ConversationAgenda.Subject] {
    /// The same for all that is talked about with the same questions.
    enum Topic: Hashable {
        case part(InstrumentPart)
        case rule(FindingRule)
    }
    var reasons: [Topic: [ConversationAgenda.Reason]] = [:]
    var ranks: [Topic: (urgency: Int, place: Int)] = [:]
    var place = 0
    func add(_ reason: ConversationAgenda.Reason, to topic: Topic, urgency: Int) {
        reasons[topic, default: []].append(reason)
        let rank = (urgency, place)
        if ranks[topic].map({ rank < $0 }) ?? true { ranks[topic] = rank }
        place += 1
    }
    for finding in findings {
        let topic = finding.part.map(Topic.part) ?? .rule(finding.rule)
        add(.finding(finding), to: topic, urgency: finding.severity == .attention ? 0 : 2)
    }
    // Where a finding is about a dimension, it says what the measurement says.
    let found = Set(reasons.keys)
    for (part, reason) in results.newestShownByDate.flatMap(measuredReasons) where !found.contains(.part(part)) {
        add(reason, to: .part(part), urgency: 1)
    }
    return ranks.sorted { $0.value < $1.value }.map { topic, _ in
        guard case .part(let part) = topic else {
            return ConversationAgenda.Subject(part: nil, dimension: nil, reasons: reasons[topic] ?? [])
        }
        let dimension = instruments[part.instrument]?.allDimensions.first { $0.id == part.dimension }
        return ConversationAgenda.Subject(part: part, dimension: dimension, reasons: reasons[topic] ?? [])
    }
}

/// The weakest dimension of a round, and the one on which people agree least.
private func measuredReasons(_ result: RoundResult) -> [(part: InstrumentPart, reason: ConversationAgenda.Reason)] {
    let shown = result.dimensions.compactMap { dimension in dimension.scores.map { (dimension.dimension.id, $0) } }
    let instrument = result.instrument.slug
    let round = result.round.slug
    let weakest = shown.enumerated().min {
        let key = { (entry: (offset: Int, element: (Slug, DimensionScores))) in
            (entry.element.1.level == .belowFloor ? 0 : 1, entry.element.1.mean, entry.offset)
        }
        return key($0) < key($1)
    }?.element
    // Where all agree, or two tie as the number is told, in hundredths, there is none on which people agree least.
    let agreed = shown.compactMap { entry in entry.1.agreement.map { (entry.0, $0) } }.sorted { $0.1 < $1.1 }
    let divided = agreed.first.flatMap { least -> (Slug, Double)? in
        guard let next = agreed.dropFirst().first, hundredths(least.1) < hundredths(next.1), hundredths(least.1) < 90 else { return nil }
        return least
    }
    var found: [(InstrumentPart, ConversationAgenda.Reason)] = []
    if let (dimension, scores) = weakest {
        found.append(
            (
                InstrumentPart(instrument.text, dimension.text),
                .weakest(mean: scores.mean, level: scores.level, round: round, instrument: instrument)
            ))
    }
    if let (dimension, agreement) = divided {
        found.append(
            (
                InstrumentPart(instrument.text, dimension.text),
                .mostDivided(agreement: agreement, round: round, instrument: instrument)
            ))
    }
    return found
}

/// An agreement as it is told.
private func hundredths(_ agreement: Double) -> Double { (agreement * 100).rounded() }
