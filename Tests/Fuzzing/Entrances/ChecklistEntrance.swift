import Diagnostics
import Model
import TestSupport

@testable import Collecting
@testable import Reading

/// Reads what someone filled in on a checklist, and brings it into a checklist's file: one that is there, and a new one.
///
/// Bytes that begin with a line of hyphens are the checklist's file itself, in which every step changes.
func checklistFaults(of bytes: [UInt8]) -> [String] {
    guard let target, let today = PartialDate(year: 2022, month: 12, day: 31) else { return ["no instrument to fill in"] }
    if bytes.starts(with: Array("---".utf8)) { return editingFaults(of: bytes, target: target, today: today) }
    guard let file = TextFile(path: "checklist.json", bytes: bytes) else { return [] }
    let (found, diagnostics) = readChecklistFile(file, for: target, today: today)
    var faults = misplacements(of: diagnostics, in: file)
    faults += difference("problems", diagnostics, readChecklistFile(file, for: target, today: today).diagnostics)
    _ = instrumentName(in: file)
    guard let found, !diagnostics.contains(where: { $0.severity == .error }) else { return faults }
    for old in [nil, recordedRules] as [String?] {
        let bytes = old.map { Array($0.utf8) }
        let checklist = old.flatMap { Checklist.read(in: TextFile(path: target.file, text: $0), as: target.list) }
        let merge = ChecklistMerge(found, into: checklist, takesNotes: true, path: target.file)
        if merge.changes.isEmpty || merge.diagnostics.contains(where: { $0.severity == .error }) { continue }
        let new = checklistBytes(
            bytes, changing: merge.changes, order: target.steps, instrument: target.instrument.slug, as: target.list, path: target.file)
        guard let new, let read = TextFile(path: target.file, bytes: new).flatMap({ Checklist.read(in: $0, as: target.list) }) else {
            faults.append("what was filled in cannot be written")
            continue
        }
        for change in merge.changes {
            faults += difference("evidence written and read", change.record.evidence, read.record(of: change.step)?.evidence)
            faults += difference("state written and read", change.record.state, read.record(of: change.step)?.state)
        }
    }
    return faults
}

/// What is wrong when every step of a checklist's file changes to met.
private func editingFaults(of bytes: [UInt8], target: TargetChecklist, today: PartialDate) -> [String] {
    guard let file = TextFile(path: target.file, bytes: bytes), let old = Checklist.read(in: file, as: target.list) else { return [] }
    let changes = old.steps.map { previous in
        var record = previous
        (record.state, record.since, record.evidence) = (.met, today, "Gezien: “ja” # \(previous.evidence ?? "")")
        return StepChange(step: previous.step, previous: previous, record: record)
    }
    if changes.isEmpty { return [] }
    let new = checklistBytes(
        bytes, changing: changes, order: target.steps, instrument: target.instrument.slug, as: target.list, path: target.file)
    // Nil says that it cannot be done safely. What is done must be read back as it was meant.
    guard let new else { return [] }
    guard let read = TextFile(path: target.file, bytes: new).flatMap({ Checklist.read(in: $0, as: target.list) }) else {
        return ["an edited checklist cannot be read"]
    }
    return difference("steps", old.steps.map(\.step), read.steps.map(\.step))
        + difference("states", read.steps.map(\.state), read.steps.map { _ in .met })
}

private let target: TargetChecklist? = {
    var log = ReadingLog()
    let instrument = readBuiltInInstruments(log: &log).first { $0.slug == ChecklistList.rules.usualInstrument }
    return instrument.map { TargetChecklist(folder: "netwerk-x", partnership: Slug("netwerk-x"), list: .rules, instrument: $0) }
}()
