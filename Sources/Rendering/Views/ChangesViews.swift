internal import Model
internal import Planning

/// What changed on the social map: the line on its overview, and the page with every publication.
extension PageComposer {
    /// What the link to the changes says: how many there are, where there are any.
    var changesTitle: String {
        let newest = plan.publication.log.first.map { $0.changes.count + $0.untold } ?? 0
        return newest > 0 ? sinceLastPublication : words["to-changes"]
    }

    func changesContext() -> TemplateContext {
        let log = plan.publication.log
        var context = frame(title: words.capitalised(sinceLastPublication), lead: words["changes-lead"])
        context.set("changesFeed", href(ifPlanned: ChangesFormat.feed.address.path))
        // The newest in full; of older ones as many lines as a page can bear.
        var room = 400
        context.set(
            "publications",
            log.map { publication in
                let shown = Array(publication.changes.prefix(max(0, room)))
                room -= shown.count
                return publicationContext(publication, shown: shown)
            })
        return context
    }

    /// `3 wijzigingen sinds 6 december 2022`: how many the newest publication has, and since when.
    private var sinceLastPublication: String {
        let log = plan.publication.log
        guard let newest = log.first else { return words["changes"] }
        let count = newest.changes.count + newest.untold
        if count == 0 { return words["changes-first"] }
        let since = log.count > 1 ? log[1].date : newest.date
        return words.texts.text(
            "changes-since", ["changes": words.texts.count("change", count), "date": words.dates.long(since)])
    }

    private func publicationContext(_ publication: PublicationRecord.Publication, shown: [PublicationRecord.Change]) -> TemplateContext {
        var context = TemplateContext()
        context.set("id", "d-\(publication.date.iso)")
        context.set("date", words.dates.long(publication.date))
        let count = publication.changes.count + publication.untold
        context.set("count", count > 0 ? words.texts.count("change", count) : nil)
        context.set("first", publication.isFirst ? words["changes-first-sentence"] : nil)
        context.set(
            "groups",
            PublicationRecord.Change.Action.allCases.compactMap { action in
                let changes = shown.filter { $0.action == action }
                guard !changes.isEmpty else { return nil }
                var group = TemplateContext()
                group.set("title", words["changes-\(action.rawValue)"])
                group.set("changes", changes.map(changeContext))
                return group
            })
        let untold = count - shown.count
        context.set("untold", untold > 0 ? words.texts.count("changes-untold", untold) : nil)
        return context
    }

    private func changeContext(_ change: PublicationRecord.Change) -> TemplateContext {
        let organisation = change.kind == .organisation ? change.slug : change.organisation
        let path = organisation.map { PageAddress.organisation($0).path }
        // Who is gone has no page; the organisation may have one.
        let isGone = change.action == .gone && change.kind == .organisation
        var item = TemplateContext.link(typographic(change.name), href: isGone ? nil : path.flatMap { href(ifPlanned: $0) })
        item.set("organisation", change.kind == .contact ? organisation.flatMap { index.organisations[$0]?.title }.map(typographic) : nil)
        item.set("fields", changedFields(change))
        return item
    }

    /// `telefoon en vervanger`: what is different; nil where that is not known.
    func changedFields(_ change: PublicationRecord.Change) -> String? {
        let fields = change.fields.map { words["changes-field-\($0)"] }
        return fields.isEmpty ? nil : words.capitalised(words.list(fields))
    }
}
