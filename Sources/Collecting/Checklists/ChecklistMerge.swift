internal import Diagnostics
package import Model
internal import Reading

/// What becomes of one step.
package struct StepChange: Sendable {
    package var step: Slug
    /// As recorded until now; nil for a step of which nothing was.
    package var previous: StepRecord?
    package var record: StepRecord

    package var changesState: Bool { previous?.state != record.state }
    package var changesEvidence: Bool { previous?.evidence != record.evidence }
}

/// What someone filled in beside what is recorded.
struct ChecklistMerge {
    private(set) var changes: [StepChange] = []
    /// Steps that stand as they were filled in already.
    private(set) var unchanged: [Slug] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let takesNotes: Bool
    private let path: String

    /// - Parameters:
    ///   - checklist: as recorded; nil when nothing is.
    ///   - takesNotes: whether notes become the evidence of their steps.
    ///   - path: of the checklist's file, for diagnostics.
    init(_ file: ChecklistFile, into checklist: Checklist?, takesNotes: Bool, path: String) {
        self.takesNotes = takesNotes
        self.path = path
        for step in file.steps { merge(step, of: file.date, into: checklist) }
    }

    private mutating func merge(_ step: ChecklistFile.Step, of date: PartialDate, into checklist: Checklist?) {
        let previous = checklist?.record(of: step.step)
        let current = previous?.state
        if let published = step.published, published != current, step.state != current {
            return diagnostics.append(
                .stepConflict(step.step.text, now: words(current), then: words(published), file: path, at: step.place))
        }
        if let since = previous?.since, step.state != current, since.first > date {
            return diagnostics.append(.stepIsNewer(step.step.text, since: since.iso, file: path, date: date.iso, at: step.place))
        }
        guard let state = step.state else {
            if current != nil { diagnostics.append(.stepStays(step.step.text, state: words(current), file: path, at: step.place)) }
            return tellNote(of: step)
        }
        var record = previous ?? StepRecord(step: step.step, state: state, place: SourcePlace(file: path))
        if state != current {
            let earlier = previous?.since ?? checklist?.discussed
            if let previous, let earlier, earlier < date {
                record.history.append(PastState(state: previous.state, date: earlier))
            } else if previous != nil, earlier == nil {
                diagnostics.append(.earlierStateUndated(step.step.text, state: words(current), file: path, at: step.place))
            }
            record.state = state
            record.since = date
        }
        take(step.note, of: step, into: &record)
        if record == previous {
            unchanged.append(step.step)
        } else {
            changes.append(StepChange(step: step.step, previous: previous, record: record))
        }
    }

    private mutating func take(_ note: String?, of step: ChecklistFile.Step, into record: inout StepRecord) {
        guard let note else { return }
        guard takesNotes else { return tellNote(of: step) }
        if holdsCitizenServiceNumber(note) { diagnostics.append(.citizenServiceNumberInNote(at: step.place)) }
        record.evidence = note.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Says that a note is not taken, so that it is not lost unseen.
    private mutating func tellNote(of step: ChecklistFile.Step) {
        if let note = step.note { diagnostics.append(.noteNotTaken(note, of: step.step.text, mayTake: step.state != nil, at: step.place)) }
    }

    private func words(_ state: StepState?) -> String { state?.rawValue ?? "not-recorded" }
}
