internal import Diagnostics
internal import Model

/// Reads the quadrant of an instrument: two axes, each with indicators of its own or of the dimensions.
func readQuadrant(_ fields: inout FieldReader, names: inout InstrumentNames, log: inout ReadingLog) -> Quadrant? {
    guard var record = fields.record("quadrant", of: "the quadrant", log: &log) else { return nil }
    for key in ["title", "horizontal", "vertical"] { record.require(key) }
    let title = record.localized("title", log: &log) ?? LocalizedText("quadrant")
    let about = record.localized("about", log: &log)
    let cornersPlace = record.place(of: "corners")
    let corners = record.localizedList("corners", log: &log)
    for list in [corners.dutch, corners.english ?? []] where !list.isEmpty && list.count != 4 {
        log.report(
            .badNumber(
                "\(list.count)", of: "corners", rule: "four names: top left, top right, bottom left, bottom right", at: cornersPlace))
    }
    let horizontal = readAxis("horizontal", of: &record, names: &names, log: &log)
    let vertical = readAxis("vertical", of: &record, names: &names, log: &log)
    record.finish(log: &log)
    guard let horizontal, let vertical else { return nil }
    return Quadrant(title: title, about: about, horizontal: horizontal, vertical: vertical, corners: corners)
}

private func readAxis(
    _ key: String, of fields: inout FieldReader, names: inout InstrumentNames, log: inout ReadingLog
) -> QuadrantAxis? {
    guard var record = fields.record(key, of: "the \(key) axis", log: &log) else { return nil }
    let id = names.define(.axis, &record, log: &log)
    record.require("title")
    let axis = QuadrantAxis(
        id: id, title: record.localized("title", log: &log) ?? LocalizedText(id.text), low: record.localized("low", log: &log),
        high: record.localized("high", log: &log), indicators: readIndicators(&record, names: &names, log: &log),
        uses: scored("uses", of: &record, names: &names, log: &log), parts: readParts(of: &record, names: &names, log: &log))
    record.finish(log: &log)
    for indicator in axis.indicators where indicator.isContext {
        log.report(.contextScored(indicator.id.text, as: "no axis can be made of it", at: record.place))
    }
    if axis.counted.isEmpty { log.report(.missingField("indicators", of: "the \(key) axis", at: record.place)) }
    return id.text.isEmpty ? nil : axis
}

private func readParts(of fields: inout FieldReader, names: inout InstrumentNames, log: inout ReadingLog) -> [QuadrantPart] {
    fields.records("parts", of: "this part", log: &log).compactMap { record in
        var record = record
        let id = names.define(.axis, &record, log: &log)
        record.require("title")
        record.require("uses")
        let part = QuadrantPart(
            id: id, title: record.localized("title", log: &log) ?? LocalizedText(id.text),
            uses: scored("uses", of: &record, names: &names, log: &log))
        record.finish(log: &log)
        return id.text.isEmpty ? nil : part
    }
}

/// The indicators from which an axis, or a part of one, is scored.
private func scored(
    _ key: String, of record: inout FieldReader, names: inout InstrumentNames, log: inout ReadingLog
) -> [Slug] {
    record.placedTexts(key, log: &log).map { text, place in
        let id = names.mention(text, .indicator, at: place)
        if names.isDefined(id, as: .context) { log.report(.contextScored(id.text, as: "no axis can be made of it", at: place)) }
        return id
    }
}
