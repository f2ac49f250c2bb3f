/// Which part each concept plays in a diagram, by the links it has.
struct CausalRoles {
    /// A concept that leads to the outcome, with what belongs to its row.
    struct Source {
        var concept: CausalDiagram.Concept
        var link: CausalDiagram.Link
        var feedback: CausalDiagram.Link?
        /// What points at this concept: other concepts, or parts of one.
        var satellites: [(concept: CausalDiagram.Concept, link: CausalDiagram.Link)]
    }

    private(set) var outcome: CausalDiagram.Concept?
    /// Gates first, then in the order of the concepts.
    private(set) var sources: [Source]
    private(set) var strengtheners: [(concept: CausalDiagram.Concept, link: CausalDiagram.Link)]
    /// Concepts that no drawn link touches.
    private(set) var others: [CausalDiagram.Concept]
    /// Links that are written under the diagram, since they have no place in it.
    private(set) var written: [CausalDiagram.Link]
    /// Whether a gate is closed, so that nothing else counts.
    private(set) var isClosed: Bool
    private var withheld: [String]

    init(_ diagram: CausalDiagram) {
        let ids = diagram.concepts.map(\.id)
        let outcomeIndex = ids.firstIndex(of: diagram.outcome)
        outcome = outcomeIndex.map { diagram.concepts[$0] }
        isClosed = diagram.links.contains { $0.kind == .gate(isOpen: false) }
        withheld = diagram.concepts.filter { $0.state == .withheld }.map(\.id)
        withheld += diagram.concepts.flatMap(\.parts).filter { $0.state == .withheld }.map(\.id)
        var left = Array(diagram.links.enumerated())
        func take(_ isWanted: (CausalDiagram.Link) -> Bool) -> [CausalDiagram.Link] {
            let taken = left.filter { isWanted($0.element) }
            left.removeAll { link in taken.contains { $0.offset == link.offset } }
            return taken.map(\.element)
        }
        func takeFirst(_ isWanted: (CausalDiagram.Link) -> Bool) -> CausalDiagram.Link? {
            left.firstIndex { isWanted($0.element) }.map { left.remove(at: $0).element }
        }
        let parts = diagram.concepts.flatMap(\.parts).map(\.asConcept).filter { part in diagram.links.contains { $0.from == part.id } }
        let all = diagram.concepts + parts
        sources = []
        strengtheners = []
        guard outcomeIndex != nil else {
            others = diagram.concepts
            written = diagram.links
            return
        }
        var taken = [diagram.outcome]
        for concept in all where concept.id != diagram.outcome {
            guard let link = takeFirst({ $0.from == concept.id && $0.to == diagram.outcome && $0.kind.leads }) else { continue }
            let feedback = takeFirst { $0.from == diagram.outcome && $0.to == concept.id && $0.kind == .feedback }
            sources.append(Source(concept: concept, link: link, feedback: feedback, satellites: []))
            taken.append(concept.id)
        }
        sources = sources.filter { $0.link.kind.isGate } + sources.filter { !$0.link.kind.isGate }
        for concept in all where !taken.contains(concept.id) {
            guard let link = takeFirst({ $0.from == concept.id && $0.to == diagram.outcome && $0.kind == .strengthens }) else { continue }
            strengtheners.append((concept, link))
            taken.append(concept.id)
        }
        for index in sources.indices {
            let target = sources[index].concept.id
            for concept in all where !taken.contains(concept.id) {
                guard let link = takeFirst({ $0.from == concept.id && $0.to == target }) else { continue }
                sources[index].satellites.append((concept, link))
                taken.append(concept.id)
            }
        }
        others = diagram.concepts.filter { !taken.contains($0.id) }
        written = take { _ in true }
    }

    /// The links that have a place in the diagram, row by row.
    var drawnLinks: [CausalDiagram.Link] {
        sources.flatMap { [$0.link] + [$0.feedback].compactMap { $0 } + $0.satellites.map(\.link) } + strengtheners.map(\.link)
    }

    /// Everything that has a box.
    var boxed: [CausalDiagram.Concept] {
        [outcome].compactMap { $0 } + sources.flatMap { [$0.concept] + $0.satellites.map(\.concept) } + strengtheners.map(\.concept)
            + others
    }

    /// How a link is drawn in this round.
    func style(of link: CausalDiagram.Link) -> CausalLine.Style {
        // What feeds the source of a gate works also while that gate is closed.
        let feedsGate = sources.contains { $0.link.kind.isGate && $0.concept.id == link.to }
        if !link.counts || isClosed && !link.kind.isGate && !feedsGate { return .notCounting }
        return withheld.contains(link.from) ? .withheld : .plain
    }

    /// The parts of a concept that have no box of their own.
    func shownParts(of concept: CausalDiagram.Concept) -> [CausalDiagram.Part] {
        let boxed = boxed.map(\.id)
        return concept.parts.filter { !boxed.contains($0.id) }
    }
}

extension CausalDiagram.Kind {
    var isGate: Bool {
        if case .gate = self { return true }
        return false
    }

    /// Whether a link to the outcome puts its concept among the sources.
    var leads: Bool { isGate || self == .effect || self == .depends || self == .narrows }
}

extension CausalDiagram.Part {
    /// The part as a concept of its own.
    var asConcept: CausalDiagram.Concept {
        CausalDiagram.Concept(id: id, title: title, value: nil, valueLabel: valueLabel, state: state)
    }
}
