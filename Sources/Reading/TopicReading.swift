internal import Diagnostics
internal import Model

/// Reads what a partnership recorded of one of the six subjects to talk about.
///
/// - Parameter name: the file's name, which may say which subject it is: `overlegstructuur`, `6`, `6-overleg`.
func readTopic(_ file: TextFile, name: String, log: inout ReadingLog) -> Topic? {
    guard var header = PageHeader(file, name: name, subject: "this subject", titleIsRequired: false, log: &log) else { return nil }
    let place = header.fields.place(of: "topic")
    let written = header.fields.text("topic", log: &log)
    guard let subject = topicSubject(named: written ?? name) else {
        let names = TopicSubject.allCases.map(\.rawValue)
        log.report(
            written.map { .unknownValue($0, of: "topic", allowed: names, at: place) }
                ?? .missingField("topic", of: "this subject, one of \(names.joined(separator: ", "))", at: header.place))
        return nil
    }
    var topic = Topic(
        subject: subject, title: header.title.isEmpty ? nil : header.title, summary: header.fields.text("summary", log: &log),
        discussed: header.fields.pastDate("discussed", log: &log), next: header.fields.date("next", log: &log), text: header.text,
        edition: header.edition, isDraft: header.isDraft, place: header.place)
    topic.outcomes = header.fields.texts("outcomes", log: &log)
    switch subject {
    case .dependence:
        topic.needs = readPartyNeeds(&header.fields, log: &log)
        topic.swots = readSwots(&header.fields, log: &log)
    case .riskAppetite:
        topic.appetites = readAppetites(&header.fields, log: &log)
        topic.limits = header.fields.texts("limits", log: &log)
    case .control:
        topic.risks = readRisks(&header.fields, log: &log)
        topic.instruments = readInstruments(&header.fields, risks: topic.risks, log: &log)
    case .conditions:
        topic.result = header.fields.text("result", log: &log)
        topic.sideEffects = readSideEffects(&header.fields, log: &log)
    case .powers:
        topic.keyFigures = readKeyFigures(&header.fields, log: &log)
        topic.reflected = header.fields.occasion("reflected", log: &log)
    case .consultation: break
    }
    header.fields.finish(log: &log)
    return topic
}

/// The subject of a name: its own, its number, its number and more, or a long word of its own.
private func topicSubject(named name: String) -> TopicSubject? {
    let slug = Slug(from: name).text
    if let subject = TopicSubject(rawValue: slug) { return subject }
    let words = slug.split(separator: "-").map(String.init)
    if let first = words.first, let number = Int(first) { return TopicSubject.allCases.first { $0.number == number } }
    return TopicSubject.allCases.first { subject in
        let own = subject.rawValue.split(separator: "-").map(String.init)
        return words.contains { $0.count > 6 && own.contains($0) }
    }
}

private func readPartyNeeds(_ fields: inout FieldReader, log: inout ReadingLog) -> [PartyNeed] {
    fields.records("needs", of: "this need", log: &log).compactMap { record in
        var record = record
        for key in ["from", "to", "strength"] { record.require(key) }
        let from = record.reference("from", to: .organisation, log: &log)
        let to = record.reference("to", to: .organisation, log: &log)
        let strength = record.score(
            "strength", in: PartyNeed.strengths, rule: "0 is nothing, 1 helps, 2 is important, 3 is that it cannot do without", log: &log)
        let what = record.text("what", log: &log)
        let place = record.place
        record.finish(log: &log)
        guard let from, let to, let strength else { return nil }
        if from == to {
            log.report(.circularReference([from.text, to.text], at: place))
            return nil
        }
        return PartyNeed(from: from, to: to, what: what, strength: strength, place: place)
    }
}

private func readSwots(_ fields: inout FieldReader, log: inout ReadingLog) -> [StrengthsAndWeaknesses] {
    fields.records("swot", of: "this party’s strengths and weaknesses", log: &log).compactMap { record in
        var record = record
        record.require("organisation")
        let organisation = record.reference("organisation", to: .organisation, log: &log)
        let swot = StrengthsAndWeaknesses(
            organisation: organisation ?? Slug(""), by: record.reference("by", to: .organisation, log: &log),
            strengths: record.texts("strengths", log: &log), weaknesses: record.texts("weaknesses", log: &log),
            opportunities: record.texts("opportunities", log: &log), threats: record.texts("threats", log: &log), place: record.place)
        record.finish(log: &log)
        return organisation == nil ? nil : swot
    }
}

private func readAppetites(_ fields: inout FieldReader, log: inout ReadingLog) -> [RiskAppetite] {
    fields.records("appetites", of: "this kind of risk", log: &log).compactMap { record in
        var record = record
        var seen: [Slug: SourcePlace] = [:]
        let parties = record.records("parties", of: "this party", log: &log).compactMap { party -> PartyAppetite? in
            var party = party
            for key in ["organisation", "score"] { party.require(key) }
            let organisation = party.reference("organisation", to: .organisation, log: &log)
            let score = party.score("score", in: RiskAppetite.scores, rule: "1 is nothing, 5 is a lot", log: &log)
            let bears = party.text("bears", log: &log)
            let place = party.place
            party.finish(log: &log)
            guard let organisation, let score else { return nil }
            if let other = seen[organisation] {
                log.report(.duplicateName(organisation.text, kind: "the party", other: other, at: place))
                return nil
            }
            seen[organisation] = place
            return PartyAppetite(organisation: organisation, score: score, bears: bears, place: place)
        }
        let appetite = RiskAppetite(risk: record.requiredText("risk", log: &log), parties: parties, place: record.place)
        return record.finish(log: &log) ? appetite : nil
    }
}
