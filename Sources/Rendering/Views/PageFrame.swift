internal import Model
internal import Planning

/// What stands around every page: head, navigation, breadcrumbs, title and footer.
extension PageComposer {
    /// A context with the frame filled in.
    ///
    /// - Parameters:
    ///   - title: the page's own title, its first heading.
    ///   - lead: what it says in a sentence or two, under the title.
    ///   - meta: facts under the lead.
    func frame(title: String, lead: String?, description: String? = nil, meta: [TemplateContext] = []) -> TemplateContext {
        var context = TemplateContext()
        context.set("lang", language.rawValue)
        context.set("root", page.address.root)
        context.set("text", dictionary: words.texts.all)
        context.set("title", title)
        context.set("windowTitle", windowTitle(title))
        // A page that is called as the site is has its name above once.
        context.set("runningTitle", title == site.settings.title ? "" : shortened(title, to: 80))
        context.set("lead", lead.map(typographic))
        context.set("description", description ?? lead ?? site.settings.description)
        context.set("meta", meta)
        context.set("isHome", flag: isHome)
        context.set("site", siteContext())
        context.set("canonical", site.settings.address.flatMap { page.isIndexed ? $0 + canonicalPath : nil })
        let hasFeed = renderer.addresses.contains(PageAddress("feed.xml"))
        context.set("feed", hasFeed ? href(PageAddress("feed.xml")) : nil)
        context.set("navigation", navigation())
        context.set("breadcrumbs", breadcrumbs(title: title))
        for name in ["sources", "themes"] { context.set(name, texts: []) }
        context.set("body", nil as String?)
        return context
    }

    /// A text with the quotation marks and dashes of the page's language.
    func typographic(_ text: String) -> String {
        typographicText(text, language: language)
    }

    /// The name of an overview in navigation and breadcrumbs.
    func overviewTitle(_ overview: Overview) -> String {
        words[overview == .directory ? "directory" : overview.rawValue]
    }

    private var isHome: Bool {
        if case .home = page.kind { return true }
        return false
    }

    /// The title of the window or tab, its own for each page: from the page itself outward.
    private func windowTitle(_ title: String) -> String {
        if isHome { return site.settings.title }
        switch page.kind {
        case .roundSheet(let partnership, _):
            return [
                "\(title), \(words["sheet"].lowercased())", partnership.partnership.short ?? partnership.partnership.title,
                site.settings.title,
            ]
            .joined(separator: " | ")
        case .workshop(let partnership, _):
            return [title, partnership.partnership.short ?? partnership.partnership.title, site.settings.title].joined(separator: " | ")
        case .areaCard: return "\(title), \(words["card-short"]) | \(site.settings.title)"
        case .coverage(let coverage):
            return "\(title), \(words["coverage-by-\(coverage.kind.rawValue)"].lowercased()) | \(site.settings.title)"
        case .round(let partnership, _), .trend(let partnership, _), .topic(let partnership, _):
            return [title, partnership.partnership.short ?? partnership.partnership.title, site.settings.title].joined(separator: " | ")
        case .questionnaire(let partnership, let round):
            let name = partnership.partnership.short ?? partnership.partnership.title
            return [title, "\(name), \(words.dates.long(round.result.round.date))", site.settings.title].joined(separator: " | ")
        default: return "\(title) | \(site.settings.title)"
        }
    }

    /// A text that fits in a margin of the paper: cut after a whole word where it can.
    private func shortened(_ text: String, to length: Int) -> String {
        guard text.count > length else { return text }
        let cut = text.prefix(length - 1)
        let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
        return (words.count * 2 > length ? words : cut).trimmingSuffix(while: { !$0.isLetter && !$0.isNumber }) + "…"
    }

    private var canonicalPath: String {
        page.address.path == "index.html" ? "" : percentEncoded(page.address.path)
    }

    private func siteContext() -> TemplateContext {
        var context = TemplateContext()
        context.set("title", site.settings.title)
        context.set("home", href(PageAddress("index.html")))
        context.set("notice", site.settings.notice.map(typographic))
        context.set("runningTitle", shortened(site.settings.title, to: 45))
        context.set("runningNotice", site.settings.notice.map { shortened(typographic($0), to: 95) })
        context.set("publisher", site.settings.publisher)
        context.set("edition", plan.edition == site.settings.editions.first ? nil : words["edition-\(plan.edition.name)"])
        context.set("date", words.dates.long(plan.today))
        context.set("logo", site.settings.theme.logo)
        return context
    }

    private func navigation() -> [TemplateContext] {
        plan.navigation.map { item in
            let isHere = item.address == page.address
            var context = TemplateContext.link(label(item.label), href: href(item.address))
            context.set("isHere", flag: isHere)
            context.set("isWithin", flag: !isHere && item.section != nil && item.section == page.section)
            return context
        }
    }

    private func breadcrumbs(title: String) -> [TemplateContext] {
        if page.breadcrumbs.isEmpty { return [] }
        let trail = page.breadcrumbs.map { crumb in
            TemplateContext.link(label(crumb.label), href: crumb.address.flatMap { renderer.addresses.contains($0) ? href($0) : nil })
        }
        return trail + [TemplateContext.link(shortTitle ?? title, href: nil)]
    }

    /// What the page is called at the end of its breadcrumbs.
    private var shortTitle: String? {
        switch page.kind {
        case .factsheet(let factsheet): factsheet.short
        case .checklist(let partnership, let list): partnership.checklist(list).map { title(of: $0.instrument) }
        case .workshop: words["workshop"]
        case .roundSheet: words["sheet"]
        case .partnershipPart(_, let part): self.title(of: part)
        case .trend(_, let trend): words.texts.text("trend-short", ["instrument": instrumentName(trend.instrument.slug)])
        case .comparison(let comparison): words.texts.text("comparison-short", ["instrument": instrumentName(comparison.instrument.slug)])
        case .round(_, let round): words.texts.text("round-of", ["date": words.dates.long(round.result.round.date)])
        case .questionnaire: words["questionnaire"]
        case .changes: words["changes"]
        case .coverage(let coverage): coverage.parent?.name ?? words[coverage.kind == .domains ? "coverage" : "coverage-themes"]
        default: nil
        }
    }

    private func label(_ label: Breadcrumb.Label) -> String {
        switch label {
        case .overview(let overview): overviewTitle(overview)
        case .title(let title): title
        case .round(let date): words.texts.text("round-of", ["date": words.dates.long(date)])
        case .text(let key): words[key]
        case .checklist(let instrument): self.title(of: instrument)
        }
    }
}

extension PlannedPage {
    /// Whether search engines and the sitemap should know it.
    var isIndexed: Bool {
        switch kind {
        case .notFound, .questionnaire, .meetingCalendar, .sitemap, .feed, .changes(.feed), .changes(.record): false
        default: true
        }
    }
}

extension Substring {
    /// Without what satisfies a condition at its end.
    fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isLeftOut(last) { text.removeLast() }
        return String(text)
    }
}
