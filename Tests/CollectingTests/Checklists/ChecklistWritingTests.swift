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
        // A comment stays, wherever it stands; a number sign within a text or a block is none.
        ("evidence: \"Oud\n      en # lang\" # ooit\n", "evidence: \"Nieuw: ja\" # ooit\n"),
        ("evidence: 'Oud, zo''n\n\n      # lang'   # ooit\n", "evidence: \"Nieuw: ja\"   # ooit\n"),
        ("evidence: Oud\n      en lang # ooit\n      # en nog iets\n", "evidence: \"Nieuw: ja\" # ooit\n      # en nog iets\n"),
        (
            "evidence: # waarom\n      # en nog iets\n      Oud # ooit\n",
            "evidence: # waarom\n      # en nog iets\n      \"Nieuw: ja\" # ooit\n"
        ),
        ("evidence: # waarom\n", "evidence: \"Nieuw: ja\" # waarom\n"),
        ("evidence: |- # waarom\n      Oud\n\n      # lang\n    # ooit\n", "evidence: \"Nieuw: ja\" # waarom\n    # ooit\n"),
        ("evidence: >\n     Oud\n       # lang\n\n    # ooit\n", "evidence: \"Nieuw: ja\"\n\n    # ooit\n"),
    ])
    func replacesEvidence(old: String, new: String) throws {
        let added = "met\n    since: 2022-12-06\n    history:\n      - state: partly\n        date: 2022-03-01\n"
        let before = "---\nsteps:\n  - step: a\n    state: partly\n    \(old)    due: 2023\n---\n"
        let after = "---\nsteps:\n  - step: a\n    state: \(added)    \(new)    due: 2023\n---\n"
        #expect(write(before, evidence: "Nieuw: ja") == after)
    }

    /// A step between braces is written out; what is behind the brace stays, whatever it looks like.
    @Test(arguments: [
        ("{step: a, state: partly, evidence: \"x} y\"} # zie {bijlage 2} nog nalezen", "\"x} y\"", " # zie {bijlage 2} nog nalezen"),
        ("{\"step\":\"a\", state: partly, evidence: 'zo''n } ding'}\t# }", "\"zo'n } ding\"", "\t# }"),
        ("{step: a, state: partly, evidence: d'r is {}", nil, nil),
        ("{step: a, state: partly, evidence: d'r} # is 't", "d'r", " # is 't"),
        ("{step: a, state: partly, evidence: !!str \"x} y\"} # }", nil, nil),
    ])
    func keepsWhatIsBehindABrace(step: String, evidence: String?, comment: String?) {
        let after = evidence.map {
            "---\nsteps:\n  - step: a\n    state: met\n    since: 2022-12-06\n    history:\n      - state: partly\n        date: 2022-03-01\n    evidence: \($0)"
        }
        #expect(write("---\nsteps:\n  - \(step)\n---\n") == after.map { $0 + (comment ?? "") + "\n---\n" })
    }

    @Test func keepsACommentThatLooksLikeAList() {
        let before = "---\nsteps:\n  - step: a\n    state: partly\n    history: [{state: not-yet, date: 2021}] # oud ]\n---\n"
        let after =
            "---\nsteps:\n  - step: a\n    state: met\n    since: 2022-12-06\n    history: [{state: not-yet, date: 2021}, {state: partly, date: 2022-03-01}] # oud ]\n---\n"
        #expect(write(before) == after)
        #expect(
            write("---\nsteps: # [] nog niets\n---\n", adding: ["c"])
                == "---\nsteps: # [] nog niets\n  - step: c\n    state: not-yet\n    since: 2022-12-06\n---\n")
    }

    /// Nothing but the lines of a changed step's own keys differs: each line that is gone has the value of one, and no comment with it.
    @Test func changesNothingElse() throws {
        let before = """
            ---
            title: R # 2
            steps: # 3
              # 4
              - {step: b, state: met, evidence: "} # geen"} # 5 {x}
              - # 6
                step: a # 7
                # 8
                state: # 9
                  partly # 10
                evidence: "Regel een
                  # geen commentaar

                  drie"   # 11 "
                # 12
                history: [{state: not-yet, date: 2021-01-01}] # 13 ]
                owner: politie # 14
              # 15
              - step: d # 16
                state: met # 17
              # 18
            # 19
            summary: Kort # 20
            ---
            Tekst # geen commentaar

            """
        let after = try #require(write(before, evidence: "Nieuw", adding: ["c"]))
        for number in 2...20 { #expect(after.contains("# \(number)"), "\(number)") }
        let kept = before.split(separator: "\n").dropFirst().filter { line in
            !["partly", "evidence: \"Regel", "# geen commentaar", "drie\"", "history:"].contains { line.contains($0) }
                || line.contains("} # geen")
        }
        var rest = after.split(separator: "\n")[...]
        for line in kept {
            let index = try #require(rest.firstIndex(of: line), "\(line)")
            rest = rest[(index + 1)...]
        }
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
