internal import Model

extension FindingRule {
    /// Someone sits on the client's side and in supervision, or holds the content and supervises.
    ///
    /// Someone is one key figure with both sides, or figures with one role at one recorded organisation. Two findings at most: one for
    /// two hats, one for content in supervision.
    package static let clientAndSupervisor: FindingRule = FindingRule(
        "client-and-supervisor", source: "finding-source-rule-2", part: .rule("klant-en-toezicht")
    ) { scope in
        guard let topic = scope.topic(.powers) else { return [] }
        let hats = topic.keyFigures.filter { $0.wears(.client, .supervision) }
        let among = Set(hats.map(\.person))
        let byPerson = Dictionary(grouping: topic.keyFigures.filter { $0.organisation != nil }, by: \.person)
        var seen: Set<KeyFigure.Person> = among
        let spread = topic.keyFigures.filter { figure in
            guard let same = byPerson[figure.person], seen.insert(figure.person).inserted else { return false }
            return same.contains { $0.wears(.client) } && same.contains { $0.wears(.supervision) }
        }
        let content = topic.keyFigures.filter { $0.portfolio == .content && $0.wears(.supervision) }
        return [("client-and-supervisor", hats + spread), ("client-and-supervisor-content", content)].compactMap {
            wording, figures -> Finding? in
            guard let first = figures.first else { return nil }
            return scope.finding(
                .clientAndSupervisor, .attention, wording: wording, values: ["role": .name(first.role), "count": .number(figures.count)],
                evidence: figures.map { topic.evidence(wording, $0.described, at: $0.place) })
        }
    }
}

extension KeyFigure {
    /// Who a figure is, as far as a role at an organisation tells.
    struct Person: Hashable {
        let role: String
        let organisation: Slug?
    }

    fileprivate var person: Person { Person(role: foldedForMatching(role, separator: " "), organisation: organisation) }

    fileprivate func wears(_ hats: FigureSide...) -> Bool { hats.allSatisfy(sides.contains) }

    /// The figure as evidence names it: the role, and the organisation where that is recorded.
    var described: [String: Finding.Value] {
        organisation.map { ["role": .name(role), "organisation": .organisations([$0])] } ?? ["role": .name(role)]
    }
}
