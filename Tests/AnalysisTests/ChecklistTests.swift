import Analysis
import Model
import Testing

@Suite struct ChecklistTests {
    @Test(
        arguments: [
            ([], RuleState.notRecorded), ([nil, nil], .notRecorded), ([.met, .met], .met), ([.met, nil], .partly),
            ([.met, .notApplicable], .met),
            ([.notApplicable, .notApplicable], .notApplicable), ([.notApplicable, nil], .notRecorded), ([.notYet, .notYet], .notYet),
            ([.notYet, nil], .notYet), ([.partly], .partly), ([.met, .notYet], .partly), ([.notApplicable, .notYet], .notYet),
            ([.partly, nil, .notApplicable], .partly),
        ] as [([StepState?], RuleState)])
    func followsFromSteps(states: [StepState?], expected: RuleState) {
        #expect(ruleState(states) == expected)
    }

    @Test func listsStepsInInstrumentsOrder() {
        let step = { (id: String) in ChecklistStep(id: Slug(id), text: LocalizedText(id)) }
        var instrument = survey(["r": []])
        instrument.dimensions[0].steps = [step("een"), step("twee")]
        let text = MarkdownText(text: "", file: "rules.md")
        let checklist = Checklist(
            instrument: instrument.slug, steps: [StepRecord(step: Slug("twee"), state: .met, place: nowhere)], text: text, place: nowhere)
        let rules = progress(of: checklist, in: instrument)
        #expect(rules[0].steps.map(\.step.id.text) == ["een", "twee"])
        #expect(rules[0].steps.map { $0.record?.state } == [nil, .met])
        #expect(rules[0].state == .partly)
        #expect(progress(of: nil, in: instrument).map(\.state) == [.notRecorded])
    }
}
