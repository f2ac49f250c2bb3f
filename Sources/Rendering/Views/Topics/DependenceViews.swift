internal import Analysis
internal import Model
internal import Planning

/// Subject 1: who needs whom, and how each party sees itself and others.
extension PageComposer {
    /// Up to this many parties the matrix and the network stand side by side.
    private static let mostBeside = 12

    /// Puts the picture on the page.
    ///
    /// - Returns: whether anything is recorded.
    mutating func setDependence(_ topic: Topic?, in partnership: PartnershipPlan, _ context: inout TemplateContext) -> Bool {
        let matrix = partnership.table.dependence
        let figures = [
            dependenceFigure(matrix, id: "dependence"), dependenceNetwork(matrix, in: partnership, id: "needs"),
        ].compactMap { $0 }.map { place($0) }
        context.set(matrix.parties.count <= Self.mostBeside ? "pair" : "figures", figures)
        context.set("tables", [dependenceList(matrix)?.context].compactMap { $0 })
        context.set("observations", texts: few(dependenceSentences(matrix)))
        let isBorrowed = (topic?.needs ?? []).isEmpty && !matrix.isEmpty
        let note = topic?.hasWithheldNeeds ?? false ? "topic-withheld-needs" : "dependence-borrowed"
        context.set("pictureNote", isBorrowed ? words[note] : nil)
        let parties = partnership.table.parties
        if isBorrowed, (2...Self.mostInForm).contains(parties.count) { context.set("onPaper", [place(emptyMatrix(parties))]) }
        let swots = topic?.swots ?? []
        context.set("swots", swotPairs(swots).map(swotContext))
        return !matrix.isEmpty || !swots.isEmpty
    }

    /// How parties are seen: each by itself first, then by others, side by side.
    private func swotPairs(_ swots: [StrengthsAndWeaknesses]) -> [[StrengthsAndWeaknesses]] {
        var order: [Slug] = []
        for swot in swots where !order.contains(swot.organisation) { order.append(swot.organisation) }
        let views = Dictionary(grouping: swots, by: \.organisation)
        return order.map { party in
            let own = views[party] ?? []
            return own.filter { $0.by == nil || $0.by == party } + own.filter { $0.by != nil && $0.by != party }
        }
    }

    private func swotContext(_ views: [StrengthsAndWeaknesses]) -> TemplateContext {
        var party = TemplateContext()
        party.set("party", views.first.map { partyTitle($0.organisation) })
        party.set(
            "views",
            views.map { view in
                var context = TemplateContext()
                let isOwn = view.by == nil || view.by == view.organisation
                context.set(
                    "by", isOwn ? words["swot-own"] : words.texts.text("swot-by", ["party": partyTitle(view.by ?? view.organisation)]))
                let fields = [
                    ("swot-strengths", view.strengths), ("swot-weaknesses", view.weaknesses), ("swot-opportunities", view.opportunities),
                    ("swot-threats", view.threats),
                ]
                context.set(
                    "fields",
                    fields.map { key, items in
                        var field = TemplateContext()
                        field.set("title", words[key])
                        field.set("items", texts: items.map(typographic))
                        return field
                    })
                return context
            })
        return party
    }
}
