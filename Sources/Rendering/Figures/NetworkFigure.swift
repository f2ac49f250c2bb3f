internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// Who needs whom, and who sits at which table, as a figure.
extension PageComposer {
    /// The most organisations that one figure shows; more cannot be told apart.
    static let mostInNetwork = 80
    /// A longer name gives way to the short one, in characters.
    private static let longestLabel = 26

    /// The network of a whole site, or of one partnership; nil where there are more organisations than a figure can show, or no ties.
    func networkFigure(of ties: OrganisationTies, in partnership: Partnership? = nil, id: String, title: String? = nil) -> Figure? {
        let all = site.directory.organisations.map(\.slug)
        // Whoever has no tie yet is worth seeing, where there is room.
        let isWhole = partnership == nil && all.count <= Self.mostInNetwork
        let shown = isWhole ? all : ties.organisations.sorted { organisationKey($0) < organisationKey($1) }
        guard !ties.isEmpty, shown.count <= Self.mostInNetwork else { return nil }
        let tables = partnership == nil ? ties.tables : []
        let domains = shown.compactMap { index.organisations[$0]?.domain }.reduce(into: [String]()) { known, domain in
            if !known.contains(domain) { known.append(domain) }
        }.sorted()
        let needsOf = Dictionary(grouping: ties.needs, by: \.from)
        let needsFor = Dictionary(grouping: ties.needs, by: \.to)
        let title = title.map(typographic) ?? answer(ties) ?? words[ties.needs.isEmpty ? "network-answer-tables" : "network-answer-needs"]
        let graph = NetworkGraph(
            nodes: shown.map { networkNode($0, ties, of: needsOf[$0] ?? [], for: needsFor[$0] ?? [], domains: domains) }
                + tables.map(tableNode),
            ties: needTies(ties) + tables.flatMap(sittings),
            key: NetworkGraph.Key(
                groups: domains.map(typographic), noGroup: words["network-no-domain"], mutual: words["network-mutual"],
                oneSided: oneSidedWord("network-one-sided", Set(ties.oneSided.map(\.answer))), thickness: words["network-thickness"],
                together: words["network-together"],
                size: words["network-size"], withoutTies: words["network-loose"]),
            text: FigureText(title: title, summary: summary(ties), idPrefix: id))
        let subtitle = words[ties.needs.isEmpty ? "network-subtitle-tables" : "network-subtitle"]
        return Figure(
            kind: "network", id: id, title: title, subtitle: subtitle, hint: ties.needs.isEmpty ? nil : words["network-hint"],
            svg: graph.svg(), table: needTable(ties))
    }

    /// What a `network` fence shows, or why not.
    mutating func network(_ request: inout FigureRequest, id: String, title: String?) -> String? {
        var ties: OrganisationTies? = plan.ties
        var partnership: Partnership?
        if !request.subject.value.isEmpty {
            guard let named = self.partnership(&request)?.partnership else { return nil }
            partnership = named
            ties = plan.ties.at(named.slug)
        }
        guard let ties, !ties.isEmpty else {
            request.report("there are no ties to draw: nobody needs another yet", suggestion: "add needs: to an organisation")
            return nil
        }
        guard let figure = networkFigure(of: ties, in: partnership, id: id, title: title) else {
            request.report(
                "\(ties.organisations.count) organisations have ties, and a figure shows \(Self.mostInNetwork)",
                suggestion: "show one partnership: network: NAME")
            return nil
        }
        return partial("partials/figure", place(figure))
    }

    /// Sorts as readers look names up.
    private func organisationKey(_ slug: Slug) -> String {
        foldedForMatching(index.organisationTitle(slug), separator: " ") + " " + slug.text
    }

    /// Who is needed most often, in a sentence; nil where nobody stands out.
    private func answer(_ ties: OrganisationTies) -> String? {
        guard let most = ties.demand.values.max(), most > 1 else { return nil }
        let names = ties.organisations.filter { ties.demand[$0] == most }.map { typographic(index.organisationTitle($0)) }
        // Where everyone who is needed is needed as often, nobody is so most.
        if names.count > 3 || names.count == ties.demand.values.count(where: { $0 > 0 }) { return nil }
        return words.texts.text("network-answer", ["names": words.list(names)])
    }

    /// A text for a number of things, with one of its own for none.
    func countedOrNone(_ key: String, _ number: Int) -> String {
        number == 0 ? words["\(key)-none"] : words.texts.count(key, number)
    }

    private func summary(_ ties: OrganisationTies) -> String {
        let organisations = words.capitalised(words.texts.count("organisation", ties.organisations.count))
        // Where nobody wrote down a need, nothing is known of who needs whom.
        if ties.needs.isEmpty {
            let tables = words.texts.count("network-count", ties.tables.count)
            return words.texts.text("network-summary-tables", ["organisations": organisations, "tables": tables])
        }
        return words.texts.text(
            "network-summary",
            [
                "organisations": organisations,
                "mutual": countedOrNone("network-pairs", ties.mutualCount),
                "oneSided": oneSidedCounts(
                    no: ties.oneSided.count { $0.answer == .notNeeded }, blank: ties.oneSided.count { $0.answer == .notRecorded }),
            ])
    }

