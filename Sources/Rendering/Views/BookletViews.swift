internal import Analysis
internal import Model
internal import Planning

/// The social map as a booklet to carry in a pocket.
extension PageComposer {
    /// - Parameter coverage: the area of which it is the booklet; nil for the whole map.
    mutating func bookletContext(_ coverage: AreaCoverage?) -> TemplateContext {
        let place = coverage?.area.name ?? site.settings.map.place ?? site.settings.title
        // The site may be called a social map itself.
        let isNamedSo = foldedForMatching(place, separator: " ").contains(foldedForMatching(words["directory"], separator: " "))
        let title = isNamedSo ? place : words.texts.text("booklet-title", ["place": place])
        var context = frame(title: title, lead: words["booklet-lead"])
        let areas = coverage.map { [$0.area.slug] + plan.areaTree.descendants(of: $0.area.slug) } ?? site.directory.areas.map(\.slug)
        let chapters = areas.compactMap { index.coverage[$0] }.filter { $0.ownContactCount > 0 || isLeaf($0.area.slug) }
        context.set("place", place)
        context.set("siteTitle", place == site.settings.title ? nil : site.settings.title)
        context.set("date", words.dates.long(plan.today))
        context.set("areas", chapters.map(chapter))
        let everywhere = coverage == nil ? site.directory.contacts.filter(\.areas.isEmpty) : []
        context.set("everywhere", everywhere.map { contactRow($0) })
        let organisations = coverage?.organisations ?? site.directory.organisations
        context.set(
            "organisations",
            organisations.filter { $0.telephone != nil }.map { organisation in
                var item = TemplateContext()
                item.set("title", typographic(organisation.title))
                setReach(organisation.telephones, nil, in: &item)
                return item
            })
        setOnlineAddress(of: coverage.map { .area($0.area.slug) } ?? PageAddress("directory/index.html"), in: &context)
        return context
    }

    private func chapter(_ coverage: AreaCoverage) -> TemplateContext {
        var context = TemplateContext()
        context.set("title", coverage.area.name)
        let around = plan.areaTree.ancestors(of: coverage.area.slug).compactMap { index.areas[$0]?.name }
        context.set("around", around.joined(separator: ", "))
        let people = isLeaf(coverage.area.slug) ? coverage.contacts : coverage.ownContacts
        context.set("rows", people.map { contactRow($0) })
        context.set("noContactWord", words[coverage.area.hasWithheldContacts ? "contacts-in-network" : "nobody-yet"])
        return context
    }

    private func isLeaf(_ area: Slug) -> Bool {
        plan.areaTree.children(of: area).isEmpty
    }
}
