internal import Analysis
internal import Model
internal import Planning

/// The social map: its overview, areas and organisations.
extension PageComposer {
    mutating func directoryContext() -> TemplateContext {
        var context = overviewContext(.directory, lead: words["directory-lead"])
        context.set("map", plan.coverage.isEmpty ? nil : mapFigure(chosen: nil, idPrefix: "map"))
        context.set("areas", areaList(chosen: nil))
        let organisations = site.directory.organisations
        let counts = [words.texts.count("organisation", organisations.count), words.texts.count("contact", site.directory.contacts.count)]
        context.set("organisationCount", counts.joined(separator: ", "))
        context.set("organisations", organisations.map(organisationEntry))
        context.set("letters", letters(of: organisations))
        setTakeAlong(in: &context)
        return context
    }

    mutating func areaContext(_ coverage: AreaCoverage) -> TemplateContext {
        let area = coverage.area
        var context = frame(
            title: words.texts.text("area-question", ["area": area.name]), lead: area.about,
            description: words.texts.text("area-description", ["area": area.name]))
        context.set("areaTitle", area.name)
        context.set("map", mapFigure(chosen: area.slug, idPrefix: "map"))
        context.set("directoryHref", href(PageAddress("directory/index.html")))
        let counts = [
            words.texts.count("organisation", Set(coverage.contacts.map(\.organisation)).count),
            words.texts.count("contact", coverage.contactCount),
        ]
        context.set("countLine", coverage.contactCount == 0 ? words["no-contacts-here"] : counts.joined(separator: ", "))
        context.set("contacts", coverage.contacts.map { contactContext($0) })
        context.set("whiteSpotWord", words[area.hasWithheldContacts ? "none-here" : "nobody-yet"])
        context.set("whiteSpot", words[area.hasWithheldContacts ? "contacts-in-network" : "white-spot"])
        let reached = Set(coverage.contacts.map(\.organisation))
        let others = coverage.organisations.filter { !reached.contains($0.slug) }
        context.set(
            "organisationsHere",
            others.map { organisation in
                var item = TemplateContext.link(
                    typographic(organisation.title), href: href(PageAddress("directory/organisations/\(organisation.slug).html")))
                setReach(telephone: organisation.telephone, email: nil, in: &item)
                return item
            })
        return context
    }

    mutating func organisationContext(_ organisation: Organisation) -> TemplateContext {
        let meta = organisation.domain.map { [TemplateContext.fact(words["domain"], $0)] } ?? []
        var context = frame(
            title: typographic(organisation.title), lead: nil,
            description: words.texts.text("organisation-description", ["organisation": organisation.title]), meta: meta)
        setReach(telephone: organisation.telephone, email: organisation.email, in: &context)
        let website = organisation.website
        let isAddress = website?.hasPrefix("http://") == true || website?.hasPrefix("https://") == true
        context.set("website", website.map { $0.replacing("https://", with: "").replacing("http://", with: "") })
        context.set("websiteHref", website.map { isAddress ? $0 : "https://" + $0 })
        context.set("visit", organisation.visit)
        let desk = [organisation.telephone, organisation.email, organisation.website, organisation.visit]
        context.set("hasDesk", flag: desk.contains { $0 != nil })
        setConfirmed(organisation.confirmed, in: &context)
        context.set("body", markdown(organisation.text, headingShift: 1).html)
        context.set("themes", texts: organisation.themes)
        context.set("noContactWord", noContactWord(organisation))
        context.set(
            "contacts",
            (index.contactsByOrganisation[organisation.slug] ?? []).map { contactContext($0, withOrganisation: false, withAreas: true) })
        context.set(
            "areas",
            organisation.areas.compactMap { slug in
                index.areas[slug].map { TemplateContext.link($0.name, href: href(PageAddress("directory/areas/\(slug).html"))) }
            })
        context.set(
            "partnerships",
            (index.partnershipsByOrganisation[organisation.slug] ?? []).map { partnership in
                let functions = partnership.partnership.members.filter {
                    $0.organisation == organisation.slug && $0.isMember(on: plan.today)
                }.map(
                    \.function)
                return TemplateContext.link(
                    typographic(partnership.partnership.title), href: href(partnership.address), note: functions.joined(separator: ", "))
            })
        return context
    }

