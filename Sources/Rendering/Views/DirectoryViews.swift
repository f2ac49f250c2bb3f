internal import Analysis
internal import Model
internal import Planning

/// The overview of the social map, and its lists by letter where it is too large for one page.
extension PageComposer {
    mutating func directoryContext() -> TemplateContext {
        var context = overviewContext(.directory, lead: words["directory-lead"])
        context.set("map", mapFigure(.overview, idPrefix: "map"))
        context.set("areas", areaList(widestAreas))
        context.set("hasSearch", flag: renderer.hasSearch)
        let organisations = site.directory.organisations
        let counts = [words.texts.count("organisation", organisations.count), words.texts.count("contact", site.directory.contacts.count)]
        context.set("isLong", flag: site.directory.contacts.count > 300)
        context.set("organisationCount", counts.joined(separator: ", "))
        context.set("hasOrganisations", flag: !organisations.isEmpty)
        let letters = organisationLetters(of: organisations)
        let isDivided = letters.contains { renderer.addresses.contains($0.address) }
        context.set("letterLinks", letters.map { letterLink($0, isDivided: isDivided) })
        context.set("letters", isDivided ? [] : letters.map { letterContext($0) })
        let links = [
            ("coverage", words["to-coverage"]), ("network", words["to-network"]), ("changes", changesTitle),
            ("booklet", words["to-booklet"]),
        ]
        context.set(
            "directoryLinks",
            links.compactMap { page, title in
                href(ifPlanned: "directory/\(page).html").map { TemplateContext.link(title, href: $0) }
            })
        setTakeAlong(in: &context)
        return context
    }

    mutating func organisationLetterContext(_ letter: OrganisationLetter) -> TemplateContext {
        let title = words.texts.text("organisations-by-letter", ["letter": letter.letter])
        let part = words.texts.text("part-of", ["part": String(letter.part), "parts": String(letter.parts)])
        var context = frame(title: letter.parts > 1 ? "\(title), \(part)" : title, lead: nil)
        let letters = organisationLetters(of: site.directory.organisations)
        context.set("letterLinks", letters.map { letterLink($0, isDivided: true) })
        context.set("next", letter.part < letter.parts ? href(letter.address(ofPart: letter.part + 1)) : nil)
        context.set("previous", letter.part > 1 ? href(letter.address(ofPart: letter.part - 1)) : nil)
        context.set("organisationCount", words.texts.count("organisation", letter.organisations.count))
        context.set("organisations", letter.organisations.map { organisationEntry($0, withContacts: false) })
        return context
    }

    /// The areas that a reader chooses from first: the widest, or those within the one that holds all.
    var widestAreas: [Slug] {
        let roots = plan.areaTree.roots
        let within = roots.count == 1 ? plan.areaTree.children(of: roots[0]) : []
        return within.isEmpty ? roots : within
    }

    private func letterLink(_ letter: OrganisationLetter, isDivided: Bool) -> TemplateContext {
        var link = TemplateContext()
        link.set("letter", letter.letter)
        link.set("href", isDivided ? href(letter.address) : "#letter-\(letter.name)")
        link.set("isHere", flag: isDivided && letter.address == page.address)
        return link
    }

    private func letterContext(_ letter: OrganisationLetter) -> TemplateContext {
        var group = TemplateContext()
        group.set("letter", letter.letter)
        group.set("id", "letter-\(letter.name)")
        group.set("organisations", letter.organisations.map { organisationEntry($0) })
        return group
    }

    /// Areas as links, with how many can be reached in each.
    func areaList(_ areas: [Slug], chosen: Slug? = nil) -> [TemplateContext] {
        areas.compactMap { index.coverage[$0] }.map { coverage in
            var item = TemplateContext.link(coverage.area.name, href: href(.area(coverage.area.slug)))
            item.set("isSelected", flag: coverage.area.slug == chosen)
            item.set("isWhiteSpot", flag: coverage.contactCount == 0)
            item.set("count", coverage.contactCount == 0 ? words["none"] : String(coverage.contactCount))
            return item
        }
    }
}
