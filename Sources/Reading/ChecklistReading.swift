internal import Diagnostics
package import Model

/// Reads `rules.md` or `recommendations.md`: how far a partnership is with a checklist.
///
/// - Parameter list: which of the two it is, by its name.
func readChecklist(_ file: TextFile, as list: ChecklistList, log: inout ReadingLog) -> Checklist? {
    guard var header = PageHeader(file, name: list.rawValue, subject: "this checklist", titleIsRequired: false, log: &log) else {
        return nil
    }
    let instrument = header.fields.reference("instrument", to: .instrument, log: &log) ?? list.usualInstrument
    let steps: [StepRecord] = header.fields.records("steps", of: "this step", log: &log).compactMap { record in
        var record = record
        let step = record.requiredText("step", log: &log)
        record.require("state")
        let state: StepState? = record.choice("state", log: &log)
        let place = record.place(of: "step")
        let evidence = record.text("evidence", log: &log)
        let owner = record.reference("owner", to: .organisation, log: &log)
        let due = record.date("due", log: &log)
        let since = record.pastDate("since", log: &log)
        let history = readHistory(&record, log: &log)
        guard record.finish(log: &log) else { return nil }
        return state.map {
            StepRecord(
                step: Slug(step), state: $0, evidence: evidence, owner: owner, due: due, since: since, history: history, place: place)
        }
    }
    var seen: [Slug: SourcePlace] = [:]
    for record in steps {
        if let other = seen.updateValue(record.place, forKey: record.step) {
            log.report(.duplicateName(record.step.text, kind: "the step", other: other, at: record.place))
        }
    }
    let checklist = Checklist(
        instrument: instrument, title: header.title.isEmpty ? nil : header.title, summary: header.fields.text("summary", log: &log),
        discussed: header.fields.pastDate("discussed", log: &log), next: header.fields.date("next", log: &log), steps: steps,
        text: header.text,
        edition: header.edition, isDraft: header.isDraft, place: header.place)
    header.fields.finish(log: &log)
    return checklist
}

extension Checklist {
    /// The checklist in a file, read as a build reads it; nil when there is anything wrong with the file, which is not told here.
    package static func read(in file: TextFile, as list: ChecklistList) -> Checklist? {
        var log = ReadingLog()
        let checklist = readChecklist(file, as: list, log: &log)
        return log.diagnostics.contains { $0.severity == .error } ? nil : checklist
    }
}

/// The states in which a step was before, oldest first.
private func readHistory(_ step: inout FieldReader, log: inout ReadingLog) -> [PastState] {
    let states = step.records("history", of: "this earlier state", log: &log).compactMap { record -> PastState? in
        var record = record
        for key in ["state", "date"] { record.require(key) }
        let state: StepState? = record.choice("state", log: &log)
        let date = record.pastDate("date", log: &log)
        record.finish(log: &log)
        guard let state, let date else { return nil }
        return PastState(state: state, date: date)
    }
    return states.sorted { $0.date < $1.date }
}
