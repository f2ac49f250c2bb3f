internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// The causal model of an instrument with a round's values in it.
extension PageComposer {
    /// The model of a round's instrument; nil where it has none, or the round is withheld.
    func causalFigure(of plan: RoundPlan, id: String, title: String? = nil) -> Figure? {
        let result = plan.result
        guard let model = result.instrument.model, result.isShown else { return nil }
        let isOpen = isGateOpen(in: result)
        let tops = concepts(of: model, in: result)
        let title = title.map(typographic) ?? causalTitle(model, isOpen: isOpen, in: result)
        let diagram = CausalDiagram(
            concepts: tops, links: model.links.map { link($0, isOpen: isOpen, in: result) }, outcome: model.outcome.text,
            key: causalKey(result), text: FigureText(title: title, summary: summary(of: model, in: result), idPrefix: id))
        return Figure(
            kind: "model", id: id, title: title, subtitle: model.about.map { typographic($0.text(in: language)) },
            note: words["model-note"], svg: diagram.svg(), table: causalTable(model, in: result))
    }

    /// The boxes: every dimension that a link or the outcome names, with the parts that a link starts from within it.
    private func concepts(of model: CausalModel, in result: RoundResult) -> [CausalDiagram.Concept] {
        let named = ([model.outcome] + model.links.flatMap { [$0.from, $0.to] }).reduce(into: [Slug]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let isWithin = { (slug: Slug) in named.contains { $0 != slug && result.found($0)?.found(slug) != nil } }
        return named.filter { !isWithin($0) }.compactMap { slug in
            guard let dimension = result.found(slug) else { return nil }
            let parts = named.filter { $0 != slug }.compactMap { dimension.found($0) }
            let own = modelValue(of: dimension, in: result)
            return CausalDiagram.Concept(
                id: slug.text, title: name(of: dimension.dimension), value: own.mean, valueLabel: own.label,
                state: valueState(own.level, isShown: dimension.scores != nil),
                parts: parts.map {
                    CausalDiagram.Part(
                        id: $0.dimension.id.text, title: name(of: $0.dimension),
                        valueLabel: scoreLabel($0.scores, result.instrument),
                        state: valueState($0.scores?.level, isShown: $0.scores != nil))
                })
        }
    }

    /// What a dimension counts for in the model: its mean, by how much people value it where that was asked.
    private func modelValue(
        of dimension: DimensionResult, in result: RoundResult
    ) -> (mean: Double?, label: String, level: DimensionLevel?) {
        if dimension.scores != nil, case .mean(let mean, let level)? = dimension.weighed {
            return (mean, words.texts.text("weighed-short", ["value": score(mean, result.instrument)]), level)
        }
        return (dimension.scores?.mean, scoreLabel(dimension.scores, result.instrument), dimension.scores?.level)
    }

    /// A link, as thick as the score it comes from; while the gate is closed the others do not count, but for what feeds the gate, and
    /// what nobody values does not count either.
    private func link(_ link: CausalLink, isOpen: Bool?, in result: RoundResult) -> CausalDiagram.Link {
        let scale = result.instrument.scale ?? Scale(min: 1, max: 5)
        let source = result.found(link.from)
        let mean = source.flatMap { modelValue(of: $0, in: result).mean }
        let leadsToGate = link.kind == .gate || link.to == result.instrument.model?.gate?.from
        return CausalDiagram.Link(
            from: link.from.text, to: link.to.text, kind: kind(of: link, isOpen: isOpen),
            note: link.note.map { typographic($0.text(in: language)) },
            weight: mean.map { ($0 - Double(scale.min)) / Double(scale.max - scale.min) },
            counts: (isOpen != false || leadsToGate) && source?.weighed != .valuedByNobody)
    }

    private func kind(of link: CausalLink, isOpen: Bool?) -> CausalDiagram.Kind {
        switch link.kind {
        case .gate: .gate(isOpen: isOpen)
        case .effect: .effect
        case .depends: .depends
        case .feedback: .feedback
        case .strengthens: .strengthens
        case .narrows: .narrows
        }
    }

    private func causalTitle(_ model: CausalModel, isOpen: Bool?, in result: RoundResult) -> String {
        guard let gate = model.gate, let isOpen else { return typographic(model.title.text(in: language)) }
        let name = dimensionTitle(gate.from, in: result.instrument)
        return words.texts.text(isOpen ? "model-title-open" : "model-title-closed", ["name": name])
    }

    private func causalKey(_ result: RoundResult) -> CausalDiagram.Key {
        CausalDiagram.Key(
            gateOpen: words["gate-open"], gateClosed: words["gate-closed"], gateUnknown: words["gate-unknown"],
            strengthens: words["link-strengthens"], thickness: words["link-thickness"], depends: words["link-depends"],
            feedback: words["link-feedback"], narrows: words["link-narrows"], withheld: words["too-few"],
            notCounting: words["link-not-counting"], belowFloor: words["below-the-floor"], challenge: words["challenge"])
    }

    private func summary(of model: CausalModel, in result: RoundResult) -> String {
        model.links.map { link in
            let value = result.found(link.from).map { modelValue(of: $0, in: result).label } ?? words["too-few"]
            let from = "\(dimensionTitle(link.from, in: result.instrument)) \(value)"
            return "\(from), \(words["link-\(link.kind.rawValue)-to"]) \(dimensionTitle(link.to, in: result.instrument).lowercasedStart)."
        }.joined(separator: " ")
    }

    private func causalTable(_ model: CausalModel, in result: RoundResult) -> FigureTable {
        FigureTable(
            caption: "\(roundTitle(result)) (n = \(result.count))", heading: words["link-from"],
            columns: [
                .init(id: "mean", title: words["mean"]), .init(id: "link", title: words["link-kind"], isNumber: false),
                .init(id: "to", title: words["link-to"], isNumber: false), .init(id: "toMean", title: words["mean"]),
                .init(id: "note", title: words["link-note"], isNumber: false),
            ],
            rows: model.links.map { link in
                let mean = { (slug: Slug) -> FigureTable.Cell in
                    guard let found = result.found(slug), found.scores != nil else { return .none(words["too-few"]) }
                    let value = modelValue(of: found, in: result)
                    return value.mean.map { .number($0, shown: value.label) } ?? .none("–")
                }
                return FigureTable.Row(
                    heading: dimensionTitle(link.from, in: result.instrument),
                    cells: [
                        mean(link.from), .text(words["link-\(link.kind.rawValue)-to"]),
                        .text(dimensionTitle(link.to, in: result.instrument)),
                        mean(link.to), link.note.map { .text(typographic($0.text(in: language))) } ?? .none("–"),
                    ])
            })
    }
}
