internal import Analysis
internal import Model
internal import Planning

/// The page of who needs whom, and what other pages say of it.
extension PageComposer {
    /// The most partnerships that get a figure each, where the whole is too much for one.
    private static let mostFigures = 12
    private static let mostQuestions = 6
    /// The most needs that stand on the page where no figure holds them all; the file has every one.
    private static let mostRows = 500

    mutating func networkContext() -> TemplateContext {
        let ties = plan.ties
        var context = frame(
            title: words["network-title"], lead: words[ties.needs.isEmpty ? "network-lead-tables" : "network-lead"])
        let whole = networkFigure(of: ties, id: "network")
        context.set("figures", (whole.map { [$0] } ?? networkFigures()).map { place($0) })
        context.set("all", whole == nil ? needTable(ties).map { allNeeds($0) } : nil)
        let questions =
            ties.oneSided.map { need in
                let key = need.answer == .notNeeded ? "need-question" : "need-question-blank"
                return words.texts.text(need.what == nil ? key + "-plain" : key, needValues(need))
            }
            + ties.needs.filter { $0.isMutual && $0.from < $0.to && $0.tables.isEmpty && !ties.tables.isEmpty }.map {
                words.texts.text("need-apart", needValues($0))
            }
        context.set("questions", texts: Array(questions.prefix(Self.mostQuestions)))
        let rest = questions.count - Self.mostQuestions
        context.set("more", rest > 0 ? words.texts.count("need-more", rest) : nil)
        context.set(
            "tables",
            ties.tables.compactMap { table in
                index.partnerships[table.partnership].map { partnership in
                    let names = words.list(table.organisations.map { typographic(index.organisationTitle($0)) })
                    return TemplateContext.link(typographic(partnership.partnership.title), href: href(partnership.address), note: names)
                }
            })
        return context
    }

    /// All needs as a table, where no figure holds them, and as a file.
    private mutating func allNeeds(_ table: FigureTable) -> TemplateContext {
        var shown = table
        shown.rows = Array(table.rows.prefix(Self.mostRows))
        let file = RenderedFile(
            address: PageAddress("directory/network-all.csv"), bytes: Array(table.csv(decimalMark: language == .dutch ? "," : ".").utf8))
        files.append(file)
        var context = TemplateContext()
        context.set("table", shown.context)
        context.set("href", href(file.address))
        return context
    }

    /// A figure of each partnership, for a network that is too much for one.
    private func networkFigures() -> [Figure] {
        let figures = plan.partnerships.lazy.compactMap { ownNetwork(of: $0.partnership, id: "network-\($0.partnership.slug)") }
        return Array(figures.prefix(Self.mostFigures))
    }

    /// Who needs whom at the table of one partnership; nil where no need is recorded there.
    private func ownNetwork(of partnership: Partnership, id: String) -> Figure? {
        guard let ties = plan.ties.at(partnership.slug), !ties.needs.isEmpty else { return nil }
        let title = words.texts.text("network-of", ["name": typographic(partnership.short ?? partnership.title)])
        return networkFigure(of: ties, in: partnership, id: id, title: title)
    }

    /// Who needs whom, with the same needs as the page of the subject: what the partnership recorded comes first.
    mutating func setNetwork(of plan: PartnershipPlan, in context: inout TemplateContext) {
        let title = words.texts.text("network-of", ["name": shortName(of: plan)])
        let matrix = plan.table.dependence
        context.set("network", dependenceNetwork(matrix, in: plan, id: "network", title: title).map { place($0) })
    }

    /// Whom an organisation needs, and who needs it.
    func setTies(of organisation: Organisation, in context: inout TemplateContext) {
        let needs = index.needsOf[organisation.slug] ?? []
        let neededBy = index.needsFor[organisation.slug] ?? []
        let link = { (slug: Slug, what: String?) in
            TemplateContext.link(
                self.typographic(self.index.organisationTitle(slug)), href: self.href(.organisation(slug)), note: what.map(self.typographic)
            )
        }
        context.set("hasTies", flag: !needs.isEmpty || !neededBy.isEmpty)
        context.set("needs", needs.map { link($0.to, $0.what) })
        context.set("neededBy", neededBy.map { link($0.from, $0.what) })
    }
}
