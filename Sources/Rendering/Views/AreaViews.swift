internal import Analysis
internal import Model
internal import Planning

/// The pages of areas: who can be reached there, what lies within, and the card to print.
extension PageComposer {
    /// Up to this many contacts an area's page shows those of the areas within it too, and each in full.
    private static var mostInFull: Int { 60 }
    /// Up to this many contacts each has a line; beyond that their organisations stand for them.
    private static var mostInRows: Int { 400 }
    /// Up to this many organisations are listed where they stand for their contacts.
    private static var mostOrganisations: Int { 500 }

    mutating func areaContext(_ coverage: AreaCoverage) -> TemplateContext {
        let area = coverage.area
        var context = frame(
            title: words.texts.text("area-question", ["area": area.name]), lead: area.about,
            description: words.texts.text("area-description", ["area": area.name]))
        context.set("areaTitle", area.name)
        context.set("map", mapFigure(.area(area.slug), idPrefix: "map"))
        context.set("directoryHref", href(PageAddress("directory/index.html")))
        context.set("cardHref", href(ifPlanned: PageAddress.card(area.slug).path))
        context.set("bookletHref", href(ifPlanned: PageAddress.booklet(area.slug).path))
        let parent = plan.areaTree.parent(of: area.slug).flatMap { index.areas[$0] }
        context.set("parent", parent.map { TemplateContext.link($0.name, href: href(.area($0.slug))) })
        let within = plan.areaTree.children(of: area.slug)
        context.set("areas", areaList(within))
        context.set("withinTitle", words.texts.text(withinKey(within), ["area": area.name]))
        let counts = [
            words.texts.count("organisation", coverage.reachedOrganisationCount), words.texts.count("contact", coverage.contactCount),
        ]
        context.set("countLine", coverage.contactCount == 0 ? words["no-contacts-here"] : counts.joined(separator: ", "))
        setPeople(of: coverage, hasParts: !within.isEmpty, in: &context)
        context.set("wider", peopleOfWiderAreas(area.slug))
        context.set("whiteSpotWord", words[area.hasWithheldContacts ? "none-here" : "nobody-yet"])
        context.set("whiteSpot", words[area.hasWithheldContacts ? "contacts-in-network" : "white-spot"])
        return context
    }

    /// The people of an area, in full, in a line each, or by organisation, so that a page never gets too long to open on a phone.
    private func setPeople(of coverage: AreaCoverage, hasParts: Bool, in context: inout TemplateContext) {
        let isWhole = coverage.contactCount <= Self.mostInFull || !hasParts
        let people = isWhole ? coverage.contacts : coverage.ownContacts
        context.set("hasAnyone", flag: coverage.contactCount > 0)
        context.set("contacts", people.count <= Self.mostInFull ? people.map { contactContext($0) } : [])
        let isInRows = people.count > Self.mostInFull && people.count <= Self.mostInRows
        context.set("rows", isInRows ? people.map { contactRow($0) } : [])
        context.set("peopleElsewhere", isWhole ? nil : words.texts.text("people-in-parts", ["area": coverage.area.name]))
        let shown = people.count <= Self.mostInRows ? Set(people.map(\.organisation)) : []
        let others = coverage.organisations.filter { !shown.contains($0.slug) }
        context.set("organisationsHere", others.prefix(Self.mostOrganisations).map(organisationLine))
        context.set(
            "moreOrganisations",
            others.count > Self.mostOrganisations
                ? words.texts.text("more-organisations", ["count": String(others.count - Self.mostOrganisations)]) : nil)
    }

    /// Who is there for the areas in which an area lies, and so for this one too; the nearest first.
    private func peopleOfWiderAreas(_ area: Slug) -> [TemplateContext] {
        plan.areaTree.ancestors(of: area).reversed().compactMap { index.coverage[$0] }.filter { $0.ownContactCount > 0 }.map { wider in
            var group = TemplateContext.link(
                words.texts.text("for-all-of", ["area": wider.area.name]), href: href(.area(wider.area.slug)))
            group.set("rows", wider.ownContacts.prefix(Self.mostWider).map { contactRow($0) })
            let rest = wider.ownContactCount - Self.mostWider
            group.set("rest", rest > 0 ? words.texts.text("card-rest", ["count": words.texts.count("contact", rest)]) : nil)
            return group
        }
    }

    /// Up to this many people of each wider area are listed.
    private static var mostWider: Int { 20 }

    private func organisationLine(_ organisation: Organisation) -> TemplateContext {
        var item = TemplateContext.link(typographic(organisation.title), href: href(.organisation(organisation.slug)))
        setReach(organisation.telephones, nil, in: &item)
        return item
    }

    /// What the areas within an area are called: districts, neighbourhoods, or areas where they are not all one of these.
    private func withinKey(_ areas: [Slug]) -> String {
        let levels = Set(areas.map { index.areas[$0]?.level })
        return switch levels.count == 1 ? levels.first ?? nil : nil {
        case .municipality: "municipalities-in"
        case .district: "districts-in"
        case .neighbourhood: "neighbourhoods-in"
        case nil: "areas-in"
        }
    }

    /// The card of an area: whom to call, on one sheet.
    mutating func areaCardContext(_ coverage: AreaCoverage) -> TemplateContext {
        let area = coverage.area
        var context = frame(
            title: words.texts.text("area-question", ["area": area.name]), lead: nil,
            description: words.texts.text("area-description", ["area": area.name]))
        let hasParts = !plan.areaTree.children(of: area.slug).isEmpty
        let people = coverage.contactCount <= Self.mostInFull || !hasParts ? coverage.contacts : coverage.ownContacts
        let shown = people.prefix(Self.mostOnCard)
        context.set("rows", shown.map { contactRow($0) })
        context.set("density", shown.count <= 12 ? "roomy" : shown.count <= 26 ? "close" : "dense")
        let rest = coverage.contactCount - shown.count
        context.set("rest", rest > 0 ? words.texts.text("card-rest", ["count": words.texts.count("contact", rest)]) : nil)
        let organisations = Set(shown.map(\.organisation))
        context.set(
            "organisationsHere",
            coverage.organisations.filter { organisations.contains($0.slug) && $0.telephone != nil }.prefix(12).map(organisationLine))
        context.set("areaHref", href(.area(area.slug)))
        context.set("wider", shown.count + 10 <= Self.mostOnCard ? peopleOfWiderAreas(area.slug) : [])
        setOnlineAddress(of: .area(area.slug), in: &context)
        return context
    }

    /// As many contacts as a card has room for.
    private static var mostOnCard: Int { 40 }

    /// Sets where a page is online, with the code that a telephone reads; nothing where the site has no address.
    func setOnlineAddress(of address: PageAddress, in context: inout TemplateContext) {
        let online = site.settings.address.map { $0 + percentEncoded(address.path) }
        context.set("online", online)
        context.set("onlineShown", online.map { $0.replacing("https://", with: "").replacing("http://", with: "") })
        context.set("qrCode", online.flatMap { qrSymbol(for: $0) })
    }
}
