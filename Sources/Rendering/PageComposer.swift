internal import Diagnostics
internal import Model
internal import Planning

/// Composes one page: gathers what its template shows, and what is wrong on the way.
struct PageComposer {
    let renderer: SiteRenderer
    let page: PlannedPage
    var diagnostics: [Diagnostic] = []
    var figures = 0
    /// Files that belong beside the page.
    var files: [RenderedFile] = []

    init(renderer: SiteRenderer, page: PlannedPage) {
        self.renderer = renderer
        self.page = page
    }

    var plan: SitePlan { renderer.plan }
    var site: Site { renderer.plan.site }
    var words: SiteWords { renderer.words }
    var index: SiteIndex { renderer.index }
    var language: Language { renderer.words.language }

    /// The whole page as text.
    mutating func compose() -> String {
        switch page.kind {
        case .home(let home): render("home", homeContext(home))
        case .factsheets: render("factsheets", factsheetOverviewContext())
        case .factsheet(let factsheet): render("factsheet", factsheetContext(factsheet))
        case .cases: render("cases", caseOverviewContext())
        case .caseStory(let story): render("case", caseContext(story))
        case .partnerships: render("partnerships", partnershipOverviewContext())
        case .partnership(let partnership): render("partnership", partnershipContext(partnership))
        case .partnershipPart(let partnership, let part): render("partnership-\(part.rawValue)", partContext(of: partnership, part))
        case .checklist(let partnership, let list): render("checklist", checklistContext(partnership, list))
        case .topic(let partnership, let topic): render("topic", topicContext(partnership, topic))
        case .workshop(let partnership, let checklist): render("workshop", workshopContext(partnership, checklist))
        case .meetingCalendar(let partnership): meetingCalendar(of: partnership)
        case .round(let partnership, let round): render("round", roundContext(partnership, round))
        case .questionnaire(let partnership, let round): render("questionnaire", questionnaireContext(partnership, round))
        case .roundSheet(let partnership, let round): render("round-sheet", roundSheetContext(partnership, round))
        case .trend(let partnership, let trend): render("trend", trendContext(partnership, trend))
        case .comparison(let comparison): render("comparison", comparisonContext(comparison))
        case .directory: render("directory", directoryContext())
        case .area(let coverage): render("area", areaContext(coverage))
        case .changes(.page): render("changes", changesContext())
        case .changes(.feed): changesFeed()
        case .changes(.record): renderer.plan.publication.json
        case .coverage(let coverage): render("coverage", coverageContext(coverage))
        case .areaCard(let coverage): render("area-card", areaCardContext(coverage))
        case .booklet(let coverage): render("booklet", bookletContext(coverage))
        case .organisationLetter(let letter): render("organisation-letter", organisationLetterContext(letter))
        case .organisation(let organisation): render("organisation", organisationContext(organisation))
        case .network: render("network", networkContext())
        case .content(let content): render("page", contentContext(content))
        case .notFound: render("not-found", notFoundContext())
        case .sitemap: sitemap()
        case .feed: feed()
        }
    }

    /// The page that a template makes, with what it lets a browser load and run.
    ///
    /// - Parameter policy: of this page; nil for that of the site's pages.
    mutating func render(_ template: String, _ context: TemplateContext, policy: PagePolicy? = nil) -> String {
        let reads = TemplateReads()
        var context = context
        context.reads = reads
        let text = renderer.theme.library.render(context, withTemplate: template)
        if let text, !reads.isOver { return (policy ?? renderer.theme.policy).added(to: text) }
        let place = page.source ?? SourcePlace(file: "Templates/\(template).mustache")
        diagnostics.append(text == nil ? .templateMissing(template, at: place) : .templateReads(template, at: place))
        return ""
    }

    /// A relative link from this page to another.
    func href(_ address: PageAddress) -> String {
        address.link(from: page.address)
    }

    /// A relative link to a page that is there in this edition; nil when it is not.
    func href(ifPlanned path: String) -> String? {
        let address = PageAddress(path)
        return renderer.addresses.contains(address) ? href(address) : nil
    }

    /// Renders a text of the author's, with its links made to work from this page.
    mutating func markdown(_ text: MarkdownText, idPrefix: String = "", headingShift: Int = 0) -> RenderedText {
        if text.isEmpty { return RenderedText(html: "", headings: [], diagnostics: [], words: 0, figures: 0) }
        let rendered = renderMarkdown(text, in: markdownContext(for: text, idPrefix: idPrefix, headingShift: headingShift))
        diagnostics += rendered.diagnostics
        figures += rendered.figures
        files += rendered.files
        return rendered
    }

    private func markdownContext(for text: MarkdownText, idPrefix: String, headingShift: Int) -> MarkdownContext {
        let renderer = renderer
        let page = page
        return MarkdownContext(
            language: language, labels: renderer.markdownLabels, idPrefix: idPrefix, headingShift: headingShift,
            link: { renderer.linkTarget(of: $0, in: text.file, on: page) },
            links: { renderer.linkTargets(of: $0, in: text.file, on: page) },
            image: { renderer.imageTarget(of: $0, in: text.file, on: page) },
            figure: { fence in
                var composer = PageComposer(renderer: renderer, page: page)
                return composer.figure(for: fence)
            })
    }
}
