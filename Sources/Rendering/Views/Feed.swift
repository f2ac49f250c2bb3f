internal import Model
internal import Planning

/// What machines read: the sitemap and the feed of factsheets.
extension PageComposer {
    /// All pages by absolute address, with the date of those that have one (sitemaps.org 0.9).
    func sitemap() -> String {
        guard let root = site.settings.address else { return "" }
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        for page in plan.pages where page.isIndexed {
            let path = page.address.path == "index.html" ? "" : percentEncoded(page.address.path)
            text += "<url><loc>\(escapedHTML(root + path))</loc>"
            if let date = lastChange(of: page) { text += "<lastmod>\(date.iso)</lastmod>" }
            text += "</url>\n"
        }
        return text + "</urlset>\n"
    }

    /// The factsheets, newest first, at most fifty, as Atom (RFC 4287).
    func feed() -> String {
        guard let root = site.settings.address else { return "" }
        let factsheets = site.factsheets.filter { $0.published != nil || $0.updated != nil }.prefix(50)
        let newest = factsheets.compactMap { $0.updated ?? $0.published }.max() ?? plan.today
        var text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.rawValue)\">\n"
        text += "<title>\(escapedHTML(site.settings.title))</title>\n<id>\(escapedHTML(root))</id>\n"
        text += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(escapedHTML(root))feed.xml\"/>\n"
        text += "<link rel=\"alternate\" type=\"text/html\" href=\"\(escapedHTML(root))\"/>\n<updated>\(moment(newest))</updated>\n"
        text += "<author><name>\(escapedHTML(site.settings.publisher ?? site.settings.title))</name></author>\n"
        for factsheet in factsheets {
            let address = escapedHTML(root + percentEncoded("factsheets/\(factsheet.slug).html"))
            text += "<entry>\n<title>\(escapedHTML(typographic(factsheet.title)))</title>\n<id>\(address)</id>\n"
            text += "<link rel=\"alternate\" type=\"text/html\" href=\"\(address)\"/>\n"
            if let published = factsheet.published { text += "<published>\(moment(published))</published>\n" }
            text += "<updated>\(moment(factsheet.updated ?? factsheet.published ?? plan.today))</updated>\n"
            text += "<summary>\(escapedHTML(typographic(factsheet.summary)))</summary>\n"
            for theme in factsheet.themes { text += "<category term=\"\(escapedHTML(theme))\"/>\n" }
            text += "</entry>\n"
        }
        return text + "</feed>\n"
    }

    private func moment(_ date: PartialDate) -> String {
        date.first.iso + "T00:00:00Z"
    }

    private func lastChange(of page: PlannedPage) -> PartialDate? {
        switch page.kind {
        case .factsheet(let factsheet): factsheet.updated ?? factsheet.published
        case .content(let content): content.updated
        case .round(_, let round): round.result.round.date
        default: nil
        }
    }
}
