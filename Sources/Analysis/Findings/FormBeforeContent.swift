internal import Model

extension FindingRule {
    /// A legal form is recorded while the parties have not talked about what they want, how it works or where it may chafe.
    ///
    /// Shown where one of those three steps of golden rule 1 is not met yet, or nothing is recorded of it; partly is enough. A step that
    /// the site's own copy of the rules does not have is passed over. Not shown where this edition withholds the rules.
    package static let formBeforeContent: FindingRule = FindingRule(
        "form-before-content", source: "finding-source-rule-1", part: .rule("eerst-wat")
    ) { scope in
        let (partnership, rules) = (scope.partnership, scope.partnership.rules)
        guard let form = partnership.form, form != .none, !partnership.withheldChecklists.contains(.rules),
            let instrument = scope.instruments[rules?.instrument ?? Slug("zeven-gouden-regels")]
        else { return [] }
        let open = instrument.dimensions.flatMap { rule in rule.steps.map { (rule: rule.id, step: $0) } }.filter { entry in
            guard contentSteps.contains(entry.step.id.text) else { return false }
            let state = rules?.record(of: entry.step.id)?.state
            return state == nil || state == .notYet
        }
        guard !open.isEmpty else { return [] }
        let evidence = open.map { entry -> Finding.Evidence in
            let record = rules?.record(of: entry.step.id)
            return Finding.Evidence(
                wording: "form-before-content",
                values: ["step": .localized(entry.step.text), "state": .word(record == nil ? "state-not-recorded" : "state-not-yet")],
                place: record?.place ?? rules?.place ?? partnership.place,
                page: rules == nil ? .partnership(part: nil) : .checklist(instrument: instrument.slug, part: entry.rule))
        }
        return [scope.finding(.formBeforeContent, .attention, values: ["form": .word("form-\(form.rawValue)")], evidence: evidence)]
    }

    /// Wants, working and tensions, by the names of their steps.
    private static let contentSteps: Set<String> = ["wensen", "werking", "spanningen"]
}
