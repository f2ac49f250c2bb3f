internal import Analysis
internal import Model
internal import Planning

/// Subjects 2 and 3: how much parties dare, and how they keep risks in hand.
extension PageComposer {
    /// Puts the picture on the page.
    ///
    /// - Returns: whether anything is recorded.
    mutating func setAppetites(_ topic: Topic, in partnership: PartnershipPlan, _ context: inout TemplateContext) -> Bool {
        if let figure = appetiteFigure(in: partnership, id: "appetite") { context.set("figures", [place(figure)]) }
        let expected = partnership.table.parties
        let apart = partnership.table.appetites.filter(\.isApart)
        context.set("observations", texts: few(apart.map { appetiteSentence($0, expected: expected) }))
        context.set("limits", texts: topic.limits.map(typographic))
        context.set("bearing", topic.appetites.compactMap(bearing))
        return topic.appetites.contains { !$0.parties.isEmpty } || !topic.limits.isEmpty
    }

    /// Which setback each party can bear, of one kind of risk; nil where that is not recorded.
    private func bearing(_ appetite: RiskAppetite) -> TemplateContext? {
        let parties = appetite.parties.compactMap { party in
            party.bears.map { TemplateContext.fact(partyTitle(party.organisation), typographic($0)) }
        }
        guard !parties.isEmpty else { return nil }
        var context = TemplateContext()
        context.set("risk", typographic(appetite.risk))
        context.set("parties", parties)
        return context
    }

    /// Puts the picture on the page.
    ///
    /// - Returns: whether anything is recorded.
    mutating func setControl(_ topic: Topic, in partnership: PartnershipPlan, _ context: inout TemplateContext) -> Bool {
        guard let coverage = partnership.table.risks else { return false }
        if let figure = riskFigure(coverage, id: "risks") {
            context.set("figures", [place(figure)])
        } else if !coverage.risks.isEmpty {
            context.set("tables", [riskList(coverage)])
        }
        context.set("observations", texts: few(riskSentences(coverage)))
        let silent = coverage.instruments.filter { $0.covers == nil }.map { typographic($0.instrument) }
        if topic.instruments == nil {
            context.set("pictureNote", coverage.risks.isEmpty ? nil : words["risk-no-instruments"])
        } else if coverage.instruments.isEmpty {
            context.set("pictureNote", words["risk-none"])
        } else if !silent.isEmpty {
            context.set("pictureNote", words.texts.text("risk-silent", ["names": words.shortList(silent)]))
        }
        let described = coverage.instruments.filter { $0.rhythm != nil || $0.about != nil }
        if !described.isEmpty {
            let table = TopicTable(
                title: words["risk-instruments"], heading: words["risk-instrument"], columns: [words["rhythm"], words["risk-about"]],
                rows: coverage.instruments.map {
                    TopicTable.Row(
                        heading: typographic($0.instrument), cells: [cell($0.rhythm), cell($0.about)],
                        flag: coverage.isIdle($0) ? words["risk-idle"] : nil)
                })
            context.set("tables", [table.context])
        }
        return !coverage.risks.isEmpty || !coverage.instruments.isEmpty
    }

    /// The risks alone, where there is nothing to lay beside them.
    private func riskList(_ coverage: RiskCoverage) -> TemplateContext {
        TopicTable(
            title: riskCaption(coverage), heading: words["topic-risk"], columns: [words["risk-size"]],
            rows: coverage.risks.map {
                TopicTable.Row(
                    heading: typographic($0.risk), cells: [.text(riskNote($0))],
                    flag: coverage.isUncovered($0) ? words["risk-uncovered"] : nil)
            }
        ).context
    }
}
