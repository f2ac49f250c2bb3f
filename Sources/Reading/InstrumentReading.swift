internal import Diagnostics
internal import Model

/// Reads an instrument, built in or a site's own: both are checked alike.
///
/// - Parameter isOurs: as `yamlRoot` has it.
func readInstrument(_ file: TextFile, name: String, isOurs: Bool = false, log: inout ReadingLog) -> Instrument? {
    guard let root = yamlRoot(file.text, file: file.path, firstLine: 1, isOurs: isOurs, log: &log),
        var fields = FieldReader(root, of: "this instrument", file: file.path, firstLine: 1, log: &log)
    else { return nil }
    for key in ["title", "source", "dimensions"] where !fields.has(key) {
        log.report(.missingField(key, of: "this instrument", at: fields.place))
    }
    let scale = readScale(&fields, log: &log)
    var names = InstrumentNames()
    var instrument = Instrument(
        slug: Slug(from: fields.text("slug", log: &log) ?? name), title: fields.localized("title", log: &log) ?? LocalizedText(name),
        short: fields.localized("short", log: &log), kind: fields.choice("kind", log: &log) ?? .survey,
        about: fields.localized("about", log: &log), source: fields.localized("source", log: &log) ?? LocalizedText(""), scale: scale,
        thresholds: readThresholds(&fields, scale: scale, log: &log), minimumGroup: readMinimumGroup(&fields, log: &log),
        dimensionName: fields.localized("dimension-name", log: &log),
        dimensions: readDimensions(&fields, names: &names, log: &log), place: file.place(line: 1, column: 1))
    instrument.quadrant = readQuadrant(&fields, names: &names, log: &log)
    instrument.model = readCausalModel(&fields, names: &names, log: &log)
    fields.finish(log: &log)
    names.reportUnknown(log: &log)
    reportMissingParts(of: instrument, fields, log: &log)
    return instrument
}

/// Reports what an instrument of its kind cannot do without.
private func reportMissingParts(of instrument: Instrument, _ fields: FieldReader, log: inout ReadingLog) {
    if instrument.kind == .survey, instrument.scale == nil {
        log.report(.missingField("scale", of: "this instrument", at: fields.place))
    }
    for dimension in instrument.kind == .survey ? instrument.allDimensions : instrument.dimensions {
        let isTop = instrument.dimensions.contains { $0.id == dimension.id }
        let (key, isThere) =
            switch instrument.kind {
            // Of a part of a dimension all may be context; the dimension itself has a score.
            case .survey: ("indicators", !(isTop ? dimension.scoredIndicators : dimension.allIndicators).isEmpty)
            case .checklist: ("steps", !dimension.steps.isEmpty)
            case .conversation: ("questions", !dimension.questions.dutch.isEmpty)
            }
        if !isThere { log.report(.missingField(key, of: "the dimension “\(dimension.id)”", at: fields.place(of: "dimensions"))) }
    }
    guard instrument.kind == .survey, instrument.thresholds == nil else { return }
    for indicator in instrument.askedIndicators where indicator.level != nil {
        return log.report(.missingField("thresholds", of: "an instrument with the level of “\(indicator.id)”", at: fields.place))
    }
}

private func readScale(_ fields: inout FieldReader, log: inout ReadingLog) -> Scale? {
    guard var record = fields.record("scale", of: "the scale", log: &log) else { return nil }
    let place = record.place
    let minimum = record.wholeNumber("min", log: &log) ?? 1
    let maximum = record.wholeNumber("max", log: &log) ?? 5
    let labels = record.localizedList("labels", log: &log)
    record.finish(log: &log)
    guard (-1000...1000).contains(minimum), (-1000...1000).contains(maximum), minimum < maximum, maximum - minimum < 100 else {
        log.report(.badNumber("\(maximum)", of: "max", rule: "a scale runs from min up to max, in at most a hundred steps", at: place))
        return nil
    }
    let scale = Scale(min: minimum, max: maximum, labels: labels)
    for list in [labels.dutch, labels.english ?? []] where !list.isEmpty && list.count != scale.points {
        log.report(
            .badNumber("\(list.count)", of: "labels", rule: "a scale of \(minimum) to \(maximum) wants \(scale.points) labels", at: place))
    }
    return scale
}

