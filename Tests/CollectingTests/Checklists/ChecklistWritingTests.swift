import Diagnostics
import Model
import Reading
import Testing

@testable import Collecting

/// Files of a checklist before and after two steps of it change: `a` from partly to met, and `c`, of which nothing was recorded.
@Suite struct ChecklistWritingTests {
    private static let day = date("2022-12-06")

    /// What becomes of a file when `a` is met since 6 December 2022.
    private func write(_ text: String, evidence: String? = nil, adding new: [String] = []) -> String? {
        write(bytes: Array(text.utf8), evidence: evidence, adding: new).map { String(decoding: $0, as: UTF8.self) }
    }

    private func write(bytes: [UInt8], evidence: String? = nil, adding new: [String] = []) -> [UInt8]? {
        guard let file = TextFile(path: "rules.md", bytes: bytes), let old = Checklist.read(in: file, as: .rules) else { return nil }
        var changes: [StepChange] = []
        if let previous = old.record(of: Slug("a")) {
            var record = previous
            record.history.append(PastState(state: previous.state, date: previous.since ?? date("2022-03-01")))
            (record.state, record.since, record.evidence) = (.met, Self.day, evidence ?? previous.evidence)
            changes.append(StepChange(step: Slug("a"), previous: previous, record: record))
        }
        changes += new.map {
            let record = StepRecord(step: Slug($0), state: .notYet, since: Self.day, place: SourcePlace(file: ""))
            return StepChange(step: Slug($0), previous: nil, record: record)
        }
        return checklistBytes(
            bytes, changing: changes, order: ["a", "b", "c", "d"].map { Slug($0) }, instrument: Slug("zeven-gouden-regels"), as: .rules,
            path: "rules.md")
    }

    @Test(arguments: [
        // The smallest: the value changes, and two lines come after it.
        (
            "---\nsteps:\n  - step: a\n    state: partly\n---\n",
            "---\nsteps:\n  - step: a\n    state: met\n    since: 2022-12-06\n    history:\n      - state: partly\n        date: 2022-03-01\n---\n"
        ),
        // Comments, blank lines, the order of keys and other steps stay.
        (
            "---\n# mine\nsteps: # all\n- owner: gemeente # who\n  state: partly   # so so\n  step: a\n\n- step: b\n  state: met\n---\nText\n",
            "---\n# mine\nsteps: # all\n- owner: gemeente # who\n  state: met   # so so\n  since: 2022-12-06\n  history:\n    - state: partly\n      date: 2022-03-01\n  step: a\n\n- step: b\n  state: met\n---\nText\n"
        ),
        // A date that is there is replaced, and what was before goes on.
        (
            "---\nsteps:\n  - step: a\n    state: 'partly'\n    since: 2022-05\n    history:\n    - date: 2021\n      state: not-yet\n    # end\n    due: 2023\n---\n",
            "---\nsteps:\n  - step: a\n    state: met\n    since: 2022-12-06\n    history:\n    - date: 2021\n      state: not-yet\n    - state: partly\n      date: 2022-05\n    # end\n    due: 2023\n---\n"
        ),
        (
            "---\nsteps:\n  - step: a\n    history: [{state: not-yet, date: 2021}] # once\n    state: partly\n---\n",
            "---\nsteps:\n  - step: a\n    history: [{state: not-yet, date: 2021}, {state: partly, date: 2022-03-01}] # once\n    state: met\n    since: 2022-12-06\n---\n"
        ),
        // Between braces on one line: that step is written out.
        (
            "---\nsteps:\n  - {step: b, state: met}\n  - {step: a, state: partly, owner: politie} # later\n---\n",
            "---\nsteps:\n  - {step: b, state: met}\n  - step: a\n    state: met\n    since: 2022-12-06\n    history:\n      - state: partly\n        date: 2022-03-01\n    owner: politie # later\n---\n"
        ),
        // Values on lines of their own.
        (
            "---\nsteps:\n  - step: a\n    state:\n      partly\n    since: >-\n      2022\n---\n",
            "---\nsteps:\n  - step: a\n    state: met\n    history:\n      - state: partly\n        date: 2022\n    since: 2022-12-06\n---\n"
        ),
        // The hyphen alone on its line.
        (
            "---\nsteps:\n  -\n    step: a\n    state: partly\n---\n",
            "---\nsteps:\n  -\n    step: a\n    state: met\n    since: 2022-12-06\n    history:\n      - state: partly\n        date: 2022-03-01\n---\n"
        ),
    ])
    func changesOneStep(before: String, after: String) {
        #expect(write(before) == after)
        let windows = write(before.replacing("\n", with: "\r\n"))
        #expect(windows == after.replacing("\n", with: "\r\n"))
    }