    /// How often a need goes one way, and how often nothing is recorded the other way: only what is known to be so.
    func oneSidedCounts(no: Int, blank: Int) -> String {
        var parts = no > 0 || blank == 0 ? [countedOrNone("one-way", no)] : []
        if blank > 0 { parts.append(words.texts.count("one-way-blank", blank)) }
        return parts.joined(separator: "; ")
    }

    /// What a mark says of needs that it stands for: that the other way there is none, that nothing is recorded, or either.
    func oneSidedWord(_ key: String, _ answers: Set<NeedAnswer>) -> String {
        let isNone = answers.contains(.notNeeded)
        return words[answers.contains(.notRecorded) ? isNone ? key + "-either" : key + "-blank" : key]
    }

    /// What is recorded the other way, as a cell.
    private func answerCell(_ answer: NeedAnswer) -> FigureTable.Cell {
        switch answer {
        case .needed: .text(words["need-yes"])
        case .notNeeded: .text(words["need-no"])
        case .notRecorded: .none(words["need-not-recorded"])
        case .withheld: .none("–")
        }
    }

    private func networkNode(
        _ slug: Slug, _ ties: OrganisationTies, of own: [OrganisationTies.NeedTie], for others: [OrganisationTies.NeedTie],
        domains: [String]
    ) -> NetworkGraph.Node {
        let organisation = index.organisations[slug]
        let title = typographic(organisation?.title ?? slug.text)
        let shown = Set(ties.organisations)
        let names = { (slugs: [Slug]) in
            self.words.list(slugs.filter(shown.contains).map { self.typographic(self.index.organisationTitle($0)) })
        }
        let needs = names(own.map(\.to))
        let neededBy = names(others.map(\.from))
        let tables = ties.tables.filter { $0.organisations.contains(slug) }.map { tableName($0.partnership) }
        var parts = [title + (organisation?.domain.map { " (\(typographic($0)))." } ?? ".")]
        if !needs.isEmpty { parts.append(words.texts.text("network-needs", ["names": needs])) }
        if !neededBy.isEmpty { parts.append(words.texts.text("network-needed-by", ["names": neededBy])) }
        if !tables.isEmpty { parts.append(words.texts.text("network-sits-in", ["names": words.list(tables)])) }
        let most = max(ties.demand.values.max() ?? 1, 1)
        return NetworkGraph.Node(
            id: slug.text, label: title.count > Self.longestLabel ? typographic(organisation?.short ?? title) : title,
            group: organisation?.domain.flatMap { domains.firstIndex(of: $0) },
            weight: Double(ties.demand[slug] ?? 0) / Double(most), href: href(.organisation(slug)), tooltip: parts.joined(separator: " "))
    }

    private func tableName(_ slug: Slug) -> String {
        let partnership = index.partnerships[slug]?.partnership
        return typographic(partnership?.short ?? partnership?.title ?? slug.text)
    }

    private func tableNode(_ table: OrganisationTies.Table) -> NetworkGraph.Node {
        let name = tableName(table.partnership)
        let names = words.list(table.organisations.map { typographic(index.organisationTitle($0)) })
        let address = index.partnerships[table.partnership]?.address
        return NetworkGraph.Node(
            id: "table:\(table.partnership)", label: name, href: address.map(href),
            tooltip: words.texts.text("network-table-tooltip", ["name": name, "names": names]), isTable: true)
    }

    private func sittings(_ table: OrganisationTies.Table) -> [NetworkGraph.Tie] {
        table.organisations.map { NetworkGraph.Tie(from: $0.text, to: "table:\(table.partnership)", kind: .together(count: 1)) }
    }

    private func needTies(_ ties: OrganisationTies) -> [NetworkGraph.Tie] {
        ties.needs.map { need in
            let values = needValues(need)
            return NetworkGraph.Tie(
                from: need.from.text, to: need.to.text, kind: .need(strength: need.strength),
                label: words.texts.text(need.what == nil ? "network-tie" : "network-tie-what", values))
        }
    }

    /// What the texts about a need have to fill in.
    func needValues(_ need: OrganisationTies.NeedTie) -> [String: String] {
        [
            "from": typographic(index.organisationTitle(need.from)), "to": typographic(index.organisationTitle(need.to)),
            "what": typographic(need.what ?? ""),
        ]
    }

    /// The needs as rows; nil where none is recorded.
    func needTable(_ ties: OrganisationTies) -> FigureTable? {
        guard !ties.needs.isEmpty else { return nil }
        let columns = [
            FigureTable.Column(id: "needs", title: words["need-to"], isNumber: false),
            FigureTable.Column(id: "what", title: words["need-what"], isNumber: false),
            FigureTable.Column(id: "strength", title: words["need-strength"]),
            FigureTable.Column(id: "mutual", title: words["need-back"], isNumber: false),
            FigureTable.Column(id: "together", title: words["need-tables"], isNumber: false),
        ]
        let rows = ties.needs.map { need in
            let tables = need.tables.map(tableName)
            return FigureTable.Row(
                heading: typographic(index.organisationTitle(need.from)),
                cells: [
                    .text(typographic(index.organisationTitle(need.to))), need.what.map { .text(typographic($0)) } ?? .none("–"),
                    .whole(need.strength), answerCell(need.answer),
                    tables.isEmpty ? .none(words["need-nowhere"]) : .text(words.list(tables)),
                ])
        }
        return FigureTable(caption: words["network-caption"], heading: words["organisation"], columns: columns, rows: rows)
    }
}
