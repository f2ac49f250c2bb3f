internal import Model

extension FindingRule {
    /// Someone sits on the client's side and in supervision, or holds the content and supervises.
    ///
    /// Someone is one key figure. Figures of one role at one recorded organisation, on the two sides, may be two persons: that is a note,
    /// which asks. Three findings at most: for two hats, for who may be one person, for content in supervision.
    package static let clientAndSupervisor: FindingRule = FindingRule(
        "client-and-supervisor", source: "finding-source-rule-2", part: .rule("klant-en-toezicht")
    ) { scope in
        guard let topic = scope.topic(.powers) else { return [] }
        let hats = topic.keyFigures.filter { $0.wears(.client, .supervision) }
        let content = topic.keyFigures.filter { $0.portfolio == .content && $0.wears(.supervision) }
        let told = { (wording: String, figures: [KeyFigure]) -> Finding? in
            guard let first = figures.first else { return nil }
            return scope.finding(
                .clientAndSupervisor, .attention, wording: wording, values: ["role": .name(first.role), "count": .number(figures.count)],
                evidence: figures.map { topic.evidence(wording, $0.described, at: $0.place) })
        }
        return [
            told("client-and-supervisor", hats), scope.maybeOnePerson(in: topic, knowing: Set(hats.map(\.person))),
            told("client-and-supervisor-content", content),
        ].compactMap { $0 }
    }
}

extension PartnershipScope {
    /// Figures of one role and organisation of whom one is client and another supervises, all pairs together.
    ///
    /// - Parameter known: who certainly sits on both sides.
    fileprivate func maybeOnePerson(in topic: Topic, knowing known: Set<KeyFigure.Person>) -> Finding? {
        let figures = topic.keyFigures.filter { $0.organisation != nil && !known.contains($0.person) }
        let byPerson = Dictionary(grouping: figures, by: \.person)
        var seen: Set<KeyFigure.Person> = []
        let pairs = figures.compactMap { figure -> [Finding.Evidence]? in
            guard seen.insert(figure.person).inserted, let same = byPerson[figure.person],
                let client = same.first(where: { $0.wears(.client) }), let supervisor = same.first(where: { $0.wears(.supervision) })
            else { return nil }
            return [
                topic.evidence("client-and-supervisor-same-client", client.described, at: client.place),
                topic.evidence("client-and-supervisor-same-supervision", supervisor.described, at: supervisor.place),
            ]
        }
        guard let role = pairs.first?.first?.values["role"] else { return nil }
        return finding(
            .clientAndSupervisor, .note, wording: pairs.count == 1 ? "client-and-supervisor-same-one" : "client-and-supervisor-same",
            values: ["role": role], evidence: pairs.flatMap { $0 })
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