    @Test func keepsTheMarkAndTheEncoding() throws {
        let before = "---\nsteps:\n  - step: a\n    state: partly\n    evidence: Één\n---\n"
        let after = before.replacing(
            "partly\n", with: "met\n    since: 2022-12-06\n    history:\n      - state: partly\n        date: 2022-03-01\n")
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(write(bytes: mark + before.utf8) == mark + after.utf8)
        // Windows-1252 has É as C9 and é as E9.
        let narrow = { (text: String) in text.unicodeScalars.map { UInt8($0.value) } }
        #expect(write(bytes: narrow(before)) == narrow(after))
    }

    @Test(arguments: [
        ("evidence: Oud # sinds kort\n", "evidence: \"Nieuw: ja\" # sinds kort\n"),
        ("evidence: >-\n      Oud, en\n      lang\n", "evidence: \"Nieuw: ja\"\n"),
        ("evidence: \"Oud\n      en lang\"\n", "evidence: \"Nieuw: ja\"\n"),
        ("evidence:\n      Oud\n", "evidence: \"Nieuw: ja\"\n"),
    ])
    func replacesEvidence(old: String, new: String) throws {
        let added = "met\n    since: 2022-12-06\n    history:\n      - state: partly\n        date: 2022-03-01\n"
        let before = "---\nsteps:\n  - step: a\n    state: partly\n    \(old)    due: 2023\n---\n"
        let after = "---\nsteps:\n  - step: a\n    state: \(added)    \(new)    due: 2023\n---\n"
        #expect(write(before, evidence: "Nieuw: ja") == after)
    }

    @Test func putsNewStepsInTheOrderOfTheInstrument() {
        let before = "---\nsteps:\n    -   step: b\n        state: met\n\n    -   step: d\n        state: met\n---\n"
        let after = """
            ---
            steps:
                -   step: b
                    state: met
                -   step: c
                    state: not-yet
                    since: 2022-12-06

                -   step: d
                    state: met
            ---

            """
        #expect(write(before, adding: ["c"]) == after)
    }

    @Test(arguments: ["", "steps:\n", "steps: []\n", "steps: [] # none yet\n"])
    func beginsAList(written: String) {
        let new = "  - step: c\n    state: not-yet\n    since: 2022-12-06\n  - step: d\n    state: not-yet\n    since: 2022-12-06\n"
        let head = written.isEmpty ? "steps:\n" : written.replacing("[]", with: "")
        #expect(write("---\nsummary: Kort\n\(written)---\n", adding: ["d", "c"]) == "---\nsummary: Kort\n\(head)\(new)---\n")
    }

    @Test(arguments: [
        "---\nsteps: [{step: a, state: partly}]\n---\n",
        "---\nsteps:\n  - {step: a,\n     state: partly}\n---\n",
        "---\nsteps:\n  - step: a\n    \"state\": partly\n---\n",
        "---\n\"steps\":\n  - step: a\n    state: partly\n---\n",
        "no front matter\n",
    ])
    func leavesWhatItCannotTell(text: String) {
        #expect(write(text) == nil)
    }
}