    /// All areas as links, with how many can be reached in each.
    func areaList(chosen: Slug?) -> [TemplateContext] {
        plan.coverage.map { coverage in
            var item = TemplateContext.link(coverage.area.name, href: href(PageAddress("directory/areas/\(coverage.area.slug).html")))
            item.set("isSelected", flag: coverage.area.slug == chosen)
            item.set("isWhiteSpot", flag: coverage.contactCount == 0)
            item.set("count", coverage.contactCount == 0 ? words["none"] : String(coverage.contactCount))
            return item
        }
    }

    /// A contact with everything that a reader needs to reach it, or who stands in.
    func contactContext(_ contact: Contact, withOrganisation: Bool = true, withAreas: Bool = false) -> TemplateContext {
        var context = TemplateContext()
        context.set("name", contact.name)
        context.set("function", contact.function.map(typographic))
        let organisation = index.organisations[contact.organisation]
        context.set(
            "organisation",
            withOrganisation
                ? organisation.map { organisation in
                    TemplateContext.link(
                        typographic(organisation.short ?? organisation.title),
                        href: href(ifPlanned: "directory/organisations/\(organisation.slug).html"))
                } : nil)
        let areas = contact.areas.compactMap { index.areas[$0]?.name }
        context.set("areaNames", withAreas ? areas.joined(separator: ", ") : nil)
        context.set("themes", texts: contact.themes)
        setReach(telephone: contact.telephone, email: contact.email, in: &context)
        context.set("hours", contact.hours.map(typographic))
        let standIn = contact.standIn.flatMap { index.contacts[$0] }
        context.set(
            "standIn",
            standIn.map { standIn in
                var item = TemplateContext()
                item.set("name", standIn.name)
                setReach(telephone: standIn.telephone, email: standIn.email, in: &item)
                return item
            })
        context.set("hasWithheldStandIn", flag: contact.hasWithheldStandIn)
        setConfirmed(contact.confirmed, in: &context)
        context.set("vcardHref", href(PageAddress("directory/contacts/\(contact.slug).vcf")))
        return context
    }

    /// Sets a telephone number and e-mail address, the number with the link that calls it.
    func setReach(telephone: String?, email: String?, in context: inout TemplateContext) {
        context.set("telephone", telephone)
        context.set("telephoneHref", telephone.map(words.telephoneAddress))
        context.set("email", email)
    }

    private func setConfirmed(_ date: PartialDate?, in context: inout TemplateContext) {
        context.set("confirmed", date.map { words.texts.text("confirmed", ["date": words.dates.month($0)]) })
        context.set("isStale", flag: date.map { isStale($0) } ?? true)
    }

    /// Whether something was last confirmed over six months ago.
    private func isStale(_ date: PartialDate) -> Bool {
        let months = (plan.today.year - date.year) * 12 + (plan.today.month ?? 12) - (date.month ?? 12)
        if months != 6 { return months > 6 }
        return (date.day ?? 31) < (plan.today.day ?? 1)
    }

    /// What stands where an organisation's contacts would: nobody, or nobody in this edition.
    private func noContactWord(_ organisation: Organisation) -> String {
        words[organisation.hasWithheldContacts ? "contacts-in-network" : "no-contact-yet"]
    }

    private func organisationEntry(_ organisation: Organisation) -> TemplateContext {
        var item = TemplateContext.link(
            typographic(organisation.title), href: href(PageAddress("directory/organisations/\(organisation.slug).html")))
        setReach(telephone: organisation.telephone, email: organisation.email, in: &item)
        item.set("hasDesk", flag: organisation.telephone != nil || organisation.email != nil)
        item.set("noContactWord", noContactWord(organisation))
        item.set(
            "contacts",
            (index.contactsByOrganisation[organisation.slug] ?? []).map { contactContext($0, withOrganisation: false, withAreas: true) })
        return item
    }

    /// Organisations by the first letter of their name.
    private func letters(of organisations: [Organisation]) -> [TemplateContext] {
        let groups = Dictionary(grouping: organisations) { organisation -> String in
            let first = foldedForMatching(organisation.title, separator: " ").prefix(1).uppercased()
            return first.first?.isLetter == true ? first : "#"
        }
        return groups.sorted { $0.key < $1.key }.map { letter, members in
            var group = TemplateContext()
            group.set("letter", letter)
            group.set("id", letter == "#" ? "letter-0" : "letter-\(letter.lowercased())")
            group.set("organisations", members.map(organisationEntry))
            return group
        }
    }
}
