internal import Diagnostics
internal import Model

/// Reads how the dimensions of an instrument work upon each other.
func readCausalModel(_ fields: inout FieldReader, names: inout InstrumentNames, log: inout ReadingLog) -> CausalModel? {
    guard var record = fields.record("model", of: "the model", log: &log) else { return nil }
    for key in ["title", "links"] { record.require(key) }
    let title = record.localized("title", log: &log) ?? LocalizedText("model")
    let about = record.localized("about", log: &log)
    let outcome = dimension("outcome", of: &record, names: &names, log: &log)
    var gate: SourcePlace?
    let links = record.records("links", of: "this link", log: &log).compactMap { link -> CausalLink? in
        var link = link
        link.require("kind")
        let kindPlace = link.place(of: "kind")
        let kind: CausalLinkKind? = link.choice("kind", log: &log)
        let from = dimension("from", of: &link, names: &names, log: &log)
        let to = dimension("to", of: &link, names: &names, log: &log)
        let note = link.localized("note", log: &log)
        guard link.finish(log: &log), let kind else { return nil }
        if kind == .gate {
            if let gate { log.report(.duplicateName("gate", kind: "the kind of link", other: gate, at: kindPlace)) }
            gate = kindPlace
        }
        if !from.text.isEmpty, from == to {
            log.report(.circularReference([from.text, to.text], at: link.place))
        }
        return CausalLink(from: from, to: to, kind: kind, note: note)
    }
    record.finish(log: &log)
    return outcome.text.isEmpty || links.isEmpty ? nil : CausalModel(title: title, about: about, outcome: outcome, links: links)
}

private func dimension(
    _ key: String, of record: inout FieldReader, names: inout InstrumentNames, log: inout ReadingLog
) -> Slug {
    let place = record.place(of: key)
    return names.mention(record.requiredText(key, log: &log), .dimension, at: place)
}
