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
        context.set("cardLabel", cardLabel(card(of: coverage).layout))
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
                ? words.texts.count("more-organisations", others.count - Self.mostOrganisations) : nil)
    }

    /// The areas in which an area lies that have people of their own, the nearest first.
    private func widerAreas(_ area: Slug) -> [AreaCoverage] {
        plan.areaTree.ancestors(of: area).reversed().compactMap { index.coverage[$0] }.filter { $0.ownContactCount > 0 }
    }

    /// Who is there for the areas in which an area lies, and so for this one too; the nearest first.
    private func peopleOfWiderAreas(_ area: Slug) -> [TemplateContext] {
        widerAreas(area).map { wider in
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
        let card = card(of: coverage)
        context.set("rows", card.people.map { contactRow($0) })
        context.set("density", card.layout.density.rawValue)
        context.set("rest", card.rest > 0 ? words.texts.text("card-rest", ["count": words.texts.count("contact", card.rest)]) : nil)
        context.set("organisationsHere", card.desks.map(organisationLine))
        let restDesks = words.texts.count("organisation", card.restDesks)
        context.set("restDesks", card.restDesks > 0 ? words.texts.text("card-rest", ["count": restDesks]) : nil)
        context.set("areaHref", href(.area(area.slug)))
        context.set("wider", card.hasWider ? peopleOfWiderAreas(area.slug) : [])
        setOnlineAddress(of: .area(area.slug), in: &context)
        return context
    }

    /// What an area's card holds, and how much of a sheet that takes.
    private func card(
        of coverage: AreaCoverage
    ) -> (people: [Contact], rest: Int, desks: [Organisation], restDesks: Int, hasWider: Bool, layout: CardLayout) {
        let hasParts = !plan.areaTree.children(of: coverage.area.slug).isEmpty
        let all = coverage.contactCount <= Self.mostInFull || !hasParts ? coverage.contacts : coverage.ownContacts
        let people = Array(all.prefix(Self.mostOnCard))
        let organisations = Set(people.map(\.organisation))
        let allDesks = coverage.organisations.filter { organisations.contains($0.slug) && $0.telephone != nil }
        let desks = Array(allDesks.prefix(Self.mostDesks))
        let restDesks = allDesks.count - desks.count
        let hasWider = people.count + 10 <= Self.mostOnCard
        let wider = hasWider ? widerAreas(coverage.area.slug) : []
        let rest = coverage.contactCount - people.count
        let layout = CardLayout(
            title: words.texts.text("area-question", ["area": coverage.area.name]), hasAddress: site.settings.address != nil,
            rows: people.map(cardRow), wider: wider.map { $0.ownContacts.prefix(Self.mostWider).map(cardRow) },
            rests: (rest > 0 ? 1 : 0) + (restDesks > 0 ? 1 : 0) + wider.count { $0.ownContactCount > Self.mostWider },
            desks: desks.map(\.title))
        return (people, rest, desks, restDesks, hasWider, layout)
    }

    /// The texts of a contact's line, for their length.
    private func cardRow(_ contact: Contact) -> CardLayout.Row {
        let organisation = index.organisations[contact.organisation].map { $0.short ?? $0.title }
        let standIn = contact.standIn.flatMap { index.contacts[$0] }
        let instead = standIn.map { [$0.name, $0.telephone ?? ""].joined(separator: " ") } ?? words["no-stand-in"]
        return CardLayout.Row(
            name: contact.name, role: [contact.function, organisation].compactMap { $0 }.joined(separator: ", "),
            telephone: contact.telephone ?? words["no-telephone"], hours: contact.hours ?? "", absent: words["absent"] + " " + instead)
    }

    /// On how many sheets a card prints, in words; that it prints where that cannot be told.
    private func cardLabel(_ layout: CardLayout) -> String {
        guard let count = layout.sheetCount else { return words["print-card-plain"] }
        return words.texts.count("print-card", count).replacing("{number}", with: words.numbers.word(count))
    }

    /// As many contacts as a card has room for.
    private static var mostOnCard: Int { 40 }
    /// Numbers of organisations that a card has room for.
    private static var mostDesks: Int { 12 }

    /// Sets where a page is online, with the code that a telephone reads; nothing where the site has no address.
    func setOnlineAddress(of address: PageAddress, in context: inout TemplateContext) {
        let online = site.settings.address.map { $0 + percentEncoded(address.path) }
        context.set("online", online)
        context.set("onlineShown", online.map { $0.replacing("https://", with: "").replacing("http://", with: "") })
        context.set("qrCode", online.flatMap { qrSymbol(for: $0) })
    }
}
