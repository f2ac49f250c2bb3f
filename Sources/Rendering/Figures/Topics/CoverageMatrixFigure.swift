internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// Which risks are kept in hand by which instruments of planning and control.
extension PageComposer {
    /// The matrix; nil where there are no risks or no instruments to lay beside each other.
    func riskFigure(_ coverage: RiskCoverage, id: String, title: String? = nil) -> Figure? {
        guard !coverage.risks.isEmpty, !coverage.instruments.isEmpty else { return nil }
        let covers = coverage.instruments.map { Set($0.covers ?? []) }
        let title = title.map(typographic) ?? riskTitle(coverage)
        let figure = Matrix(
            corner: words[isBySize(coverage) ? "risk-corner" : "risk-corner-plain"],
            rows: coverage.risks.map { risk in
                Matrix.Head(
                    typographic(risk.risk), note: riskNote(risk), flag: coverage.isUncovered(risk) ? words["risk-uncovered"] : nil)
            },
            columns: coverage.instruments.map {
                Matrix.Head(typographic($0.instrument), flag: coverage.isIdle($0) ? words["risk-idle"] : nil)
            },
            cells: coverage.risks.map { risk in covers.map { Matrix.Cell($0.contains(risk.id) ? .full : .blank) } },
            key: [Matrix.KeyWord(Matrix.Cell(.full), words["risk-covers"])], columnFlag: words["risk-idle"],
            text: FigureText(title: title, summary: riskSentences(coverage).joined(separator: " "), idPrefix: id))
        return Figure(
            kind: "matrix", id: id, title: title, subtitle: words["risk-subtitle"], svg: figure.svg(), table: riskTable(coverage),
            isWide: true)
    }

    /// Risks that nothing covers and instruments that cover no risk that matters, in sentences.
    func riskSentences(_ coverage: RiskCoverage) -> [String] {
        coverage.uncovered.map {
            words.texts.text("risk-uncovered-sentence", ["risk": typographic($0.risk), "score": riskNote($0)])
        } + coverage.idle.map { words.texts.text("risk-idle-sentence", ["instrument": typographic($0.instrument)]) }
    }

    /// How large a risk is: chance by impact.
    func riskNote(_ risk: Risk) -> String {
        guard let chance = risk.chance, let impact = risk.impact, let score = risk.score else {
            return risk.matters ? words["risk-no-score"] : words["risk-no-score"] + words["risk-small"]
        }
        let text = words.texts.text(
            "risk-score", ["chance": String(chance), "impact": String(impact), "score": String(score)])
        return risk.matters ? text : text + words["risk-small"]
    }

    private func riskTitle(_ coverage: RiskCoverage) -> String {
        let count = coverage.uncovered.count
        if count == 0 {
            let matter = coverage.risks.count(where: \.matters)
            if coverage.isRecorded, matter == 0 { return words["risk-answer-small"] }
            if coverage.isRecorded, matter == 1 { return words["risk-answer-only"] }
            return words[coverage.isRecorded ? "risk-answer-none" : "risk-answer-unknown"]
        }
        return words.capitalised(words.texts.count("risk-answer", count).replacing("{number}", with: words.numbers.word(count)))
    }

    /// Whether there is an order from large to small.
    private func isBySize(_ coverage: RiskCoverage) -> Bool { Set(coverage.risks.compactMap(\.score)).count > 1 }

    func riskCaption(_ coverage: RiskCoverage) -> String {
        words[isBySize(coverage) ? "risk-caption" : "risk-caption-plain"]
    }

    private func riskTable(_ coverage: RiskCoverage) -> FigureTable {
        FigureTable(
            caption: riskCaption(coverage), heading: words["topic-risk"],
            columns: [
                FigureTable.Column(id: "chance", title: words["risk-chance"]),
                FigureTable.Column(id: "impact", title: words["risk-impact"]),
                FigureTable.Column(id: "score", title: words["risk-product"]),
                FigureTable.Column(id: "covered-by", title: words["risk-covered-by"], isNumber: false),
            ],
            rows: coverage.risks.map { risk in
                let names = coverage.instruments.filter { ($0.covers ?? []).contains(risk.id) }.map { typographic($0.instrument) }
                let number = { (value: Int?) in value.map { FigureTable.Cell.whole($0) } ?? .none(self.words["topic-not-recorded"]) }
                return FigureTable.Row(
                    heading: typographic(risk.risk),
                    cells: [
                        number(risk.chance), number(risk.impact), number(risk.score),
                        names.isEmpty
                            ? .none(words[coverage.isRecorded ? "risk-by-none" : "topic-not-recorded"]) : .text(words.list(names)),
                    ])
            })
    }
}
