internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// How much each party dares, by kind of risk.
extension PageComposer {
    /// The figure; nil where no party said anything.
    func appetiteFigure(in partnership: PartnershipPlan, id: String, title: String? = nil) -> Figure? {
        let spreads = partnership.table.appetites
        guard !spreads.isEmpty else { return nil }
        var seen: Set<Slug> = []
        let named = spreads.flatMap { $0.appetite.parties.map(\.organisation) }
        let expected = partnership.table.parties
        let shown = (expected + named).filter { Set(named).contains($0) && seen.insert($0).inserted }
        let places = Dictionary(shown.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let title = title.map(typographic) ?? appetiteTitle(spreads)
        let figure = PartyDots(
            rows: spreads.map { row(of: $0, places: places, expected: expected) }, parties: shown.map(partyName),
            steps: RiskAppetite.scores.map { words["appetite-step-\($0)"] }, distanceKey: words["appetite-distance-key"],
            apartKey: words["appetite-apart-key"],
            text: FigureText(
                title: title, summary: spreads.map { appetiteSentence($0, expected: expected) }.joined(separator: " "), idPrefix: id))
        return Figure(
            kind: "parties", id: id, title: title, subtitle: words["appetite-subtitle"], svg: figure.svg(), table: appetiteTable(spreads),
            isWide: true)
    }

    /// Who dares least and who dares most, in a sentence.
    ///
    /// - Parameter expected: the parties at the table; who of them said nothing is not among “all”.
    func appetiteSentence(_ spread: AppetiteSpread, expected: [Slug]) -> String {
        let names = { (score: Int) in self.words.shortList(spread.parties(at: score).map { self.partyTitle($0.organisation) }) }
        let verb = { (score: Int) in self.words[spread.parties(at: score).count == 1 ? "appetite-wants" : "appetite-want"] }
        let said = Set(spread.appetite.parties.map(\.organisation))
        let isEveryone = expected.allSatisfy(said.contains)
        let same = isEveryone ? (expected.count == 2 ? "appetite-same-two" : "appetite-same") : "appetite-same-some"
        let all = spread.distance > 0 ? "appetite-spread" : spread.isShared ? same : "appetite-one"
        // Of whoever else said something nothing is known.
        let isWithheld = spread.appetite.hasWithheldParties && spread.isShared
        let key = isWithheld ? (spread.distance > 0 ? "appetite-spread-withheld" : "appetite-same-withheld") : all
        return words.texts.text(
            key,
            [
                "risk": typographic(spread.appetite.risk), "low": names(spread.low), "high": names(spread.high),
                "lowScore": String(spread.low), "highScore": String(spread.high), "distance": String(spread.distance),
                "lowVerb": verb(spread.low), "highVerb": verb(spread.high),
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
        let most = spreads.map(\.distance).max() ?? 0
        guard most >= 2 else {
            // Only of what more than one party said something about.
            guard spreads.contains(where: \.isShared) else { return words["appetite-answer-one"] }
            return words[most == 0 ? "appetite-answer-same" : "appetite-answer-close"]
        }
        let widest = spreads.filter { $0.distance == most }
        if let only = spreads.first, spreads.count == 1 {
            return words.texts.text("appetite-answer-only", ["risk": typographic(only.appetite.risk)])
        }
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
