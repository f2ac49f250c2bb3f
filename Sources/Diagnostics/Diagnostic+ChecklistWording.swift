/// The words of every problem with a checklist that someone filled in and that comes in.
extension Diagnostic {
    package static func checklistFile(_ problem: String, suggestion: String? = nil, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .checklistFile, at: place, problem, suggestion: suggestion ?? "import the file as the page of the checklist saved it")
    }

    package static func noChecklistFile(_ problem: String, at place: SourcePlace) -> Diagnostic {
        checklistFile(
            "this is not a file of a checklist: \(problem)",
            suggestion:
                "such files end in .json and come from the page of a checklist; answers to a questionnaire go to kring import responses",
            at: place)
    }

    package static func checklistFileVersion(_ version: String, known: Int, at place: SourcePlace) -> Diagnostic {
        checklistFile(
            "this file has version \(shortened(version)), and this Kring reads version \(known)",
            suggestion: "import it with the Kring that made the page", at: place)
    }

    package static func checklistFileOfLater(_ date: String, at place: SourcePlace) -> Diagnostic {
        checklistFile(
            "this file is of \(date), and that day is still to come", suggestion: "write the day on which it was filled in", at: place)
    }

    package static func checklistFileTooLarge(kilobytes: Int, limit: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .fileTooLarge, at: place, "this file has \(kilobytes) kB, and a checklist takes \(limit) kB at most",
            suggestion: "see whether it is the right file")
    }

    package static func otherPartnership(_ found: String, expected: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .otherChecklist, at: place, "this was filled in for “\(shortened(found))”, not for “\(expected)”",
            suggestion: "import it with --into \(shortened(found))")
    }

    package static func otherChecklist(_ found: String, expected: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .otherChecklist, at: place, "this was filled in on “\(shortened(found))”, and this list holds “\(expected)”",
            suggestion: "name the list that holds it: --into NETWORK/rules or --into NETWORK/recommendations")
    }

    package static func unknownStep(_ name: String, of instrument: String, known: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unknownStep, at: place, "“\(instrument)” has no step “\(shortened(name))”",
            suggestion: didYouMean(shortened(name), known) ?? "has the instrument changed since? then take the step out of this file")
    }

    package static func unknownState(_ state: String, known: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unknownValue, at: place, "“\(shortened(state))” is no state of a step",
            suggestion: didYouMean(shortened(state), known) ?? "choose one of \(known.joined(separator: ", "))")
    }

    package static func stepConflict(_ step: String, now: String, then: String, file: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .stepConflict, at: place, "“\(step)” is \(now) in \(file) by now, and was \(then) when this was filled in",
            suggestion: "look at both; take the step out of this file to leave it as it is, or its “published” to let this file hold")
    }

    package static func stepIsNewer(_ step: String, since: String, file: String, date: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .stepConflict, at: place, "“\(step)” has its state in \(file) since \(since), and this was filled in on \(date)",
            suggestion: "take the step out of this file, or set “date” to the day on which it was said again")
    }

    package static func stepStays(_ step: String, state: String, file: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .stepStays, at: place, "“\(step)” is not recorded in this file, and stays \(state) in \(file)",
            suggestion: "take it out of \(file) yourself, if what stands there should not be kept")
    }

    package static func earlierStateUndated(_ step: String, state: String, file: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .earlierStateUndated, at: place, "“\(step)” was \(state), and since when is not recorded, so its history begins here",
            suggestion: "write discussed: and a date in \(file) before you import")
    }

    package static func noteNotTaken(_ note: String, of step: String, mayTake: Bool, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .noteNotTaken, at: place, "the note on “\(step)” is not taken: “\(shortened(note))”",
            suggestion: mayTake
                ? "add --notes to make notes the evidence of their steps" : "a step that is not recorded has no place for it")
    }

    package static func stepNotEditable(_ steps: [String], file: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .notEditable, at: place,
            "the steps of \(file) are written in a way that only its author can change: \(steps.joined(separator: ", "))",
            suggestion: "write each step on lines of its own, as “- step: …” and below it “state: …”, and import again")
    }

    package static func citizenServiceNumberInNote(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .citizenServiceNumber, at: place,
            "this note holds nine digits that pass the test of a citizen service number (BSN), which has no place in a checklist",
            suggestion: "take it out of the note, or import without --notes")
    }
}
