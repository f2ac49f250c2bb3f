internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// How much each party dares, by kind of risk.
extension PageComposer {
    /// The figure; nil where no party said anything.
    func appetiteFigure(_ topic: Topic, in partnership: PartnershipPlan, id: String, title: String? = nil) -> Figure? {
        let spreads = appetiteSpreads(topic, in: partnership)
        guard !spreads.isEmpty else { return nil }
        var seen: Set<Slug> = []
        let named = spreads.flatMap { $0.appetite.parties.map(\.organisation) }
        let expected = partnership.partnership.parties(on: self.plan.today)
        let shown = (expected + named).filter { Set(named).contains($0) && seen.insert($0).inserted }
        let places = Dictionary(shown.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let title = title.map(typographic) ?? appetiteTitle(spreads)
        let figure = PartyDots(
            rows: spreads.map { row(of: $0, places: places, expected: expected) }, parties: shown.map(partyName),
            steps: RiskAppetite.scores.map { words["appetite-step-\($0)"] }, distanceKey: words["appetite-distance-key"],
            apartKey: words["appetite-apart-key"],
            text: FigureText(title: title, summary: spreads.map(appetiteSentence).joined(separator: " "), idPrefix: id))
        return Figure(
            kind: "parties", id: id, title: title, subtitle: words["appetite-subtitle"], svg: figure.svg(), table: appetiteTable(spreads),
            isWide: true)
    }

    /// Each kind of risk of which a party said something.
    func appetiteSpreads(_ topic: Topic, in partnership: PartnershipPlan) -> [AppetiteSpread] {
        let outsiders = partnership.partnership.outsiders(on: self.plan.today)
        return topic.appetites.compactMap { AppetiteSpread($0, outsiders: outsiders) }
    }

    /// Who dares least and who dares most, in a sentence.
    func appetiteSentence(_ spread: AppetiteSpread) -> String {
        let names = { (score: Int) in self.words.shortList(spread.parties(at: score).map { self.partyTitle($0.organisation) }) }
        let all = spread.distance > 0 ? "appetite-spread" : spread.isShared ? "appetite-same" : "appetite-one"
        // Of whoever else said something nothing is known.
        let key = all + (spread.appetite.hasWithheldParties && spread.isShared ? "-withheld" : "")
        return words.texts.text(
            key,
            [
                "risk": typographic(spread.appetite.risk), "low": names(spread.low), "high": names(spread.high),
                "lowScore": String(spread.low), "highScore": String(spread.high), "distance": String(spread.distance),
            ])
    }

    private func row(of spread: AppetiteSpread, places: [Slug: Int], expected: [Slug]) -> PartyDots.Row {
        let said = Set(spread.appetite.parties.map(\.organisation))
        let silent = expected.filter { !said.contains($0) }.map(partyTitle)
        let distance: String
        switch spread.distance {
        case 0: distance = spread.isShared ? words["appetite-no-distance"] : ""
        default: distance = words.texts.text("appetite-distance", ["distance": String(spread.distance)])
        }
        return PartyDots.Row(
            label: typographic(spread.appetite.risk), distance: distance, isApart: spread.isApart,
            missing: silent.isEmpty ? nil : words.texts.text("appetite-silent", ["names": words.shortList(silent)]),
            dots: spread.appetite.parties.compactMap { party in
                places[party.organisation].map { PartyDots.Dot(party: $0, step: party.score - RiskAppetite.scores.lowerBound) }
            })
    }

    private func appetiteTitle(_ spreads: [AppetiteSpread]) -> String {
        if spreads.contains(where: \.appetite.hasWithheldParties) { return words["appetite-answer-one"] }
        guard let most = spreads.map(\.distance).max(), most >= 2 else {
            return words[spreads.contains(where: \.isShared) ? "appetite-answer-close" : "appetite-answer-one"]
        }
        let widest = spreads.filter { $0.distance == most }
        guard widest.count == 1, let risk = widest.first?.appetite.risk else {
            return words.capitalised(
                words.texts.text("appetite-answer-several", ["count": words.numbers.word(spreads.count(where: \.isApart))]))
        }
        return words.texts.text("appetite-answer", ["risk": typographic(risk)])
    }

    private func appetiteTable(_ spreads: [AppetiteSpread]) -> FigureTable {
        FigureTable(
            caption: words["appetite-caption"], heading: words["appetite-risk"],
            columns: [
                FigureTable.Column(id: "party", title: words["organisation"], isNumber: false),
                FigureTable.Column(id: "appetite", title: words["appetite-score"]),
                FigureTable.Column(id: "bears", title: words["appetite-bears"], isNumber: false),
            ],
            rows: spreads.flatMap { spread in
                spread.appetite.parties.map { party in
                    FigureTable.Row(
                        heading: typographic(spread.appetite.risk),
                        cells: [
                            .text(partyTitle(party.organisation)), .whole(party.score),
                            party.bears.map { .text(typographic($0)) } ?? .none(words["topic-not-recorded"]),
                        ])
                }
            })
    }
}
