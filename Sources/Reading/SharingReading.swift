internal import Diagnostics
internal import Model

/// Reads the frame for sharing data of a partnership's profile; nil where there is none, or where the author wrote that there is none.
func readSharingFrame(_ fields: inout FieldReader, log: inout ReadingLog) -> SharingFrame? {
    if fields.isNone("sharing") {
        _ = fields.node("sharing")
        return nil
    }
    guard var record = fields.record("sharing", of: "the frame for sharing data", log: &log) else { return nil }
    let rows = record.records("data", of: "this kind of data", log: &log).compactMap { row -> SharedData? in
        var row = row
        let data = SharedData(
            what: row.requiredText("what", log: &log), isShared: row.flag("shared", log: &log) ?? true,
            purpose: row.text("purpose", log: &log), channel: row.text("channel", log: &log),
            with: row.references("with", to: .organisation, log: &log), place: row.place)
        return row.finish(log: &log) ? data : nil
    }
    let frame = SharingFrame(
        agreed: record.pastDate("agreed", log: &log), review: record.date("review", log: &log), adviser: record.text("adviser", log: &log),
        training: record.text("training", log: &log), rows: rows, place: record.place)
    record.finish(log: &log)
    return frame
}

/// Reads what the parties expect of each other.
func readExpectations(_ fields: inout FieldReader, log: inout ReadingLog) -> Expectations? {
    guard var record = fields.record("expectations", of: "the expectations", log: &log) else { return nil }
    let items = record.records("items", of: "this expectation", log: &log).compactMap { item -> Expectation? in
        var item = item
        let expectation = Expectation(
            what: item.requiredText("what", log: &log), from: item.reference("from", to: .organisation, log: &log),
            of: item.reference("of", to: .organisation, log: &log), spoken: item.pastDate("spoken", log: &log),
            state: item.choice("state", log: &log), place: item.place)
        return item.finish(log: &log) ? expectation : nil
    }
    let expectations = Expectations(
        evaluated: record.pastDate("evaluated", log: &log), nextEvaluation: record.date("next-evaluation", log: &log), items: items,
        place: record.place)
    record.finish(log: &log)
    return expectations
}

/// Reads which findings a partnership switched off, each with its reason.
func readFindingSwitches(_ fields: inout FieldReader, log: inout ReadingLog) -> [FindingSwitch] {
    fields.records("findings-off", of: "this finding that is switched off", log: &log).compactMap { record in
        var record = record
        let place = record.place(of: "finding")
        let off = FindingSwitch(
            finding: record.requiredText("finding", log: &log), reason: record.requiredText("reason", log: &log),
            until: record.date("until", log: &log), edition: record.edition(log: &log), place: place)
        return record.finish(log: &log) ? off : nil
    }
}
