internal import Diagnostics
internal import Model

/// Reads the risks of subject 3.
func readRisks(_ fields: inout FieldReader, log: inout ReadingLog) -> [Risk] {
    var seen: [Slug: SourcePlace] = [:]
    return fields.records("risks", of: "this risk", log: &log).compactMap { record in
        var record = record
        let name = record.requiredText("risk", log: &log)
        let id = record.text("id", log: &log)
        let risk = Risk(
            id: Slug(from: id ?? name), risk: name,
            chance: record.score("chance", in: Risk.scores, rule: "1 is hardly ever, 5 is almost surely", log: &log),
            impact: record.score("impact", in: Risk.scores, rule: "1 is a nuisance, 5 is a disaster", log: &log), place: record.place)
        guard record.finish(log: &log) else { return nil }
        if let other = seen.updateValue(risk.place, forKey: risk.id) {
            log.report(.duplicateName(risk.id.text, kind: "the risk", other: other, at: risk.place))
        }
        return risk
    }
}

/// Reads the instruments of planning and control; nil where none are recorded.
///
/// - Parameter risks: those that they may cover, by id or by name.
func readInstruments(_ fields: inout FieldReader, risks: [Risk], log: inout ReadingLog) -> [ControlInstrument]? {
    if fields.isNone("instruments") {
        _ = fields.node("instruments")
        return []
    }
    let isThere = fields.has("instruments")
    let names = Dictionary(
        risks.flatMap { [($0.id, $0.id), (Slug(from: $0.risk), $0.id)] }, uniquingKeysWith: { first, _ in first })
    let instruments = fields.records("instruments", of: "this instrument", log: &log).compactMap { record -> ControlInstrument? in
        var record = record
        let place = record.place(of: "covers")
        let covers = record.recordedTexts("covers", log: &log)?.compactMap { written -> Slug? in
            if let risk = names[Slug(from: written)] { return risk }
            log.report(.unknownReference(written, kind: "risk", known: log.known(risks.map(\.id.text)), at: place))
            return nil
        }
        let instrument = ControlInstrument(
            instrument: record.requiredText("instrument", log: &log), rhythm: record.text("rhythm", log: &log),
            about: record.text("about", log: &log), covers: covers, place: record.place)
        return record.finish(log: &log) ? instrument : nil
    }
    return isThere ? instruments : nil
}

/// Reads the side effects of subject 4.
func readSideEffects(_ fields: inout FieldReader, log: inout ReadingLog) -> [SideEffect] {
    fields.records("side-effects", of: "this side effect", log: &log).compactMap { record in
        var record = record
        let effect = SideEffect(
            effect: record.requiredText("effect", log: &log), minds: record.recordedReferences("minds", to: .organisation, log: &log),
            acceptable: record.text("acceptable", log: &log), isReported: record.flag("reported", log: &log),
            discussedIn: record.recordedTexts("discussed-in", log: &log), place: record.place)
        return record.finish(log: &log) ? effect : nil
    }
}

/// Reads the key figures of subject 5.
func readKeyFigures(_ fields: inout FieldReader, log: inout ReadingLog) -> [KeyFigure] {
    fields.records("key-figures", of: "this key figure", log: &log).compactMap { record in
        var record = record
        let figure = KeyFigure(
            role: record.requiredText("role", log: &log), organisation: record.reference("organisation", to: .organisation, log: &log),
            sides: record.choices("sides", log: &log), portfolio: record.choice("portfolio", log: &log),
            powers: record.recordedTexts("powers", log: &log), means: record.recordedTexts("means", log: &log),
            accountsTo: record.recordedTexts("accounts-to", log: &log), reflected: record.occasion("reflected", log: &log),
            place: record.place)
        return record.finish(log: &log) ? figure : nil
    }
}