private func readThresholds(_ fields: inout FieldReader, scale: Scale?, log: inout ReadingLog) -> Thresholds? {
    guard var record = fields.record("thresholds", of: "the thresholds", log: &log) else { return nil }
    let place = record.place
    for key in ["floor", "challenge"] where !record.has(key) { log.report(.missingField(key, of: "the thresholds", at: place)) }
    let floor = record.number("floor", log: &log)
    let challenge = record.number("challenge", log: &log)
    record.finish(log: &log)
    guard let floor, let challenge else { return nil }
    let range = Double(scale?.min ?? 1)...Double(scale?.max ?? 5)
    guard floor < challenge, range.contains(floor), range.contains(challenge) else {
        log.report(
            .badNumber(
                "\(floor), \(challenge)", of: "thresholds", rule: "the floor lies below the challenge, and both on the scale", at: place))
        return nil
    }
    return Thresholds(floor: floor, challenge: challenge)
}

/// More than are in any round; sums of it stay numbers that can be counted with.
let largestMinimumGroup = 10_000

private func readMinimumGroup(_ fields: inout FieldReader, log: inout ReadingLog) -> Int {
    let place = fields.place(of: "minimum-group")
    let reason = fields.text("minimum-group-reason", log: &log)
    guard let size = fields.wholeNumber("minimum-group", log: &log) else { return 5 }
    guard size >= 3 else {
        log.report(.minimumGroup(size, rule: "three is the least, since in a smaller group everyone knows who said what", at: place))
        return 5
    }
    guard size <= largestMinimumGroup else {
        log.report(.minimumGroup(size, rule: "no more than \(largestMinimumGroup) can be asked for", at: place))
        return largestMinimumGroup
    }
    if size < 5, reason == nil {
        log.report(.minimumGroup(size, rule: "below five it needs a recorded reason: add minimum-group-reason: …", at: place))
    }
    return size
}

private func readDimensions(_ fields: inout FieldReader, names: inout InstrumentNames, log: inout ReadingLog) -> [Dimension] {
    fields.records("dimensions", of: "this dimension", log: &log).compactMap { record in
        var record = record
        let id = names.define(.dimension, &record, log: &log)
        record.require("title")
        let dimension = Dimension(
            id: id, title: record.localized("title", log: &log) ?? LocalizedText(id.text), short: record.localized("short", log: &log),
            asks: record.localized("asks", log: &log), about: record.localized("about", log: &log),
            yields: record.localizedList("yields", log: &log), pull: record.localized("pull", log: &log),
            indicators: readIndicators(&record, names: &names, log: &log), steps: readSteps(&record, names: &names, log: &log),
            questions: record.localizedList("questions", log: &log), preparation: record.localizedList("preparation", log: &log),
            outcome: record.localized("outcome", log: &log), dimensions: readDimensions(&record, names: &names, log: &log),
            weighedBy: readWeighing(&record, names: &names, log: &log))
        record.finish(log: &log)
        return id.text.isEmpty ? nil : dimension
    }
}

/// Reads which context indicator asks how much a dimension is valued.
private func readWeighing(_ record: inout FieldReader, names: inout InstrumentNames, log: inout ReadingLog) -> Slug? {
    let place = record.place(of: "weighed-by")
    return record.text("weighed-by", log: &log).map { names.mention($0, .context, at: place) }
}

/// Reads the statements of a dimension or of a quadrant's axis.
func readIndicators(_ fields: inout FieldReader, names: inout InstrumentNames, log: inout ReadingLog) -> [Indicator] {
    fields.records("indicators", of: "this indicator", log: &log).compactMap { record in
        var record = record
        let id = names.define(.indicator, &record, log: &log)
        record.require("text")
        let levelPlace = record.place(of: "level")
        let indicator = Indicator(
            id: id, text: record.localized("text", log: &log) ?? LocalizedText(id.text), level: record.choice("level", log: &log),
            isReversed: record.flag("reversed", log: &log) ?? false, isContext: record.flag("context", log: &log) ?? false)
        record.finish(log: &log)
        if id.text.isEmpty { return nil }
        if indicator.isContext {
            names.define(.context, id)
            if indicator.level != nil { log.report(.contextScored(id.text, as: "it can guard no level", at: levelPlace)) }
        }
        return indicator
    }
}

private func readSteps(_ fields: inout FieldReader, names: inout InstrumentNames, log: inout ReadingLog) -> [ChecklistStep] {
    fields.records("steps", of: "this step", log: &log).compactMap { record in
        var record = record
        let id = names.define(.step, &record, log: &log)
        record.require("text")
        let step = ChecklistStep(
            id: id, text: record.localized("text", log: &log) ?? LocalizedText(id.text), hint: record.localized("hint", log: &log))
        record.finish(log: &log)
        return id.text.isEmpty ? nil : step
    }
}
