internal import Model
internal import Planning

extension PageComposer {
    /// The publications of the social map in which something changed, newest first, as Atom (RFC 4287).
    func changesFeed() -> String {
        guard let root = site.settings.address else { return "" }
        let address = escapedHTML(root + ChangesFormat.page.address.path)
        let log = plan.publication.log
        let title = "\(words["directory"]), \(site.settings.title)"
        var text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.rawValue)\">\n"
        text += "<title>\(escapedHTML(title))</title>\n<id>\(address)</id>\n"
        text += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(escapedHTML(root + ChangesFormat.feed.address.path))\"/>\n"
        text += "<link rel=\"alternate\" type=\"text/html\" href=\"\(address)\"/>\n"
        text += "<updated>\(moment(log.first?.date ?? plan.today))</updated>\n"
        text += "<author><name>\(escapedHTML(site.settings.publisher ?? site.settings.title))</name></author>\n"
        for publication in log {
            let anchor = "\(address)#d-\(publication.date.iso)"
            let count = publication.changes.count + publication.untold
            let what = count > 0 ? words.texts.count("change", count) : words["changes-first"]
            text += "<entry>\n<title>\(escapedHTML("\(words.capitalised(what)), \(words.dates.long(publication.date))"))</title>\n"
            text += "<id>\(anchor)</id>\n<link rel=\"alternate\" type=\"text/html\" href=\"\(anchor)\"/>\n"
            text += "<updated>\(moment(publication.date))</updated>\n"
            text += "<content type=\"html\">\(escapedHTML(content(of: publication)))</content>\n</entry>\n"
        }
        return text + "</feed>\n"
    }

    /// The changes as a list in HTML.
    private func content(of publication: PublicationRecord.Publication) -> String {
        let most = 100
        let lines = publication.changes.prefix(most).map { change in
            let fields = changedFields(change).map { ": \($0)" } ?? ""
            return "<li>\(escapedHTML("\(words["changes-\(change.action.rawValue)"]): \(change.name)\(fields)"))</li>"
        }
        let first = publication.isFirst ? "<p>\(escapedHTML(words["changes-first-sentence"]))</p>" : ""
        let untold = publication.changes.count + publication.untold - lines.count
        let rest = untold > 0 ? "<p>\(escapedHTML(words.texts.count("changes-untold", untold)))</p>" : ""
        return first + (lines.isEmpty ? "" : "<ul>\(lines.joined())</ul>") + rest
    }

    private func moment(_ date: PartialDate) -> String {
        date.first.iso + "T00:00:00Z"
    }
}
