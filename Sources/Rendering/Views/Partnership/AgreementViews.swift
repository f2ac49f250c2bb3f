internal import Model
internal import Planning

/// What was agreed, and what the parties expect of each other.
extension PageComposer {
    mutating func agreementsPageContext(_ plan: PartnershipPlan) -> TemplateContext {
        let partnership = plan.partnership
        let lead = [agreementSummary(partnership.agreements), expectationSummary(partnership.expectations)].compactMap { $0 }
        var context = partFrame(
            .agreements, of: plan, lead: lead.joined(separator: " "), meta: [.fact(words["state-of"], words.dates.long(self.plan.today))])
        context.set("agreements", sortedAgreements(partnership).map(agreementContext))
        context.set("expectations", partnership.expectations.map(expectationsContext))
        return context
    }

    /// Those that are still open first, by date; then those reported back, the newest first.
    func sortedAgreements(_ partnership: Partnership) -> [Agreement] {
        let open = partnership.agreements.enumerated().filter { $0.element.reported == nil }.sorted {
            ($0.element.due?.iso ?? "9999-99", $0.offset) < ($1.element.due?.iso ?? "9999-99", $1.offset)
        }
        let done = partnership.agreements.enumerated().filter { $0.element.reported != nil }.sorted {
            ($1.element.reported?.iso ?? "", $0.offset) < ($0.element.reported?.iso ?? "", $1.offset)
        }
        return (open + done).map(\.element)
    }

    /// How many are open and how many of those are late, in words.
    func agreementSummary(_ agreements: [Agreement]) -> String? {
        guard !agreements.isEmpty else { return nil }
        let open = agreements.filter { $0.reported == nil }
        let late = open.count { $0.due?.isPast(on: plan.today) ?? false }
        let isAllOpen = open.count == agreements.count && agreements.count > 1
        let openKey = isAllOpen ? "agreements-all-open" : "agreements-open"
        let lateKey = isAllOpen ? (late == open.count ? "agreements-all-late" : "agreements-all-open-late") : "agreements-late"
        let key = open.isEmpty ? "agreements-none-open" : late == 0 ? openKey : lateKey
        let isSingle = open.count == 1 && agreements.count > 1
        let text =
            isSingle ? words[late == 0 ? "agreements-single-open" : "agreements-single-late"] : words.texts.count(key, agreements.count)
        return words.capitalised(
            text
                .replacing("{number}", with: words.numbers.word(agreements.count))
                .replacing("{all}", with: words[agreements.count == 2 ? "all-of-two" : "all-of-many"])
                .replacing("{open}", with: words.numbers.word(open.count)).replacing("{late}", with: words.numbers.word(late)))
    }

    func expectationSummary(_ expectations: Expectations?) -> String? {
        guard let expectations, !expectations.items.isEmpty else { return nil }
        let spoken = expectations.items.count { $0.spoken != nil }
        return words.capitalised(
            words.texts.count("expectations-summary", expectations.items.count)
                .replacing("{number}", with: words.numbers.word(expectations.items.count))
                .replacing("{spoken}", with: spoken == 0 ? words["none"] : words.numbers.word(spoken)))
    }

    /// An agreement as a row: who, by when, whether it was reported back, and when it is looked at again.
    func agreementContext(_ agreement: Agreement) -> TemplateContext {
        var context = TemplateContext()
        context.set("what", typographic(agreement.what))
        context.set("who", agreement.who.map(partyName) ?? "–")
        context.set("due", agreement.due.map(words.dates.long) ?? "–")
        context.set("review", agreement.review.map(words.dates.long))
        var state = TemplateContext()
        if let reported = agreement.reported {
            state.set("kind", "confirmed")
            state.set("word", words.texts.text("reported", ["date": words.dates.long(reported)]))
        } else {
            let isOverdue = agreement.due?.isPast(on: plan.today) ?? false
            state.set("kind", isOverdue ? "stale" : "open")
            state.set("word", words[isOverdue ? "not-reported" : agreement.due == nil ? "agreement-open" : "not-due-yet"])
        }
        context.set("state", state)
        return context
    }

    /// The expectations as rows, with when they were looked back on.
    func expectationsContext(_ expectations: Expectations) -> TemplateContext {
        var context = TemplateContext()
        context.set("evaluation", evaluationText(evaluated: expectations.evaluated, next: expectations.nextEvaluation))
        context.set(
            "items",
            expectations.items.map { item in
                var row = TemplateContext()
                row.set("what", typographic(item.what))
                row.set("from", item.from.map(partyName) ?? words["expectation-all"])
                row.set("of", item.of.map(partyName) ?? words["expectation-everyone"])
                row.set("spoken", item.spoken.map(words.dates.long))
                row.set("state", stateContext(item.state))
                return row
            })
        return context
    }
}
