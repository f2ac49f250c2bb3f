internal import Model
internal import Planning

/// Pages of running text: home, factsheets, cases, and any other.
extension PageComposer {
    mutating func homeContext(_ home: ContentPage?) -> TemplateContext {
        var context = frame(title: home?.title ?? site.settings.title, lead: home?.summary ?? site.settings.description)
        context.set("body", home.map { markdown($0.text).html })
        context.set("partnerships", plan.partnerships.map(partnershipItem))
        context.set("partnershipsHref", href(ifPlanned: "partnerships/index.html"))
        context.set("factsheets", site.factsheets.prefix(6).map(factsheetItem))
        context.set("factsheetsHref", href(ifPlanned: "factsheets/index.html"))
        let map = mapFigure(.overview, idPrefix: "map")
        context.set("map", map)
        context.set("directoryHref", href(ifPlanned: "directory/index.html"))
        context.set("directoryLead", site.overviews[.directory]?.summary.map(typographic))
        context.set("areas", areaList(widestAreas))
        return context
    }

    mutating func factsheetOverviewContext() -> TemplateContext {
        var context = overviewContext(.factsheets)
        context.set("factsheets", site.factsheets.map(factsheetItem))
        return context
    }

    mutating func factsheetContext(_ factsheet: Factsheet) -> TemplateContext {
        let body = markdown(factsheet.text)
        var meta = factsheet.authors.map { TemplateContext.fact(nil, $0) }
        if let date = factsheet.published { meta.append(.fact(nil, words.capitalised(words.dates.month(date)))) }
        if let date = factsheet.updated { meta.append(.fact(words["updated"], words.dates.long(date))) }
        meta.append(.fact(nil, readingTime(body.words)))
        var context = frame(title: typographic(factsheet.title), lead: factsheet.summary, meta: meta)
        context.set("body", body.html)
        let chapters = body.headings.filter { $0.level == 2 }
        let numbered = chapters.filter { $0.number != nil }
        let topics = numbered.count > 1 ? numbered : chapters
        context.set("topics", topics.count > 1 ? topics.map(topic) : [])
        context.set("contact", factsheet.contact.flatMap(factsheetContactContext))
        context.set("sources", texts: factsheet.sources.map(sourceHTML))
        context.set("methodSource", factsheet.source.map(typographic))
        context.set("themes", texts: factsheet.themes)
        return context
    }

    mutating func caseOverviewContext() -> TemplateContext {
        var context = overviewContext(.cases)
        context.set(
            "cases",
            site.cases.map { story in
                var item = TemplateContext.link(typographic(story.title), href: href(PageAddress("cases/\(story.slug).html")))
                item.set("number", story.number.map(String.init))
                item.set("summary", typographic(story.summary))
                return item
            })
        return context
    }

    mutating func caseContext(_ story: CaseStory) -> TemplateContext {
        let meta = story.number.map { [TemplateContext.fact(nil, words.texts.text("case-number", ["number": String($0)]))] } ?? []
        var context = frame(title: typographic(story.title), lead: story.summary, meta: meta)
        context.set("body", markdown(story.text, headingShift: 1).html)
        context.set("signals", texts: story.signals.map(typographic))
        context.set("helped", texts: story.helped.map(typographic))
        let others = site.cases.filter { $0.slug != story.slug && !Set($0.themes).isDisjoint(with: story.themes) }
        context.set(
            "related",
            others.prefix(3).map { TemplateContext.link(typographic($0.title), href: href(PageAddress("cases/\($0.slug).html"))) })
        context.set("findings", caseFindings(story))
        context.set("sources", texts: story.source.map { [sourceHTML($0)] } ?? [])
        context.set("themes", texts: story.themes)
        return context
    }

    mutating func contentContext(_ content: ContentPage) -> TemplateContext {
        let meta = content.updated.map { [TemplateContext.fact(words["updated"], words.dates.long($0))] } ?? []
        var context = frame(title: typographic(content.title), lead: content.summary, meta: meta)
        context.set("body", markdown(content.text).html)
        context.set("themes", texts: content.themes)
        return context
    }

    func notFoundContext() -> TemplateContext {
        frame(title: words["not-found-title"], lead: nil)
    }

    /// The frame of an overview, with the author's introduction where there is one.
    mutating func overviewContext(_ overview: Overview, lead: String? = nil) -> TemplateContext {
        let text = site.overviews[overview]
        var context = frame(title: typographic(text?.title ?? overviewTitle(overview)), lead: text?.summary ?? lead)
        context.set("body", text.map { markdown($0.text).html })
        return context
    }

    func factsheetItem(_ factsheet: Factsheet) -> TemplateContext {
        var item = TemplateContext.link(typographic(factsheet.title), href: href(PageAddress("factsheets/\(factsheet.slug).html")))
        item.set("date", factsheet.published.map { words.capitalised(words.dates.month($0)) })
        item.set("readingTime", nil as String?)
        item.set("summary", typographic(factsheet.summary))
        item.set("themeLine", factsheet.themes.joined(separator: " · "))
        return item
    }

    /// At 220 words a minute, one minute at least.
    private func readingTime(_ count: Int) -> String {
        words.texts.count("reading-time", max(1, Int((Double(count) / 220).rounded())))
    }

    private func topic(_ heading: Heading) -> TemplateContext {
        var topic = TemplateContext.link(heading.text, href: "#" + heading.id)
        topic.set("number", heading.number)
        return topic
    }

    private func factsheetContactContext(_ contact: FactsheetContact) -> TemplateContext? {
        switch contact {
        case .directory(let slug): return index.contacts[slug].map { contactContext($0) }
        case .person(let name, let function, let organisation, let telephone, let email):
            var context = TemplateContext()
            context.set("name", name)
            context.set("function", function)
            context.set("organisation", organisation.map { TemplateContext.link($0, href: nil) })
            setReach(telephone.map(PhoneNumbers.init), email.map(EmailAddresses.init), in: &context)
            return context
        }
    }

    /// A source as HTML: its words, with web addresses in it as links.
    func sourceHTML(_ source: String) -> String {
        guard source.contains("://") else { return escapedHTML(typographic(source)) }
        let words = source.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
            guard word.hasPrefix("https://") || word.hasPrefix("http://") else { return escapedHTML(String(word)) }
            var address = word
            var tail = ""
            while let last = address.last, ".,;)".contains(last) { tail = String(address.removeLast()) + tail }
            guard let target = WebAddress(String(address)) else { return escapedHTML(String(word)) }
            return "<a class=\"address\" href=\"\(escapedHTML(target.address))\">\(escapedHTML(String(address)))</a>" + tail
        }
        return words.joined(separator: " ")
    }
}
